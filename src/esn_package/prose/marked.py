"""A text made ready for the parser once: for who writes its HTML, and for who reads its words."""

from collections.abc import Mapping
from typing import NamedTuple

import pyromark

from esn_package.prose.markers import Marker, covered, fenced, find, hidden
from esn_package.prose.text import Text, without_front_matter
from esn_package.prose.text import text as ready


class Marked(NamedTuple):
    """A text, what the parser is given of it, and the lines of `:::` that are hidden from it."""

    text: Text
    parsed: str
    markers: Mapping[int, Marker]


def marked(text: str, *, page: bool = False) -> Marked:
    """A text made ready; of a page, its front matter is left out, and places stay."""
    source = ready(text)
    data = without_front_matter(source.data) if page else source.data
    markers: Mapping[int, Marker] = {}
    if b":::" in data:
        code = fenced(data)
        if code is None:
            whole = pyromark.events_with_range(data.decode(), options=pyromark.Options(0))
            code = covered(whole)
        markers = find(data, code)
    return Marked(source, hidden(data, markers).decode(), markers)
