"""What a build has to make at or below a folder: a job for each module and whatever else there is.

It reads no definition: what is unchanged costs no import of parsers.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from esn_package import record
from esn_package.folders import DEFINED, LEAFLET, MODULE, PROGRAMME, WAIVERS, leaflets, shipped
from esn_package.options import OF, Options, Subject
from esn_package.twice import Homes
from esn_package.uses import has_lexicon, module_id, used

_WHOLE: tuple[Subject, ...] = ("lexicon", "opinion")  # what a whole programme has


class Job(NamedTuple):
    """What one process is asked to make: these formats of one module, or of another subject.

    `folder` is where its definition stands: a module's, a pillar's, a programme's. `left` is how
    many jobs of the build come after it, `twice` the ids that its programme has twice, if known.
    """

    folder: Path
    out: Path
    formats: tuple[str, ...]
    options: Options = Options()
    made_from: str = ""
    subject: Subject = "module"
    left: int = 0
    twice: Homes | None = None

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
    """What is to be made at or below the folder of a job; raises ProblemsFound."""
    path = usual.folder
    there = shipped(path)
    if formats := _of("module", usual):
        yield from (usual._replace(folder=one, formats=formats) for one in there)
    if formats := _of("leaflet", usual):
        leaflet = usual._replace(formats=formats, subject="leaflet")
        yield from (leaflet._replace(folder=one) for one in leaflets(path))
    for subject in _WHOLE:
        formats = _of(subject, usual)
        wanted = has(path, subject) if subject == "opinion" else lexicon and has_lexicon(path)
        if formats and wanted:
            yield usual._replace(formats=formats, subject=subject)


def of_shard(jobs: Iterable[Job], shard: tuple[int, int]) -> tuple[Job, ...]:
    """The jobs of one part of several, as `(3, 16)`: by their ids, so that a new one moves none."""
    part, parts = shard
    if not 1 <= part <= parts:
        raise ValueError(f"a part of {parts} is from 1 to {parts}, not {part}")
    return tuple(one for one in jobs if parts == 1 or _drawn(one, parts) == part - 1)


def _drawn(job: Job, parts: int) -> int:
    name = module_id(job.folder) if job.subject == "module" else f"{job.subject} {job.folder.name}"
    return int.from_bytes(sha256(name.encode()).digest()[:8]) % parts


def made_from(job: Job) -> str:
    """The digest of what decides a job's packages as it is now: it changes when they could."""
    if job.subject == "lexicon":
        return record.made_from(job.folder, job.options, job.own, repr(used(job.folder)))
    files = job.own if job.subject in _WHOLE else record.sources(job.folder, job.own)
    return record.made_from(job.folder, job.options, files)


def _of(subject: Subject, usual: Job) -> tuple[str, ...]:
    """Those of the formats asked for that can be made of a subject."""
    return tuple(name for name in usual.formats if name in OF[subject])


def has(folder: Path, subject: Subject) -> bool:
    """Whether a folder is a programme's that has such a definition."""
    return (folder / PROGRAMME).is_file() and (folder / DEFINED[subject]).is_file()
