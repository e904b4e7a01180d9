"""A picture as HTML: its size, so that a page does not jump as it loads, and its versions.

Or as an address that holds it, for a page that stands alone. A drawing stands in the page itself.
"""

import re
from base64 import b64encode
from pathlib import Path

from esn_package.headers import look
from esn_package.html import Markup
from esn_package.prose.drawing import clean
from esn_package.prose.parts import ImagePart
from esn_package.shelf import Picture

TYPES = {".jpg": "jpeg"}  # where a suffix is not the type's name
# The text's measure and its margins (look.md 3: 58ch, 20 px a side): what a browser must know
# before it has the style sheet.
SIZES = "(min-width: 720px) 660px, calc(100vw - 40px)"
SOURCE = Markup('<source type="image/{}" srcset="{}" sizes="{}">')
# A drawing with a colour of the page follows its theme; the others need a light ground.
PAGES = re.compile(r"currentcolor|var\(", re.IGNORECASE)


def drawn(path: Path, ids: str, part: ImagePart) -> Markup:
    """The drawing, in the page's colours where it asks for them; all its ids begin with `ids`."""
    return inlined(path.read_bytes(), ids, part)


def inlined(content: bytes, ids: str, part: ImagePart) -> Markup:
    """The same of what the file of a drawing holds."""
    svg = clean(content, ids).svg
    said = Markup('role="img" aria-label="{}"').format(part.alternative)
    if part.decorative:
        said = Markup('aria-hidden="true"')
    painted = Markup("") if PAGES.search(svg) else Markup(' class="painted"')
    return Markup(svg.replace("<svg", f"<svg {said}{painted}", 1))


def alone(path: Path, alternative: str) -> Markup:
    """The picture as an element that holds it whole; nobody scrolls to it on paper."""
    about = look(path)
    picture = Markup('<img src="{}" alt="{}"{}>')
    return picture.format(_address(path), alternative, _sides(about.width, about.height))


def shown(picture: Picture, alternative: str) -> Markup:
    """The picture as an element that asks for the version which the screen needs."""
    image = Markup('<img src="{}" alt="{}"{} loading="lazy">')
    image = image.format(picture.fallback, alternative, _sides(picture.width, picture.height))
    if not picture.sources:
        return image
    sources = (
        SOURCE.format(kind, ", ".join(f"{name} {width}w" for name, width in those), SIZES)
        for kind, those in picture.sources
    )
    return Markup("<picture>{}{}</picture>").format(Markup("").join(sources), image)


def sides(path: Path) -> Markup:
    """The size of a film as attributes; nothing where it cannot be told."""
    about = look(path)
    return _sides(about.width, about.height)


def _sides(width: int, height: int) -> Markup:
    """The size as attributes; nothing where it cannot be told."""
    known = width and height
    return Markup(' width="{}" height="{}"').format(width, height) if known else Markup("")


def _address(path: Path) -> str:
    """The whole picture as a `data:` address."""
    suffix = path.suffix.lower()
    kind = TYPES.get(suffix, suffix.removeprefix("."))
    return f"data:image/{kind};base64,{b64encode(path.read_bytes()).decode()}"
