"""A sound and a film that were only renamed."""

from pathlib import Path


def make(folder: Path) -> None:
    module = folder / "securite/feu"
    (module / "media/sortir.mp4").write_bytes(b"\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska")
    with (module / "02-sortir.md").open("a", encoding="utf-8") as page:
        page.write("\n::: audio media/alarme.mp3 L’alarme\nUne alarme sonne.\n:::\n")
        page.write("\n::: video media/sortir.mp4 {captions=media/s.vtt} Sortir\nOn sort.\n:::\n")
    (module / "media/s.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nOn sort.\n")
