"""WebM: whether a file is one (RFC 8794: EBML, its DocType in the first bytes)."""

from esn_package.headers.about import About, File

START = b"\x1a\x45\xdf\xa3"
DOCTYPE = b"\x42\x82"


def read(file: File) -> About | None:
    """Whether it is a WebM or another Matroska; None if it is neither."""
    head = file.read(100)
    if not head.startswith(START):
        return None
    said = head.partition(DOCTYPE)[2][1:9]
    return About("webm" if said.startswith(b"webm") else "mkv")
