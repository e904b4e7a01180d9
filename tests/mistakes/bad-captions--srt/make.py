"""An SRT file that was only renamed, and a file that holds nothing."""

from pathlib import Path

from pictures import film


def make(folder: Path) -> None:
    module = folder / "securite/feu"
    (module / "media/sortir.mp4").write_bytes(film(60))
    lines = "".join(
        f"{n}\n00:00:{n:02},000 --> 00:00:{n + 1:02},000\nOn sort.\n\n" for n in range(9)
    )
    (module / "media/s.vtt").write_text(lines, encoding="utf-8")
    (module / "media/vide.vtt").write_text("WEBVTT\n", encoding="utf-8")
    with (module / "02-sortir.md").open("a", encoding="utf-8") as page:
        for name in ("s", "vide"):
            page.write(f"\n::: video media/sortir.mp4 {{captions=media/{name}.vtt}} Sortir\n")
            page.write("On sort.\n:::\n")
