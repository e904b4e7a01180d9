"""What a format must say: its limits, its facts for the player, its own files.

It knows no format; which there are stands in `formats/__init__.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from esn_package.data import Json
    from esn_package.module import Module
    from esn_package.problems import Problem
    from esn_package.site import Site


class Options(NamedTuple):
    """What a build is told beside its module; `activity_base` is an IRI, or "" if not given."""

    activity_base: str = ""


class Format(Protocol):
    """What a site can be made into.

    `scripts` are the player's scripts that it needs beside `tracking/<name>.js`, by their path in
    `player/`; `state_limit` is how many characters of state its LMS keeps (0: as many as it takes).
    """

    @property
    def name(self) -> str: ...
    @property
    def scripts(self) -> tuple[str, ...]: ...
    @property
    def state_limit(self) -> int: ...

    def limits(self, module: Module, options: Options) -> list[Problem]:
        """What this standard alone does not allow, or warns of."""
        ...

    def facts(self, module: Module, options: Options) -> dict[str, Json]:
        """What `tracking/<name>.js` must know: `Esn.data.tracking`, beside its name."""
        ...

    def files(self, module: Module, site: Site, options: Options) -> dict[str, bytes]:
        """The standard's own files, by their path in the zip."""
        ...


def decimal(number: float) -> str:
    """A number in digits, as all standards write it: no exponent, at most ten decimals."""
    text = f"{number:.10f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
