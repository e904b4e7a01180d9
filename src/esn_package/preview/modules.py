"""What is previewed: of each module the last version that was right, and what is wrong now."""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from esn_package.folders import PROGRAMME, below, shown
from esn_package.formats import TRACKED
from esn_package.formats.base import Options, packed
from esn_package.load.modules import Loaded
from esn_package.package import Content
from esn_package.preview.reading import Read, base_of
from esn_package.problems import Problem
from esn_package.site import Written

KEPT = 3  # versions whose files are handed out: a page may be loading while one is replaced


@dataclass(slots=True)
class Version:
    """A module as it was last right; its files in a format are made when they are asked for."""

    number: int
    text: Written
    made: dict[str, Mapping[str, Content]] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def files(self, name: str) -> Mapping[str, Content]:
        """The files of its package in a format."""
        with self.lock:
            if name not in self.made:
                options = Options(base_of(self.text))
                self.made[name] = packed(TRACKED[name], self.text, options).files
            return self.made[name]

    def is_like(self, other: "Version | None") -> bool:
        """Whether nobody who looks at the other could see a difference; unlike, if none has."""
        if other is None or not other.made:
            return False  # it may be on its way to somebody who asked for it just now
        return all(files == self.files(name) for name, files in [*other.made.items()])


@dataclass(slots=True)
class Shown:
    """A module as the preview has it.

    `build` counts whatever there was to tell of it; `changes` and `touched` are what was saved
    since it was read, `viewers` and `asked` how much somebody waits for it; `unread` is what it
    was read from, until there is advice on that.
    """

    key: str
    folder: Path
    build: int = 0
    versions: deque[Version] = field(default_factory=lambda: deque(maxlen=KEPT))
    problems: tuple[Problem, ...] = ()
    advice: tuple[Problem, ...] = ()
    unread: Loaded | None = None
    failure: str = ""
    stale: bool = True
    changes: int = 0
    touched: set[Path] = field(default_factory=set)
    viewers: int = 0
    asked: float = 0.0

    @property
    def version(self) -> Version | None:
        """The last one that was right, if there ever was one."""
        return self.versions[-1] if self.versions else None

    def has(self, form: str) -> bool:
        """Whether its files in a format are there, in every version that is handed out."""
        return all(form in version.made for version in [*self.versions])

    @property
    def title(self) -> str:
        """Its title, or its folder's name where it could never be read."""
        return self.version.text.module.title if self.version else self.folder.name

    @property
    def institution(self) -> str:
        """Whose variant of it is shown, by name; "" where it is nobody's, or was never right."""
        variant = self.version.text.module.variant if self.version else None
        return variant.said.name if variant else ""

    def draft(self, found: Read) -> Version | None:
        """The version that was read, its files made where those of the last one are in use."""
        before = self.version
        if not found.text:
            return None
        made = Version(before.number + 1 if before else 1, found.text)
        for name in [*before.made] if before else []:
            made.files(name)
        return made

    def settle(self, found: Read, made: Version | None) -> None:
        """Take in what was read: others wait meanwhile, so its files are there already."""
        before = self.version
        fresh = made is not None and not made.is_like(before)
        if made and fresh:
            self.versions.append(made)
        elif made and before:  # nobody sees a difference, but places in files may be others
            made.number = before.number
            self.versions[-1] = made
        told = (self.problems, self.failure)
        if self.build == 0 or fresh or told != (found.problems, found.failure):
            self.build += 1
        self.problems, self.failure, self.unread = found.problems, found.failure, found.loaded
        if found.loaded is None:
            self.advice = ()  # its places are others now

    def advise(self, found: tuple[Problem, ...]) -> bool:
        """Take in the advice on what was read; whether it is another."""
        fresh = found != self.advice
        self.build += fresh
        self.advice = found
        return fresh


class Modules:
    """Every module at or below a path; a key stays a folder's for as long as the preview runs."""

    def __init__(self, path: Path) -> None:
        self.path = path.parent if path.is_file() else path
        self.by_key: dict[str, Shown] = {}
        self._known: dict[Path, Shown] = {}  # those that went too: they may come back
        self.problems: tuple[Problem, ...] = ()  # of the programme as a whole
        self.stale = True
        self.again()

    @property
    def known(self) -> tuple[Shown, ...]:
        """Every module that was ever there."""
        return tuple(self._known.values())

    @property
    def is_programme(self) -> bool:
        """Whether its path is a programme's folder."""
        return (self.path / PROGRAMME).is_file()

    def again(self) -> None:
        """Look again which modules there are."""
        for folder in (folders := below(self.path)):
            if folder not in self._known:
                self._known[folder] = Shown(self._key(folder), folder)
        self.by_key = {one.key: one for one in map(self._known.__getitem__, folders)}

    def _key(self, folder: Path) -> str:
        """The folder's name, with as many above it as tell it from others."""
        names = folder.absolute().parts[::-1]
        tried = ("~".join(reversed(names[:count])) for count in range(1, len(names)))
        taken = {one.key for one in self._known.values()}
        return next((key for key in tried if key not in taken), shown(folder))

    def touch(self, paths: Iterable[Path] | None) -> None:
        """These files are others now (None: any may be): what is made of them is stale."""
        every = list(self.by_key.values())
        self.stale = True
        for path in [None] if paths is None else paths:
            own = [one for one in every if path and one.folder.absolute() in path.parents]
            for one in own or every:  # what lies in no module may be in all: the lexicon
                one.touched |= {path} if path else set()
                one.changes += 1
                one.stale = True

    def wanted(self) -> Shown | None:
        """The stale module that matters most."""
        return _first(one for one in self.by_key.values() if one.stale)

    def unread(self) -> Shown | None:
        """The module that matters most of those that there is no advice on yet."""
        return _first(one for one in self.by_key.values() if one.unread)


def _first(some: Iterable[Shown]) -> Shown | None:
    return max(some, key=lambda one: (one.viewers, one.asked), default=None)
