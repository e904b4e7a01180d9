"""What a format must say: its limits, and what it makes of a module.

Most make a package of the module's site; what those must say beside is a `Tracked`. It knows no
format; which there are stands in `formats/__init__.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from esn_package.latest import of_object
from esn_package.options import Options
from esn_package.package import Package
from esn_package.site import render

if TYPE_CHECKING:
    from collections.abc import Mapping

    from esn_package.data import Json
    from esn_package.interaction import Interaction
    from esn_package.module import Module
    from esn_package.package import Outputs
    from esn_package.problems import Problem
    from esn_package.questions import Question
    from esn_package.site import Site, Written

__all__ = ["Format", "Options", "Tracked", "decimal", "interaction_of", "packed"]


class Format(Protocol):
    """What a module can be made into.

    `state_limit` is how many characters of state its LMS keeps (0: as many as it takes).
    """

    @property
    def name(self) -> str: ...
    @property
    def state_limit(self) -> int: ...

    def limits(self, module: Module, options: Options) -> list[Problem]:
        """What this standard alone does not allow, or warns of."""
        ...

    def outputs(self, text: Written, options: Options) -> Outputs:
        """Every file that it makes of a module, what stands beside a package after it."""
        ...


class Tracked(Format, Protocol):
    """A format whose package holds the player.

    `scripts` are the player's scripts that it needs beside `tracking/<name>.js`, by their path in
    `player/`.
    """

    @property
    def scripts(self) -> tuple[str, ...]: ...

    def facts(self, module: Module, options: Options) -> dict[str, Json]:
        """What `tracking/<name>.js` must know: `Esn.data.tracking`, beside its name."""
        ...

    def files(self, module: Module, site: Site, options: Options) -> dict[str, bytes]:
        """The standard's own files, by their path in the zip."""
        ...


def packed(
    form: Tracked,
    text: Written,
    options: Options,
    facts: dict[str, Json] | None = None,
    places: Mapping[str, str] | None = None,
) -> Package:
    """The package of a module's site and the standard's own files.

    `facts` are those that its player is told, where they are not the form's as they stand, and
    `places` texts in them that stand for others.
    """
    module = text.module
    facts = form.facts(module, options) if facts is None else facts
    site = render(text, tracking=form.name, facts=facts, scripts=form.scripts, places=places)
    files = {**site.files, **form.files(module, site, options)}
    return Package(f"{module.id}-{form.name}.zip", files)


@of_object
def interaction_of(question: Question) -> Interaction:
    """What is answered in a question: worked out once for all formats and institutions."""
    return question.interaction()


def decimal(number: float) -> str:
    """A number in digits, as all standards write it: no exponent, at most ten decimals."""
    text = f"{number:.10f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
