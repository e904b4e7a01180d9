from pathlib import Path


def make(folder: Path) -> None:
    """Names that were meant in another way: an address, captions that are not a film's file."""
    page = folder / "securite/feu/01-alarme.md"
    text = page.read_text(encoding="utf-8")
    links = "[un](www.ameli.fr), [deux](securite@ecole.example), [trois](media/plan.pdf)"
    page.write_text(f"{text}\nVoir {links}.\n", encoding="utf-8")
    (folder / "securite/feu/media/plan.pdf.txt").write_text("x")
    module = folder / "securite/feu/module.yaml"
    module.write_text(module.read_text("utf-8").replace("02-sortir.md", "02-sortir"), "utf-8")
    (folder / "securite/feu/fin.quiz.yaml").rename(folder / "securite/feu/fin.quiz.yml")
