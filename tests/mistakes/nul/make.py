from pathlib import Path


def make(folder: Path) -> None:
    file = folder / "securite/feu/module.yaml"
    file.write_bytes(file.read_bytes().replace(b"minutes: 10", b"minutes: 1\x000"))
