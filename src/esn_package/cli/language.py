"""The language in which the command line speaks: asked for by `--lang`, or the system's."""

import gettext
import locale
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from copy import copy
from inspect import cleandoc
from typing import Any

import click

from esn_package.saying import SOURCE, form, languages, said, translated

OPTION = "--lang"
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # POSIX 8.2: the first that is not empty counts
NONE = {"C", "POSIX"}  # locales of no language, in which gettext does not heed LANGUAGE
LANG = click.Option(
    [OPTION],
    type=click.Choice(languages()),
    expose_value=False,
    help=said("The language of what is said; the system's, if left out."),
)
# What click says beside the words that it looks up by gettext, which tests/catalogue.py collects.
COMMAND = said("COMMAND [ARGS]...")
OPTIONS = said("[OPTIONS]")
TYPES = (said("integer"), said("integer range"), said("text"))
REQUIRED = said("required")


def chosen(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language that is asked for, before click reads the arguments: its errors speak it too."""
    for at, word in enumerate(arguments):
        if word == "--":
            break
        asked = word.partition("=")[2] or "".join(arguments[at + 1 : at + 2])
        if word.partition("=")[0] == OPTION and asked in languages():
            return asked
    return next(filter(None, map(_known, _of_system(environ))), SOURCE)


def _of_system(environ: Mapping[str, str]) -> Iterator[str]:
    """The locales that the system asks for, the best first: `fr_FR.UTF-8`, `fr`."""
    of_locale = next(filter(None, map(environ.get, VARIABLES)), "") or _of_locale()
    if of_locale.partition(".")[0] not in NONE:  # gettext manual 2.3.3
        yield from environ.get("LANGUAGE", "").split(":")
    yield of_locale


def _of_locale() -> str:
    """What Windows and macOS say where no variable does: `fr_FR`, `French_France`."""
    with suppress(ValueError):  # a locale that Python does not know
        return locale.getlocale()[0] or ""
    return ""


def _known(tag: str) -> str:
    """The language of a locale, if it is one of ours."""
    found = tag[:2].lower()
    return found if found in languages() else ""


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Click speaks the language while the block runs.

    It looks its words up by gettext, which reads compiled catalogues alone. Ours is read as it is
    edited, so gettext is given it here.
    """
    theirs = gettext.translation
    vars(gettext)["translation"] = lambda *_: _Words(language)
    try:
        yield
    finally:
        gettext.translation = theirs


class _Words(gettext.NullTranslations):
    """Click's own words in a language."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def gettext(self, message: str) -> str:
        return form(self.language, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return form(self.language, msgid1, msgid2, n)


def spoken() -> str:
    """The language of the command that runs; English where none does."""
    context = click.get_current_context(silent=True)
    return (context and context.find_root().obj) or SOURCE


def say(text: str) -> str:
    """A text in the language of the command that runs."""
    return translated(text, spoken())


def helpful(command: click.Command, language: str) -> click.Command:
    """The command with its help in a language, and the option that asks for one."""
    told = copy(command)
    told.help = translated(paragraphs(command.help or ""), language)
    told.short_help = told.help.partition("\n")[0]  # whole in the list of a group's commands
    told.options_metavar = translated(OPTIONS, language)
    if isinstance(told, click.Group):
        told.subcommand_metavar = translated(COMMAND, language)
    told.params = [_helpful(one, language) for one in (*command.params, LANG)]
    return told


def _helpful(param: click.Parameter, language: str) -> click.Parameter:
    told = copy(param)
    told.metavar = param.metavar and translated(param.metavar, language)
    told.type = _named(param.type, language)
    if isinstance(told, click.Option) and told.help:
        told.help = translated(told.help, language)
    return told


def _named(kind: click.ParamType[Any], language: str) -> click.ParamType[Any]:
    """The type with its name, which click puts in help and errors, in a language."""
    told = copy(kind)
    if isinstance(told, click.Tuple):
        told.types = [_named(one, language) for one in told.types]
    else:
        told.name = translated(kind.name, language)
    return told


def paragraphs(docstring: str) -> str:
    """A docstring with a line a paragraph, which is what translators are given."""
    return "\n\n".join(" ".join(one.split()) for one in cleandoc(docstring).split("\n\n"))
