"""Module definitions into packages that any LMS imports: load, build, verify, write.

Names are imported when they are first asked for, so that `esn-package --help` stays instant.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from esn_package.build import build, outputs
    from esn_package.jobs import build_all
    from esn_package.load import load, load_lexicon, load_programme
    from esn_package.module import Module
    from esn_package.new import (
        new_module,
        new_programme,
        new_question,
        new_simulation,
        new_variant,
    )
    from esn_package.options import Options
    from esn_package.package import Loose, Package, write
    from esn_package.problems import Place, Problem, ProblemsFound
    from esn_package.questions import question
    from esn_package.verify import verify

__version__ = "0.1.0"
__all__ = [
    "Loose",
    "Module",
    "Options",
    "Package",
    "Place",
    "Problem",
    "ProblemsFound",
    "build",
    "build_all",
    "load",
    "load_lexicon",
    "load_programme",
    "new_module",
    "new_programme",
    "new_question",
    "new_simulation",
    "new_variant",
    "outputs",
    "question",
    "verify",
    "write",
]

_HOMES = {
    "Loose": "package",
    "Module": "module",
    "Options": "options",
    "Package": "package",
    "Place": "problems",
    "Problem": "problems",
    "ProblemsFound": "problems",
    "build": "build",
    "build_all": "jobs",
    "load": "load",
    "load_lexicon": "load",
    "load_programme": "load",
    "new_module": "new",
    "new_programme": "new",
    "new_question": "new",
    "new_simulation": "new",
    "new_variant": "new",
    "outputs": "build",
    "question": "questions",
    "verify": "verify",
    "write": "package",
}


class _Public(ModuleType):
    """This package as a module whose functions keep their names when files so named are imported.

    The import system puts each file it imports into its package: `esn_package.load` would be the
    function or the file, by the order of imports.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Public


def __getattr__(name: str) -> object:
    """A public name, from the file that defines it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, imported or not."""
    return sorted({*globals(), *__all__})
