"""Files of the cache: each takes its place whole, and says by its first line if it still is."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import IO

from esn_package.replacing import opened

TEMPORARY = ".tmp"
_LINE = 65  # a digest, and the end of its line
_PIECE = 1 << 16  # bytes, which most definitions have fewer than


def digest_of(file: IO[bytes]) -> str:
    """The SHA-256 of what a file holds from here on; raises OSError.

    `file_digest` makes room for a quarter of a megabyte first: most of its time, of a page.
    """
    digest = sha256(file.read(_PIECE))
    while piece := file.read(_PIECE):
        digest.update(piece)
    return digest.hexdigest()


def written(file: Path, content: bytes) -> None:
    """Write a file whole, or not at all; raises OSError."""
    with replaced(file) as copy:
        copy.write(content)


@contextmanager
def replaced(file: Path) -> Iterator[IO[bytes]]:
    """A file to write that takes its place when it is whole; raises OSError.

    It is not waited for until it is on the disk: what a power cut spoils is noticed by its digest.
    """
    temporary = file.with_name(f".{os.getpid()}.{os.urandom(4).hex()}{TEMPORARY}")
    try:
        with opened(temporary) as copy:
            yield copy
        temporary.replace(file)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def sealed(content: bytes) -> bytes:
    """The content below a line with its digest."""
    return sha256(content).hexdigest().encode() + b"\n" + content


def unsealed(content: bytes) -> bytes:
    """What was sealed; raises ValueError if it is not what it was."""
    if sealed(content[_LINE:])[:_LINE] != content[:_LINE]:
        raise ValueError("the digest is another")
    return content[_LINE:]
