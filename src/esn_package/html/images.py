"""The size of a picture, so that a page does not jump as it loads.

And the picture as an address that holds it, for a page that stands alone.
"""

from base64 import b64encode
from pathlib import Path

from esn_package.headers import look

TYPES = {".jpg": "jpeg"}  # where a suffix is not the type's name


def address(path: Path) -> str:
    """The whole picture as a `data:` address."""
    suffix = path.suffix.lower()
    kind = TYPES.get(suffix, suffix.removeprefix("."))
    return f"data:image/{kind};base64,{b64encode(path.read_bytes()).decode()}"


def size(path: Path) -> tuple[int, ...]:
    """Width and height of a picture as it is shown; nothing where they cannot be told."""
    about = look(path)
    return (about.width, about.height) if about.width and about.height else ()
