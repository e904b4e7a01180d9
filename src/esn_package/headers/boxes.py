"""Boxes of ISO media files: MP4, M4A, QuickTime, AVIF and HEIC (ISO/IEC 14496-12, 4.2)."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from esn_package.headers.about import About, File
from esn_package.headers.items import tell

MOST = 2_000
LARGEST = 2**20  # of a box that is read whole: a picture's `meta`, a film's `mvhd`
BRANDS = {
    b"avif": "avif",
    b"avis": "avif",
    b"heic": "heic",
    b"heix": "heic",
    b"mif1": "heic",
    b"M4A ": "m4a",
    b"M4B ": "m4a",
    b"qt  ": "mov",
}
WIDE = 1  # a size of 1: the size follows in 64 bits


class Box(NamedTuple):
    """A box: its name, and where its content begins and ends in the file."""

    name: bytes
    start: int
    end: int


def read(file: File) -> About | None:
    """What such a file says; None if it is none."""
    head = file.read(12)
    if head[4:8] != b"ftyp":
        return None
    end = file.seek(0, 2)
    about = About(_kind(file, head[8:]), animated=head[8:] == b"avis")
    for box in boxes(file, 0, end):
        about.whole = box.end <= end
        if box.name == b"meta" and about.is_picture:
            file.seek(box.start)
            tell(about, file, file.read(min(box.end - box.start, LARGEST)))
        elif box.name == b"moov" and not about.is_picture:
            _film(about, file, box)
    return about


def boxes(file: File, start: int, end: int) -> Iterator[Box]:
    """The boxes between two places of the file, not more than anyone needs."""
    there = min(end, file.seek(0, 2))
    for _ in range(MOST):
        if start + 8 > there:  # no system seeks as far as a box may claim
            return
        file.seek(start)
        head = file.read(16)
        size, name = struct.unpack_from(">L4s", head)
        content = start + 8
        if size == WIDE and len(head) == 16:  # noqa: PLR2004
            (size,) = struct.unpack_from(">Q", head, 8)
            content += 8
        if size == 0:
            size = end - start
        if start + size < content:
            return
        yield Box(name, content, start + size)
        start += size


def _kind(file: File, brand: bytes) -> str:
    """The kind by the brand, or by those that the file is compatible with (`mif1` is both)."""
    file.seek(0)
    (size,) = struct.unpack(">L", file.read(4))
    file.seek(16)
    others = file.read(max(0, min(size, 256) - 16))
    brands = [others[at : at + 4] for at in range(0, len(others), 4)]
    if b"avif" in brands and brand == b"mif1":
        return "avif"
    return BRANDS.get(brand, "mp4")


def _film(about: About, file: File, moov: Box) -> None:
    """8.2.2 and 8.3.2: how long it lasts, and how large its picture is."""
    for box in boxes(file, moov.start, moov.end):
        if box.name == b"mvhd":
            about.seconds = _duration(_content(file, box))
        elif box.name == b"trak":
            for inner in boxes(file, box.start, box.end):
                if inner.name == b"tkhd" and not about.width:
                    _sides(about, _content(file, inner))


def _content(file: File, box: Box) -> bytes:
    file.seek(box.start)
    return file.read(min(box.end - box.start, 128))


def _duration(mvhd: bytes) -> float:
    form, at = (">LQ", 20) if mvhd[:1] == b"\1" else (">LL", 12)
    if len(mvhd) < at + struct.calcsize(form):
        return 0
    scale, length = struct.unpack_from(form, mvhd, at)
    return float(length / scale) if scale else 0


def _sides(about: About, tkhd: bytes) -> None:
    """The last two fields, 16.16; before them a matrix, in which a phone says that it lay."""
    at = 88 if tkhd[:1] == b"\1" else 76
    if len(tkhd) < at + 8:
        return
    width, height = (side >> 16 for side in struct.unpack_from(">2L", tkhd, at))
    a, b = struct.unpack_from(">2l", tkhd, at - 36)
    about.width, about.height = (height, width) if a == 0 and b else (width, height)
