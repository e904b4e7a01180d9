from pathlib import Path


def make(folder: Path) -> None:
    file = folder / "securite/feu/module.yaml"
    with file.open("a", encoding="utf-8") as module:
        module.write("authors:\n")
        module.write("  - x\n" * 100_001)
