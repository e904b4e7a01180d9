"""A film of five gigabytes: told before anything is read or built."""

from pathlib import Path

from pictures import film


def make(folder: Path) -> None:
    module = folder / "securite/feu"
    with (module / "media/sortir.mp4").open("wb") as sparse:
        sparse.write(film())
        sparse.truncate(5 * 2**30)
    (module / "media/s.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nOn sort.\n")
    with (module / "02-sortir.md").open("a", encoding="utf-8") as page:
        page.write("\n::: video media/sortir.mp4 {captions=media/s.vtt} Sortir\nOn sort.\n:::\n")
