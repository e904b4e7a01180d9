from pathlib import Path


def make(folder: Path) -> None:
    """Opened by its indent in the list above, and closed at the margin of the page: told once."""
    file = folder / "securite/feu/02-sortir.md"
    text = "\n- Je sors.\n\n    ::: key\nJe ferme la porte.\n:::\n"
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")
