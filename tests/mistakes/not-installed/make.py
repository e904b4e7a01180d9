"""A store of Google's, without what opens it."""

import sys
from collections.abc import Iterable
from pathlib import Path
from unittest.mock import patch

from esn_package.problems import Problem, ProblemsFound
from esn_package.remote.store import opened


def problems(_: Path) -> Iterable[Problem]:
    """What opening it says."""
    try:
        with patch.dict(sys.modules, {"gcsfs": None}):
            opened("gs://ecole/content")
    except ProblemsFound as found:
        return found.problems
    return ()
