"""What a build has to make at or below a folder: a job for each module and whatever else there is.

It reads no definition: what is unchanged costs no import of parsers.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from esn_package.cache.asnow import again
from esn_package.cache.named import Homes, named
from esn_package.cache.recipe import Kitchen, Recipe
from esn_package.folders import (
    DEFINED,
    LEAFLET,
    MODULE,
    PROGRAMME,
    named_variants,
    shipped,
)
from esn_package.options import OF, Options, Subject
from esn_package.outside import inside
from esn_package.problems import ProblemsFound
from esn_package.saying import NOTHING, Said, said
from esn_package.twice import Twice
from esn_package.uses import has_lexicon, module_id

_FORMATS = tuple(dict.fromkeys(name for names in OF.values() for name in names))
_WHOLE: tuple[Subject, ...] = ("lexicon", "opinion")  # what a whole programme has


class Job(NamedTuple):
    """What one process is asked to make: these formats of one module, or of another subject.

    `folder` is where its definition stands: a module's, a pillar's, a programme's. `left` is how
    many jobs of the build come after it, `twice` the ids that its programme has twice, if known.
    `recipe` is what it is made from as it was looked at, and `kept` the folder of the cache that
    keeps what is made, if one does; who makes it puts it there, or `tells` what is to be put there
    by who asked. `why` is why it is made. `last`: the next is of another folder, not of the same
    for another institution.
    """

    folder: Path
    out: Path
    formats: tuple[str, ...]
    options: Options = Options()
    subject: Subject = "module"
    left: int = 0
    twice: Twice | None = None
    recipe: Recipe = Recipe()
    kept: Path | None = None
    tells: bool = False
    why: Said = NOTHING
    last: bool = True

    @property
    def made_from(self) -> str:
        """The digest of what decides its packages: it changes when they could."""
        return self.recipe.made_from

    @property
    def own(self) -> list[Path]:
        """The files that are its own, as they were looked at: of a module all of its folder."""
        return [self.folder / name for name in self.recipe.sources]

    def again(self) -> "Job":
        """The same by its files as they are now; the very same if none of them is another.

        What stands elsewhere, with the same files above it, has the recipe that it had.
        """
        now = again(self.recipe, str(self.folder), self.subject, self.options)
        is_same = (now.key, now.shared) == (self.recipe.key, self.recipe.shared)
        return self if is_same else self._replace(recipe=now)

    @property
    def file(self) -> Path:
        """What is made into packages, as an author knows it."""
        whole = DEFINED[self.subject] == MODULE
        return self.folder if whole else self.folder / DEFINED[self.subject]


def every(
    usual: Job, kitchen: Kitchen, tells: Callable[[Said], object], *, lexicon: bool
) -> Iterator[Job]:
    """What is to be made at or below the folder of a job, `tells` hearing of drafts.

    Raises ProblemsFound; ValueError for a format that there is not: it is a programmer's choice.
    """
    path = usual.folder
    if strange := [name for name in usual.formats if name not in _FORMATS]:
        raise ValueError(f"{strange[0]!r} is none of the formats {', '.join(_FORMATS)}")
    if amiss := inside(usual.out, path):
        raise ProblemsFound([amiss])
    there = _shipped(path, kitchen, tells)
    if formats := _of("module", usual):
        yield from (usual._replace(folder=one, formats=formats) for one in there)
    if formats := _of("leaflet", usual):
        leaflet = usual._replace(formats=formats, subject="leaflet")
        yield from (leaflet._replace(folder=one) for one in _leaflets(path, kitchen))
    for subject in _WHOLE:
        formats = _of(subject, usual)
        wanted = has(path, subject) if subject == "opinion" else lexicon and has_lexicon(path)
        if formats and wanted:
            yield usual._replace(formats=formats, subject=subject)


def _shipped(path: Path, kitchen: Kitchen, tells: Callable[[Said], object]) -> Iterable[Path]:
    """Every module's folder at or below a path but drafts; raises ProblemsFound."""
    start, tree = os.path.abspath(path), kitchen.tree  # noqa: PTH100 - as the tree has them
    there = tree.modules(start)
    if not there or not path.is_dir():
        return shipped(path)
    found = list[Path]()
    for one in there:
        folder = path / one[len(start) + 1 :]
        if one == start or not named(tree, one).draft:
            found.append(folder)
        else:
            name = kitchen.called(str(folder))
            tells(said("{name}: a draft, not built", name=name))
    return found


def _leaflets(path: Path, kitchen: Kitchen) -> Iterable[Path]:
    """Every folder at or below a path that holds a page for patients."""
    start = os.path.abspath(path)  # noqa: PTH100
    found = (one for one, there in kitchen.tree.walked(start) if LEAFLET in there.files)
    return [path / one[len(start) + 1 :] for one in found]


class Recipes:
    """The recipes of these jobs, as their files are now."""

    def __init__(self, kitchen: Kitchen, jobs: Iterable[Job]) -> None:
        self._kitchen, self._homes = kitchen, Homes(kitchen.tree)
        self._lexicon = any(job.subject == "lexicon" for job in jobs)

    def of(self, job: Job) -> Recipe:
        """The recipe of a job; that of a module whose id another before it has is another."""
        path, first = os.path.abspath(job.folder), ""  # noqa: PTH100 - as the tree has them
        if job.subject == "module":
            first = self._homes.other(path, self._kitchen.above(path).top)
        recipe = self._kitchen.recipe(str(job.folder), job.subject, job.options, first)
        if job.subject == "module" and self._lexicon:
            # It comes last: who would look then lets all others wait.
            self._kitchen.words.of(path, recipe.whole)
        return recipe

    def whole(self, job: Job) -> Job:
        """A job that is to be made with all that who makes it needs: what is done needs less."""
        recipe = self._kitchen.looked(job.recipe, str(job.folder), job.subject)
        return job._replace(recipe=recipe, twice=self._homes.twice(job.recipe.above.top))


def of_variants(jobs: Sequence[Job], usual: Job, variants: Sequence[str]) -> tuple[Job, ...]:
    """The same for each institution, into a folder of its own; the very same where none is named.

    What is of one module stands together: who makes it reads it once. Raises ProblemsFound for a
    variant that is not there.
    """
    names = named_variants(usual.folder, variants)
    return tuple(_of_variant(job, name, names) for job in jobs for name in names) or tuple(jobs)


def _of_variant(job: Job, name: str, names: Sequence[str]) -> Job:
    options = job.options._replace(variant=name)
    return job._replace(out=job.out / name, options=options, last=name == names[-1])


def of_shard(jobs: Iterable[Job], shard: tuple[int, int]) -> tuple[Job, ...]:
    """The jobs of one part of several, as `(3, 16)`: by their ids, so that a new one moves none."""
    part, parts = shard
    if not 1 <= part <= parts:
        raise ValueError(f"a part of {parts} is from 1 to {parts}, not {part}")
    return tuple(one for one in jobs if parts == 1 or _drawn(one, parts) == part - 1)


def _drawn(job: Job, parts: int) -> int:
    name = module_id(job.folder) if job.subject == "module" else f"{job.subject} {job.folder.name}"
    return int.from_bytes(sha256(name.encode()).digest()[:8]) % parts


def _of(subject: Subject, usual: Job) -> tuple[str, ...]:
    """Those of the formats asked for that can be made of a subject."""
    return tuple(name for name in usual.formats if name in OF[subject])


def has(folder: Path, subject: Subject) -> bool:
    """Whether a folder is a programme's that has such a definition."""
    return (folder / PROGRAMME).is_file() and (folder / DEFINED[subject]).is_file()
