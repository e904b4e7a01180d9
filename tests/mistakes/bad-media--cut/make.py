"""A photograph and a film of which only the beginning came."""

from pathlib import Path

from pictures import film, photo


def make(folder: Path) -> None:
    module = folder / "securite/feu"
    photo(module / "media/porte.jpg")
    whole = (module / "media/porte.jpg").read_bytes()
    (module / "media/porte.jpg").write_bytes(whole[:300])
    (module / "media/sortir.mp4").write_bytes(film()[:-30])
    (module / "media/s.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nOn sort.\n")
    with (module / "02-sortir.md").open("a", encoding="utf-8") as page:
        page.write("\n![La porte ouverte](media/porte.jpg)\n")
        page.write("\n::: video media/sortir.mp4 {captions=media/s.vtt} Sortir\nOn sort.\n:::\n")
