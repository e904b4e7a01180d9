"""GIF: its size, and whether it moves (GIF89a, 18 and 23)."""

import struct

from esn_package.headers.about import About, File

FRAME, MORE, END = 0x2C, 0x21, 0x3B
MOST = 200_000  # blocks that are stepped over in search of a second frame


def read(file: File) -> About | None:
    """What a GIF says; None if it is none."""
    if file.read(6) not in {b"GIF87a", b"GIF89a"}:
        return None
    screen = file.read(7)
    if len(screen) < 7:  # noqa: PLR2004
        return About("gif", whole=False)
    width, height, flags = struct.unpack("<2HB2x", screen)
    about = About("gif", width, height)
    file.seek(_table(flags), 1)
    frames = 0
    for _ in range(MOST):
        kind = file.read(1)
        if kind in {bytes([END]), b""}:
            about.whole = kind != b""
            return about
        if kind == bytes([FRAME]):
            frames += 1
            about.animated = frames > 1
            if about.animated:
                return about
            place = file.read(9)
            file.seek(_table(place[8]) + 1 if len(place) > 8 else 0, 1)  # noqa: PLR2004
        else:
            file.read(1)
        while (size := file.read(1)) not in {b"", b"\0"}:
            file.seek(size[0], 1)
    return about


def _table(flags: int) -> int:
    """How many bytes a table of colours takes, by the flags that announce it."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0
