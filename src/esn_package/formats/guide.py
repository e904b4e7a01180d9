"""A trainer's guide: what its author says of the session, and all that the module knows of itself.

One HTML file, no script, no request, for A4, and the same as a book (EPUB 3.3). Right answers stand
in both: they are for who teaches.
"""

from esn_package.formats.base import Options
from esn_package.formats.guide_book import book
from esn_package.formats.guide_chapters import guide
from esn_package.formats.guide_page import page
from esn_package.module import Module
from esn_package.package import Loose, Outputs
from esn_package.problems import Problem
from esn_package.site import Written


class Guide:
    """A trainer's guide with every answer, a page and an EPUB; of a pillar a page for patients."""

    name = "guide"
    state_limit = 0

    def limits(self, module: Module, options: Options) -> list[Problem]:  # noqa: ARG002
        """Nothing: what a guide lacks is advice (advice/guides.py)."""
        return []

    def outputs(self, text: Written, options: Options) -> Outputs:  # noqa: ARG002
        """The page, then the book."""
        made = guide(text.module, text.digest)
        return Loose(f"{text.module.id}-guide.html", page(made)), book(made)
