"""What the first bytes of pictures, sounds and films say: kind, size, what they give away.

Small bounded readers of headers, no library: nothing is decoded, and whatever a file holds, no more
is read of it than a few blocks, but of a JPEG that has no end. They never raise but OSError.
"""

from collections.abc import Callable
from functools import cache
from io import BufferedReader
from pathlib import Path

from esn_package.headers.about import AUTHOR, CAMERA, PLACE, About

__all__ = ["AUTHOR", "CAMERA", "PLACE", "About", "look"]

SIDEWAYS = 5  # EXIF 3.0, 4.6.5.1.6: from 5 on the picture lies on its side


@cache
def _readers() -> tuple[Callable[[BufferedReader], About | None], ...]:
    """What reads the head of each kind; most modules have drawings alone, and need none."""
    from esn_package.headers import boxes, gif, jpeg, matroska, png, sounds, webp  # noqa: PLC0415

    return png.read, jpeg.read, gif.read, webp.read, boxes.read, matroska.read, sounds.read


def look(path: Path) -> About:
    """What a file says of itself; of what is not known, an About without a kind."""
    with path.open("rb") as file:
        for reader in _readers():
            file.seek(0)
            about = reader(file)
            if about:
                if about.turned >= SIDEWAYS:
                    about.width, about.height = about.height, about.width
                return about
    return About()
