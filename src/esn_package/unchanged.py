"""Git's rule for what is unchanged: a file is what it was if what the system says of it is.

One that was touched in the moment in which it was read is read again: a clock ticks in steps, and
what was written in the same step after it was read looks alike. Times are compared for being the
same, never for which comes first, so that a clock that goes backwards hides nothing.
"""

import os

# The steps of clocks of file systems: 4 ms on Linux, 16 on Windows; 2 s where nothing finer is
# kept (FAT), which a time without thousandths stands for.
_FINE, _COARSE = 50_000_000, 2_000_000_000


def described(found: os.stat_result) -> str:
    """What tells one state of a file from another without reading it."""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino} "


def is_fresh(found: os.stat_result, began: int) -> bool:
    """Whether a file that was read from this time on could be changed and not look it."""
    latest = max(found.st_mtime_ns, found.st_ctime_ns)
    step = _FINE if latest % 1_000_000 else _COARSE
    return latest + step > began
