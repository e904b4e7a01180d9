"""A file of a zip unpacked as far as its headers say, and held to its size and checksum.

What packages share (the player's files) is unpacked once a process.
"""

import os
import struct
import zipfile
import zlib
from collections import deque
from functools import lru_cache, partial
from typing import IO

from esn_package.deflating import crc32, inflated

OFTEN, KEPT = 2**17, 64  # bytes of a file that is known when it comes again, and how many are
PAGES = (".html", ".htm", ".xhtml")  # no two packages have one alike
CHUNK = 2**18
NAME_SIZE = 26  # where a file's own header says how long its name is (APPNOTE 4.3.7)
# What zipfile raises at hostile bytes, seen by flipping each of them.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


def whole(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
    """Unpack a large file and keep nothing of it; raises one of DAMAGED."""
    with archive.open(info) as file:
        deque(iter(partial(file.read, CHUNK), b""), 0)


def unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, file: IO[bytes]) -> bytes:
    """What a small file of a zip holds; raises one of DAMAGED."""
    with archive.open(info):  # it looks whether both of its headers say the same
        file.seek(info.header_offset + NAME_SIZE)
        file.seek(sum(struct.unpack("<2H", file.read(4))), os.SEEK_CUR)
        packed = file.read(info.compress_size)
    small = max(len(packed), info.file_size) <= OFTEN
    find = _often if small and not info.filename.lower().endswith(PAGES) else _found
    content, checksum = find(packed, info.file_size, info.compress_type)
    if (len(content), checksum) != (info.file_size, info.CRC):
        raise zipfile.BadZipFile
    return content


def _found(packed: bytes, size: int, method: int) -> tuple[bytes, int]:
    """What was packed, up to its size, and its checksum; raises ValueError."""
    content = inflated(packed, size) if method == zipfile.ZIP_DEFLATED else packed
    return content, crc32(content)


_often = lru_cache(maxsize=KEPT)(_found)
