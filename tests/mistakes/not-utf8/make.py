from pathlib import Path


def make(folder: Path) -> None:
    file = folder / "securite/feu/02-sortir.md"
    file.write_bytes("# Sortir\n\nPar la porte fermée\n".encode("latin-1"))
