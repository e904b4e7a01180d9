"""Deflate and its checksums, by libdeflate: the one door to it.

What packages share is deflated once a process.

Of the time that a catalogue takes to build, most went into the last 3 per cent of a page's size.
"""

from functools import lru_cache

from deflate import DeflateError, crc32, deflate_compress, deflate_decompress

__all__ = ["Shared", "crc32", "deflated", "deflated_again", "inflated"]

LEVEL = 10  # for our own files, once a process: 4 per cent smaller, in nine times the time
QUICK = 5  # for all else: as small as zlib's level 6, in a third of its time
LARGE = 45_000  # packed: a page that brings a package near 90 KB is worth LEVEL
KEPT = 64  # of our own files: the players that the modules of a programme need, in every format


class Shared(bytes):
    """A file of our own that packages of many modules hold."""

    __slots__ = ()


def deflated(content: bytes) -> bytes:
    """The bytes as a zip holds them by its method 8; kept where packages of many modules do."""
    return _shared(content) if isinstance(content, Shared) else _quick(content)


def inflated(packed: bytes, size: int) -> bytes:
    """What was deflated, up to this size; raises ValueError if it is damaged, or larger."""
    try:
        return bytes(deflate_decompress(packed, size or 1))  # of 0 it would look at nothing
    except DeflateError as error:
        raise ValueError(str(error)) from error


@lru_cache(maxsize=KEPT)
def _shared(content: bytes) -> bytes:
    return bytes(deflate_compress(content, LEVEL))


def _quick(content: bytes) -> bytes:
    quick = bytes(deflate_compress(content, QUICK))
    # A picture hardly gets smaller, whoever looks for more.
    if LARGE < len(quick) < len(content) // 2:
        return bytes(deflate_compress(content, LEVEL))
    return quick


deflated_again = lru_cache(maxsize=16)(_quick)  # the packages of a module share pictures
