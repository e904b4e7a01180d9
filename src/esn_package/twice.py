"""Ids that several modules of a programme have, told to all that are built together."""

import re
from pathlib import Path

# An id as nearly all are written, which is one thing in YAML too.
PLAIN_ID = re.compile(rb"^id:[ \t]+([a-z0-9]+(?:-[a-z0-9]+)*)[ \t]*\r?$", re.MULTILINE)
Twice = tuple[tuple[str, Path], ...]  # each with the folder of the first that has it
