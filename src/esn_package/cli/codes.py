"""The options that choose among codes of warnings and advice."""

from collections.abc import Iterable

import click

from esn_package.advice.choosing import KNOWN
from esn_package.cli.language import say
from esn_package.codes import CODES
from esn_package.problems import did_you_mean
from esn_package.saying import said


def _codes(_: click.Context, option: click.Parameter, value: Iterable[str]) -> frozenset[str]:
    """The codes of an option, each given apart or between commas; click says which is unknown."""
    codes = [code.strip() for part in value for code in part.split(",") if code.strip()]
    for code in codes:
        if code in KNOWN:
            continue
        if code in CODES:
            error = said('"{code}" is an error: errors are always said', code=code)
            raise click.BadParameter(say(error), param=option)
        near = did_you_mean(code, KNOWN) or said("the codes are listed in docs/definitions.md")
        unknown = said('there is no code "{code}": {hint}', code=code, hint=near)
        raise click.BadParameter(say(unknown), param=option)
    return frozenset(codes)


SELECT = click.option(
    "--select",
    multiple=True,
    callback=_codes,
    metavar=said("CODE[,CODE]"),
    help=said("Of warnings and advice, say these alone. May be given several times."),
)
IGNORE = click.option(
    "--ignore",
    multiple=True,
    callback=_codes,
    metavar=said("CODE[,CODE]"),
    help=said("Of warnings and advice, do not say these. May be given several times."),
)
