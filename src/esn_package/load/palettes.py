"""The colours of a variant: resolved for both themes, refused where they could not be read."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from esn_package.colours import THEMES, Palette, Short, Theme, nearest, palette, put, worst
from esn_package.fields import shortened
from esn_package.problems import Place, Problem, did_you_mean
from esn_package.programme import Pillar
from esn_package.saying import said
from esn_package.shades import Colour, PaletteDefinition
from esn_package.source import Loc, Source

# The keys of `colours`, in the order in which they are judged, and what a style sheet calls them.
NAMED = {"surface": "sf", "text": "ink", "border": "ctl", "accent": "ac"}
NAMES = {
    "ac": said("the accent"),
    "acb": said("the accent's tint"),
    "bg": said("the page"),
    "sf": said("quiet boxes"),
    "sf2": said("what is pointed at"),
    "line": said("lines"),
    "ink": said("the text"),
    "mut": said("secondary text"),
    "ok": said("the colour of what is right"),
    "mid": said("the colour of what is partly right"),
    "no": said("the colour of what is wrong"),
    "okb": said("the ground of what is right"),
    "midb": said("the ground of what is partly right"),
    "nob": said("the ground of what is wrong"),
    "ctl": said("borders"),
}
IN = {"light": said("on a light page"), "dark": said("on a dark page")}


class Palettes(NamedTuple):
    """What is other: by theme the colours by token, and the same of each pillar's accent."""

    colours: Mapping[Theme, Palette]
    accents: Mapping[str, Mapping[Theme, Palette]]


class _Judged(NamedTuple):
    """The colours of each theme so far, the file that others are read from, and what is wrong."""

    there: dict[Theme, Palette]
    source: Source
    problems: list[Problem]


def palettes(
    colours: PaletteDefinition, pillars: tuple[Pillar, ...], source: Source, problems: list[Problem]
) -> Palettes:
    """The colours of a variant; what is wrong with them is told."""
    judged = _Judged({theme: palette(theme) for theme in THEMES}, source, problems)
    own: dict[Theme, Palette] = {theme: {} for theme in THEMES}
    for key, name in NAMED.items():
        if shades := getattr(colours, key):
            for theme, made in _shaded(shades, name, ("colours", key), judged):
                judged.there[theme] = {**judged.there[theme], **made}
                own[theme] = {**own[theme], **made}
    at = {pillar: source.key(("colours", "pillars", pillar)) for pillar in colours.pillars}
    problems += unknown_pillars(at, pillars)
    accents = {
        pillar: dict(_shaded(shades, "ac", ("colours", "pillars", pillar), judged))
        for pillar, shades in colours.pillars.items()
    }
    return Palettes(own, accents)


def unknown_pillars(named: Mapping[str, Place], pillars: tuple[Pillar, ...]) -> Iterator[Problem]:
    """Names, each with its place, that are no id of a pillar."""
    known = [one.id for one in pillars]
    for name, place in named.items():
        if name not in known:
            message = said('"{name}" is not a pillar of the programme', name=shortened(name))
            hint = did_you_mean(name, known) or said("it is one of those in programme.yaml")
            yield Problem(place, "no-such-pillar", message, hint)


def _shaded(
    shades: Colour, name: str, loc: Loc, judged: _Judged
) -> Iterator[tuple[Theme, Palette]]:
    """The colour in each theme; an accent that is not told for dark pages is made for them."""
    for theme in THEMES:
        colour = shades.light if theme == "light" else shades.dark
        if colour is None and name != "ac":
            continue
        colours = put(judged.there[theme], name, colour or shades.light)
        short = worst(colours, name)
        near = nearest(colours, name) if short else None
        if short and colour:
            place = judged.source.place((*loc, theme))
            judged.problems.append(_unreadable(short, near, theme, place))
        if near:
            colours = put(colours, name, near)  # what else is judged is not wrong by this one
        yield theme, {one: colours[one] for one in ((name, "acb") if name == "ac" else (name,))}


def _unreadable(short: Short, near: str | None, theme: Theme, place: Place) -> Problem:
    front, ground = NAMES[short.pair.front], NAMES[short.pair.ground]
    message = said(
        "{front} and {ground} have a contrast of {contrast:.2f}:1 {where}, and need {least:g}:1",
        front=front,
        ground=ground,
        contrast=short.contrast,
        where=IN[theme],
        least=short.pair.least,
    )
    hint = said("no colour of this hue can be read there")
    if near:
        hint = said('the nearest that can be read is "{colour}"', colour=near)
    return Problem(place, "low-contrast", message, hint)
