"""What is read beside a module: its trainer's guide, and its pillar's page for patients.

Each is one file that runs nothing and loads nothing, made when somebody asks: a guide of what was
last right, a page for patients of what is there, or what is wrong with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response

from esn_package.folders import GUIDE, LEAFLET, leaflets
from esn_package.preview.reading import variant_of
from esn_package.preview.sites import is_still
from esn_package.problems import ProblemsFound
from esn_package.saying import said, translated

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from esn_package.preview.modules import Modules, Shown
    from esn_package.preview.programmes import Programmes
    from esn_package.problems import Problem

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
    " form-action 'none'; frame-ancestors 'none'"
)


def sheets(modules: Modules) -> dict[str, Path]:
    """The folders that hold a page for patients, by their name: a request never becomes a path."""
    found = leaflets(modules.path) if modules.is_programme else ()
    above = (one.folder.absolute().parent for one in modules.by_key.values())
    return {one.name: one for one in (*found, *above) if (one / LEAFLET).is_file()}


def sheet_of(one: Shown) -> str:
    """What the page for patients beside a module is called by, or ""."""
    folder = one.folder.absolute().parent
    return folder.name if (folder / LEAFLET).is_file() else ""


def guide(one: Shown) -> Response | None:
    """The guide of a module as it was last right; None where it never was."""
    from esn_package.formats.guide_chapters import guide as made  # noqa: PLC0415 - few ask for it
    from esn_package.formats.guide_page import page  # noqa: PLC0415

    if one.version is None:
        return None
    text = one.version.text
    beside = text.module.guide
    used = [*text.module.files.values(), *(beside.files.values() if beside else ())]
    if not _are_still([*used, *([one.folder / GUIDE] if beside else ())], one.folder):
        return None
    try:
        return _page(page(made(text.module, text.digest)))
    except OSError:
        return None  # a file went meanwhile: what comes next tells of it


def leaflet(folder: Path, programmes: Programmes, language: str) -> Response | None:
    """The page for patients in a folder, or what is wrong with it, in a language."""
    from esn_package.formats.leaflet import leaflet as made  # noqa: PLC0415 - few ask for it
    from esn_package.load.leaflets import read_leaflet  # noqa: PLC0415
    from esn_package.load.varying import varied  # noqa: PLC0415

    if not _are_still([folder / LEAFLET], folder):
        return None
    try:
        module = read_leaflet(folder, programmes.of(folder)).module
        if programmes.variant:
            module = varied(module, variant_of(module, programmes.variant))
        used = module.guide.files.values() if module.guide else ()
        return _page(made(module)) if _are_still(used, folder) else None
    except ProblemsFound as found:
        return _wrong(found.problems, language)
    except OSError:
        return None


def _are_still(files: Iterable[Path], folder: Path) -> bool:
    return all(is_still(path, folder) for path in files)


def _page(content: bytes) -> Response:
    headers = {"Content-Security-Policy": POLICY}
    return Response(content, media_type="text/html; charset=utf-8", headers=headers)


def _wrong(problems: Iterable[Problem], language: str) -> Response:
    """What is to be mended, as plain text: it is there once it is, when the page is loaded anew."""
    lines = [translated(said("This page is shown once this is mended:"), language)]
    for one in problems:
        lines += ["", f"{one.place}: {translated(one.message, language)}"]
        lines += [translated(one.hint, language)] if one.hint else []
    headers = {"Content-Security-Policy": POLICY}
    text = ("\n".join(lines) + "\n").encode(errors="replace")
    return Response(text, media_type="text/plain; charset=utf-8", headers=headers)
