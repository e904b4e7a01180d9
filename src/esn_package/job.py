"""What a build has to make at or below a folder: a job for each module and whatever else there is.

It reads no definition: what is unchanged costs no import of parsers.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from esn_package import record
from esn_package.folders import DEFINED, LEAFLET, MODULE, PROGRAMME, WAIVERS, leaflets, shipped
from esn_package.options import OF, Options, Subject
from esn_package.uses import has_lexicon, used

_WHOLE: tuple[Subject, ...] = ("lexicon", "opinion")  # what a whole programme has


class Job(NamedTuple):
    """What one process is asked to make: these formats of one module, or of another subject.

    `folder` is where its definition stands: a module's, a pillar's, a programme's.
    """

    folder: Path
    out: Path
    formats: tuple[str, ...]
    options: Options = Options()
    made_from: str = ""
    subject: Subject = "module"

    @property
    def file(self) -> Path:
        """What is made into packages, as an author knows it."""
        whole = DEFINED[self.subject] == MODULE
        return self.folder if whole else self.folder / DEFINED[self.subject]

    @property
    def own(self) -> list[Path]:
        """The files that are its own, sorted: of a module all that its folder holds."""
        folder = self.folder
        if self.subject == "module":
            found: Iterable[Path] = folder.rglob("*")
        elif self.subject == "leaflet":
            media = (folder / "media").rglob("*")
            found = chain(folder.glob("*.yaml"), [folder / LEAFLET], media)
        else:
            found = (folder / name for name in (PROGRAMME, DEFINED[self.subject], WAIVERS))
        return sorted(path for path in found if path.is_file())


def every(usual: Job, *, lexicon: bool) -> Iterator[Job]:
    """What is to be made at or below the folder of a job."""
    path, options = usual.folder, usual.options
    there = shipped(path)
    if formats := _of("module", usual):
        for folder in there:
            made_from = record.made_from(folder, options)
            yield usual._replace(folder=folder, formats=formats, made_from=made_from)
    if formats := _of("leaflet", usual):
        for folder in leaflets(path):
            made = usual._replace(folder=folder, formats=formats, subject="leaflet")
            files = record.sources(folder, made.own)
            yield made._replace(made_from=record.made_from(folder, options, files))
    for subject in _WHOLE:
        formats = _of(subject, usual)
        if formats and (has(path, subject) if subject == "opinion" else lexicon):
            yield from _of_programme(usual._replace(formats=formats, subject=subject))


def _of_programme(job: Job) -> Iterator[Job]:
    """What is made of a whole programme, where there is such a thing."""
    if job.subject == "lexicon" and not has_lexicon(job.folder):
        return
    also = repr(used(job.folder)) if job.subject == "lexicon" else ""
    yield job._replace(made_from=record.made_from(job.folder, job.options, job.own, also))


def _of(subject: Subject, usual: Job) -> tuple[str, ...]:
    """Those of the formats asked for that can be made of a subject."""
    return tuple(name for name in usual.formats if name in OF[subject])


def has(folder: Path, subject: Subject) -> bool:
    """Whether a folder is a programme's that has such a definition."""
    return (folder / PROGRAMME).is_file() and (folder / DEFINED[subject]).is_file()
