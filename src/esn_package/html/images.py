"""The size of a picture, read from its first bytes, so that a page does not jump as it loads.

And the picture as an address that holds it, for a page that stands alone.
"""

import struct
from base64 import b64encode
from pathlib import Path

HEAD = 64 * 1024  # a JPEG's size stands after its metadata; further on than this is not looked for
MARK = 0xFF
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # SOF0 to SOF15, without DHT, JPG, DAC


TYPES = {".jpg": "jpeg"}  # where a suffix is not the type's name


def address(path: Path) -> str:
    """The whole picture as a `data:` address."""
    suffix = path.suffix.lower()
    kind = TYPES.get(suffix, suffix.removeprefix("."))
    return f"data:image/{kind};base64,{b64encode(path.read_bytes()).decode()}"


def size(path: Path) -> tuple[int, ...]:
    """Width and height of a PNG, JPEG, GIF or WebP file; nothing for what is none of these."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    found = (kind(head) for kind in (_png, _gif, _webp, _jpeg))
    return next((sides for sides in found if sides and all(sides)), ())


def _unpacked(form: str, head: bytes, at: int) -> tuple[int, ...]:
    """What stands at a place of the file, or nothing where the file ends before."""
    whole = head[at : at + struct.calcsize(form)]
    return struct.unpack(form, whole) if len(whole) == struct.calcsize(form) else ()


def _png(head: bytes) -> tuple[int, ...]:
    """PNG specification 11.2.2: IHDR comes first."""
    return _unpacked(">2L", head, 16) if head.startswith(b"\x89PNG\r\n\x1a\n") else ()


def _gif(head: bytes) -> tuple[int, ...]:
    """GIF89a 18: the logical screen follows the signature."""
    return _unpacked("<2H", head, 6) if head.startswith((b"GIF87a", b"GIF89a")) else ()


def _webp(head: bytes) -> tuple[int, ...]:
    """RFC 9649: the first chunk is one of three, and each holds the size in its own way."""
    if not (head.startswith(b"RIFF") and head[8:12] == b"WEBP"):
        return ()
    if head[12:16] == b"VP8X":  # three bytes each, less one
        sides = _unpacked("<HBHB", head, 24)
        return tuple(
            low + (high << 16) + 1 for low, high in zip(sides[::2], sides[1::2], strict=True)
        )
    if head[12:16] == b"VP8L":  # fourteen bits each, less one
        return tuple(
            (bits >> at & 0x3FFF) + 1 for bits in _unpacked("<L", head, 21) for at in (0, 14)
        )
    return tuple(side & 0x3FFF for side in _unpacked("<2H", head, 26))


def _jpeg(head: bytes) -> tuple[int, ...]:
    """ITU T.81 B.2.2: a frame header holds the size; segments before it are stepped over."""
    at = 2 if head.startswith(b"\xff\xd8") else len(head)
    while (marker := _unpacked(">2B H", head, at)) and marker[0] == MARK:
        _, code, length = marker
        if code in FRAMES:
            return _unpacked(">2H", head, at + 5)[::-1]
        at += 2 + length
    return ()
