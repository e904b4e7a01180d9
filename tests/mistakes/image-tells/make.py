"""A photograph as a telephone wrote it."""

from pathlib import Path

from pictures import camera, photo


def make(folder: Path) -> None:
    module = folder / "securite/feu"
    photo(module / "media/porte.jpg", exif=camera())
    with (module / "02-sortir.md").open("a", encoding="utf-8") as page:
        page.write("\n![La porte ouverte](media/porte.jpg)\n")
