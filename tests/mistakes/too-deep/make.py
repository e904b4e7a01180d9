from pathlib import Path


def make(folder: Path) -> None:
    file = folder / "securite/feu/module.yaml"
    file.write_text(f"id: {'[' * 100_000}\n", encoding="utf-8")
