"""`esn-package verify`: every problem of finished zips."""

from collections.abc import Sequence

import click

from esn_package.cli.language import say
from esn_package.cli.options import ANSWER, REPORT, Reports, end
from esn_package.problems import Problem
from esn_package.saying import said
from esn_package.verify import verify as judge


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="ZIP...")
@ANSWER
@REPORT
def verify(files: Sequence[str], answer: str, reports: Reports) -> int:
    """Say every problem of a finished zip, whoever made it: SCORM 1.2, xAPI, web, EPUB."""
    problems = list[Problem]()
    for file in files:
        found = judge(file)
        problems += found
        if answer == "text" and not found:
            click.echo(say(said("{file}: fine", file=file)))
    return end(problems, ", ".join(files), answer, reports)
