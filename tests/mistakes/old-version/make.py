"""A photograph that was replaced, beside the version that was made of the one before."""

from pathlib import Path

from pictures import photo

from esn_package.shelf import record


def make(folder: Path) -> None:
    module = folder / "securite/feu"
    photo(module / "media/porte.jpg")
    photo(module / "media/porte.64.webp")
    record.write(module / "media", {"porte.jpg": record.Made("0" * 64, ("porte.64.webp",))})
    with (module / "02-sortir.md").open("a", encoding="utf-8") as page:
        page.write("\n![La porte ouverte](media/porte.jpg)\n")
