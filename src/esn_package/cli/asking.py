"""What a command needs and was not given: asked on a terminal, a wrong usage elsewhere.

An answer is looked at at once, by the same check as what is given on the command line.
"""

import sys
from collections.abc import Callable, Mapping
from typing import NamedTuple

import click

from esn_package.cli.language import say
from esn_package.new.asked import objection
from esn_package.new.languages import starter_language
from esn_package.saying import Said, said


class Question(NamedTuple):
    """What to ask: its name on the command line, its words, and what tells a wrong answer."""

    name: str
    text: Said
    check: Callable[[str], object]
    default: str = ""
    needed: bool = True


def missing(needed: Mapping[str, str | None]) -> bool:
    """Whether something was not given and is to be asked, by its name on the command line.

    Raises UsageError with all of it where nobody is there to answer.
    """
    names = [name for name, given in needed.items() if given is None]
    if names and not (sys.stdin.isatty() and sys.stderr.isatty()):
        context = click.get_current_context()
        raise click.UsageError(say(said("missing: {names}", names=names)), context)
    return bool(names)


def answer(question: Question, given: str | None, *, ask: bool) -> str:
    """What was given if it can be taken, else what is answered, else the default."""
    if given is not None:
        if why := _why_not(given, question):
            raise click.BadParameter(why, param_hint=say(question.name))
        return given
    if not ask:
        return question.default
    told = click.prompt(
        say(said("{question}:", question=question.text)),
        default=question.default if question.default or not question.needed else None,
        show_default=bool(question.default),
        value_proc=lambda value: _taken(value.strip(), question),
        prompt_suffix=" ",
        err=True,
    )
    return str(told)


def in_print(words: str, language: str) -> str:
    """What was typed as it is printed in a language: a keyboard has no ’ nor no-break spaces."""
    from esn_package.advice.typesetting import typeset  # noqa: PLC0415

    return typeset(words) if starter_language(language) == "fr" else words


def _taken(value: str, question: Question) -> str:
    """The value, or an error that makes click ask again."""
    if why := _why_not(value, question):
        raise click.UsageError(why)
    return value


def _why_not(value: str, question: Question) -> str:
    """Why a value cannot be taken, and what to do; "" if it can."""
    wrong = objection(value, question.check)
    if not wrong:
        return ""
    message, hint = wrong
    return say(said("{message}; {hint}", message=message, hint=hint) if hint else message)
