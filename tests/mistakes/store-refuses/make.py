"""A store that does not know who asks."""

from collections.abc import Iterable
from pathlib import Path

from esn_package.problems import Problem
from esn_package.remote.patience import refusal


def problems(_: Path) -> Iterable[Problem]:
    """What its answer is to an author."""
    return [refusal(PermissionError("Access Denied"), "s3://key:secret@ecole/dist/?token=secret")]
