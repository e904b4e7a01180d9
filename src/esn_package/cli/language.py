"""The language in which the command line speaks: asked for by `--lang`, or the system's."""

import gettext
import inspect
import locale
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from copy import copy

import click

from esn_package import data
from esn_package.saying import SOURCE, languages, said, translated

OPTION = "--lang"
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # POSIX 8.2: the first that is not empty counts
CLICK = "click"  # the domain of click's own words, which it looks up by gettext
LANG = click.Option(
    [OPTION],
    type=click.Choice(languages()),
    expose_value=False,
    help=said("The language of what is said; the system's, if left out."),
)


def chosen(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language that is asked for, before click reads the arguments: its errors speak it too."""
    for at, word in enumerate(arguments):
        if word == "--":
            break
        asked = word.partition("=")[2] or "".join(arguments[at + 1 : at + 2])
        if word.partition("=")[0] == OPTION and asked in languages():
            return asked
    system = next(filter(None, map(environ.get, VARIABLES)), "") or _of_locale()
    tag = system[:2].lower()
    return tag if tag in languages() else SOURCE


def _of_locale() -> str:
    """What Windows and macOS say where no variable does: `fr_FR`, `French_France`."""
    with suppress(ValueError):  # a locale that Python does not know
        return locale.getlocale()[0] or ""
    return ""


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Click speaks the language while the block runs."""
    before = os.environ.get("LANGUAGE"), gettext.textdomain()
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(CLICK, data.path("locales"))
    gettext.textdomain(CLICK)
    try:
        yield
    finally:
        gettext.textdomain(before[1])
        os.environ.pop("LANGUAGE")
        if before[0] is not None:
            os.environ["LANGUAGE"] = before[0]


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
    told.params = [copy(one) for one in command.params] + [copy(LANG)]
    told.help = translated(inspect.cleandoc(command.help or ""), language)
    for one in told.params:
        if isinstance(one, click.Option) and one.help:
            one.help = translated(one.help, language)
    return told
