"""Of two pictures one is credited."""

from pathlib import Path

from pictures import photo


def make(folder: Path) -> None:
    module = folder / "securite/feu"
    photo(module / "media/sortie.jpg")
    with (module / "02-sortir.md").open("a", encoding="utf-8") as page:
        page.write("\n![La sortie](media/sortie.jpg)\n")
