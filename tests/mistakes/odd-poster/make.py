"""A square picture before a wide film."""

from pathlib import Path

from pictures import film, photo


def make(folder: Path) -> None:
    module = folder / "securite/feu"
    (module / "media/sortir.mp4").write_bytes(film(12, 640, 360))
    (module / "media/s.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nOn sort.\n")
    photo(module / "media/porte.jpg", 300, 300)
    with (module / "02-sortir.md").open("a", encoding="utf-8") as page:
        page.write("\n::: video media/sortir.mp4 {captions=media/s.vtt poster=media/porte.jpg} ")
        page.write("Sortir\nOn sort.\n:::\n")
