"""What decides the bytes of what is made of a folder: its own files, those above it, our code.

Nothing of it is read as a definition. A recipe names no folder but for `made_from`: one that was
moved is made as it was.
"""

import os
from collections.abc import Callable, Collection
from contextlib import suppress
from typing import NamedTuple

from esn_package.cache.above import CREDITS, Above, above, digested, of_files
from esn_package.cache.named import Words, state_of, terms_of
from esn_package.cache.ours import Ours, ours
from esn_package.cache.seen import DIGITS, Seen
from esn_package.cache.tree import MEDIA, YAML, Digests, Tree
from esn_package.folders import LEAFLET, LEXICON, OPINION, PROGRAMME, VARIANTS, WAIVERS, shown
from esn_package.options import Options, Subject
from esn_package.uses import Used

COMPETENCIES = "competencies.yaml"
OF_PROGRAMME = (PROGRAMME, LEXICON, COMPETENCIES, OPINION, WAIVERS)
SHORT = 24  # digits of a digest that is compared with few others


class Recipe(NamedTuple):
    """What something is made from: the digests of its `own` files by name, and what is `above`.

    `key` stands for all that is its own, our code included; `shared` for what it may share with
    others, the player included; `made_from` for both, and for where it stands, which people know as
    `called`. `varied` has the digests of what may be of an institution's variant, `used` tells
    where a lexicon's terms are, and `first` where another module of its id stands. `whole` is one
    digest of all that is `own`. `states` are what the system said of its own files when they were
    read, `looked` of those that tell `used`: known of what `Kitchen.looked` was asked for.
    `subject` is what is made of it.
    """

    own: tuple[tuple[str, str], ...] = ()
    above: Above = Above()
    ours: Ours = Ours("", "")
    varied: tuple[tuple[str, str], ...] = ()
    used: Used = ()
    whole: str = ""
    first: str = ""
    key: str = ""
    shared: str = ""
    made_from: str = ""
    states: tuple[str, ...] = ()
    called: str = ""
    looked: str = ""
    subject: Subject = "module"

    @property
    def sources(self) -> Digests:
        """The SHA-256 of each of its own files that can be read, by its path from the folder."""
        return _read(self.own)

    @property
    def institution(self) -> Digests:
        """The same of what may be of an institution's variant, from the folder of variants."""
        return _read(self.varied)

    def drawn(self, banks: Collection[str]) -> Digests:
        """The SHA-256 of the file of each of these banks that stands above, by its id."""
        files = dict(self.above.files)
        return {id_: files[path] for id_, path, _ in self.above.banks if id_ in banks}


class Kitchen:
    """Makes recipes: each file, and what stands above many modules, is looked at once.

    `called` says how people know a folder: that of a store is another each time that it is brought.
    """

    def __init__(
        self,
        seen: Seen | None = None,
        known: Ours | None = None,
        called: Callable[[str], str] = str,
    ) -> None:
        self.called = called
        self.tree = Tree(seen)
        self.words = Words(self.tree)
        self._ours = known
        self._above: dict[str, Above] = {}
        self._shared: dict[tuple[tuple[str, str], ...], str] = {}
        self._latest: dict[tuple[str, Subject], Recipe] = {}

    @property
    def ours(self) -> Ours:
        """What of ours decides bytes."""
        if self._ours is None:
            self._ours = ours(self.tree)
        return self._ours

    def recipe(self, folder: str, subject: Subject, options: Options, first: str = "") -> Recipe:
        """The recipe of what is made of a folder; `first` is where another of its id stands."""
        path = os.path.abspath(folder)  # noqa: PTH100 - thousands
        alike = self._alike(path, subject)
        named = os.path.basename(path) if subject == "leaflet" else ""  # noqa: PTH119
        varied = tuple(self.varied(path, options.variant, alike.above.top).items())
        elsewhere = (alike.used, first)
        key = digested("own", subject, named, varied, elsewhere, self.ours.code, alike.whole)
        called = self.called(folder)
        where = (called, shown(called), _printed_by(options), *options)
        made_from = digested("made", key, alike.shared, *where)[:SHORT]
        found = alike._replace(varied=varied, first=first, key=key)
        return found._replace(made_from=made_from, called=called)

    def _alike(self, path: str, subject: Subject) -> Recipe:
        """What the recipes of a folder have alike for all institutions, one after the other."""
        if (path, subject) not in self._latest:
            own, used = tuple(self.own(path, subject).items()), self.used(path, subject)
            there = self.above(path) if subject in {"module", "leaflet"} else Above()
            if (shared := self._shared.get(there.files)) is None:
                shared = digested("shared", self.ours.player, *there.files)
                self._shared[there.files] = shared
            found = Recipe(own, there, self.ours, used=used, whole=of_files(own), shared=shared)
            found = found._replace(subject=subject)
            self._latest = {(path, subject): found}
        return self._latest[path, subject]

    def looked(self, recipe: Recipe, folder: str, subject: Subject) -> Recipe:
        """The same with what the system said of files: who makes something of it looks again."""
        path = os.path.abspath(folder)  # noqa: PTH100
        states = tuple(self._state(path, name) for name, _ in recipe.own)
        looked = state_of(self.tree, path, read=True) if subject == "lexicon" else ""
        return recipe._replace(states=states, looked=looked)

    def _state(self, path: str, name: str) -> str:
        at, _, file = name.rpartition("/")
        return self.tree.seen.state(f"{path}/{at}" if at else path, file)

    def above(self, path: str) -> Above:
        """What stands above a folder, which many others have above them too."""
        parent = os.path.dirname(path)  # noqa: PTH120
        found = self._above.get(parent)
        if found is None:
            top = self.tree.above(path)
            found = self._above[parent] = above(self.tree, parent, top) if top else Above()
        return found

    def used(self, path: str, subject: Subject) -> Used:
        """Where the terms of a lexicon are used; nothing of what is no lexicon."""
        return terms_of(self.tree, path, self.words) if subject == "lexicon" else ()

    def varied(self, path: str, name: str, top: str = "") -> Digests:
        """The digests of all that an institution's variant may show; its programme is in `top`."""
        if not name:
            return {}
        if not top:
            top = path if PROGRAMME in self.tree.folder(path).files else self.tree.above(path)
        there = self.tree.whole(f"{top}/{VARIANTS}") if top else {}
        files = {one.removesuffix(YAML) for one in there if "/" not in one and one.endswith(YAML)}
        others = files - {name, CREDITS.removesuffix(YAML)}  # credits are of all of them
        # An institution has its file, and a folder of its name; all other files are anyone's.
        whose = {one: one.partition("/")[0].removesuffix(YAML) for one in there}
        return {one: there[one] for one in there if whose[one] not in others}

    def own(self, path: str, subject: Subject) -> Digests:
        """The digests of a folder's own files, by their path there."""
        if subject == "module":
            return self.tree.whole(path)
        if subject == "leaflet":
            return self.tree.chosen(path, (LEAFLET,), yaml=True) | self.tree.media(path)
        return self.tree.chosen(path, OF_PROGRAMME)


def owns(subject: Subject, name: str) -> bool:
    """Whether a file of a folder is its own, by its path there: those that `Kitchen.own` has."""
    at, _, file = name.rpartition("/")
    if subject == "leaflet":
        return at.partition("/")[0] == MEDIA or (
            not at and (file == LEAFLET or file.endswith(YAML))
        )
    return subject == "module" or name in OF_PROGRAMME


def _read(files: tuple[tuple[str, str], ...]) -> Digests:
    there = {os.fsencode(name).decode(errors="replace"): found for name, found in files}
    return {name: found for name, found in there.items() if len(found) == DIGITS}


def _printed_by(options: Options) -> str:
    """The state of the browser that prints: another version prints otherwise."""
    if options.browser:
        with suppress(OSError):
            found = os.stat(options.browser)  # noqa: PTH116
            return f"{found.st_size} {found.st_mtime_ns}"
    return ""
