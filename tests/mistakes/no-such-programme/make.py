from pathlib import Path


def make(folder: Path) -> None:
    (folder / "programme.yaml").unlink()
