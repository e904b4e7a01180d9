"""What was built before: kept by what it was made from, found again wherever that stands.

A result is found in two steps. Its key is what is its own: the bytes of its files, our code, its
options. Under it stand the states of what it shares with others in which it was made: found at once
if that is as it was, else by asking what the module asked and comparing the answers.
"""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from copy import copy
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from esn_package.cache.again import Again
from esn_package.cache.recipe import Kitchen, Recipe
from esn_package.cache.results import Result, files, read
from esn_package.cache.seen import Seen
from esn_package.cache.store import Store, Trace
from esn_package.cache.why import reason
from esn_package.options import Options
from esn_package.record import NOT_OURS, Built
from esn_package.saying import Said
from esn_package.unchanged import described

FORMAT = 1  # 1: as first published
PAPER = "paper"  # the one format that all options are for


class Wanted(NamedTuple):
    """What is looked for: what a format makes of a folder by a recipe."""

    recipe: Recipe
    folder: Path
    format: str
    options: Options = Options()

    @property
    def key(self) -> str:
        """The key of what is its own."""
        options = self.options
        if self.format != PAPER:
            options = options._replace(variants=1, seed=1, browser="")
        parts = (FORMAT, self.recipe.key, self.format, tuple(options))
        return sha256(repr(parts).encode()).hexdigest()


class Cache:
    """What a build of a folder into another knows of earlier ones.

    Without a `folder` it remembers nothing, and reads every file. `every` reads every file too, and
    believes no time. `writes` is whether anything can be kept, `called` how people know a folder.
    """

    def __init__(
        self,
        folder: Path | str | None,
        root: Path,
        out: Path,
        *,
        every: bool = False,
        called: Callable[[str], str] = str,
    ) -> None:
        self.folder = Path(folder).absolute() if folder else None
        self.store = Store(self.folder) if self.folder else None
        self.writes = bool(self.store and self.store.begin())
        self.keeps = self.folder if self.writes else None
        self._out = os.path.abspath(out)  # noqa: PTH100 - as the tree has them
        self._seen, self._made = (
            Seen(self.store.seen(one) if self.store else None, every=every)
            for one in (os.path.abspath(root), self._out)  # noqa: PTH100
        )
        self.kitchen = Kitchen(self._seen, called=called)
        self._again = Again(self.kitchen)
        self._grown = 0  # bytes of what was made

    def beside(self, out: Path) -> "Cache":
        """The same for a build of the same folder into another, or itself."""
        if os.path.abspath(out) == self._out:  # noqa: PTH100
            return self
        other = copy(self)
        other._out = os.path.abspath(out)  # noqa: PTH100, SLF001 - of its own class
        other._made = Seen(self.store.seen(other._out) if self.store else None)  # noqa: SLF001
        return other

    def stands(self, built: Built) -> bool:
        """Whether the files of what was built are in `out` as they were made."""
        return all(self._has(name, digest) for name, digest, _ in files(built))

    def find(self, wanted: Wanted) -> tuple[Result | None, tuple[str, ...]]:
        """What was made before, its files now in `out`; or nothing, and what is not as it was.

        That are the answers that are others now; "damaged" is said of a file that was thrown away.
        Raises ProblemsFound if `out` cannot be written.
        """
        if not self.store:
            return None, ()
        damaged, traces = self.store.damaged, self.store.traces(wanted.key)
        fitting, others = self._again.fitting(wanted, traces)
        for trace in fitting:
            if result := self._taken(trace, wanted.folder):
                if (trace["shared"], trace) != (wanted.recipe.shared, traces[0]):
                    with suppress(OSError):  # the next one compares with the latest
                        self.store.note(wanted.key, {**trace, "shared": wanted.recipe.shared})
                return result, ()
        return None, ("damaged",) if self.store.damaged > damaged else tuple(others)

    def why(self, wanted: Wanted, others: tuple[str, ...]) -> Said:
        """Why something is made, of which `find` found nothing and told what is not as it was."""
        path = os.path.abspath(wanted.folder)  # noqa: PTH100
        return reason(self._seen, wanted.recipe, path, others, _of_all(wanted.options))

    def see(self, packages: Iterable[Built]) -> None:
        """See the files of packages that were made, as far as anything is kept of them.

        What was seen is seen again only if it could be another by now.
        """
        before, sure = self._made.read, self._made.sure
        for built in packages if self.writes else ():
            if not all(sure(self._out, name, digest) for name, digest, _ in files(built)):
                self.stands(built)
        self._grown += self._made.read - before

    def close(self, packages: Iterable[Built], options: Options) -> None:
        """Write down what was seen: the next build reads only what is another then.

        `packages` are those that stand in `out`.
        """
        if not self.store or not self.folder or not self.writes:
            return
        self.see(packages)
        self._seen.now = {"code": self.kitchen.ours.code, "options": _of_all(options)}
        self._seen.save()
        self._made.save()
        if self._grown:
            from esn_package.cache.pruning import bounded  # noqa: PLC0415 - few builds make anything

            bounded(self.folder, self._grown)

    def _taken(self, trace: Trace, folder: Path) -> Result | None:
        try:
            result = read(trace["result"], folder)
        except NOT_OURS:
            return None
        if result is None or result.built is None or not self.store:
            return result
        for name, digest, _ in files(result.built):
            if not self._has(name, digest) and not self.store.take(digest, Path(self._out, name)):
                return None
        return result

    def _has(self, name: str, digest: str) -> bool:
        try:
            line = described(os.stat(f"{self._out}/{name}"))  # noqa: PTH116
            return self._made.digest(self._out, name, line) == digest
        except OSError:
            return False


def _of_all(options: Options) -> str:
    """What a build was asked for, whoever the institution is."""
    return repr(options._replace(variant=""))
