"""Where the modules of a programme stand, by their ids: each names one."""

import re
from collections.abc import Mapping
from pathlib import Path

from esn_package.folders import MODULE, below, shown
from esn_package.load.definitions import part, source_of, text
from esn_package.problems import Place, Problem
from esn_package.saying import said
from esn_package.source import MAX_BYTES
from esn_package.twice import PLAIN_ID


def taken(name: str, other: Path, place: Place) -> Problem:
    """A module's id that another module has."""
    message = said('the module "{name}" is there already', name=name)
    hint = said("it is in {file} too", file=shown(other))
    return Problem(place, "id-twice", message, hint)


def namesake(name: str, folder: Path, top: Path, homes: Mapping[str, Path] | None) -> Path | None:
    """A module of a programme, before this one in its folders, that has the same id.

    It is looked for from the programme's folder, if no homes are given.
    """
    other = (homes_in(top, name, folder) if homes is None else homes).get(name)
    return None if other in {None, folder} or other.resolve() == folder.resolve() else other


def homes_in(top: Path, name: str = "", end: Path | None = None) -> dict[str, Path]:
    """The first folder of each module's id below a folder, or of one id, up to a module."""
    said = re.compile(rf"^id:[ \t]*[\"']?{re.escape(name)}\b".encode(), re.MULTILINE)
    found: dict[str, Path] = {}
    for module in below(top):
        if end and module.resolve() == end.resolve():
            break
        content = _bytes(module / MODULE)
        if said.search(content):
            found.setdefault(id_of(module, content), module)
    return found


def id_of(module: Path, content: bytes | None = None) -> str:
    """A module's id, by its file: read as YAML only where it stands there in no plain way."""
    content = _bytes(module / MODULE) if content is None else content
    plain = PLAIN_ID.findall(content)
    if len(plain) == 1:
        return str(plain[0].decode())
    source = source_of(module / MODULE, [])
    return text(part(source.data, "id")) if source else ""


def _bytes(path: Path) -> bytes:
    """What a file holds; nothing of what is refused as a definition."""
    if path.is_symlink():
        return b""
    try:
        return path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
    except OSError:
        return b""
