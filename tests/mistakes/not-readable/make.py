from pathlib import Path


def make(folder: Path) -> None:
    file = folder / "securite/feu/02-sortir.md"
    file.unlink()
    file.mkdir()
    lexicon = folder / "lexicon.yaml"
    lexicon.unlink()
    lexicon.mkdir()
