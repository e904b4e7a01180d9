"""Several files saved in the encoding of old Windows: the first hides none of the others."""

from pathlib import Path


def make(folder: Path) -> None:
    for name in ("module.yaml", "01-alarme.md", "fin.quiz.yaml"):
        file = folder / "securite/feu" / name
        text = file.read_text(encoding="utf-8").replace("’", "'").replace("\u202f", " ")
        file.write_bytes(text.encode("latin-1"))
