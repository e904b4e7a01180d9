"""A text in Markdown as runs of words with their places: what an editor of prose works on."""

import re

import pyromark

from esn_package.prose.gathering import Gathering, inline_runs
from esn_package.prose.marked import Marked, marked
from esn_package.prose.run import Run, Runs, is_bare
from esn_package.prose.walk import BLOCKS
from esn_package.stretches import Stretch

# What may begin another block than a paragraph.
_BLOCK = re.compile(r"[\s#>+\-|:=\d]|\[")

__all__ = ["inline_runs", "plain_run", "runs"]


def runs(text: str, *, page: bool = False, begun: Marked | None = None) -> Runs:
    """The runs of prose of any number of blocks; front matter at the head of a page is none.

    `begun` is the text made ready, where it was for somebody else.
    """
    if is_bare(text) and not _BLOCK.match(text):
        return inline_runs(text)
    source, parsed, markers = begun or marked(text, page=page)
    gathering = Gathering(source, markers=dict(markers))
    gathering.take(pyromark.events_with_range(parsed, options=BLOCKS))
    return Runs(tuple(gathering.runs), tuple(gathering.stops))


def plain_run(text: str) -> Run:
    """The run of a text that is no Markdown."""
    return Run("paragraph", text, (Stretch(0, len(text), 0, len(text)),))
