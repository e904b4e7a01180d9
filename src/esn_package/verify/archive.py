"""A zip opened defensively: what is in it, and what an LMS would trip over on unpacking it.

Nothing in its headers is believed; it knows nothing of standards.
"""

import zipfile
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from stat import S_ISLNK
from typing import IO, NamedTuple

from esn_package.problems import Place, Problem
from esn_package.saying import NOTHING, Said, said
from esn_package.verify.unpacking import DAMAGED, KEPT, OFTEN, unpacked, whole

MOST_ENTRIES = 20_000
MOST_BYTES = 4 * 2**30  # unpacked; more than any LMS accepts
MOST_RATIO = 200  # text deflates to a fifth; deflate itself cannot go above 1032
SUSPECT = 10 * 2**20  # below this size a large ratio is harmless
MOST_TEXT = 32 * 2**20  # a text larger than this is not read
MOST_KEPT = 2**23  # unpacked: as many files as this holds are kept for who reads them again
START = b"PK\3\4"


class Listing(NamedTuple):
    """What a zip holds, as far as it lists it: its name, and its files by path."""

    name: str
    files: frozenset[str]

    def place(self, path: str = "", line: int = 1, column: int = 1) -> Place:
        """A place in the zip, as an Archive has it."""
        return _place(self.name, path, line, column)


class Archive(NamedTuple):
    """A zip: its name, its files by path (folders left out), and how to read one.

    `unpacked` are what files hold that were found whole, the first MOST_KEPT bytes of them, and
    `texts` those that were read as text.
    """

    name: str
    files: dict[str, zipfile.ZipInfo]
    zip: zipfile.ZipFile
    problems: list[Problem]
    unpacked: dict[str, bytes]
    texts: dict[str, str]

    def place(self, path: str = "", line: int = 1, column: int = 1) -> Place:
        """A place in the zip: `name.zip/path:line:column`."""
        return _place(self.name, path, line, column)

    @property
    def listing(self) -> Listing:
        """What it holds, without how to read it."""
        return Listing(self.name, frozenset(self.files))

    def read(self, path: str) -> bytes:
        """A file of the zip, up to 32 MB; nothing of a damaged one."""
        if path in self.unpacked:
            return self.unpacked[path]
        try:
            with self.zip.open(self.files[path]) as file:
                return file.read(MOST_TEXT)
        except DAMAGED:  # it has been said
            return b""

    def text(self, path: str) -> str:
        """A file of the zip as text; what is not UTF-8 is replaced."""
        if path in self.texts:
            return self.texts[path]
        content = self.read(path)
        text = (_often_text if len(content) <= OFTEN else text_of)(content)
        if path in self.unpacked:
            self.texts[path] = text
        return text


def _place(name: str, path: str, line: int, column: int) -> Place:
    return Place(f"{name}/{path}" if path else name, line, column)


def opened(name: str, file: IO[bytes]) -> Archive | Problem:
    """The zip, with its problems; a Problem if it cannot be worked with at all."""
    try:
        archive = zipfile.ZipFile(file)
    except DAMAGED:
        return _no_zip(name, file)
    infos = archive.infolist()
    bomb = _bomb(infos)
    if bomb:
        hint = said("do not unpack it; ask who made it for a package with its media apart")
        return Problem(Place(name), "zip-bomb", bomb, hint)
    # Not by is_dir(): a file without a name is its end before Python 3.12.
    files = {info.orig_filename: info for info in infos if not info.filename.endswith("/")}
    found = Archive(name, files, archive, [], {}, {})
    found.problems.extend([*_twice(found, infos), *_unpacked(found, file)])
    return found


def _no_zip(name: str, file: IO[bytes]) -> Problem:
    """What is said of a file that has no directory of a zip at its end."""
    file.seek(0)
    if file.read(len(START)) == START:
        what, hint = said("is a zip that ends too soon"), said("copy or build the package again")
        return Problem(Place(name), "not-a-zip", what, hint)
    hint = said("a package is one .zip file, as the LMS takes it")
    return Problem(Place(name), "not-a-zip", said("is not a zip that can be read"), hint)


def _bomb(infos: list[zipfile.ZipInfo]) -> Said:
    """Why the zip should not be unpacked, by its directory alone; or nothing."""
    if len(infos) > MOST_ENTRIES:
        return said("holds {n:,} files, more than {most:,}", n=len(infos), most=MOST_ENTRIES)
    whole = sum(info.file_size for info in infos)
    if whole > MOST_BYTES:
        return said("unpacks to {size:,.1f} GB", size=whole / 2**30)
    for info in infos:
        if info.file_size > max(SUSPECT, MOST_RATIO * info.compress_size):
            return said(
                "unpacks {name} from {size:,} bytes to {whole:,}",
                name=info.orig_filename,
                size=info.compress_size,
                whole=whole,
            )
    ordered = sorted(infos, key=lambda info: info.header_offset)
    for one, following in pairwise(ordered):
        if one.header_offset + 30 + one.compress_size > following.header_offset:
            return said(
                "holds {name} and {other} in the same bytes",
                name=one.orig_filename,
                other=following.orig_filename,
            )
    return NOTHING


def _twice(archive: Archive, infos: list[zipfile.ZipInfo]) -> Iterator[Problem]:
    names = Counter(info.orig_filename for info in infos)
    for name, count in names.items():
        if count > 1:
            what = said(
                "stands {count} times in the zip, and LMSs differ in which one they keep",
                count=count,
            )
            yield Problem(archive.place(name), "file-twice", what)
    folded: dict[str, str] = {}
    for name in sorted(names):
        other = folded.setdefault(name.lower(), name)
        if other != name:
            what = said(
                "differs from {other} in capitals alone: some servers keep one of the two",
                other=other,
            )
            yield Problem(archive.place(name), "same-name", what, said("rename one of them"))


def _unpacked(archive: Archive, file: IO[bytes]) -> Iterator[Problem]:
    """What unpacking would say of each file."""
    room = MOST_KEPT
    for path, info in archive.files.items():
        place = archive.place(path)
        size = max(info.file_size, info.compress_size)
        kept = size <= room  # no more is ever read or unpacked of it
        room -= size if kept else 0
        if info.flag_bits & 1:
            yield Problem(place, "encrypted", said("is encrypted, and no LMS asks for a password"))
        elif S_ISLNK(info.external_attr >> 16):
            yield Problem(
                place, "symlink", said("is a symbolic link"), said("put the file itself in the zip")
            )
        elif info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            what = said(
                "is packed by method {method}, which LMSs do not read",
                method=info.compress_type,
            )
            yield Problem(place, "packing-method", what, said("zip with deflate, as usual"))
        else:
            try:
                if kept:
                    archive.unpacked[path] = unpacked(archive.zip, info, file)
                else:
                    whole(archive.zip, info)
            except DAMAGED:
                what = said("is damaged: its bytes are not those that were packed")
                yield Problem(place, "damaged", what, said("copy or build the package again"))


def text_of(content: bytes) -> str:
    """A text as `utf-8-sig` has it, which is written in Python; what is not UTF-8 is replaced."""
    return content.removeprefix(BOM_UTF8).decode(errors="replace")


_often_text = lru_cache(maxsize=KEPT)(text_of)
