"""Holes in a text, `{poids}`, which a question with parameters fills."""

import re
from collections.abc import Callable, Iterator, Mapping

from esn_package.late import late
from esn_package.prose.parts import Prose

# Code and formulas keep their braces, and so do tags.
_PIECE = re.compile(r"<(code|math)\b.*?</\1>|<[^>]*>|(?<!\{)\{([a-z][a-z0-9_]*)\}(?!\})", re.DOTALL)
_PLAIN = late(r"(?<!\{)\{([a-z][a-z0-9_]*)\}(?!\})")


def holes(prose: Prose) -> Iterator[str]:
    """The name of each hole."""
    for part in prose.parts:
        if isinstance(part, str):
            yield from (found[2] for found in _PIECE.finditer(part) if found[2])


def filled(html: str, put: Callable[[str], str | None]) -> str:
    """HTML with what is put for each name; what None is put for stays text."""
    if "{" not in html:
        return html

    def one(found: re.Match[str]) -> str:
        text = put(found[2]) if found[2] else None
        return found[0] if text is None else text

    return _PIECE.sub(one, html)


def with_values(prose: Prose, values: Mapping[str, str]) -> Prose:
    """The prose with texts for its holes."""
    parts = tuple(filled(p, values.get) if isinstance(p, str) else p for p in prose.parts)
    plain = _PLAIN.sub(lambda found: values.get(found[1], found[0]), prose.plain)
    return prose._replace(parts=parts, plain=plain)
