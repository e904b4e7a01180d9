"""A picture without its metadata: blocks of the file left out, no pixel decoded or changed.

What stays is what decides how it looks: its colour profile, and how it is turned.
"""

import re
import struct
from collections.abc import Callable, Iterator
from io import BytesIO
from zlib import crc32

from esn_package.headers import About, boxes, exif, items, jpeg, png, webp

Cleaner = Callable[[bytes, About], bytes]
# What of a JPEG says how it looks: its density, its colour profile, what Adobe did to its colours.
KEPT = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
APP0, APP15, COMMENT, SCAN, END = 0xE0, 0xEF, 0xFE, 0xDA, 0xD9
# A marker in coded data: not a stuffed FF 00, not a restart (ITU T.81 B.1.1.2 and B.1.1.5).
MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
TEXTS = frozenset((b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"))
XMP_FLAG, EXIF_FLAG = 0x04, 0x08  # RFC 9649, 2.7
# A TIFF of no tags, after the four bytes that say where it begins (ISO/IEC 23008-12, A.2.1).
NOTHING = b"\0\0\0\0" + b"II*\0" + struct.pack("<LHL", 8, 0, 0)


def cleaned(content: bytes, about: About) -> bytes:
    """The picture without metadata; as it is where nothing is known of its kind."""
    cleaner = CLEANERS.get(about.kind)
    return cleaner(content, about) if cleaner else content


def _jpeg(content: bytes, about: About) -> bytes:
    """Segments that say how it looks, in their order; what follows the end goes too.

    Telephones keep a second photograph there, with metadata of its own.
    """
    first, rest = list[bytes](), list[bytes]()
    for code, whole in _segments(content):
        if APP0 <= code <= APP15:
            kept = code in KEPT and whole[4:].startswith(KEPT[code])
            (first if code == APP0 else rest).append(whole if kept else b"")
        elif code != COMMENT:
            rest.append(whole)
    if about.turned != 1:
        told = jpeg.EXIF + exif.turned_only(about.turned)
        first.append(b"\xff\xe1" + struct.pack(">H", len(told) + 2) + told)
    return jpeg.START + b"".join(first + rest)


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each marker with its segment, and with the coded data that follows a scan's."""
    at = 2
    while found := MARKER.search(content, at):
        at, code = found.start(), content[found.start() + 1]
        if code == END or at + 4 > len(content):
            yield code, content[at : at + 2]
            return
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if code == SCAN:
            after = MARKER.search(content, end)
            end = after.start() if after else len(content)
        yield code, content[at:end]
        at = end


def _png(content: bytes, about: About) -> bytes:
    out = [png.START]
    for name, size in png.chunks(file := BytesIO(content)):
        at = file.tell()
        if name not in TEXTS:
            out.append(content[at - 8 : at + size + 4])
        if name == b"IHDR" and about.turned != 1:
            told = b"eXIf" + exif.turned_only(about.turned)
            out.append(struct.pack(">L", len(told) - 4) + told + struct.pack(">L", crc32(told)))
    return b"".join(out)


def _webp(content: bytes, _: About) -> bytes:
    out = list[bytes]()
    for name, size in webp.chunks(file := BytesIO(content)):
        at = file.tell()
        whole = content[at - 8 : at + size + size % 2]
        if name == b"VP8X":
            flags = whole[8] & ~(XMP_FLAG | EXIF_FLAG)
            whole = whole[:8] + bytes([flags]) + whole[9:]
        if name not in {b"EXIF", b"XMP "}:
            out.append(whole)
    body = b"WEBP" + b"".join(out)
    return b"RIFF" + struct.pack("<L", len(body)) + body


def _avif(content: bytes, _: About) -> bytes:
    """Its places are counted from the start of the file: metadata is written over, not left out."""
    out, file = bytearray(content), BytesIO(content)
    for box in boxes.boxes(file, 0, len(content)):
        if box.name != b"meta":
            continue
        for start, size, is_exif in items.extents(content[box.start : box.end]):
            size = max(0, min(size, len(content) - start))  # noqa: PLW2901 - never longer than it is
            nothing = NOTHING.ljust(size, b"\0") if is_exif else b" " * size
            out[start : start + size] = nothing[:size]
    return bytes(out)


CLEANERS: dict[str, Cleaner] = {"jpeg": _jpeg, "png": _png, "webp": _webp, "avif": _avif}
