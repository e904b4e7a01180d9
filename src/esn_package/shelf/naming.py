"""How a file is called in the package, and a smaller version beside its original."""

import re
from pathlib import PurePosixPath

from esn_package.late import late

SAFE = re.compile(r"[A-Za-z0-9._/-]{1,90}")
# A page shows a picture 320 px wide on a telephone and 58ch, at most 660 px, elsewhere; screens
# have one to three points a pixel.
WIDTHS = (330, 660, 1320)
KINDS = ("avif", "webp")  # in the order in which a browser is offered them
ORIGINALS = (".png", ".jpg", ".jpeg", ".webp", ".avif")  # of which versions are made and looked for
RECORD = "versions.json"
_VERSION = late(r"(?P<stem>.+)\.(?P<width>\d{2,5})\.(?P<kind>webp|avif)", re.IGNORECASE)


def media_name(path: str) -> str:
    """Where a local file stands in the site; one whose name is not plain ASCII gets another."""
    if SAFE.fullmatch(path) and path.startswith("media/"):
        return path
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", path.removeprefix("media/"))[-60:].lstrip("-.")
    digits = f"{sum(ord(c) * 31**i for i, c in enumerate(path)) % 36**6:06x}"
    return f"media/{digits}-{plain}"


def version_name(original: str, width: int, kind: str) -> str:
    """`photo.660.webp`, of `photo.jpg`."""
    return f"{PurePosixPath(original).stem}.{width}.{kind}"


def version_of(name: str) -> str:
    """The stem of the original that a version is called after; "" if it is called after none."""
    found = _VERSION.fullmatch(name)
    return found["stem"] if found else ""


def is_original(name: str) -> bool:
    """Whether a file's name is that of a picture which may have versions."""
    return name.lower().endswith(ORIGINALS)
