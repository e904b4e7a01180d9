"""Folders that may not be entered: what is in them would be missed without a word."""

import os
from collections import deque
from collections.abc import Iterable
from errno import EACCES
from pathlib import Path

from esn_package.folders import shown, walked
from esn_package.problems import Place, Problem, reason
from esn_package.saying import said


def closed(start: Path) -> list[Problem]:
    """Those below a folder; hidden ones, which nobody looks into, are left out."""
    found = list[OSError]()
    deque(walked(start, found), maxlen=0)
    return refused((str(one.filename) for one in found if isinstance(one, PermissionError)), start)


def refused(folders: Iterable[str], start: Path) -> list[Problem]:
    """That these may not be entered, as far as they are below the start."""
    why = reason(PermissionError(EACCES, os.strerror(EACCES)))
    hint = said("let who builds read it, or put it outside of the programme")
    top = start.absolute()
    names = (shown(one) for one in map(Path, folders) if top in one.absolute().parents)
    return [
        Problem(
            Place(name),
            "not-readable",
            said("{name} cannot be opened: {reason}", name=name, reason=why),
            hint,
        )
        for name in names
    ]
