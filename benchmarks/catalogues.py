"""Catalogues of realistic modules to measure on, no two of the same words; as many as are asked.

A module has 3,500 words on eight pages, five figures, and 25 questions: five practised on its
pages, 16 in its quiz, four that its pillar's bank shares. Its words are the school's own, shuffled
by runs: they compress as French does, and link to the school's lexicon. A number of modules gives
the same bytes whenever it is asked.

    .venv/bin/python benchmarks/catalogues.py FOLDER [MODULES]
"""

import re
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import yaml
from asking import KINDS, Data, question, questions

CONTENT = Path(__file__).parents[1] / "content"
PAGES, FIGURES, PRACTISED, QUIZ, SHARED = 8, 5, 5, 16, 4
WORDS = 3500
PILLAR = 50  # modules of one pillar, which share its bank
AIMS = ("comprendre", "reconnaitre", "choisir", "agir")
COMPETENCIES = ("identifier-usager", "caracteriser-donnee", "acceder-donnees")
WORD = re.compile(r"(?<![\w.])[a-zà-ÿœ]+(?:’[a-zà-ÿœ]+)?(?![\w.])")
NOT_PROSE = re.compile(r"^```.*?^```|^---.*?^---|\(\S+\)|\[\[.*?\]\]", re.DOTALL | re.MULTILINE)


@cache
def corpus() -> tuple[str, ...]:
    """The words of the school's pages in their order, without names, figures and marks."""
    texts = [path.read_text("utf-8") for path in sorted(CONTENT.glob("*/*/[0-9]*.md"))]
    return tuple(word for text in texts for word in WORD.findall(NOT_PROSE.sub("", text)))


@cache
def terms() -> tuple[str, ...]:
    """The ids of the school's lexicon."""
    lexicon = (CONTENT / "lexicon.yaml").read_text("utf-8")
    return tuple(re.findall("^- id: (.+)$", lexicon, re.MULTILINE))


@cache
def figures() -> tuple[str, ...]:
    """The school's drawings."""
    return tuple(path.read_text("utf-8") for path in sorted(CONTENT.glob("*/*/media/*.svg")))


class Writer(Random):
    """Writes French that means nothing, of runs of words that somebody did write."""

    def words(self, count: int) -> str:
        """So many words, in runs of one to six."""
        known, found = corpus(), list[str]()
        while len(found) < count:
            begin = self.randrange(len(known) - 6)
            found += known[begin : begin + min(self.randint(1, 6), count - len(found))]
        return " ".join(found)

    def sentence(self, count: int = 0) -> str:
        """A sentence, of 8 to 18 words if it is not said."""
        return f"{self.words(count or self.randint(8, 18)).capitalize()}."

    def paragraph(self, count: int) -> str:
        """Sentences of so many words in all, one of which is strong and one a term."""
        found = list[str]()
        while count > 0:
            length = count if count < 20 else self.randint(8, 18)  # noqa: PLR2004 - no stump is left
            found.append(self.sentence(length))
            count -= length
        found[0] = f"**{self.words(2).capitalize()}** {found[0][0].lower()}{found[0][1:]}"
        found[-1] = f"{found[-1][:-1]} ([[{self.choice(terms())}]])[^1]."
        return " ".join(found)


def page(writer: Writer, number: int) -> str:
    """A page: prose, a list, a table, boxes, a note; some with a figure and a question."""
    parts = [
        f"---\nminutes: 6\n---\n# {writer.words(6).capitalize()}",
        *(_seen(writer, number) if number <= FIGURES else ()),
        writer.paragraph(30),
        f"## {writer.words(4).capitalize()}",
        writer.paragraph(30),
        "\n".join(f"- **{writer.words(2)}** : {writer.words(9)} ;" for _ in range(3)),
        *(_tried(writer, number) if number <= PRACTISED else _told(writer)),
        f"## {writer.words(5).capitalize()}",
        writer.paragraph(30),
        "\n".join(["| Quoi | Combien |", "|---|---|", *_rows(writer)]),
        writer.paragraph(25),
        f"::: key\n- {writer.sentence(10)}\n- {writer.sentence(10)}\n:::",
        f"[^1]: [{writer.words(6)}](https://ecole.example/{number}/{writer.randrange(999)}).",
    ]
    lacking = WORDS // PAGES - len(" ".join(parts).split())
    return "\n\n".join([*parts[:-2], writer.paragraph(max(lacking, 10)), *parts[-2:]]) + "\n"


def _rows(writer: Writer) -> Iterator[str]:
    yield from (f"| {writer.words(2)} | {writer.words(5)} |" for _ in range(3))


def _seen(writer: Writer, number: int) -> Iterator[str]:
    yield f'![{writer.sentence(14)}](media/figure-{number}.svg "{writer.sentence(12)}")'


def _tried(writer: Writer, number: int) -> Iterator[str]:
    asked = question(writer, KINDS[number], f"p-{number}")
    yield f"```question\n{written({**asked, 'tries': 2})}```"


def _told(writer: Writer) -> Iterator[str]:
    yield f"::: example {writer.words(4).capitalize()}\n{writer.paragraph(60)}\n:::"


def written(data: object) -> str:
    """YAML as people write it."""
    return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=100)


def module(folder: Path, bank: str, seed: int, count: int) -> None:
    """Write a module, of a text of its own, with so many pages."""
    writer = Writer(seed)
    (folder / "media").mkdir(parents=True)
    pages = [f"{number:02}-page-{number}.md" for number in range(1, count + 1)]
    for number, name in enumerate(pages, 1):
        (folder / name).write_text(page(writer, number), "utf-8")
    for number in range(1, min(FIGURES, count) + 1):
        title = f"<title>{writer.words(5)} "  # so that no two figures of a catalogue are the same
        drawn = writer.choice(figures()).replace("<title>", title, 1)
        (folder / f"media/figure-{number}.svg").write_text(drawn, "utf-8")
    (folder / "evaluation.quiz.yaml").write_text(written(_quiz(writer, bank)), "utf-8")
    whole = {**_about(writer), "id": folder.name, "pages": pages}
    (folder / "module.yaml").write_text(written(whole), "utf-8")


def _about(writer: Writer) -> Data:
    aims = [
        {"id": aim, "text": writer.words(10), "competencies": [writer.choice(COMPETENCIES)]}
        for aim in AIMS
    ]
    return {
        "title": writer.words(5).capitalize(),
        "summary": writer.sentence(20),
        "minutes": 60,
        "checked": date(2026, 11, 26),
        "objectives": aims,
        "quiz": "evaluation.quiz.yaml",
        "complete": ["pages", "pass"],
    }


def _quiz(writer: Writer, bank: str) -> Data:
    return {
        "id": "evaluation",
        "title": "Évaluation",
        "pass_mark": 70,
        "attempts": 3,
        "shuffle": ["questions", "choices"],
        "draw": [*({"objective": aim, "n": 2} for aim in AIMS), {"from": bank, "n": 2}],
        "questions": questions(writer, QUIZ, AIMS),
    }


def catalogue(folder: Path, modules: int = 100, pages: int = PAGES) -> Path:
    """A programme of so many modules in pillars, written into a new folder: 100 a second."""
    folder.mkdir(parents=True)
    shutil.copy(CONTENT / "competencies.yaml", folder)
    # Its terms, which are of no pillar here.
    lexicon = re.sub("\n  pillars: .*", "", (CONTENT / "lexicon.yaml").read_text("utf-8"))
    (folder / "lexicon.yaml").write_text(lexicon, "utf-8")
    every = [f"module-{number + 1:05}" for number in range(modules)]
    batches = [every[begin : begin + PILLAR] for begin in range(0, modules, PILLAR)]
    pillars = [_pillar(folder, number, ids, pages) for number, ids in enumerate(batches)]
    whole = yaml.safe_load((CONTENT / "programme.yaml").read_text("utf-8"))
    del whole["outside"]
    (folder / "programme.yaml").write_text(written({**whole, "pillars": pillars}), "utf-8")
    return folder


def _pillar(programme: Path, number: int, ids: list[str], pages: int) -> Data:
    """Write a pillar, its bank and its modules; what the programme says of it."""
    folder = programme / f"pilier-{number + 1:03}"
    folder.mkdir()
    title, bank = f"Pilier {number + 1}", "commune"
    shared = questions(Writer(f"bank {number}"), SHARED, prefix="b")
    text = written({"id": bank, "title": title, "questions": shared})
    (folder / f"{bank}.bank.yaml").write_text(text, "utf-8")
    for place, id_ in enumerate(ids):
        module(folder / id_, bank, number * PILLAR + place, pages)
    listed = [{"id": id_, "year": 1 + place % 3} for place, id_ in enumerate(ids)]
    return {"id": folder.name, "title": title, "hours": len(ids), "modules": listed}


def institutions(programme: Path, count: int) -> Path:
    """Let so many institutions have variants of a programme, none like another; the programme."""
    folder = programme / "variants"
    folder.mkdir(exist_ok=True)
    for number in range(1, count + 1):
        writer = Writer(f"institution {number}")
        whole: Data = {
            "name": f"Institut {number} {writer.words(3)}",
            "colours": {"accent": f"#{writer.randint(0, 80):02x}3a{writer.randint(60, 120):02x}"},
            "contact": {"accessibility": writer.sentence(12)},
            "pass_mark": writer.randint(50, 80),
            "report": writer.choice(("verdict", "completion")),
            "activity_base": f"https://institut-{number}.example/xapi",
            "words": {"fr": {"begin": writer.words(2).capitalize()}},
        }
        (folder / f"institut-{number:02}.yaml").write_text(written(whole), "utf-8")
    return programme


if __name__ == "__main__":
    catalogue(Path(sys.argv[1]), *map(int, sys.argv[2:3]))
