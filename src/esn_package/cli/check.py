"""`esn-package check`: every mistake in definitions."""

from collections.abc import Iterable
from pathlib import Path

import click

from esn_package.cli.language import say
from esn_package.cli.options import ANSWER, PATH, REPORT, Reports, end
from esn_package.folders import modules
from esn_package.formats import FORMATS, Options
from esn_package.load import bank_problems, load, load_programme
from esn_package.problems import Problem, ProblemsFound, refuse
from esn_package.saying import said_many


@click.command()
@PATH
@ANSWER
@REPORT
def check(path: Path, answer: str, reports: Reports) -> int:
    """Say every mistake in the definitions at PATH (content, if left out).

    PATH is a programme, a pillar or a module. Nothing is written. What SCORM
    1.2 could not hold is said too, as it is what `build` makes unless asked.
    """
    problems = list[Problem]()
    fine = 0
    try:
        folders = modules(path)
    except ProblemsFound as found:
        return end(found.problems, str(path), answer, reports)
    problems += _of_programme(path)
    for folder in folders:
        try:
            module = load(folder)
            limits = FORMATS["scorm12"].limits(module, Options())
            problems += refuse([*module.warnings, *limits])
            fine += 1
        except ProblemsFound as found:
            problems += found.problems
    if answer == "text" and fine == len(folders):
        click.echo(
            say(
                said_many(
                    "{n} module in {path}: fine",
                    "{n} modules in {path}: fine",
                    n=fine,
                    path=str(path),
                )
            )
        )
    return end(problems, str(path), answer, reports)


def _of_programme(path: Path) -> Iterable[Problem]:
    """What is wrong in the programme as a whole and its banks, where it is checked as a whole."""
    if not (path / "programme.yaml").exists():
        return ()
    try:
        return bank_problems(load_programme(path))
    except ProblemsFound as found:
        return found.problems
