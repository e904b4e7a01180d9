"""The module that a learner works through, what they answer in it, and its package in a folder."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from esn_package import build, load
from esn_package.package import Media

Answer = list[str] | str  # labels to choose, or what is written

MODULES = Path(__file__).parents[1] / "modules/parcours"
PAGES = ("un", "deux", "trois")
PRACTICE: dict[str, tuple[str, Answer]] = {
    "un": ("essai-un", ["Le marteau"]),
    "deux": ("essai-deux", "1"),
}
PASS_MARK = 70
ADDED = ("zero", "neuve")  # a page and a question of the updated package
QUIZ = ("choix", "plusieurs", "nombre", "verite")
PROMPTS = {
    "Quelle couleur arrête ?": "choix",
    "Quels nombres sont pairs ?": "plusieurs",
    "Combien font trois fois trois ?": "nombre",
    "La Terre est plate.": "verite",
    "Une question ajoutée ?": "neuve",
}
# What is chosen (labels) or written, by attempt: no answer is given twice, so that each row of a
# report says whose it is. The first attempt fails, the second passes with 75 of 100.
ANSWERS: tuple[dict[str, Answer], ...] = (
    {"choix": ["Le vert"], "plusieurs": ["Deux"], "nombre": "7", "verite": ["Vrai"]},
    {"choix": ["Le rouge"], "plusieurs": ["Deux", "Quatre"], "nombre": "8", "verite": ["Faux"]},
)
PLAN = [{**answers, "neuve": ["Vrai"]} for answers in ANSWERS]
NEW = """  - kind: truth
    id: neuve
    prompt: Une question ajoutée ?
    answer: vrai
"""


@cache
def folder(format: str, feedback: str = "at-end", *, updated: bool = False) -> Path:  # noqa: A002
    """The files of its package; `updated` adds a page and a question, and moves two."""
    source = Path(mkdtemp()) / "course"
    shutil.copytree(MODULES, source)
    inside = source / "suivi/parcours"
    quiz = inside / "bilan.quiz.yaml"
    text = quiz.read_text(encoding="utf-8").replace("feedback: at-end", f"feedback: {feedback}")
    if updated:
        head, *asked = text.split("  - kind: ")
        text = head + NEW + "".join("  - kind: " + one for one in reversed(asked))
        listed = (inside / "module.yaml").read_text(encoding="utf-8")
        listed = listed.replace("  - un.md\n", "  - zero.md\n  - un.md\n")
        (inside / "module.yaml").write_text(listed, encoding="utf-8")
        (inside / "zero.md").write_text("# Une page ajoutée\n\nLue après coup.\n", encoding="utf-8")
    quiz.write_text(text, encoding="utf-8")
    return unpacked(inside, format)


def unpacked(module: Path, format: str) -> Path:  # noqa: A002
    """The files of a module's package in a folder of its own."""
    made = Path(mkdtemp())
    for name, content in build(load(module), format).files.items():
        data = content.path.read_bytes() if isinstance(content, Media) else content
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_bytes(data)
    return made
