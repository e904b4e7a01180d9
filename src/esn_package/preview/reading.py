"""A module's folder as the preview needs it: its text in HTML, and all that is to be told of it."""

import sys
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from esn_package.folders import leaflets, no_variant
from esn_package.formats import TRACKED
from esn_package.formats.base import Options
from esn_package.load import bank_problems, load_programme
from esn_package.load.leaflets import read_leaflet
from esn_package.load.modules import Loaded, load_texts
from esn_package.load.variants import load_variant, variant_problems
from esn_package.load.varying import varied_texts
from esn_package.module import Module
from esn_package.preview.programmes import Programmes
from esn_package.problems import Problem, ProblemsFound
from esn_package.programme import Programme
from esn_package.site import Written, written
from esn_package.variant import Variant
from esn_package.waivers import sift

TRIAL = (
    "https://esn.example/xapi"  # a name that is nobody's (RFC 2606), where no school gave its own
)


class Read(NamedTuple):
    """What was read: a text, and what it came from, if it is right.

    `failure` is a mistake of ours, in a line.
    """

    text: Written | None = None
    problems: tuple[Problem, ...] = ()
    failure: str = ""
    loaded: Loaded | None = None


def read(folder: Path, programmes: Programmes) -> Read:
    """A module with its warnings, or what is wrong with it; it raises nothing."""
    try:
        loaded = load_texts(folder, programmes.of(folder))
        if programmes.variant:
            loaded = varied_texts(loaded, variant_of(loaded.module, programmes.variant))
        module = loaded.module
        text = written(module, by_date)
    except ProblemsFound as found:
        return Read(problems=found.problems)
    except OSError as error:  # a file went while it was read: what comes next tells of it
        return Read(failure=str(error))
    except Exception as error:  # noqa: BLE001 - it must not end what shows the next save
        traceback.print_exc(file=sys.stderr)
        return Read(failure=f"{type(error).__name__}: {error}")
    limits = {
        problem
        for form in TRACKED.values()
        for problem in form.limits(module, Options(base_of(text)))
    }
    problems = sift(sorted({*module.warnings, *limits}), module.waivers).kept
    if any(problem.severity == "error" for problem in problems):
        return Read(problems=problems)
    return Read(text, problems, loaded=loaded)


def variant_of(module: Module, name: str) -> Variant:
    """An institution's variant, for a module; raises ProblemsFound."""
    if module.programme is None:
        raise ProblemsFound([no_variant(module.folder, name)])
    return load_variant(module.programme, name)


def advice(loaded: Loaded) -> tuple[Problem, ...]:
    """What `check` would advise on a module that is right; it raises nothing."""
    from esn_package.advice.base import Subject  # noqa: PLC0415 - no first page waits for advice
    from esn_package.advice.choosing import Chosen  # noqa: PLC0415
    from esn_package.advice.families import advised  # noqa: PLC0415

    try:
        found = sorted(set(advised(Subject(loaded, datetime.now().astimezone().date()), Chosen())))
    except Exception:  # noqa: BLE001 - it must not end what shows the next save
        traceback.print_exc(file=sys.stderr)
        return ()
    return sift(found, loaded.module.waivers).kept


def of_programme(folder: Path) -> tuple[Problem, ...]:
    """What is wrong with a programme as a whole, its banks and pages for patients included."""
    try:
        programme = load_programme(folder)
        variants = variant_problems(programme)
        return (*bank_problems(programme), *variants, *_of_leaflets(folder, programme))
    except ProblemsFound as found:
        return found.problems
    except OSError:
        return ()  # a file went while it was read: what comes next tells of it
    except Exception:  # noqa: BLE001 - it must not end what shows the next save
        traceback.print_exc(file=sys.stderr)
        return ()


def _of_leaflets(folder: Path, programme: Programme) -> Iterator[Problem]:
    for one in leaflets(folder):
        try:
            module = read_leaflet(one, programme).module
        except ProblemsFound as found:
            yield from found.problems
        else:
            yield from sift(module.warnings, module.waivers).kept


def base_of(text: Written) -> str:
    """What a module's xAPI ids begin with."""
    programme = text.module.programme
    return (programme.activity_base if programme else None) or TRIAL


def by_date(path: Path) -> str:
    """What tells one version of a media file from another without reading gigabytes."""
    told = path.stat()
    return f"{told.st_mtime_ns:x}-{told.st_size:x}"
