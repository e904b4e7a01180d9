from pathlib import Path


def make(folder: Path) -> None:
    file = folder / "securite/feu/module.yaml"
    text = file.read_text(encoding="utf-8")
    long = "Réagir à un feu " * 13
    file.write_text(text.replace("Réagir à un feu", long), encoding="utf-8")
    page = folder / "securite/feu/02-sortir.md"
    page.write_text(f"# {long}\n\nSortez.\n", encoding="utf-8")
