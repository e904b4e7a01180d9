"""Captions whose times are wrong in each way."""

from pathlib import Path

from pictures import film

CAPTIONS = """WEBVTT
00:00:00.000 --> 00:00:00.500
Titre

1
-00:00:01.000 --> 00:00:02.000
On se lève.

00:00:09.000 --> 00:00:03.000
On sort.

00:00:04.000 --> 00:00:05,500
On marche.
00:00:06.000 --> 00:00:07.000
On compte.

00:00:08 -> 00:00:09
On attend.

00:00:08.500 --> 00:01:75.000
On rentre.

00:00:02.000 --> 00:00:03.000
On remercie.
"""


def make(folder: Path) -> None:
    module = folder / "securite/feu"
    (module / "media/sortir.mp4").write_bytes(film(60))
    (module / "media/s.vtt").write_text(CAPTIONS, encoding="utf-8")
    with (module / "02-sortir.md").open("a", encoding="utf-8") as page:
        page.write("\n::: video media/sortir.mp4 {captions=media/s.vtt} Sortir\nOn sort.\n:::\n")
