"""Captions that overlap, say nothing, and go on after the film."""

from pathlib import Path

from pictures import film

CAPTIONS = """WEBVTT

00:01.000 --> 00:03.000
On se lève.

00:02.000 --> 00:04.000
On sort.

00:05.000 --> 00:06.000

00:30.000 --> 00:31.000
On rentre.
"""


def make(folder: Path) -> None:
    module = folder / "securite/feu"
    (module / "media/sortir.mp4").write_bytes(film(12))
    (module / "media/s.vtt").write_text(CAPTIONS, encoding="utf-8")
    with (module / "02-sortir.md").open("a", encoding="utf-8") as page:
        page.write("\n::: video media/sortir.mp4 {captions=media/s.vtt} Sortir\nOn sort.\n:::\n")
