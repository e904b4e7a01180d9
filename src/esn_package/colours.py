"""Colours of the page by name, and what must stay readable of them, in both themes.

The names and their values are those of `player/style/tokens.css`. Contrast is WCAG 2.2's.
"""

import re
from collections.abc import Iterator, Mapping
from colorsys import hls_to_rgb, rgb_to_hls
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from esn_package import data

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")
TEXT, SHAPE = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11 (AA)
TINT = 0.08  # of the accent in the page: look.md 1
HEX = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")
_BLOCK = re.compile(r"(:root|\[data-theme=\"dark\"\]) \{([^}]*)\}")
_TOKEN = re.compile(r"--([a-z0-9-]+): (#[0-9a-f]+);")
STEPS = 255


class Pair(NamedTuple):
    """Two colours of which one stands on the other, and the least contrast that they need."""

    front: str
    ground: str
    least: float


PAIRS = (
    *(Pair("ac", ground, TEXT) for ground in ("bg", "sf", "acb")),
    *(Pair("ac", ground, SHAPE) for ground in ("sf2", "line")),
    *(Pair("ink", ground, TEXT) for ground in ("bg", "sf", "sf2", "acb", "okb", "midb", "nob")),
    *(Pair("mut", ground, TEXT) for ground in ("bg", "sf", "sf2", "acb")),
    *(Pair(front, "sf", TEXT) for front in ("ok", "mid", "no")),
    *(Pair("ctl", ground, SHAPE) for ground in ("bg", "sf")),
)
Palette = Mapping[str, str]  # a colour as #rrggbb by its name


class Short(NamedTuple):
    """A pair that is not told apart well enough, and the contrast that it has."""

    pair: Pair
    contrast: float


@cache
def palette(theme: Theme) -> Palette:
    """The colours of a theme as every page has them, but for its accent."""
    wanted = ":root" if theme == "light" else '[data-theme="dark"]'
    blocks = _BLOCK.findall(data.text("player/style/tokens.css"))
    block = next(inner for selector, inner in blocks if selector == wanted)
    return {name: whole(value) for name, value in _TOKEN.findall(block)}


def whole(colour: str) -> str:
    """A colour of three or six digits as six, in small letters."""
    digits = colour.lower().removeprefix("#")
    return "#" + (digits if len(digits) == 6 else "".join(2 * one for one in digits))  # noqa: PLR2004 - as CSS has it


def contrast(one: str, other: str) -> float:
    """How well two colours are told apart: 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def tint(accent: str, ground: str) -> str:
    """The accent laid thinly on a ground."""
    mixed = (
        round(255 * (below + TINT * (above - below)))
        for above, below in zip(_parts(accent), _parts(ground), strict=True)
    )
    return "#" + "".join(f"{part:02x}" for part in mixed)


def put(colours: Palette, name: str, colour: str) -> dict[str, str]:
    """The colours with another one, and with the tint if that is the accent."""
    there = {**colours, name: colour}
    return there | ({"acb": tint(colour, there["bg"])} if name == "ac" else {})


def worst(colours: Palette, name: str) -> Short | None:
    """What of a colour lacks most of the contrast that it needs; None where all is well."""
    short = (
        Short(pair, found)
        for pair in _of(name, colours)
        if (found := contrast(colours[pair.front], colours[pair.ground])) < pair.least
    )
    return min(short, key=lambda one: one.contrast / one.pair.least, default=None)


def nearest(colours: Palette, name: str) -> str | None:
    """The colour of the same hue that is least darker or lighter, and passes; None if none does."""
    hue, light, full = rgb_to_hls(*_parts(colours[name]))
    for step in range(STEPS + 1):
        for other in (light - step / STEPS, light + step / STEPS):
            if 0 <= other <= 1:
                parts = hls_to_rgb(hue, other, full)
                one = "#" + "".join(f"{round(255 * part):02x}" for part in parts)
                if worst(put(colours, name, one), name) is None:
                    return one
    return None


def _of(name: str, colours: Palette) -> Iterator[Pair]:
    """The pairs that a colour decides, as far as their other colour is known."""
    mine = {name, "acb"} if name == "ac" else {name}
    there = (pair for pair in PAIRS if mine & {pair.front, pair.ground})
    yield from (pair for pair in there if pair.front in colours and pair.ground in colours)


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


@lru_cache(2048)  # the nearest that passes is looked for among many
def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
