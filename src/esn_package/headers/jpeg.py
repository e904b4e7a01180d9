"""JPEG: segments up to the first scan (ITU T.81 B.1)."""

import struct
from collections.abc import Iterator

from esn_package.headers import exif
from esn_package.headers.about import About, File

START = b"\xff\xd8"
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # SOF0 to SOF15, without DHT, JPG, DAC
SCAN, END, APP1, APP13 = 0xDA, 0xD9, 0xE1, 0xED
EXIF, XMP = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0"
EOI = b"\xff\xd9"  # which no picture holds before its end: B.1.1.5 has 0 follow a byte of 255 there
BLOCK, FURTHEST = 2**16, 2**26  # how much is looked through for it at once, and in all
MOST = 2_000  # segments before the first scan: large colour profiles and previews take hundreds


def read(file: File) -> About | None:
    """What a JPEG says; None if it is none."""
    if file.read(2) != START:
        return None
    about = About("jpeg", whole=False)
    for code, length in segments(file):
        if code == SCAN:
            about.whole = bool(about.width) and _ends(file)
            return about
        if code in FRAMES:
            sides = file.read(5)
            if len(sides) == 5:  # noqa: PLR2004 - B.2.2: precision, lines, samples
                about.height, about.width = struct.unpack(">2H", sides[1:])
        elif code == APP1:
            _app1(about, file.read(length))
        elif code == APP13:
            about.heard(exif.iptc(file.read(length)))
    return about


def _ends(file: File) -> bool:
    """Whether the picture that begins here has its end: cameras add films and more behind it."""
    begin, at = file.tell(), file.seek(0, 2)
    last = max(begin, at - FURTHEST)
    while at > last:
        start = max(last, at - BLOCK)
        file.seek(start)
        if EOI in file.read(at - start + 1):  # it may stand across two blocks
            return True
        at = start
    return last > begin  # too long to tell


def segments(file: File) -> Iterator[tuple[int, int]]:
    """The code and length of each segment; the file stands at its content, wherever it was read."""
    at = 2
    for _ in range(MOST):
        file.seek(at)
        head = file.read(4)
        while head[:2] == b"\xff\xff":  # B.1.1.2: any number of fill bytes
            at += 1
            head = head[1:] + file.read(1)
        if len(head) < 4 or head[0] != START[0]:  # noqa: PLR2004
            return
        code, length = head[1], (head[2] << 8 | head[3]) - 2
        if code == END or length < 0:
            return
        yield code, length
        at += 4 + length


def _app1(about: About, content: bytes) -> None:
    if content.startswith(EXIF):
        about.heard(*exif.exif(content[len(EXIF) :]))
    elif content.startswith(XMP):
        about.heard(exif.xmp(content))
