"""Real pictures, sounds and films, made small: what cameras, phones and editors write."""

import struct
from pathlib import Path
from typing import Any

from lxml import html
from PIL import Image, ImageDraw

from esn_package import build, load
from esn_package.module import Module

SUFFIXES = ("png", "jpg", "webp", "avif")


def drawn(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A picture with something in every part of it, so that its size in bytes is a photograph's."""
    noise = Image.effect_noise((width, height), 60).convert("RGB")
    paint = ImageDraw.Draw(noise)
    paint.rectangle((0, 0, width // 2, height // 3), fill="#2a4fb5")
    return noise.convert(mode)


def camera(turned: int = 1, *, place: bool = True) -> Image.Exif:
    """What a telephone writes into a photograph."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x013B] = turned, "Telephone", "Marie Dupont"
    if place:
        gps = exif.get_ifd(0x8825)
        gps[1], gps[2], gps[3], gps[4] = "N", (43.0, 36.0, 1.0), "E", (3.0, 52.0, 2.0)
    return exif


def photo(path: Path, width: int = 64, height: int = 48, **options: Any) -> Path:  # noqa: ANN401
    """The path of a photograph that was made there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    drawn(width, height, options.pop("mode", "RGB")).save(path, **options)
    return path


def box(name: bytes, content: bytes) -> bytes:
    """A box of an ISO media file."""
    return struct.pack(">L4s", len(content) + 8, name) + content


def film(seconds: float = 2, width: int = 320, height: int = 180, *, turned: bool = False) -> bytes:
    """The headers of an MP4, which say all but its pictures."""
    mvhd = struct.pack(">4x2L2L", 0, 0, 1000, int(seconds * 1000)) + b"\0" * 80
    a, b = (0, 0x10000) if turned else (0x10000, 0)
    sides = struct.pack(">2L", width << 16, height << 16)
    tkhd = b"\0" * 40 + struct.pack(">2l", a, b) + b"\0" * 28 + sides
    moov = box(b"moov", box(b"mvhd", mvhd) + box(b"trak", box(b"tkhd", tkhd)))
    return box(b"ftyp", b"isom\0\0\0\0isomiso2") + box(b"mdat", b"\0" * 64) + moov


def element(name: str, content: bytes, *, endless: bool = False) -> bytes:
    """An element of Matroska, its id in hexadecimal; `endless` is how browsers record."""
    size = b"\x01" + (b"\xff" * 7 if endless else len(content).to_bytes(7, "big"))
    return bytes.fromhex(name) + size + content


def webm(seconds: float = 2, width: int = 320, height: int = 180, *, shown: int = 0) -> bytes:
    """What stands in a WebM before its pictures; without a length, as a browser records it."""
    length = element("4489", struct.pack(">d", seconds * 1000)) if seconds else b""
    info = element("1549a966", element("2ad7b1", (1_000_000).to_bytes(3, "big")) + length)
    sides = element("b0", width.to_bytes(2, "big")) + element("ba", height.to_bytes(2, "big"))
    if shown:
        sides += element("54b0", shown.to_bytes(2, "big"))
    track = element("ae", element("d7", b"\1") + element("e0", sides))
    tracks = element("1654ae6b", element("ae", element("d7", b"\2")) + track)
    inside = info + tracks + element("1f43b675", b"\0" * 64, endless=not seconds)
    kind = element("1a45dfa3", element("4282", b"webm"))
    return kind + element("18538067", inside, endless=not seconds)


def written(folder: Path, text: str) -> Module:
    """The module once this stands at the end of its first page."""
    page = folder / "01-alarme.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")
    return load(folder)


def page_of(module: Module) -> html.HtmlElement:
    """The document of a module's web package."""
    page = build(module, "web").files["index.html"]
    assert isinstance(page, bytes)
    return html.fromstring(page.decode())


def media_of(module: Module) -> list[str]:
    """The media of a module's web package."""
    return [name for name in build(module, "web").files if name.startswith("media/")]


def codes(module: Module) -> list[str]:
    """The codes of a module's warnings."""
    return [problem.code for problem in module.warnings]
