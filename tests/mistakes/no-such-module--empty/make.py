import shutil
from pathlib import Path


def make(folder: Path) -> None:
    shutil.rmtree(folder / "securite")
