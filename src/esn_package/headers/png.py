"""PNG: chunks, each a length, a name, its content and a sum (PNG 3rd edition, 5.3)."""

import struct
import zlib
from collections.abc import Iterator

from esn_package.headers import exif
from esn_package.headers.about import AUTHOR, About, File

START = b"\x89PNG\r\n\x1a\n"
MOST = 50_000  # chunks: a picture in tiny IDATs has thousands
LARGEST = 2**20  # of a chunk that is read
XMP = b"XML:com.adobe.xmp\0"


def read(file: File) -> About | None:
    """What a PNG says; None if it is none."""
    if file.read(len(START)) != START:
        return None
    about = About("png", whole=False)
    for name, size in chunks(file):
        match name:
            case b"IHDR":
                sides = file.read(8)
                if len(sides) == 8:  # noqa: PLR2004
                    about.width, about.height = struct.unpack(">2L", sides)
            case b"acTL":
                about.animated = True
            case b"eXIf":
                about.heard(*exif.exif(file.read(min(size, LARGEST))))
            case b"tEXt" | b"zTXt" | b"iTXt":
                about.heard(_text(file.read(min(size, LARGEST))))
            case b"IEND":
                about.whole = True
            case _:
                pass
    return about


def chunks(file: File) -> Iterator[tuple[bytes, int]]:
    """The name and size of each chunk; the file stands at its content, wherever it was read."""
    at = len(START)
    for _ in range(MOST):
        file.seek(at)
        head = file.read(8)
        if len(head) < 8:  # noqa: PLR2004
            return
        size, name = struct.unpack(">L4s", head)
        yield name, size
        if name == b"IEND":
            return
        at += 12 + size


def _text(content: bytes) -> frozenset[str]:
    """What a text tells: its keyword says enough, but for XMP, which may be packed."""
    if content.startswith(b"Author\0"):
        return frozenset({AUTHOR})
    if not content.startswith(XMP):
        return frozenset()
    packed, rest = content[len(XMP) :][:1], content[len(XMP) + 2 :].split(b"\0", 2)[-1]
    if packed == b"\1":
        try:
            rest = zlib.decompressobj().decompress(rest, LARGEST)
        except zlib.error:
            return frozenset()
    return exif.xmp(rest)
