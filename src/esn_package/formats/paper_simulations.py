"""What is played in the pages of a module, on paper: to play it, and what is right of it."""

from esn_package.formats.paper_sheets import about
from esn_package.formats.printed import printed
from esn_package.html import fill
from esn_package.html.words import words_of
from esn_package.html.writing import Writer
from esn_package.module import Module


def simulations(module: Module, digest: str) -> dict[str, bytes]:
    """The pages by what ends their names: to play, in large print, with the key."""
    if not module.simulations:
        return {}
    return {
        "simulations": _page(module, digest),
        "simulations-large": _page(module, digest, large=True),
        "simulations-key": _page(module, digest, key=True),
    }


def _page(module: Module, digest: str, *, large: bool = False, key: bool = False) -> bytes:
    writer = Writer(module, words_of(module), alone=True, bare=True)
    values = {"blocks": printed(writer, key=key), "quiz": None, "large": large, "key": key}
    return fill("sheetsimulations.html.j2", about(module, digest) | values).encode()
