"""What was saved below a path, at once: by the system's own notice, or by looking again and again.

Each folder is watched by itself: symbolic links, which may lead anywhere, are never followed, and
hidden folders (.git) are left out.
"""

import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

from watchfiles import Change, watch

from esn_package.folders import VARIANTS, above, is_bank
from esn_package.saying import Said, said

Stamps = dict[str, tuple[int, int]]
Changes = set[Path] | None  # None: any file may be another, and folders may have come or gone
# What editors and systems write beside what is saved: vim's .x.swp, 4913 and x~, Emacs's #x# and
# .#x, JetBrains' x___jb_tmp___, LibreOffice's .~lock.x#, downloads under way.
PASSING = re.compile(
    r"^[.#]|[~#]$|^4913$|\.(sw[a-z]|tmp|temp|bak|part|crdownload)$|___jb_(tmp|old)___$"
    r"|^(Thumbs\.db|desktop\.ini|__pycache__|node_modules)$",
    re.IGNORECASE,
)
STEP, MOST = 8, 200  # milliseconds without a change that end a batch, and what it takes at most
SETUP = 50  # milliseconds after which a new watch has begun
POLL = 0.3  # seconds between two looks, more where a look takes long
GONE = 0.3


def is_passing(name: str) -> bool:
    """Whether a file's name is one that an editor writes on the way to the real one."""
    return PASSING.search(name) is not None


def folders(path: Path) -> set[str]:
    """The folders whose files decide what is at or below a path; none where it is gone."""
    start = path.absolute()
    found = _tree(start)
    top = above(start) if found else None
    if top:
        parents = [parent for parent in start.parents if parent.is_relative_to(top)]
        for parent in parents:
            found.add(str(parent))
            if any(is_bank(name) for name in os.listdir(parent)):  # noqa: PTH208 - names alone
                found |= _tree(parent / "media")
        found |= _tree(top / VARIANTS)
    return found


def _tree(start: Path) -> set[str]:
    found: set[str] = set()
    for top, inside, _ in os.walk(start):
        inside[:] = [name for name in inside if not is_passing(name)]
        found.add(top)
    return found


def changes(
    path: Path, stop: Event, tell: Callable[[Said], None], *, poll: bool = False
) -> Iterator[Changes]:
    """What changes below a path, until `stop` is set; first None, once the watch has begun.

    Where the system does not say what is saved, `tell` is told so.
    """
    while not stop.is_set():
        try:
            there = folders(path)
            if not there:  # renamed or taken away: it may come back
                yield None
                _gone(path, stop)
            elif poll:
                yield from _looked(path, stop)
            else:
                yield from _noticed(path, there, stop)
        except FileNotFoundError:
            stop.wait(0.05)  # a folder went between the list and the watch
        except (OSError, RuntimeError) as error:  # no more watches to be had; watchfiles' own
            if poll:
                raise
            poll = True
            tell(_no_notice(error))


def _no_notice(error: Exception) -> Said:
    return said(
        "This system does not tell of every file that is saved ({why}): the preview looks itself, "
        "as --poll does. It may be a little slower.",
        why=getattr(error, "strerror", None) or str(error),
    )


def _gone(path: Path, stop: Event) -> None:
    while not path.exists() and not stop.is_set():
        stop.wait(GONE)


def _noticed(path: Path, there: set[str], stop: Event) -> Iterator[Changes]:
    """Batches of the system's notices, until a folder comes or goes."""
    begun = False
    for batch in watch(
        *sorted(there),
        watch_filter=_wanted,
        debounce=MOST,
        step=STEP,
        stop_event=stop,
        rust_timeout=SETUP,
        yield_on_timeout=True,
        raise_interrupt=False,
        recursive=False,
        ignore_permission_denied=True,
    ):
        if not begun:
            begun = True
            if folders(path) != there:
                return  # one came before the watch had begun: nobody would tell of its files
            yield None
        # No notice tells that a folder around it was renamed.
        if not path.exists() or any(name in there or Path(name).is_dir() for _, name in batch):
            return
        if batch:
            yield {Path(name) for _, name in batch}


def _wanted(_: Change, path: str) -> bool:
    return not is_passing(os.path.basename(path))  # noqa: PTH119 - one a notice


def _looked(path: Path, stop: Event) -> Iterator[Changes]:
    """The same by looking at every file's date and size."""
    before: Stamps | None = None
    tops: set[str] = set()
    while not stop.is_set():
        began = time.monotonic()
        there = folders(path)
        now = _stamps(there)
        took = time.monotonic() - began  # not what is made of a change
        if before is None or tops != there:
            yield None
        elif now != before:
            yield _others(before, now)
        if not there:
            return
        before, tops = now, there
        stop.wait(max(POLL, 3 * took))


def stamps(path: Path) -> Stamps:
    """What tells whether a file below a path is another, of each."""
    return _stamps(folders(path))


def since(before: Stamps, path: Path) -> Changes:
    """What is another below a path since it had these stamps."""
    now = stamps(path)
    return _others(before, now) if now.keys() == before.keys() else None


def _others(before: Stamps, now: Stamps) -> set[Path]:
    return {Path(file) for file in {*now, *before} if now.get(file) != before.get(file)}


def _stamps(there: set[str]) -> Stamps:
    found: Stamps = {}
    for folder in there:
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if not is_passing(entry.name) and entry.is_file(follow_symlinks=False):
                        told = entry.stat(follow_symlinks=False)
                        found[entry.path] = (told.st_mtime_ns, told.st_size)
        except OSError:
            continue  # it went meanwhile
    return found
