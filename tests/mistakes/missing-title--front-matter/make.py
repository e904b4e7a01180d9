from pathlib import Path


def make(folder: Path) -> None:
    file = folder / "securite/feu/01-alarme.md"
    file.write_text("\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
