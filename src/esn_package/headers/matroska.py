"""WebM and other Matroska: elements, each an id, a size and its content (RFC 8794, RFC 9559)."""

import struct
from collections.abc import Iterator

from esn_package.headers.about import About, File

START = b"\x1a\x45\xdf\xa3"
KIND = b"\x42\x82"
SEGMENT, CLUSTER = b"\x18\x53\x80\x67", b"\x1f\x43\xb6\x75"
INFO, SCALE, DURATION = b"\x15\x49\xa9\x66", b"\x2a\xd7\xb1", b"\x44\x89"
TRACKS, TRACK, VIDEO = b"\x16\x54\xae\x6b", b"\xae", b"\xe0"
WIDTH, HEIGHT = b"\xb0", b"\xba"
# How large it is shown, where its unit is the pixel: pixels that are not square differ.
SHOWN_WIDTH, SHOWN_HEIGHT, UNIT = b"\x54\xb0", b"\x54\xba", b"\x54\xb2"
MOST = 2_000
LARGEST = 8  # bytes of a number
FLOATS = {4: ">f", 8: ">d"}
WITHIN = {START, SEGMENT, INFO, TRACKS, TRACK, VIDEO}


def read(file: File) -> About | None:
    """Whether it is a WebM or another Matroska, how large and how long; None if it is neither."""
    if file.read(4) != START:
        return None
    found = dict[bytes, bytes]()
    for name, content in _values(file):
        found.setdefault(name, content)
    about = About("webm" if found.get(KIND) == b"webm" else "mkv")
    about.width, about.height = _sides(found)
    about.seconds = _seconds(found)
    return about


def _values(file: File) -> Iterator[tuple[bytes, bytes]]:
    """What the elements before the first pictures hold, those that hold others gone into."""
    at, end = 0, file.seek(0, 2)
    for _ in range(MOST):
        if at >= end:  # no system seeks as far as an element may claim
            return
        file.seek(at)
        head = file.read(12)
        wide = _width(head)
        name, rest = head[:wide], head[wide:]
        long = _width(rest)
        if not wide or not long or len(rest) < long or name == CLUSTER:
            return
        size = int.from_bytes(rest[:long], "big") & ((1 << 7 * long) - 1)
        at += wide + long
        if name in WITHIN:
            continue
        if size <= LARGEST:
            file.seek(at)
            yield name, file.read(size)
        at += size


def _width(head: bytes) -> int:
    """How many bytes an id or a size has: as many as zeros before its first bit, and one."""
    return 9 - head[0].bit_length() if head and head[0] else 0


def _sides(found: dict[bytes, bytes]) -> tuple[int, int]:
    """RFC 9559, 5.1.4.1.28: of the first picture; nothing for a sound."""
    in_pixels = not _number(found, UNIT)
    width = (in_pixels and _number(found, SHOWN_WIDTH)) or _number(found, WIDTH)
    height = (in_pixels and _number(found, SHOWN_HEIGHT)) or _number(found, HEIGHT)
    return width, height


def _number(found: dict[bytes, bytes], name: bytes) -> int:
    return int.from_bytes(found.get(name, b""), "big")


def _seconds(found: dict[bytes, bytes]) -> float:
    """5.1.2.10: in units of so many nanoseconds; 0 in what was recorded as it went out."""
    form = FLOATS.get(len(found.get(DURATION, b"")))
    (units,) = struct.unpack(form, found[DURATION]) if form else (0,)
    seconds = float(units) * (_number(found, SCALE) or 1_000_000) / 1e9
    return seconds if 0 < seconds < float("inf") else 0
