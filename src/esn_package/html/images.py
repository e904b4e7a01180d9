"""The size of a picture, read from its first bytes, so that a page does not jump as it loads."""

import struct
from pathlib import Path

HEAD = 64 * 1024  # a JPEG's size stands after its metadata; further on than this is not looked for


def size(path: Path) -> tuple[int, int] | None:
    """Width and height of a PNG, JPEG, GIF or WebP file; None for what is none of these."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    for kind in (_png, _gif, _webp, _jpeg):
        found = kind(head)
        if found and all(found):
            return found
    return None


def _png(head: bytes) -> tuple[int, int] | None:
    """PNG specification 11.2.2: IHDR comes first."""
    if len(head) < 24 or not head.startswith(b"\x89PNG\r\n\x1a\n"):
        return None
    width, height = struct.unpack(">2L", head[16:24])
    return width, height


def _gif(head: bytes) -> tuple[int, int] | None:
    if len(head) < 10 or not head.startswith((b"GIF87a", b"GIF89a")):
        return None
    width, height = struct.unpack("<2H", head[6:10])
    return width, height


def _webp(head: bytes) -> tuple[int, int] | None:
    """RFC 9649: one of three chunks holds the size, each in its own way."""
    if len(head) < 30 or head[:4] != b"RIFF" or head[8:12] != b"WEBP":
        return None
    if head[12:16] == b"VP8X":
        return _three(head[24:27]) + 1, _three(head[27:30]) + 1
    if head[12:16] == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack("<2H", head[26:30])
    return width & 0x3FFF, height & 0x3FFF


def _three(raw: bytes) -> int:
    return int.from_bytes(raw, "little")


def _jpeg(head: bytes) -> tuple[int, int] | None:
    """ITU T.81 B.2.2: the size stands in the frame header, SOF0 to SOF15 without DHT, JPG, DAC."""
    if not head.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 <= len(head) and head[at] == 0xFF:
        marker = head[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">2H", head[at + 5 : at + 9])
            return width, height
        at += 2 + struct.unpack(">H", head[at + 2 : at + 4])[0]
    return None
