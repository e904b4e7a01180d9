from pathlib import Path


def make(folder: Path) -> None:
    file = folder / "securite/feu/fin.quiz.yaml"
    with file.open("a", encoding="utf-8") as quiz:
        quiz.write("# Une remarque\n" * 150_000)
