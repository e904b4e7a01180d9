"""The files of a module's site as an LMS would serve them: by their names alone, media streamed.

A request never becomes a path: what is not a name of the package is not there.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.responses import FileResponse, Response

from esn_package import data
from esn_package.package import Media
from esn_package.preview.profiles import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from esn_package.package import Content
    from esn_package.preview.modules import Shown

# Not from the system's list: a wrong one (Windows' registry) would stop every script.
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".wav": "audio/wav",
    ".vtt": "text/vtt; charset=utf-8",
    ".pdf": "application/pdf",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
# The player's own files run; what an author put beside them shows, and runs nothing.
PLAYER = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    " media-src 'self'; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'self'"
)
SHOWS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"
SHOWN = "frame-ancestors 'self'"
ADDRESS = re.compile(r"^ *address: (\S+)$", re.MULTILINE)
# Named by what is in it: a page that is loaded anew at each save need not fetch it again.
NAMED = re.compile(r"(player|later)\.[0-9a-f]{8}\.(js|css)")
FOREVER = {"Cache-Control": "private, max-age=604800, immutable"}
RUNS = {".html", ".htm", ".xhtml", ".svg", ".xml"}


def site(one: Shown, form: str, name: str) -> Response | None:
    """The answer to a request for a file of a module in a format; None where there is none."""
    for version in reversed([*one.versions]):  # another may be put there meanwhile
        files = version.files(form)
        for known in (name, _inside(name)):
            if known in files:
                return _answer(known, files[known], one.folder)
    return None


def _answer(name: str, content: Content, folder: Path) -> Response | None:
    suffix = PurePosixPath(name).suffix.lower()
    kind = TYPES.get(suffix, "application/octet-stream")
    if isinstance(content, Media):
        policy = f"sandbox; {SHOWS}" if suffix in RUNS else SHOWN
    else:
        policy = PLAYER
    headers = {"Content-Security-Policy": policy} | (FOREVER if NAMED.fullmatch(name) else {})
    if not isinstance(content, Media):
        return Response(content, media_type=kind, headers=headers)
    if not is_still(content.path, folder):
        return None
    return FileResponse(content.path, media_type=kind, headers=headers)


def is_still(path: Path, module: Path) -> bool:
    """Whether a file that was one of the module, or of a bank above it, when it was read is so now.

    It may have gone, or it or a folder on its way may have become a link.
    """
    file, home = path.absolute(), module.absolute()
    top = next(parent for parent in file.parents if parent == home or parent in home.parents)
    return file.is_file() and file.resolve() == top.resolve() / file.relative_to(top)


def _inside(name: str) -> str:
    """The name without the folders of an LMS: the player looks at the address it is served at."""
    folder = next((folder for folder in _folders() if name.startswith(folder)), "")
    return name.removeprefix(folder)


@cache
def _folders() -> tuple[str, ...]:
    """The folders of all profiles, longest first; read as text, for a page waits for it."""
    texts = (data.text(file) for file in data.names(FOLDER, ".yaml"))
    found = {folder(address) for text in texts for address in ADDRESS.findall(text)}
    return tuple(sorted(found, key=len, reverse=True))


def folder(address: str) -> str:
    """The folder in which an LMS serves a package, out of an address of its: `a/b/`."""
    return urlsplit(address).path.lstrip("/").rpartition("/")[0] + "/"
