"""Smaller versions of a picture, as bytes: the one door to Pillow, which is an extra."""

import warnings
from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from esn_package.headers import look
from esn_package.saying import Said, said
from esn_package.shelf.naming import WIDTHS, version_name

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 100_000_000  # a good camera's; opened, each takes four bytes
APART = 0.75  # of the widest version: one nearer to it is not worth a file
DRAWN = 2  # times as large as with loss, a picture of few colours is better kept without loss
QUALITY = {"webp": 80, "avif": 60}  # alike to the eye on photographs
SMALLER = said("make it smaller in an editor first")
# What Pillow raises at a file that is cut short or damaged.
BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError)


class Unmade(Exception):  # noqa: N818 - told to the author, no error of ours
    """Why no version can be made of a picture, in words, and what to do."""

    def __init__(self, message: Said, hint: Said) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


class Made(NamedTuple):
    """A version: its file's name, its kind and its bytes."""

    name: str
    kind: str
    content: bytes


def is_there() -> bool:
    """Whether Pillow is installed."""
    return find_spec("PIL") is not None


def widths(full: int) -> tuple[int, ...]:
    """The widths that a picture of this width is wanted in; it is never made larger."""
    top = min(full, WIDTHS[-1])
    return (*(width for width in WIDTHS if width < top * APART), top)


def versions(path: Path) -> tuple[Made, ...]:
    """The versions of a picture of which the widest is smaller than the file; raises Unmade."""
    picture, exact = _opened(path)
    made = {kind: list(_made(path, picture, kind, exact=exact)) for kind in _kinds()}
    for kind, those in made.items():
        if len(those[-1].content) >= path.stat().st_size:
            made[kind] = []
    if _weight(made.get("avif", [])) >= _weight(made["webp"]) > 0:
        made["avif"] = []
    return tuple(one for those in made.values() for one in those)


def _kinds() -> tuple[str, ...]:
    from PIL import features  # noqa: PLC0415 - an extra, and slow to import

    return ("avif", "webp") if features.check("avif") else ("webp",)


def _weight(those: list[Made]) -> int:
    return sum(len(one.content) for one in those)


def _opened(path: Path) -> tuple["Image", bool]:
    """The picture as it is shown, in sRGB, 8 bits a colour; and whether its file loses nothing."""
    from PIL import Image, ImageOps  # noqa: PLC0415

    _bounded(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of pixels, which are counted here, and of odd tags
            with Image.open(path) as image:
                exact = image.format == "PNG"
                image.load()
                # Browsers do not turn a WebP, whatever its EXIF says.
                turned = image if image.format == "WEBP" else ImageOps.exif_transpose(image)
                return _plain(turned), exact
    except Image.DecompressionBombError as error:
        message = said("{name} has more pixels than fit in memory", name=path.name)
        raise Unmade(message, SMALLER) from error
    except BROKEN as error:
        message = said("{name} is damaged or cut short", name=path.name)
        raise Unmade(message, said("export it again")) from error


def _bounded(path: Path) -> None:
    """Raises Unmade for more pixels than anyone's memory should be filled with."""
    about = look(path)
    pixels = about.width * about.height
    if pixels > MOST_PIXELS:
        message = said(
            "{name} has {n} million pixels, and may have {most}",
            name=path.name,
            n=round(pixels / 1e6),
            most=round(MOST_PIXELS / 1e6),
        )
        raise Unmade(message, SMALLER)


def _plain(image: "Image") -> "Image":
    """The picture in RGB or RGBA, its colours those of sRGB."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith(("I", "F")):  # 16 bits, or more: the upper eight are shown
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    clear = "A" in image.getbands() or "transparency" in image.info
    if profile and image.mode in {"RGB", "RGBA", "CMYK", "L"}:
        image = _in_srgb(image, profile)
    return image.convert("RGBA" if clear else "RGB")


def _in_srgb(image: "Image", profile: bytes) -> "Image":
    """The same colours by the numbers of sRGB; as it is, where its profile cannot be read."""
    from PIL import ImageCms  # noqa: PLC0415

    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        srgb = ImageCms.createProfile("sRGB")
        found = ImageCms.profileToProfile(image, own, srgb, outputMode=mode)
    except (ImageCms.PyCMSError, OSError):
        return image
    return found or image


def _made(path: Path, picture: "Image", kind: str, *, exact: bool) -> Iterator[Made]:
    """A version of each width, narrowest first."""
    from PIL.Image import Resampling  # noqa: PLC0415

    for width in widths(picture.width):
        height = max(1, round(picture.height * width / picture.width))
        small = picture
        if width != picture.width:
            small = picture.resize((width, height), Resampling.LANCZOS)
        content = _encoded(small, kind)
        if exact and kind == "webp":
            whole = _encoded(small, kind, lossless=True)
            content = whole if len(whole) <= DRAWN * len(content) else content
        yield Made(version_name(path.name, width, kind), kind, content)


def _encoded(picture: "Image", kind: str, *, lossless: bool = False) -> bytes:
    """The picture without metadata: Pillow writes none but what it is given."""
    target = BytesIO()
    picture.info = {}
    if kind == "webp":
        picture.save(target, "WEBP", quality=QUALITY[kind], method=6, lossless=lossless)
    else:
        picture.save(target, "AVIF", quality=QUALITY[kind], speed=6)
    return target.getvalue()
