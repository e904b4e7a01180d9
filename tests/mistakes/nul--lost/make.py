from pathlib import Path


def make(folder: Path) -> None:
    """A machine that stopped while it saved leaves the size of a file, and nothing in it."""
    file = folder / "securite/feu/module.yaml"
    file.write_bytes(bytes(file.stat().st_size))
