"""A module as a site: the files that a browser needs, before a standard adds its own."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from esn_package.data import Json
from esn_package.deflating import KEPT, Shared
from esn_package.encoding import Turned, encoded, turned
from esn_package.html import Markup, fill, mediacredits
from esn_package.html.document import document
from esn_package.html.icons import icons, named, quoted
from esn_package.html.numbering import figure_numbers
from esn_package.html.vocabulary import document as glossed
from esn_package.html.words import words_of
from esn_package.html.writing import Writer
from esn_package.latest import latest, of_object, of_parts
from esn_package.module import Module
from esn_package.package import Content, Media
from esn_package.player import PAGED, QUIZ, compose, style, worded
from esn_package.questions import CASE
from esn_package.shelf.record import digest
from esn_package.told import about, asked, keys, listed, said_by, scripts

VOCABULARY = [f"vocabulary/{name}.js" for name in ("cards", "cardstate", "deck", "list", "parts")]
HERE = Markup("<here>")  # where the body goes: no text says it, since its `<` is escaped
_dumped = of_object(json.JSONEncoder(sort_keys=True).encode)


class Written(NamedTuple):
    """A module as HTML, before a site is made of it: `page` fills the document around its `body`.

    `told` is what the player is told of it; `digest` changes with what a learner reads.
    """

    module: Module
    page: dict[str, object]
    body: bytes
    told: dict[str, Json]
    media: dict[str, Content]
    digest: str


class Site(NamedTuple):
    """A module rendered: its files by path; `digest` changes with what a learner reads."""

    files: Mapping[str, Content]
    digest: str


class Player(NamedTuple):
    """The scripts and the style sheet of packages that need the same, and `icons` that they name.

    `names` are those of its files, by what the document calls them.
    """

    names: Mapping[str, str]
    files: Mapping[str, Shared]
    icons: frozenset[str]


class PlayerOf(NamedTuple):
    """What a package has of the player, and `without` what; `styles` are those without a script."""

    kinds: tuple[str, ...]
    tracking: str
    scripts: tuple[str, ...]
    without: tuple[str, ...]
    styles: tuple[str, ...]


def written(module: Module, told: Callable[[Path], str] | None = None) -> Written:
    """What is the same in every site of a module, whatever tracks it.

    `told` tells one version of a media file from another, where it is not to be read for that.
    """
    if module.subject in ("leaflet", "opinion"):  # a sheet: its format writes it
        return Written(module, {}, b"", {}, {}, "")
    said = words_of(module).of_lexicon if module.entries else words_of(module)
    writer = Writer(module, said, figures=figure_numbers(module))
    page = glossed(module, said) if module.entries else document(module, writer)
    media = _media(module, told or digest)
    if module.credited:
        media[mediacredits.NAME] = mediacredits.listed(module, said)
    key = keys(module, writer)
    body = str(page.pop("body")).encode()  # once for all formats: it is most of a page
    revision = _digest(body, key, media)
    return Written(module, page, body, about(module, said, revision) | key, media, revision)


def render(
    text: Written,
    *,
    tracking: str,
    facts: Mapping[str, Json],
    scripts: Sequence[str] = (),
    places: Mapping[str, str] | None = None,
) -> Site:
    """The site of a module, for a player that tracks in this way and is told these facts.

    `places` are texts in the facts that stand for others.
    """
    module, page, body, told, media, revision = text
    player = _player(player_of(module, tracking, scripts))
    whole = told | {"tracking": {"name": tracking, **facts, **listed(module, facts)}}
    if isinstance(words := told["words"], dict):
        whole |= _said(words)["opinion" in facts]
    drawn = icons(player.icons | named(body))
    values = {**page, **player.names, "icons": drawn, "data": encoded(whole, places)}
    shell = fill("index.html.j2", values | {"body": HERE}).encode()
    html = shell.replace(HERE.encode(), body)
    return Site({"index.html": html, **player.files, **media}, revision)


@of_object
def _said(words: Mapping[str, Json]) -> dict[bool, dict[str, Turned]]:
    """The words of a player that sends opinions, and of one that does not, as a page has them."""
    told = {sends: worded(said_by(words, sends=sends)) for sends in (True, False)}
    return {
        sends: {key: turned(value) for key, value in one.items()} for sends, one in told.items()
    }


@lru_cache(maxsize=KEPT)
def _player(needed: PlayerOf) -> Player:
    kinds, tracking, scripts, without, styles = needed
    first, second = compose(kinds, tracking, scripts, without=without)
    sheet = style(kinds, (*scripts, *styles))
    names = {
        "script": _named("player", "js", first),
        "second": _named("later", "js", second),
        "style": _named("player", "css", sheet),
    }
    texts = zip(names.values(), (first, second, sheet), strict=True)
    files = {name: Shared(text.encode()) for name, text in texts}
    return Player(names, files, quoted(first) | quoted(second))


@of_parts(lambda module, tracking, scripts: (module, tracking, scripts))
def player_of(module: Module, tracking: str, scripts: Sequence[str]) -> PlayerOf:
    """What of the player a module needs, for one that tracks in this way with these scripts."""
    without = () if module.quiz else (*QUIZ, *PAGED) if module.entries else QUIZ
    needed = {*scripts, *_options(module)}
    styles = ("options/logo",) if module.variant and module.variant.logo else ()
    return PlayerOf(_kinds(module), tracking, tuple(sorted(needed)), tuple(without), styles)


@latest
def _kinds(module: Module) -> tuple[str, ...]:
    kinds = {CASE} if module.quiz and module.quiz.has_cases else set[str]()
    return tuple(sorted(kinds.union(question.kind for question in asked(module))))


@latest
def _options(module: Module) -> set[str]:
    """The scripts that only some modules need, by path in `player/`."""
    more = {*scripts(module)}.union(*(one.scripts for one in module.simulations))
    if module.is_locked:
        more.add("options/locks.js")
    if module.quiz:
        more |= {*module.quiz.scripts}
    if module.is_exam:
        more.add("options/exam.js")
    if module.quiz and module.quiz.exam.show == "all":
        more.add("options/quizwhole.js")
    if module.is_timed:
        more |= {"options/quizclock.js", "options/quiztimer.js"}
    if module.quiz and module.quiz.challenge:
        more |= {f"options/challenge{part}.js" for part in ("", "code", "views")}
    if module.certificate:
        more.add("options/certificate.js")
    if module.opinion:
        more.add("options/opinion.js")
    if module.entries:
        more |= {"options/fold.js", *VOCABULARY}
    return more


def _media(module: Module, told: Callable[[Path], str]) -> dict[str, Content]:
    """The files that the pages name, each once; drawings stand in the page."""
    kept = module.shelf.kept.items()
    return {name: Media(path, told(path), path.stat().st_size) for name, path in kept}


def _digest(body: bytes, key: Mapping[str, Json], media: Mapping[str, Content]) -> str:
    """Twelve digits that stand for what a learner reads, not for the player around it."""
    whole = sha256(body)
    members = (f'"{name}": {_dumped(one)}' for name, one in sorted(key.items()))
    whole.update(f"{{{', '.join(members)}}}".encode())
    for name, content in media.items():
        whole.update(f"{name} {content.digest if isinstance(content, Media) else ''}".encode())
    return whole.hexdigest()[:12]


def _named(name: str, suffix: str, text: str) -> str:
    """A name that changes with the text, because LMSs let browsers keep old files."""
    return f"{name}.{sha256(text.encode()).hexdigest()[:8]}.{suffix}"
