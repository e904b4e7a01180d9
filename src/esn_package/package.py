"""The same files always make the same zip, on every Python: a small writer over libdeflate.

No clock, no locale and no interpreter's own zlib decides a byte. It knows nothing of standards.
"""

import io
import os
import struct
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, NamedTuple, TypeAlias

from esn_package.deflating import crc32, deflated, deflated_again
from esn_package.refused import changed, temporary, too_large
from esn_package.replacing import replacing

FIRST = ("mimetype", "imsmanifest.xml", "tincan.xml")  # what an LMS looks for stands first
AS_IT_IS = "mimetype"  # of a book: it is found at a fixed place, packed by no method (OCF 3.3, 4.3)
DATE = 1 << 5 | 1  # 1980-01-01, the first day that a zip can tell; its time is 0
MODE = 0o100644 << 16  # a plain file that all may read
UNIX, VERSION, UTF8 = 3 << 8, 20, 0x800
WHOLE = 4 * 2**20  # up to this size media are deflated where that helps, and a zip is held
MOST_FILES, MOST_BYTES = 0xFFFF, 0xFFFF_FFFF  # above them a zip needs Zip64, which LMSs do not read
CHUNK, IN_MEMORY = 2**20, 2**26  # bytes that are read at once; of a package that is looked through


class Media(NamedTuple):
    """A file that is streamed into the zip and never held as a value: a photograph, a video."""

    path: Path
    digest: str
    size: int


Content: TypeAlias = bytes | Media
File: TypeAlias = IO[bytes]


class Entry(NamedTuple):
    """A file of a zip as it will be written: `data` is deflated where `method` is 8."""

    name: str
    data: Content
    method: int
    size: int
    crc: int

    @property
    def stored(self) -> int:
        """How many bytes it takes in the zip."""
        return self.data.size if isinstance(self.data, Media) else len(self.data)


class Loose(NamedTuple):
    """A file that stands beside the packages, for people: a codebook, an exam sheet."""

    name: str
    content: bytes

    def save(self, file: File) -> None:
        file.write(self.content)


@dataclass(frozen=True)
class Package:
    """Files by their path in a zip of this name; what it holds never changes."""

    name: str
    files: Mapping[str, Content]

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The files deflated, in the order of the zip: the manifest first, then by name."""
        names = sorted(self.files, key=lambda name: (name not in FIRST, name))
        return tuple(_entry(name, self.files[name]) for name in names)

    @cached_property
    def small(self) -> bytes | None:
        """The whole zip as it is verified and written, once, if it is small enough to be held."""
        return self.bytes() if sum(one.stored for one in self.entries) <= WHOLE else None

    def bytes(self) -> bytes:
        """The whole zip as one value; raises ProblemsFound as `save` does."""
        whole = io.BytesIO()
        self._put(whole)
        return whole.getvalue()

    def save(self, file: File) -> None:
        """Write the zip; raises ProblemsFound if it needs Zip64 or a media file has changed."""
        file.write(self.small) if self.small else self._put(file)

    def _put(self, file: File) -> None:
        self._fits()
        directory = b"".join(_local(file, entry) for entry in self.entries)
        start, count = file.tell(), len(self.entries)
        tail = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(directory), start, 0)
        file.write(directory + tail)

    def opened(self) -> File:
        """The zip as a file to read and to close, in memory while it is small.

        Raises ProblemsFound as `save` does, and where the temporary folder cannot take a large one.
        """
        if self.small:
            return io.BytesIO(self.small)
        file = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - who asked closes it
        try:
            with temporary(self.name):
                self.save(file)
                file.seek(0)
        except BaseException:
            with suppress(OSError):  # it still has what it could not write
                file.close()
            raise
        return file

    def _fits(self) -> None:
        overhead = sum(76 + 2 * len(entry.name.encode()) for entry in self.entries) + 22
        n, size = len(self.entries), overhead + sum(entry.stored for entry in self.entries)
        if n > MOST_FILES or size > MOST_BYTES:
            raise too_large(self.name, (n, size), (MOST_FILES, MOST_BYTES))


Outputs: TypeAlias = tuple[Package | Loose, ...]


def write(output: Package | Loose, folder: Path | str) -> Path:
    """The path of the file, whole, in the folder (made if missing); until then the old one stands.

    Raises ProblemsFound (`cannot-write`) if the folder or the disk refuses; nothing is left then,
    nor after Ctrl-C.
    """
    target = Path(folder) / output.name
    with replacing(target) as file:
        output.save(file)
    return target


def _entry(name: str, content: Content) -> Entry:
    """The file deflated, or as it is where that is no larger; big media are left on the disk."""
    pack = deflated
    if isinstance(content, Media):
        if content.size > WHOLE:
            return Entry(name, content, 0, content.size, 0)  # its sum is known once streamed
        target, pack = io.BytesIO(), deflated_again
        _stream(content, target)
        content = target.getvalue()
    packed = content if name == AS_IT_IS else pack(content)
    if len(packed) < len(content):
        return Entry(name, packed, 8, len(content), crc32(content))
    return Entry(name, content, 0, len(content), crc32(content))


def _stream(media: Media, target: File) -> int:
    """Copy the file and say its CRC; raises ProblemsFound if it is not what was read before."""
    digest, crc = sha256(), 0
    for chunk in _chunks(media):
        digest.update(chunk)
        crc = crc32(chunk, crc)
        target.write(chunk)
    if digest.hexdigest() != media.digest:
        raise changed(media.path)
    return crc


def _chunks(media: Media) -> Iterator[bytes]:
    try:
        with media.path.open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk
    except OSError as error:
        raise changed(media.path) from error


def _local(file: File, entry: Entry) -> bytes:
    """Write the entry and say its line of the directory; the CRC of a stream is put in after it."""
    start = file.tell()
    file.write(b"PK\3\4" + _fields(entry))
    if isinstance(entry.data, bytes):
        file.write(entry.data)
    else:
        entry = entry._replace(crc=_stream(entry.data, file))
        file.seek(start)
        file.write(b"PK\3\4" + _fields(entry))
        file.seek(0, os.SEEK_END)
    made_by, more = struct.pack("<H", UNIX | VERSION), struct.pack("<3H2L", 0, 0, 0, MODE, start)
    fields, name = _fields(entry), entry.name.encode()
    return b"PK\1\2" + made_by + fields.removesuffix(name) + more + name


def _fields(entry: Entry) -> bytes:
    """What a file's header and its line of the directory both say (APPNOTE 4.3.7)."""
    name = entry.name.encode()
    how = (VERSION, 0 if name.isascii() else UTF8, entry.method, 0, DATE)
    return struct.pack("<5H3L2H", *how, entry.crc, entry.stored, entry.size, len(name), 0) + name
