"""What metadata of a picture tells: EXIF (a TIFF of tags), XMP (XML), IPTC (records).

EXIF 3.0 (CIPA DC-008) 4.6; what only the maker of a program reads is nobody's business here.
"""

import struct
from collections.abc import Iterator

from esn_package.headers.about import AUTHOR, CAMERA, PLACE

MOST = 200  # tags of one list: cameras write some sixty
LISTS = 8  # cameras write three: each tag of a damaged one could begin another
ORIENTATION, DETAILS, GPS = 0x0112, 0x8769, 0x8825
LATITUDE, LONGITUDE = 2, 4
TELLING = {
    0x010F: CAMERA,  # Make
    0x0110: CAMERA,  # Model
    0xA431: CAMERA,  # BodySerialNumber
    0xA435: CAMERA,  # LensSerialNumber
    0x013B: AUTHOR,  # Artist
    0x9C9D: AUTHOR,  # XPAuthor
    0xA430: AUTHOR,  # CameraOwnerName
}
IN_XMP = {b"exif:GPSLatitude": PLACE, b"tiff:Model": CAMERA, b"<dc:creator": AUTHOR}
# IIM 4.2, record 2: by-line, city, sublocation.
IN_IPTC = {b"\x1c\x02\x50": AUTHOR, b"\x1c\x02\x5a": PLACE, b"\x1c\x02\x5c": PLACE}
HEADS = {b"II*\0": "<", b"MM\0*": ">"}


def exif(tiff: bytes) -> tuple[frozenset[str], int]:
    """What an EXIF block tells, and the orientation that it gives (0: none)."""
    order = HEADS.get(tiff[:4])
    if order is None:
        return frozenset(), 0
    tells, turned = set[str](), 0
    lists, seen = [(_long(tiff, 4, order), False)], set[int]()
    while lists and len(seen) < LISTS:
        at, of_place = lists.pop()
        if at in seen:
            continue
        seen.add(at)
        for tag, value, size in _tags(tiff, at, order):
            if of_place:
                tells |= {PLACE} if tag in (LATITUDE, LONGITUDE) else set()
            elif tag == ORIENTATION:
                (turned,) = struct.unpack_from(order + "H", value)
            elif tag in (DETAILS, GPS):
                lists.append((struct.unpack(order + "L", value)[0], tag == GPS))
            elif tag in TELLING and size > 1:
                tells.add(TELLING[tag])
    return frozenset(tells), turned if turned in range(1, 9) else 0


def xmp(text: bytes) -> frozenset[str]:
    """What a block of XMP tells."""
    return frozenset(what for word, what in IN_XMP.items() if word in text)


def iptc(records: bytes) -> frozenset[str]:
    """What a block of IPTC records tells."""
    return frozenset(what for mark, what in IN_IPTC.items() if mark in records)


def turned_only(orientation: int) -> bytes:
    """An EXIF block that says nothing but how the picture is turned."""
    return struct.pack("<4sLHHHLHHL", b"II*\0", 8, 1, ORIENTATION, 3, 1, orientation, 0, 0)


def _long(tiff: bytes, at: int, order: str) -> int:
    whole = tiff[at : at + 4]
    return int(struct.unpack(order + "L", whole)[0]) if len(whole) == 4 else 0  # noqa: PLR2004


def _tags(tiff: bytes, at: int, order: str) -> Iterator[tuple[int, bytes, int]]:
    """Each tag of a list, the four bytes of its value or place, and how many values it has."""
    counted = tiff[at : at + 2]
    if at < len(HEADS) or len(counted) < 2:  # noqa: PLR2004
        return
    (count,) = struct.unpack(order + "H", counted)
    for number in range(min(count, MOST)):
        entry = tiff[at + 2 + 12 * number : at + 14 + 12 * number]
        if len(entry) < 12:  # noqa: PLR2004 - TIFF 6.0, section 2: an entry's size
            return
        tag, _, size = struct.unpack_from(order + "HHL", entry)
        yield tag, entry[8:], size
