from pathlib import Path


def make(folder: Path) -> None:
    for number in range(25):
        (folder / f"securite/feu/media/photo-{number:02}.jpg").write_bytes(b"x")
