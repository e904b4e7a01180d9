"""WebP: chunks of RIFF (RFC 9649, 2.3)."""

import struct
from collections.abc import Iterator

from esn_package.headers import exif
from esn_package.headers.about import About, File

MOST = 5_000
LARGEST = 2**20
EXIF = b"Exif\0\0"  # some programs write it before the TIFF, as in a JPEG


def read(file: File) -> About | None:
    """What a WebP says; None if it is none."""
    head = file.read(12)
    if not (head.startswith(b"RIFF") and head[8:] == b"WEBP"):
        return None
    about = About("webp")
    for name, size in chunks(file):
        match name:
            case b"VP8X":
                _extended(about, file.read(10))
            case b"VP8L" if not about.width:
                _lossless(about, file.read(5))
            case b"VP8 " if not about.width:
                sides = file.read(10)[6:]
                if len(sides) == 4:  # noqa: PLR2004
                    low, high = struct.unpack("<2H", sides)
                    about.width, about.height = low & 0x3FFF, high & 0x3FFF
            case b"EXIF":
                # Chromium 156 does not turn a WebP, whatever its EXIF says.
                about.heard(exif.exif(file.read(min(size, LARGEST)).removeprefix(EXIF))[0])
            case b"XMP ":
                about.heard(exif.xmp(file.read(min(size, LARGEST))))
            case _:
                pass
    end = file.seek(0, 2)
    about.whole = end >= struct.unpack("<L", head[4:8])[0] + 8
    return about


def chunks(file: File) -> Iterator[tuple[bytes, int]]:
    """The name and size of each chunk; the file stands at its content, wherever it was read."""
    at = 12
    for _ in range(MOST):
        file.seek(at)
        head = file.read(8)
        if len(head) < 8:  # noqa: PLR2004
            return
        name, size = struct.unpack("<4sL", head)
        yield name, size
        at += 8 + size + size % 2


def _extended(about: About, content: bytes) -> None:
    """2.7: flags, then width and height less one, three bytes each."""
    if len(content) == 10:  # noqa: PLR2004
        about.animated = bool(content[0] & 2)
        about.width = int.from_bytes(content[4:7], "little") + 1
        about.height = int.from_bytes(content[7:], "little") + 1


def _lossless(about: About, content: bytes) -> None:
    """3.4: after the signature fourteen bits each, less one."""
    if len(content) == 5:  # noqa: PLR2004
        bits = int.from_bytes(content[1:], "little")
        about.width, about.height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
