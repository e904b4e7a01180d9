"""The items of a HEIF picture, of which AVIF is one: size, turn, metadata (ISO/IEC 23008-12)."""

import struct
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from esn_package.headers import exif
from esn_package.headers.about import About, File

MOST = 1_000
LARGEST = 2**20  # of all metadata together
XMP_TYPE = b"application/rdf+xml"


class Extent(NamedTuple):
    """Where metadata stands in the file, and whether it is EXIF (else XMP)."""

    start: int
    size: int
    is_exif: bool


def tell(about: About, file: File, meta: bytes) -> None:
    """Add what the `meta` box of a picture says; `meta` is its content."""
    inside = dict(_boxes(meta[4:]))
    _sides(about, inside)
    end, left = file.seek(0, 2), LARGEST
    for extent in (one for one in extents(meta) if one.start < end and one.size):
        if not left:  # a thousand of them may all stand in one place
            return
        file.seek(extent.start)
        content = file.read(min(extent.size, left))
        left -= len(content)
        if extent.is_exif:
            # A.2.1: four bytes say where the TIFF begins. What it says of a turn counts for
            # nothing here: `irot` does.
            about.heard(exif.exif(content[4 + int.from_bytes(content[:4], "big") :])[0])
        else:
            about.heard(exif.xmp(content))


def extents(meta: bytes) -> list[Extent]:
    """Where the metadata of a picture stands in its file."""
    inside = dict(_boxes(meta[4:]))
    places = dict(_places(inside.get(b"iloc", b"")))
    return [
        Extent(start, size, is_exif)
        for number, is_exif in _telling(inside.get(b"iinf", b""))
        for start, size in places.get(number, ())
    ]


def _boxes(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The boxes in a content: name and content of each."""
    at = 0
    for _ in range(MOST):
        head = content[at : at + 8]
        if len(head) < 8:  # noqa: PLR2004
            return
        size, name = struct.unpack(">L4s", head)
        if size < 8:  # noqa: PLR2004 - 0 and 1 do not stand in a small `meta`
            return
        yield name, content[at + 8 : at + size]
        at += size


def _sides(about: About, inside: Mapping[bytes, bytes]) -> None:
    """`ispe` and `irot` of the first item: what its properties are stands in `ipma`."""
    properties = dict(_boxes(inside.get(b"iprp", b"")))
    listed = list(_boxes(properties.get(b"ipco", b"")))
    first = int.from_bytes(inside.get(b"pitm", b"")[4:6], "big")
    owned = dict(_associations(properties.get(b"ipma", b""))).get(first)
    numbers = range(1, len(listed) + 1) if owned is None else owned
    for name, content in (listed[number - 1] for number in numbers if number <= len(listed)):
        if name == b"ispe" and len(content) >= 12 and not about.width:  # noqa: PLR2004
            about.width, about.height = struct.unpack_from(">2L", content, 4)
        elif name == b"irot" and content and content[0] & 1:
            about.width, about.height = about.height, about.width


def _associations(ipma: bytes) -> Iterator[tuple[int, list[int]]]:
    """The numbers of each item's properties (23008-12, 9.3.1)."""
    if len(ipma) < 8:  # noqa: PLR2004
        return
    wide_id, wide = ipma[0] > 0, bool(ipma[3] & 1)
    at, step = 8, 2 if wide else 1
    for _ in range(min(int.from_bytes(ipma[4:8], "big"), MOST)):
        item = int.from_bytes(ipma[at : at + (4 if wide_id else 2)], "big")
        at += 4 if wide_id else 2
        count = ipma[at] if at < len(ipma) else 0
        at += 1
        raw = [ipma[at + step * one : at + step * (one + 1)] for one in range(count)]
        at += step * count
        mask = 0x7FFF if wide else 0x7F
        yield item, [number for one in raw if (number := int.from_bytes(one, "big") & mask)]


def _telling(iinf: bytes) -> Iterator[tuple[int, bool]]:
    """The number of each item that is metadata, and whether it is EXIF (8.11.6)."""
    for name, infe in _boxes(iinf[6 if iinf[:1] == b"\0" else 8 :]):
        if name != b"infe" or infe[:1] not in {b"\2", b"\3"}:
            continue
        wide = infe[:1] == b"\3"
        number = int.from_bytes(infe[4 : 8 if wide else 6], "big")
        rest = infe[10 if wide else 8 :]
        if rest.startswith(b"Exif"):
            yield number, True
        elif rest.startswith(b"mime") and XMP_TYPE in rest:
            yield number, False


def _places(iloc: bytes) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Where each item stands in the file (8.11.3); items made in another way are left out."""
    if len(iloc) < 8:  # noqa: PLR2004
        return
    version, sizes = iloc[0], int.from_bytes(iloc[4:6], "big")
    offset, length, base, index = (sizes >> shift & 0xF for shift in (12, 8, 4, 0))
    reader = _Numbers(iloc, 6)
    count = reader.take(4 if version == 2 else 2)  # noqa: PLR2004
    for _ in range(min(count, MOST)):
        number = reader.take(4 if version == 2 else 2)  # noqa: PLR2004
        made = reader.take(2) & 0xF if version else 0
        reader.take(2)
        begin = reader.take(base)
        found = []
        for _ in range(min(reader.take(2), MOST)):
            reader.take(index if version else 0)
            found.append((begin + reader.take(offset), reader.take(length)))
        if made == 0:
            yield number, found


class _Numbers:
    """Numbers of so many bytes, one after the other; 0 where the content ends."""

    def __init__(self, content: bytes, at: int) -> None:
        self.content, self.at = content, at

    def take(self, size: int) -> int:
        """The next number."""
        self.at += size
        return int.from_bytes(self.content[self.at - size : self.at], "big")
