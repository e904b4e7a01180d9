"""A module of many pages and questions, with photographs: more than any real one has."""

import struct
import zlib
from pathlib import Path

PAGES, ASKED, PRACTICED = 60, 80, 2  # 120 questions in pages, 80 in the quiz
SIDES = 1200, 800  # of a photograph
HEAD = """\
id: grand
title: Un grand module
summary: Soixante pages, deux cents questions, des photographies.
minutes: 600
checked: 2026-11-20
objectives:
  - {id: un, text: Tenir sur un vieux téléphone}
  - {id: deux, text: Répondre sans attendre}
quiz: fin.quiz.yaml
pages:
"""
RULES = "title: Pour finir\npass_mark: 50\ndraw: 40\nshuffle: [questions, choices]\nquestions:\n"
PROSE = (
    "Un paragraphe de texte, assez long pour remplir trois ou quatre lignes d’un téléphone. " * 4
)
KINDS = (
    "kind: truth\nanswer: vrai",
    "kind: number\nanswer: 12\nunit: cm",
    "kind: text\nanswers: [identitovigilance]",
    "kind: single\nchoices:\n- {text: Vérifier, right: true}\n- text: Se taire\n- text: Partir",
    "kind: multiple\nchoices:\n- {text: Nom, right: true}\n- {text: An, right: true}\n- text: Rue",
    "kind: order\nitems: [Saluer, Demander, Comparer, Noter]",
    "kind: match\npairs:\n- {item: Nom, target: Strict}\n- {item: Rue, target: Complémentaire}",
    "kind: scale\nfrom: 0\nto: 10\nlabels: [Jamais, Toujours]\nright: [8, 10]",
)


def written(folder: Path) -> Path:
    """The folder, filled with the definition of the module."""
    (folder / "media").mkdir(parents=True)
    names = [f"{number:02}-page-{number}.md" for number in range(1, PAGES + 1)]
    (folder / "module.yaml").write_text(HEAD + "".join(f"  - {name}\n" for name in names))
    for number, name in enumerate(names, 1):
        (folder / name).write_text(_page(number))
    asked = (_question(f"q-{number}", number) for number in range(ASKED))
    items = ("  - " + one.replace("\n", "\n    ") for one in asked)
    (folder / "fin.quiz.yaml").write_text(RULES + "\n".join(items) + "\n")
    for number in range(PAGES):
        (folder / f"media/photo-{number}.png").write_bytes(_photograph(number))
    return folder


def _page(number: int) -> str:
    practice = "\n\n".join(
        f"```question\n{_question(f'p-{number}-{one}', number + one)}\n```"
        for one in range(PRACTICED)
    )
    picture = f'![Une chambre](media/photo-{number - 1}.png "Une chambre, la nuit.")'
    return f"# Une page, la {number}\n\n{PROSE}\n\n{picture}\n\n{PROSE}\n\n{practice}\n\n{PROSE}\n"


def _question(name: str, number: int) -> str:
    objective = "objective: un\n" if name.startswith("q") else ""
    explained = "explanation: Parce que c’est ainsi que l’on évite une erreur."
    return f"id: {name}\n{objective}prompt: Que faites-vous ?\n{KINDS[number % 7]}\n{explained}"


def _photograph(shade: int) -> bytes:
    """A grey PNG of its own shade."""
    width, height = SIDES
    rows = zlib.compress((b"\0" + bytes([60 + shade]) * width) * height, 9)

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">L", len(data)) + name + data + struct.pack(">L", zlib.crc32(name + data))
        )

    head = struct.pack(">2L5B", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
