"""The style sheet: contrasts computed again from its tokens, and no feature newer than 2023's."""

import json
import re
from functools import cache

import pytest

from esn_package import data
from esn_package.player import style
from esn_package.prose.containers import KINDS as BOXES
from esn_package.simulations import LABS

ACCENTS = ("1", "2", "3", "4", "5")
THEMES = ("light", "dark")
# what is written on what, and how much WCAG 2.2 asks for: 4.5 for text, 3 for what shows a control
PAIRS = [
    *((text, ground, 4.5) for text in ("ink", "mut") for ground in ("bg", "sf", "sf2")),
    *(("ink", ground, 4.5) for ground in ("okb", "midb", "nob", "acb")),
    *((state, ground, 4.5) for state in ("ok", "mid", "no") for ground in ("bg", "sf")),
    ("ok", "okb", 4.5),
    ("mid", "midb", 4.5),
    ("no", "nob", 4.5),
    ("bg", "mid", 4.5),
    ("mut", "acb", 4.5),
    ("ac", "bg", 4.5),
    ("ac", "acb", 4.5),
    ("ctl", "bg", 3.0),
    ("ctl", "sf", 3.0),
    ("ac", "line", 3.0),
    ("ac", "sf2", 3.0),
]
# Newer than Chrome 109, Safari 16 or Firefox 115: refused, or a bonus that nothing hangs on.
NEWER = {
    "light-dark(": "Chrome 123",
    "color-mix(": "Chrome 111",
    ":has(": "Firefox 121",
    "[popover": "Chrome 114",
    "@scope": "Chrome 118",
    "@starting-style": "Chrome 117",
    "anchor(": "Chrome 125",
    "dvh": "reads as nothing where a frame has no bars; vh serves",
    "subgrid": "Chrome 117",
    "oklch(": "Chrome 111",
}
NESTED = re.compile(r"\{[^{}]*&")


@cache
def tokens(theme: str, accent: str) -> dict[str, str]:
    """The tokens of a theme, those of an accent put in."""
    sheet = re.sub(r"/\*.*?\*/", "", data.text("player/style/tokens.css"), flags=re.DOTALL)
    blocks = re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)
    found: dict[str, str] = {}
    for selector, body in blocks:
        base = selector.strip() == ":root" or (
            theme == "dark" and selector.strip().endswith('="dark"]')
        )
        if base or f'[data-accent="{accent}"]' in selector:
            found |= dict(re.findall(r"--([\w-]+): ([^;]+);", body))
    names = {name: re.sub(r"var\(--([\w-]+)\)", r"\1", value) for name, value in found.items()}
    return {name: names.get(value, value) for name, value in names.items()}


def light(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    digits = colour[1:] if len(colour) == 7 else "".join(two * 2 for two in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours."""
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("accent", ACCENTS)
def test_every_text_is_readable_on_every_ground_it_stands_on(theme: str, accent: str) -> None:
    found = tokens(theme, accent)
    low = {
        (text, ground): round(contrast(found[text], found[ground]), 2)
        for text, ground, asked in PAIRS
        if contrast(found[text], found[ground]) < asked
    }
    assert low == {}


def test_the_lowest_contrasts_are_those_that_the_design_counted() -> None:
    found = tokens("light", "1")
    assert round(contrast(found["mut"], found["sf2"]), 2) == 5.50
    assert round(contrast(found["ctl"], found["sf"]), 2) == 3.79
    assert round(contrast(found["ac"], found["bg"]), 2) == 7.28
    assert round(contrast(tokens("dark", "4")["ac"], tokens("dark", "4")["bg"]), 2) == 11.07


def test_the_chosen_theme_and_the_device_s_are_the_same_dark() -> None:
    blocks = re.findall(r"\{\s*color-scheme: dark;([^}]*)\}", data.text("player/style/tokens.css"))
    lists = [re.findall(r"--[\w-]+: [^;]+", block) for block in blocks]
    assert len(lists) == 2
    assert lists[0] == lists[1]


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("theme", THEMES)
def test_a_tint_is_eight_hundredths_of_its_accent(theme: str, accent: str) -> None:
    found = tokens(theme, accent)

    def parts(colour: str) -> list[int]:
        digits = colour[1:] if len(colour) == 7 else "".join(two * 2 for two in colour[1:])
        return [int(digits[i : i + 2], 16) for i in (0, 2, 4)]

    mixed = [
        round(0.08 * one + 0.92 * other)
        for one, other in zip(parts(found["ac"]), parts(found["bg"]), strict=True)
    ]
    assert parts(found["acb"]) == mixed


@pytest.mark.parametrize("feature", NEWER)
def test_the_style_needs_no_browser_newer_than_a_hospital_s(feature: str) -> None:
    assert feature not in style(), NEWER[feature]


def test_rules_are_not_nested() -> None:
    assert not NESTED.search(re.sub(r"/\*.*?\*/", "", style(), flags=re.DOTALL))


def test_each_declaration_stands_on_its_line() -> None:
    files = data.names("player/style", ".css")
    sheet = re.sub(
        r"/\*.*?\*/|url\(\"[^\"]*\"\)", "", "".join(map(data.text, files)), flags=re.DOTALL
    )
    assert [line for line in sheet.splitlines() if line.count(";") > 1] == []


def test_the_style_is_small() -> None:
    assert len(style().encode()) <= 24 * 1024


def test_every_label_has_its_icon() -> None:
    icons = json.loads(data.text("templates/icons.json"))
    words = json.loads(data.text("locales/fr.json"))["labels"]
    labels = {key.removeprefix("label-") for key in words if key.startswith("label-")}
    bare = {"details", "tabs", "tab", "steps", "video", "audio", "lab"}  # a lab says its kind
    assert labels == set(BOXES) - bare | {*LABS}
    assert labels <= set(icons)
