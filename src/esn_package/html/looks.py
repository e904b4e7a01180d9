"""An institution's look: its colours as CSS custom properties, its logo as an element."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from esn_package.html import Markup
from esn_package.html.images import alone as held
from esn_package.html.images import inlined
from esn_package.module import Module
from esn_package.prose.parts import ImagePart

if TYPE_CHECKING:
    from esn_package.shelf import Picture
    from esn_package.variant import Logo, Variant

# As tokens.css has it: the light theme, which paper has too, then the dark one in its two ways.
LIGHT = ":root{%s}"
DARK = (
    '@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"]){%s}}'
    '@media screen{[data-theme="dark"]{%s}}'
)
DRAWING = ".svg"
PICTURE = Markup('<img src="{}" alt="{}" width="{}" height="{}">')
THEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
SHOWN = Markup('<p class="logo{}">{}</p>')


def look(module: Module, *, alone: bool = False) -> dict[str, Markup]:
    """The style sheet and the logo of a module's variant; nothing where it has none.

    `alone`: for a page with no file beside it.
    """
    variant = module.variant
    if variant is None:
        return {"look": Markup(""), "logo": Markup("")}
    return {"look": Markup(_style(module, variant)), "logo": _logo(variant, alone=alone)}


def printed_logo(module: Module) -> Markup:
    """The logo as it stands on paper, on a page with no file beside it; "" where there is none."""
    one = module.variant.logo if module.variant else None
    return SHOWN.format("", _image(one, one.path, None)) if one else Markup("")


def _style(module: Module, variant: "Variant") -> str:
    """The colours that are not the usual ones; those of its pillar before those of all."""
    accent = variant.accents.get(module.pillar.id, {}) if module.pillar else {}
    light, dark = (
        _declared({**variant.colours.get(theme, {}), **accent.get(theme, {})}) for theme in THEMES
    )
    return (LIGHT % light if light else "") + (DARK % (dark, dark) if dark else "")


def _declared(colours: Mapping[str, str]) -> str:
    return ";".join(f"--{token}:{colours[token]}" for token in sorted(colours))


def _logo(variant: "Variant", *, alone: bool) -> Markup:
    """The logo: on a dark page it stands on white, unless there is one for such a page."""
    one = variant.logo
    if one is None:
        return Markup("")
    light, dark = (None if alone else picture for picture in (one.picture, one.dark_picture))
    if one.dark is None:
        return SHOWN.format("", _image(one, one.path, light))
    other = _image(one, one.dark, dark, "logo-dark-")
    return SHOWN.format(" on-light", _image(one, one.path, light)) + SHOWN.format(" on-dark", other)


def _image(one: "Logo", path: Path, picture: "Picture | None", ids: str = "logo-") -> Markup:
    """An image of it: a drawing stands in the page itself, its ids begin with `ids`.

    So does a picture that no file beside the page holds.
    """
    if path.suffix.lower() == DRAWING:
        return _drawn(path.read_bytes(), ids, one.alternative)
    if picture is None:
        return held(path, one.alternative)
    return PICTURE.format(picture.fallback, one.alternative, picture.width, picture.height)


@lru_cache(32)  # every module of an institution has the same
def _drawn(content: bytes, ids: str, alternative: str) -> Markup:
    part = ImagePart("", alternative, "", decorative=False, figure=False, offset=0)
    return inlined(content, ids, part)
