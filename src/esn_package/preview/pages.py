"""The pages of the preview: the desk of a module, the list of a programme's, what they load."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.responses import Response

from esn_package import data
from esn_package.formats import TRACKED
from esn_package.html import Markup, fill
from esn_package.preview.beside import sheet_of
from esn_package.preview.profiles import FOLDER, STANDARD, profile, profiles
from esn_package.preview.reading import base_of
from esn_package.preview.sites import folder
from esn_package.problems import ProblemsFound

if TYPE_CHECKING:
    from esn_package.data import Json
    from esn_package.preview.building import Building
    from esn_package.preview.modules import Shown
    from esn_package.preview.telling import Teller

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
TITLE = re.compile(r"^title: (.+)$", re.MULTILINE)
PARTS = ("preview/desk", "preview/console")
FIRST, LAST = "preview/desk/desk.js", "preview/desk/start.js"
SIMULATED = tuple(f"preview/{name}.js" for name in ("elements", "gradebook", "simulated"))


def quoted(key: str) -> str:
    """A module's key as a part of an address."""
    return quote(key, safe="~")


def answer(name: str, facts: dict[str, Json], spoken: str) -> Response:
    """A page with its facts and its words."""
    said = words(spoken)
    whole = json.dumps({**facts, "words": said, "language": spoken}, ensure_ascii=False)
    values = {
        "words": said,
        "language": spoken,
        "facts": facts,
        "icons": _icons(),
        "data": Markup(whole.replace("<", "\\u003c")),
    }
    # Names of files are any bytes: what is no UTF-8 of them is shown as ?.
    text = fill(f"desk/{name}.html.j2", values).encode(errors="replace")
    headers = {"Content-Security-Policy": POLICY}
    return Response(text, media_type="text/html; charset=utf-8", headers=headers)


def module(building: Building, one: Shown, teller: Teller) -> dict[str, Json]:
    """What the desk of a module must know."""
    version = one.version
    text = version.text if version else None
    return {
        **teller.module(one),
        "key": one.key,
        "path": quoted(one.key),
        "listed": len(building.modules.by_key) > 1 or building.modules.is_programme,
        "patients": quoted(sheet_of(one)),
        "formats": list(TRACKED),
        "profiles": _platforms(words(teller.language)),
        "activity": f"{base_of(text).rstrip('/')}/{text.module.id}" if text else "",
        "spoken": text.module.language if text else "",
        "accent": (text.module.pillar_number - 1) % 5 + 1 if text and text.module.pillar else 1,
    }


def listed(building: Building, teller: Teller) -> dict[str, Json]:
    """What the list of modules shows."""
    from esn_package.preview.listing import groups  # noqa: PLC0415 - one module alone has no list

    return groups(building, teller)


def profiled(name: str) -> Response | None:
    """A profile as the simulated LMS reads it, with the folder in which it serves packages."""
    if name not in {STANDARD, *profiles()}:
        return None
    try:
        found = profile(name)
    except ProblemsFound:
        return None
    said = found.model_dump(mode="json", by_alias=True)
    said["folder"] = folder(found.behaviour.address)
    return Response(json.dumps(said, ensure_ascii=False), media_type="application/json")


def asset(name: str) -> Response | None:
    """A script or a style sheet of the pages."""
    if name == "desk.js":
        return Response(_scripts(), media_type="text/javascript; charset=utf-8")
    if name == "desk.css":
        return Response(_styles(), media_type="text/css; charset=utf-8")
    return None


def words(spoken: str) -> dict[str, Json]:
    """The words of the pages in a language: one file a part, `desk.fr.json`."""
    found: dict[str, Json] = {}
    for name in data.names("preview/words", f".{spoken}.json"):
        found |= json.loads(data.text(name))
    return found


def _scripts() -> str:
    """All scripts of the pages, in braces as the player's are: the first defines, the last runs."""
    middle = [name for name in _files(".js") if name not in {FIRST, LAST}]
    joined = (f"{{\n{data.text(name)}}}\n" for name in (*SIMULATED, FIRST, *middle, LAST))
    return '"use strict";\n' + "".join(joined)


def _styles() -> str:
    return "".join(data.text(name) for name in ("player/style/tokens.css", *_files(".css")))


def _files(suffix: str) -> list[str]:
    return [name for part in PARTS for name in data.names(part, suffix)]


def _platforms(said: dict[str, Json]) -> list[Json]:
    """The profiles, each with its title, in the language of the page where that has one."""
    found = [(name, said.get(f"lms-{name}", title)) for name, title in _titles().items()]
    return [{"name": name, "title": title} for name, title in found]


@cache
def _titles() -> dict[str, str]:
    """The profiles with the title that their file begins with; not read whole: a page waits."""
    found: dict[str, str] = {}
    for name in profiles():
        title = TITLE.search(data.text(f"{FOLDER}/{name}.yaml"))
        found[name] = title.group(1).strip("\"'") if title else name
    return found


@cache
def _icons() -> dict[str, str]:
    shapes: dict[str, str] = json.loads(data.text("templates/icons.json"))
    return {name: Markup(shape) for name, shape in shapes.items()}
