"""Deflate, by libdeflate: the one door to it. What packages share is deflated once a process."""

from functools import lru_cache

from deflate import deflate_compress

LEVEL = 10  # libdeflate: 3 per cent smaller than 9 for 15 ms a package; 12 costs twice that for 0.1
KEPT = 64  # of our own files: the players that the modules of a programme need, in every format


class Shared(bytes):
    """A file of our own that packages of many modules hold."""

    __slots__ = ()


def deflated(content: bytes) -> bytes:
    """The bytes as a zip holds them by its method 8; kept where they may be asked for again."""
    return _shared(content) if isinstance(content, Shared) else _latest(content)


@lru_cache(maxsize=KEPT)
def _shared(content: bytes) -> bytes:
    return bytes(deflate_compress(content, LEVEL))


@lru_cache(maxsize=16)  # the packages of a module share pictures
def _latest(content: bytes) -> bytes:
    return bytes(deflate_compress(content, LEVEL))
