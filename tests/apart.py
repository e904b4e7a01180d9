"""Builds institutions each in a process that built nothing before, then all in one, both ways.

    python apart.py CONTENT OUT VARIANT…

A process that is forked where no institution was built yet, only another programme so that all is
imported, is as good as a new one: what they share is known by the objects that were read.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from esn_package import build_all

OTHER = Path(__file__).parent / "modules/minimal"
FORMATS = ("scorm12", "xapi", "paper", "guide")


def made(content: str | Path, out: Path, names: Sequence[str]) -> None:
    """Build a programme for some institutions, in this process."""
    done = list(build_all(content, FORMATS, out, variants=names, jobs=1))
    assert not any(one.refused for one in done), [one.problems for one in done]


if __name__ == "__main__":
    content, out, *names = sys.argv[1:]
    made(OTHER, Path(out, "other"), [])
    for name in names:
        child = os.fork()
        if not child:
            made(content, Path(out, "alone"), [name])
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0, name
    made(content, Path(out, "one-by-one"), names)
    made(content, Path(out, "backwards"), names[::-1])
