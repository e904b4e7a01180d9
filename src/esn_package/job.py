"""What a build has to make at or below a folder: a job for each module and whatever else there is.

It reads no definition: what is unchanged costs no import of parsers.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from esn_package import record
from esn_package.folders import DEFINED, LEAFLET, MODULE, PROGRAMME, WAIVERS, leaflets, shipped
from esn_package.options import OF, Options, Subject
from esn_package.uses import has_lexicon, used


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
            own = [*folder.glob("*.yaml"), folder / LEAFLET, *(folder / "media").rglob("*")]
            read = record.sources(folder, own)
            made_from = record.made_from(folder, options, read)
            made = usual._replace(folder=folder, formats=formats, made_from=made_from)
            yield made._replace(subject="leaflet")
    formats = _of("lexicon", usual)
    if lexicon and formats and has_lexicon(path):
        own = [path / name for name in (PROGRAMME, DEFINED["lexicon"], WAIVERS)]
        made_from = record.made_from(path, options, own, repr(used(path)))
        yield usual._replace(formats=formats, made_from=made_from, subject="lexicon")


def _of(subject: Subject, usual: Job) -> tuple[str, ...]:
    """Those of the formats asked for that can be made of a subject."""
    return tuple(name for name in usual.formats if name in OF[subject])
