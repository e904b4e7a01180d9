"""A page of which the second half is words, and nothing else."""

from pathlib import Path

SENTENCE = "On sort sans courir, et l’on ferme les portes derrière soi."


def make(folder: Path) -> None:
    page = folder / "securite/feu/02-sortir.md"
    paragraph = " ".join([SENTENCE] * 12)
    text = "\n\n".join([page.read_text(encoding="utf-8"), *[paragraph] * 6])
    page.write_text(f"{text}\n", encoding="utf-8")
