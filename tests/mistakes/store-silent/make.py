"""A store that stays busy."""

from collections.abc import Iterable
from pathlib import Path

from esn_package.problems import Problem
from esn_package.remote.patience import refusal


def problems(_: Path) -> Iterable[Problem]:
    """What its last answer is to an author."""
    return [refusal(OSError("Please reduce your request rate."), "s3://ecole/dist")]
