from pathlib import Path


def make(folder: Path) -> None:
    page = folder / "securite/feu/02-sortir.md"
    there = "\n::: embed https://films.example/porte La porte\n:::\n"
    film = f"{there}\n::: video media/p.mp4 La porte\n:::\n"
    page.write_text(page.read_text(encoding="utf-8") + film, encoding="utf-8")
