"""A page for patients: what a pillar says to them in easy words, on one printed sheet."""

from datetime import date

from esn_package.formats.base import Options
from esn_package.formats.guide_page import style
from esn_package.html import Markup, fill
from esn_package.html.document import accent, art, institution
from esn_package.html.icons import icons, named
from esn_package.html.looks import look
from esn_package.html.numbering import figure_places
from esn_package.html.words import day, direction, words_of
from esn_package.html.writing import Writer
from esn_package.module import Module
from esn_package.package import Loose, Outputs
from esn_package.problems import Problem
from esn_package.site import Written


class Leaflet:
    """A page for patients, to print on one sheet of A4; of a pillar, never of a module."""

    name = "guide"
    state_limit = 0

    def limits(self, module: Module, options: Options) -> list[Problem]:  # noqa: ARG002
        """Nothing: what is too long or too hard is advice (advice/leaflets.py)."""
        return []

    def outputs(self, text: Written, options: Options) -> Outputs:  # noqa: ARG002
        """The page alone."""
        return (Loose(f"{text.module.id}.html", leaflet(text.module)),)


def leaflet(module: Module) -> bytes:
    """The page, as HTML that stands alone."""
    there = module.guide
    if there is None:
        return b""
    said, place = words_of(module), "patients"
    whole = module._replace(files=there.files, terms=there.terms)
    figures = {(place, at): n for n, at in enumerate(figure_places(there.page), 1)}
    # A word of the lexicon is bare here: a sheet of paper opens nothing.
    writer = Writer(whole, said, place, there.page, figures=figures, alone=True, bare=True)
    html, pillars = writer(there.page.prose), art(module)
    values = {
        "module": module,
        "page": there.page,
        "title": Markup(there.page.prose.title),
        "html": html,
        "words": said,
        "icons": icons(named(html.encode()) | {one.icon for one in pillars}),
        "art": pillars,
        "accent": accent(module),
        "institution": institution(module),
        "checked": day(said, module.checked) if module.checked != date.min else "",
        "direction": direction(module.language),
        **look(module, alone=True),
        "style": style("guide", "guidepage", "leaflet", of=module),
    }
    return fill("guide/leaflet.html.j2", values).encode()
