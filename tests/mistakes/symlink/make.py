from pathlib import Path


def make(folder: Path) -> None:
    door = folder / "securite/feu/media/porte.svg"
    door.rename(folder / "porte.svg")
    door.symlink_to(folder / "porte.svg")
    page = folder / "securite/feu/01-alarme.md"
    page.rename(folder / "alarme.md")
    page.symlink_to(folder / "alarme.md")
    lexicon = folder / "lexicon.yaml"
    lexicon.rename(folder / "lexique.yaml")
    lexicon.symlink_to(folder / "lexique.yaml")
