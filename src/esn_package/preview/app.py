"""The preview's addresses, all of them below its token.

- `/` the list of modules, or the one module that there is;
- `/m/<module>/` its desk: the module, with the console beside it;
- `/m/<module>/guide` its trainer's guide, `/patients/<pillar>` a pillar's page for patients;
- `/m/<module>/<format>/site/…` its site in a format, as an LMS would serve it;
- `/events` news, of the list or of `?module=`;
- `/desk/…` scripts, style sheet and profiles of the pages;
- `/lrs/…` the Learning Record Store that xAPI packages are launched with.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route

from esn_package.formats import TRACKED
from esn_package.preview import beside, pages
from esn_package.preview.events import Bell, stream
from esn_package.preview.guard import Door, Guard
from esn_package.preview.sites import site
from esn_package.preview.telling import Teller
from esn_package.saying import languages

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from starlette.requests import Request
    from starlette.types import ASGIApp

    from esn_package.data import Json
    from esn_package.preview.building import Building
    from esn_package.preview.modules import Shown

NOTHING = Response(status_code=404)


class Desk(NamedTuple):
    """What the pages are made from; `language` is what the command speaks."""

    building: Building
    bell: Bell
    editor: str
    here: Path
    door: Door
    lrs: ASGIApp
    language: str

    def teller(self, language: str) -> Teller:
        """Tells what is to be told in a language."""
        return Teller(self.editor, self.here, language)


def app(desk: Desk) -> ASGIApp:
    """The whole application behind its guard."""
    answers: dict[str, Callable[[Desk, Request], Awaitable[Response]]] = {
        "/": _list,
        "/m/{module}/": _module,
        "/m/{module}/guide": _guide,
        "/m/{module}/{format}/site/{name:path}": _file,
        "/patients/{pillar}": _patients,
        "/events": _events,
        "/desk/profiles/{name}.json": _profile,
        "/desk/{name}": _asset,
    }
    routes = [Route(path, partial(answer, desk)) for path, answer in answers.items()]
    routed = Starlette(
        routes=[*routes, Mount("/lrs", desk.lrs)], exception_handlers={404: _nothing}
    )
    return Guard(routed, desk.door)


def _nothing(*_: object) -> Response:
    return NOTHING


def _language(desk: Desk, request: Request) -> str:
    wanted = request.query_params.get("lang", "")
    return wanted if wanted in languages() else desk.language


async def _list(desk: Desk, request: Request) -> Response:
    modules = desk.building.modules.by_key
    if len(modules) == 1 and not desk.building.modules.is_programme:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"m/{pages.quoted(next(iter(modules)))}/{query}", 307)
    language = _language(desk, request)
    page = await run_in_threadpool(pages.listed, desk.building, desk.teller(language))
    return pages.answer("list", page, language)


async def _module(desk: Desk, request: Request) -> Response:
    one = await _fresh(desk, request.path_params["module"])
    if one is None:
        return RedirectResponse("../../", 307)
    language = _language(desk, request)
    page = pages.module(desk.building, one, desk.teller(language))
    page["lrs"] = f"preview:{desk.door.token}"
    return pages.answer("desk", page, language)


async def _guide(desk: Desk, request: Request) -> Response:
    one = await _fresh(desk, request.path_params["module"])
    if one is None or one.version is None:
        return RedirectResponse("./", 307)  # the desk says why
    return await run_in_threadpool(beside.guide, one) or NOTHING


async def _patients(desk: Desk, request: Request) -> Response:
    folder = beside.sheets(desk.building.modules).get(request.path_params["pillar"])
    if folder is None:
        return NOTHING
    language, programmes = _language(desk, request), desk.building.programmes
    return await run_in_threadpool(beside.leaflet, folder, programmes, language) or NOTHING


async def _file(desk: Desk, request: Request) -> Response:
    said = request.path_params
    one = await _fresh(desk, said["module"])
    if one is None or said["format"] not in TRACKED:
        return NOTHING
    if one.has(said["format"]):
        return site(one, said["format"], said["name"]) or NOTHING
    return await run_in_threadpool(site, one, said["format"], said["name"]) or NOTHING


async def _fresh(desk: Desk, key: str) -> Shown | None:
    """A module that is up to date; other requests are answered while one waits for it."""
    one = desk.building.modules.by_key.get(key)
    if one and not one.stale:
        return one
    return await run_in_threadpool(desk.building.get, key)


async def _events(desk: Desk, request: Request) -> Response:
    key = request.query_params.get("module")
    building, teller = desk.building, desk.teller(_language(desk, request))

    def told() -> Json:
        if key is None:
            return pages.listed(building, teller)
        return teller.module(building.modules.by_key.get(key))

    if key is None:
        return stream(desk.bell, told)
    building.view(key, 1)
    return stream(desk.bell, told, lambda: building.view(key, -1))


async def _profile(_: Desk, request: Request) -> Response:
    return await run_in_threadpool(pages.profiled, request.path_params["name"]) or NOTHING


async def _asset(_: Desk, request: Request) -> Response:
    return pages.asset(request.path_params["name"]) or NOTHING
