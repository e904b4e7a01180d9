"""A questionnaire asked of a programme that has none."""

from pathlib import Path
from tempfile import TemporaryDirectory

from esn_package.jobs import build_all
from esn_package.problems import Problem


def problems(folder: Path) -> list[Problem]:
    """What a build says of it."""
    with TemporaryDirectory() as out:
        done = list(build_all(folder, ["feedback"], out))
    return [problem for one in done for problem in one.problems]
