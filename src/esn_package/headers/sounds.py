"""Sounds: MP3, Ogg and WAV, by how they begin."""

import struct

from esn_package.headers.about import About, File

# MPEG frames begin with eleven bits set; layer 3 is 01, and a bit rate is never 1111.
SYNC, LAYER_3, LAYER = 0xE0, 0x02, 0x06


def read(file: File) -> About | None:
    """What a sound says; None if it is none of these."""
    head = file.read(44)
    if head.startswith(b"OggS"):
        return About("ogg")
    if head.startswith(b"RIFF") and head[8:12] == b"WAVE":
        return About("wav", seconds=_wave(head))
    framed = len(head) > 2 and head[0] == 0xFF and head[1] & SYNC == SYNC  # noqa: PLR2004
    if head.startswith(b"ID3") or (framed and head[1] & LAYER == LAYER_3 and head[2] >> 4 < 0xF):  # noqa: PLR2004
        return About("mp3")
    return None


def _wave(head: bytes) -> float:
    """How long a WAV lasts, where its one chunk of data follows its format."""
    if head[12:16] != b"fmt " or head[36:40] != b"data" or len(head) < 44:  # noqa: PLR2004
        return 0
    (rate,) = struct.unpack_from("<L", head, 28)
    (size,) = struct.unpack_from("<L", head, 40)
    return float(size / rate) if rate else 0
