"""Another picture beside a photograph, by the name of a version of it."""

from pathlib import Path

from pictures import photo


def make(folder: Path) -> None:
    module = folder / "securite/feu"
    photo(module / "media/porte.jpg")
    photo(module / "media/porte.64.webp", 64, 20)
    with (module / "02-sortir.md").open("a", encoding="utf-8") as page:
        page.write("\n![La porte ouverte](media/porte.jpg)\n")
