from pathlib import Path


def make(folder: Path) -> None:
    file = folder / "securite/feu/fin.quiz.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("id: fumee", f"id: fum{'e' * 62}"), encoding="utf-8")
