"""A finished zip as an LMS would take it, whoever made it: every problem in it.

Errors are what an LMS refuses, breaks or loses something by; warnings what the standard forbids
and most LMSs forgive. Of our own packages both are refused (build.py).
"""

from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import IO

from esn_package.package import Package
from esn_package.problems import Place, Problem, reason
from esn_package.saying import said
from esn_package.verify import names, references, requests
from esn_package.verify.archive import Archive, opened

# The file by which a standard is known, and ours of its rules.
MANIFESTS = {"imsmanifest.xml": "scorm12", "tincan.xml": "tincan", "mimetype": "epub"}
START = "index.html"


def verify(source: Package | bytes | Path | str) -> list[Problem]:
    """Every problem of a zip, sorted, with places such as `x.zip/imsmanifest.xml:12:6`.

    A Package is judged by the bytes that it writes; raises ProblemsFound if it cannot be written.
    """
    if isinstance(source, Package):
        with source.opened() as file:
            return _judged(source.name, file)
    if isinstance(source, bytes):
        return _judged("package.zip", BytesIO(source))
    try:
        with Path(source).open("rb") as file:
            return _judged(str(source), file)
    except OSError as error:
        return [
            Problem(
                Place(str(source)),
                "not-readable",
                said("cannot be opened: {reason}", reason=reason(error)),
            )
        ]


def _judged(name: str, file: IO[bytes]) -> list[Problem]:
    archive = opened(name, file)
    if isinstance(archive, Problem):
        return [archive]
    with archive.zip:
        found = {*archive.problems, *names.problems(archive), *requests.problems(archive)}
        found.update(references.problems(archive), _standards(archive))
    return sorted(found)


def _standards(archive: Archive) -> Iterator[Problem]:
    """What each standard that the zip follows says of it; a zip of none must be a web page."""
    followed = [name for name in MANIFESTS if name in archive.files]
    for name in followed:
        rules = import_module(f"esn_package.verify.{MANIFESTS[name]}")  # few zips follow many
        yield from rules.problems(archive)
    if not followed and (problem := _lost(archive)):
        yield problem


def _lost(archive: Archive) -> Problem | None:
    """Where the manifest could be that is not at the root of the zip; None of a web page."""
    wanted = set(MANIFESTS) if START in archive.files else {*MANIFESTS, START}
    for path in archive.files:
        folder, _, name = path.rpartition("/")
        if name.lower() in MANIFESTS and not folder:
            what = said(
                "is not found by LMSs: its name is {name}, in small letters", name=name.lower()
            )
            return Problem(archive.place(path), "no-manifest", what, said("rename it"))
        if name.lower() in wanted and path.count("/") == 1:
            what = said(
                "stands in the folder {folder}, and LMSs look at the root of the zip", folder=folder
            )
            hint = said("zip what is in {folder}, not the folder", folder=folder)
            return Problem(archive.place(path), "wrapper-folder", what, hint)
    if START in archive.files:
        return None
    what = said("holds no imsmanifest.xml, tincan.xml or index.html at its root")
    return Problem(archive.place(), "no-manifest", what, said("this is no package that we know"))
