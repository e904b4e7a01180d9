"""A photograph as a camera made it."""

from pathlib import Path

WIDTH, HEIGHT = 4000, 3000


def make(folder: Path) -> None:
    module = folder / "securite/feu"
    frame = b"\xff\xc0\x00\x0b\x08" + HEIGHT.to_bytes(2) + WIDTH.to_bytes(2) + b"\1\1\x11\0"
    scan = b"\xff\xda\x00\x08\1\1\0\0\x3f\0"
    (module / "media/porte.jpg").write_bytes(
        b"\xff\xd8" + frame + scan + b"\1" * 2_400_000 + b"\xff\xd9"
    )
    with (module / "02-sortir.md").open("a", encoding="utf-8") as page:
        page.write("\n![La porte ouverte](media/porte.jpg)\n")
