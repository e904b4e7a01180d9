"""A guide as one HTML file that stands alone: read on a screen, printed on A4."""

import re

from esn_package import data
from esn_package.formats.guide_chapters import Chapter, Guide
from esn_package.html import Markup, fill
from esn_package.html.document import accent
from esn_package.html.icons import icons, named
from esn_package.html.looks import look
from esn_package.html.words import direction
from esn_package.module import Module

HEADINGS = re.compile(r"(</?h)([2-5])(?=[\s>])")


def page(guide: Guide) -> bytes:
    """The file."""
    chapters = tuple(_lowered(one) for one in guide.chapters)
    text = guide.head + Markup("").join(one.html for one in chapters)
    values = {
        "guide": guide,
        "module": guide.module,
        "words": guide.words,
        "chapters": chapters,
        "icons": icons(named(text.encode())),
        "accent": accent(guide.module),
        "direction": direction(guide.module.language),
        **look(guide.module, alone=True),
        "style": style("guide", "guidepage", of=guide.module),
    }
    return fill("guide.html.j2", values).encode()


def style(*names: str, of: Module) -> Markup:
    """Style sheets of ours, below the colours of the player and its logo, if it has one."""
    logo = ("player/style/options/logo.css",) if of.variant and of.variant.logo else ()
    named = (f"templates/{name}.css" for name in names)
    sheets = ("player/style/tokens.css", *logo, *named)
    return Markup("\n").join(Markup(data.text(sheet)) for sheet in sheets)


def _lowered(chapter: Chapter) -> Chapter:
    """The chapter below a heading of its own: each of its headings is a level lower."""
    lowered = HEADINGS.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", chapter.html)
    return chapter._replace(html=Markup(lowered))
