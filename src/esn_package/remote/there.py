"""What a worker of a cluster does: it shares no folder, so sources come to it as bytes.

What modules of a programme share comes once, and is kept under its digest while the process lives;
a module's own files come with it, and go when its packages, as bytes, are on their way back.
"""

import shutil
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from esn_package import __version__, data
from esn_package.folders import shown
from esn_package.job import Job
from esn_package.made import Before, Done, make
from esn_package.problems import Problem
from esn_package.record import Built
from esn_package.remote.garbage import seldom_looked
from esn_package.saying import Said, Value

Files = Mapping[str, bytes]  # by their paths from a folder, with `/`
_LOCK = threading.Lock()


class Shared(NamedTuple):
    """What the modules of a programme share: its files, by their paths from its folder."""

    digest: str
    files: Files


class Sent(NamedTuple):
    """The jobs of a module, one an institution, with its sources, which are sent once.

    `inside` is the path of its folder from that of its programme, and so are the paths of `twice`.
    `called` says how people know the programme's folder and the module's.
    """

    jobs: tuple[Job, ...]
    inside: str
    called: tuple[str, str]
    files: Files


class Back(NamedTuple):
    """What became of a job, as where it was asked for would say it, and the files that it made.

    None where it could not be made there: its sources are not those that it was to be made from, as
    they changed on their way, or there is no room for it.
    """

    done: Done | None
    files: Files


NOTHING = Back(None, {})


def make_there(shared: Shared, sent: Sequence[Sent]) -> list[Back]:
    """What became of each job, in their order."""
    with seldom_looked():
        return [back for one in sent for back in _made(shared, one)]


@cache
def code() -> str:
    """What tells whether two machines make the same bytes: our version, our files, the deflater."""
    digest = sha256()
    for file in sorted(data.HERE.rglob("*")):
        name = file.relative_to(data.HERE)
        # Of a wheel schemas/ is inside, of a checkout beside.
        if file.is_file() and "__pycache__" not in name.parts and name.parts[0] != "schemas":
            digest.update(name.as_posix().encode() + file.read_bytes())
    return f"{__version__} {digest.hexdigest()[:12]} deflate {version('deflate')}"


_there: dict[str, "TemporaryDirectory[str]"] = {}


def _programme(shared: Shared) -> Path:
    """The folder of what is shared, written when it first comes."""
    with _LOCK:
        if shared.digest not in _there:
            made = TemporaryDirectory(prefix="esn-package-")
            _write(shared.files, Path(made.name))
            _there[shared.digest] = made
        return Path(_there[shared.digest].name).resolve()


def _made(shared: Shared, sent: Sent) -> list[Back]:
    """Jobs done, with their files in their place for so long."""
    folder: Path | None = None
    try:
        programme = _programme(shared)
        folder = programme / sent.inside
        _write(sent.files, folder)
        before: Before = {}
        return [_back(job, sent, programme, before) for job in sent.jobs]
    except OSError:  # the disk is full, or nothing may be written: who asked has another
        return [NOTHING] * len(sent.jobs)
    finally:
        if folder:
            shutil.rmtree(folder, ignore_errors=True)


def _back(asked: Job, sent: Sent, programme: Path, before: Before) -> Back:
    """What became of a job whose files are in their place; raises OSError."""
    from esn_package.target import Held  # noqa: PLC0415 - who asks needs no packages

    folder, held = programme / sent.inside, Held()
    twice = tuple((id_, programme / home) for id_, home in asked.twice or ())
    recipe = asked.recipe._replace(above=asked.recipe.above._replace(top=str(programme)))
    job = asked._replace(folder=folder, twice=twice, recipe=recipe)
    if job.again() is not job:
        return NOTHING
    done = make(job, before, held)
    whole, own = sent.called
    return Back(_renamed(done, asked, {shown(folder): own, shown(programme): whole}), held.files)


def _write(files: Files, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _renamed(done: Done, job: Job, names: Mapping[str, str]) -> Done:
    packages = tuple(_made_of(one, names) for one in done.packages)
    problems = tuple(_told(problem, names) for problem in done.problems)
    told = done.told and done.told._replace(
        results=tuple(
            one._replace(
                built=one.built and _made_of(one.built, names),
                problems=tuple(_told(problem, names) for problem in one.problems),
            )
            for one in done.told.results
        )
    )
    return done._replace(job=job, packages=packages, problems=problems, told=told)


def _made_of(built: Built, names: Mapping[str, str]) -> Built:
    return replace(built, warnings=tuple(_told(problem, names) for problem in built.warnings))


def _told(problem: Problem, names: Mapping[str, str]) -> Problem:
    """The problem as it would be told where its job was asked for."""
    place = replace(problem.place, file=_name(problem.place.file, names))
    message, hint = (_said(text, names) for text in (problem.message, problem.hint))
    return replace(problem, place=place, message=message, hint=hint)


def _said(text: Said, names: Mapping[str, str]) -> Said:
    values = {key: _value(value, names) for key, value in text.values.items()}
    return Said(text.template, text.many, values)


def _value(value: Value, names: Mapping[str, str]) -> Value:
    if isinstance(value, Said):
        return _said(value, names)
    if isinstance(value, str):
        return _name(value, names)
    if isinstance(value, Sequence):
        return [_value(one, names) for one in value]
    return value


def _name(file: str, names: Mapping[str, str]) -> str:
    for old, new in names.items():
        if file == old or file.startswith(f"{old}/"):
            return new + file.removeprefix(old)
    return file
