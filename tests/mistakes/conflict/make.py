from pathlib import Path


def make(folder: Path) -> None:
    file = folder / "securite/feu/02-sortir.md"
    ours, theirs = "Je sors.", "Je sors par la porte la plus proche."
    text = f"\n<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> une-branche\n"
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")
