"""Where modules are: every folder with a module.yaml, found without reading one."""

import os
from collections.abc import Iterator
from pathlib import Path

from esn_package.problems import Place, Problem, ProblemsFound
from esn_package.saying import said

MODULE = "module.yaml"
PROGRAMME, LEXICON, WAIVERS = "programme.yaml", "lexicon.yaml", "waivers.yaml"
BANK = "bank.yaml"


def is_bank(name: str) -> bool:
    """Whether a file's name is a bank's: `bank.yaml`, `statuts.bank.yaml`."""
    return name == BANK or name.endswith(f".{BANK}")


def shown(path: Path) -> str:
    """The path as an author would type it: from here if it is below, else as it is."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def modules(path: Path | str) -> tuple[Path, ...]:
    """Every module's folder at or below a path; raises ProblemsFound if there is none."""
    start = Path(path)
    if start.name == MODULE and start.is_file():
        return (start.parent,)
    found = below(start)
    if not found:
        message = said("no {module} is at or below {start}", module=MODULE, start=shown(start))
        hint = said("a module has a {module}", module=MODULE)
        raise ProblemsFound([Problem(Place(shown(start)), "no-such-module", message, hint)])
    return found


def below(start: Path) -> tuple[Path, ...]:
    """Every module's folder at or below a folder, sorted; hidden folders and links are left out."""
    return tuple(sorted(top for top, names in walked(start) if MODULE in names))


def walked(start: Path) -> Iterator[tuple[Path, list[str]]]:
    """Each folder at or below one, with the names of its files in their order.

    Hidden folders (.git) and links, which may lead anywhere, are left out.
    """
    for top, inside, names in os.walk(start):
        inside[:] = sorted(name for name in inside if not name.startswith("."))
        yield Path(top), sorted(names)
