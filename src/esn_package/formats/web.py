"""The site alone: for a web server, a USB stick, a colleague. Nothing is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from esn_package.formats.base import packed
from esn_package.state import fits

if TYPE_CHECKING:
    from esn_package.data import Json
    from esn_package.formats.base import Options
    from esn_package.module import Module
    from esn_package.package import Outputs
    from esn_package.problems import Problem
    from esn_package.site import Site, Written


class Web:
    """Web pages for any server: state stays in the learner's browser, nobody is told."""

    name = "web"
    scripts: tuple[str, ...] = ()
    state_limit = 0

    def limits(self, module: Module, options: Options) -> list[Problem]:  # noqa: ARG002
        """Ids that a state could not tell apart; a browser keeps as much as it is given."""
        return fits(module, self.state_limit)

    def facts(self, module: Module, options: Options) -> dict[str, Json]:  # noqa: ARG002
        """Nothing: there is nobody to tell."""
        return {}

    def files(self, module: Module, site: Site, options: Options) -> dict[str, bytes]:  # noqa: ARG002
        """Nothing beside the site."""
        return {}

    def outputs(self, text: Written, options: Options) -> Outputs:
        """The package alone: nothing is reported, so there is nothing to look up."""
        return (packed(self, text, options),)
