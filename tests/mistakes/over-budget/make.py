"""A film of two gigabytes, and a sound, in a module that may weigh 5 MB; nobody reads it whole."""

from pathlib import Path

from pictures import film


def make(folder: Path) -> None:
    module = folder / "securite/feu"
    with (module / "media/sortir.mp4").open("wb") as sparse:
        sparse.write(film())
        sparse.truncate(2 * 2**30)
    (module / "media/alarme.mp3").write_bytes(b"ID3" + b"\0" * 40_000)
    with (module / "module.yaml").open("a", encoding="utf-8") as definition:
        definition.write("max_kb: 5000\n")
    (module / "media/s.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nOn sort.\n")
    with (module / "02-sortir.md").open("a", encoding="utf-8") as page:
        page.write("\n::: audio media/alarme.mp3 L’alarme\nUne alarme sonne.\n:::\n")
        page.write("\n::: video media/sortir.mp4 {captions=media/s.vtt} Sortir\nOn sort.\n:::\n")
