"""Texts that are still to be written: those of a module that `new module` made."""

from collections.abc import Iterable, Iterator

from esn_package.late import late
from esn_package.problems import Problem, warning
from esn_package.saying import said, said_many
from esn_package.source import Source

# What such a text begins with, by its language.
MARKS = {"en": "To write:", "fr": "À écrire\u00a0:"}
# Far faster to look for than what follows, and in hardly any text.
_WORDS = tuple(mark.rstrip(": \u00a0") for mark in MARKS.values())
# The space before a colon is what an author's keyboard has.
_MARK = late("|".join(mark.replace("\u00a0", "[ \u00a0\u202f]?") for mark in MARKS.values()))


def unwritten(sources: Iterable[Source]) -> Iterator[Problem]:
    """A warning for each file that holds such texts, with their lines."""
    for source in sources:
        if not any(words in source.text for words in _WORDS):
            continue
        places = [source.at(found.start()) for found in _MARK.finditer(source.text)]
        if places:
            lines = list(dict.fromkeys(place.line for place in places))
            message = said_many(
                "a text is still to be written",
                "{n} texts are still to be written, on the lines {lines}",
                n=len(places),
                lines=lines,
            )
            hint = said("put words of yours in their place, or take them out")
            yield warning(Problem(places[0], "to-write", message, hint))
