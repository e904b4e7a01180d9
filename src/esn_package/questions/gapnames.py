"""Names of gaps, in a prose and below it: each in both, once, and where it can be filled."""

from collections.abc import Iterator

from esn_package.fields import wrong
from esn_package.late import late
from esn_package.problems import did_you_mean
from esn_package.prose import GapPart, Prose
from esn_package.prose.spans import GAP
from esn_package.questions.base import Fault
from esn_package.saying import said

NAME = late(r"[a-z0-9-]+")


def disagreements(text: Prose, gaps: list[str]) -> Iterator[Fault]:
    """Names without a gap or there twice, and gaps that the text does not name."""
    met: set[str] = set()
    for part in text.parts:
        if not isinstance(part, GapPart):
            continue
        if part.name not in gaps:
            hint = did_you_mean(part.name, gaps) or said("write it below gaps:, with what fills it")
            message = said('"{name}" is not a gap', name=part.name)
            yield Fault(("text",), wrong("no-such-gap", message, hint, part.offset))
        elif part.name in met:
            message = said('the gap "{name}" is there already', name=part.name)
            hint = said("name each gap once")
            yield Fault(("text",), wrong("gap-twice", message, hint, part.offset))
        met.add(part.name)
    for name in gaps:
        if name not in met and NAME.fullmatch(name):  # else it is told to be no name
            yield _not_named(text, name)


def _not_named(text: Prose, name: str) -> Fault:
    """A gap that has no place, or one where it cannot be filled."""
    for found in GAP.finditer(text.text):
        if found[1] == name:
            message = said('the gap "{name}" cannot stand here', name=name)
            hint = said("move it out of code, links, terms, images and formulas")
            return Fault(("text",), wrong("gap-not-named", message, hint, found.start()))
    message = said('the text does not name the gap "{name}"', name=name)
    hint = said("write {{{{{name}}}}} where it is", name=name)
    return Fault(("gaps", name, "[key]"), wrong("gap-not-named", message, hint))
