"""A module's folder as the preview needs it: its text in HTML, and all that is to be told of it."""

import sys
import traceback
from pathlib import Path
from typing import NamedTuple

from esn_package.formats import TRACKED
from esn_package.formats.base import Options
from esn_package.load import bank_problems, load, load_programme
from esn_package.preview.programmes import Programmes
from esn_package.problems import Problem, ProblemsFound
from esn_package.site import Written, written

TRIAL = (
    "https://esn.example/xapi"  # a name that is nobody's (RFC 2606), where no school gave its own
)


class Read(NamedTuple):
    """What was read: a text if it is right; `failure` is a mistake of ours, in a line."""

    text: Written | None = None
    problems: tuple[Problem, ...] = ()
    failure: str = ""


def read(folder: Path, programmes: Programmes) -> Read:
    """A module with its warnings, or what is wrong with it; it raises nothing."""
    try:
        module = load(folder, programmes.of(folder))
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
    problems = tuple(sorted({*module.warnings, *limits}))
    wrong = any(problem.severity == "error" for problem in problems)
    return Read(None if wrong else text, problems)


def of_programme(folder: Path) -> tuple[Problem, ...]:
    """What is wrong with a programme as a whole, its banks included."""
    try:
        return tuple(bank_problems(load_programme(folder)))
    except ProblemsFound as found:
        return found.problems
    except OSError:
        return ()  # a file went while it was read: what comes next tells of it


def base_of(text: Written) -> str:
    """What a module's xAPI ids begin with."""
    programme = text.module.programme
    return (programme.activity_base if programme else None) or TRIAL


def by_date(path: Path) -> str:
    """What tells one version of a media file from another without reading gigabytes."""
    told = path.stat()
    return f"{told.st_mtime_ns:x}-{told.st_size:x}"
