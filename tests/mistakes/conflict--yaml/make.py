from pathlib import Path


def make(folder: Path) -> None:
    file = folder / "securite/feu/module.yaml"
    both = "<<<<<<< HEAD\nminutes: 10\n=======\nminutes: 12\n>>>>>>> une-branche\n"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("minutes: 10\n", both), encoding="utf-8")
