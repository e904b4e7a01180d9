"""One thread that builds what was saved, first what somebody looks at; who asks waits for it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Condition, Thread
from time import monotonic

from esn_package.preview.modules import Modules, Shown
from esn_package.preview.programmes import Programmes
from esn_package.preview.reading import Read, advice, of_programme, read

PATIENCE = 60.0
LEISURE = 0.5  # seconds in which pages load what was built, before it is judged
GRACE = 0.15  # seconds that a file gets to be whole: some editors empty it, then write it


class Building:
    """Keeps the modules up to date; `tell` is called from its thread when there is news.

    They are shown as an institution's `variant` has them, if one is named.
    """

    def __init__(self, path: Path, tell: Callable[[], None], variant: str = "") -> None:
        self.modules = Modules(path)
        self._tell = tell
        self.programmes = Programmes(variant)
        self._wake = Condition()
        self._open = True
        self._begun = False

    def start(self) -> None:
        """Begin to build, if it has not."""
        if not self._begun:
            self._begun = True
            Thread(target=self._work, name="preview-build", daemon=True).start()

    def close(self) -> None:
        """Build nothing more; who waits is let go."""
        with self._wake:
            self._open = False
            self._wake.notify_all()

    def get(self, key: str) -> Shown | None:
        """A module that is up to date; None for a key of none. It may wait for a build."""
        with self._wake:
            one = self.modules.by_key.get(key)
            if one:
                one.asked = monotonic()
                self._wake.wait_for(lambda: not (one.stale and self._open), PATIENCE)
            return one

    def view(self, key: str, more: int) -> None:
        """So many more (or less) look at a module: it is built before others."""
        with self._wake:
            for one in self.modules.known:
                one.viewers += more * (one.key == key)

    def changed(self, paths: Iterable[Path] | None) -> None:
        """These files are others now; None: any may be, and modules may have come or gone."""
        with self._wake:
            if paths is None:
                self.modules.again()
            self.modules.touch(paths)
            self._wake.notify_all()
        if paths is None:
            self._tell()

    def _work(self) -> None:
        while self._open:
            one = self._next()
            if one is None:
                self._later()
                continue
            with self._wake:
                changes, touched, one.touched = one.changes, one.touched, set()
            found = self._read(one, touched, changes)
            made = one.draft(found)
            with self._wake:
                if one.changes == changes:  # else what was read is old already
                    one.stale = False
                    one.settle(found, made)
                self._wake.notify_all()
            self._tell()

    def _next(self) -> Shown | None:
        """The module to build now; None where only what can wait is left, or nothing."""
        with self._wake:
            self._wake.wait_for(self._due)
            return self.modules.wanted() if self._open else None

    def _due(self) -> bool:
        every = self.modules
        return bool(every.wanted() or every.unread() or every.stale or not self._open)

    def _later(self) -> None:
        """What nobody waits for: advice on a module, then what is wrong with the whole."""
        with self._wake:
            one = self.modules.unread()
            loaded, changes = (one.unread, one.changes) if one else (None, 0)
        if one is None or loaded is None:
            self._programme()
            return
        if one.viewers:  # they share the interpreter with what answers them
            with self._wake:
                self._wake.wait_for(lambda: self.modules.wanted() or not self._open, LEISURE)
                if self.modules.wanted():
                    return
        found = advice(loaded)
        with self._wake:
            if one.changes != changes:
                return  # it will be read again
            one.unread = None
            fresh = one.advise(found)
        if fresh:
            self._tell()

    def _programme(self) -> None:
        """What is wrong with the programme as a whole: read last, for nobody waits for it."""
        with self._wake:
            self.modules.stale = False
        problems = of_programme(self.modules.path) if self.modules.is_programme else ()
        if problems != self.modules.problems:
            self.modules.problems = problems
            self._tell()

    def _read(self, one: Shown, touched: Iterable[Path], changes: int) -> Read:
        """A module, once files that look half saved had time to be whole."""
        if any(map(_is_empty, touched)):
            self._wait(one, changes)
        found = read(one.folder, self.programmes)
        if found.text is None and one.version:
            self._wait(one, changes)
        return found

    def _wait(self, one: Shown, changes: int) -> None:
        with self._wake:
            self._wake.wait_for(lambda: one.changes != changes or not self._open, GRACE)


def _is_empty(path: Path) -> bool:
    try:
        return path.stat().st_size == 0
    except OSError:
        return True  # taken away, perhaps to be put back
