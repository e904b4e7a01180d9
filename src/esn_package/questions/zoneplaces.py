"""Whether the zones of a question are where they can be: on its image, or once in its passage."""

from collections.abc import Iterator

from esn_package.fields import shortened, wrong
from esn_package.prose import Prose
from esn_package.questions.base import Fault
from esn_package.questions.passages import Span, found, meet
from esn_package.questions.zones import Zone
from esn_package.saying import said


def misplaced(
    zones: tuple[Zone, ...], image: Prose | None, passage: Prose | None
) -> Iterator[Fault]:
    """What is wrong with where zones are."""
    if image is None and passage is None:
        message = said("a question of kind zone needs an image or a passage")
        hint = said("write image: media/….png and its alternative, or passage:")
        yield Fault((), wrong("missing-key", message, hint))
        return
    taken: list[Span] = []
    for at, zone in enumerate(zones):
        if zone.words is None and image is None:
            place = "rect" if zone.rect else "polygon"
            hint = said("write words that the passage has, or give the question an image")
            yield Fault(
                (at, place),
                wrong("wrong-value", said("there is no image for a {place}", place=place), hint),
            )
        elif zone.words is not None and passage is None:
            hint = said("write rect or polygon, or give the question a passage")
            yield Fault(
                (at, "words"), wrong("wrong-value", said("there is no passage with words"), hint)
            )
        elif zone.words is not None and passage is not None:
            spans = found(passage, zone.words)
            yield from _not_once((at, "words"), zone.words, spans, taken)
            taken += spans[:1]


def _not_once(
    loc: tuple[int, str], words: str, spans: tuple[Span, ...], taken: list[Span]
) -> Iterator[Fault]:
    name = shortened(words)
    if not spans:
        hint = said("write them as they stand there, whole, without the marks around them")
        yield Fault(
            loc, wrong("no-such-words", said('"{words}" is not in the passage', words=name), hint)
        )
    elif len(spans) > 1:
        message = said('"{words}" is there {n} times', words=name, n=len(spans))
        hint = said("take more words around it, so that they are there once")
        yield Fault(loc, wrong("no-such-words", message, hint))
    elif any(meet(one, spans[0]) for one in taken):
        hint = said("a word belongs to one zone")
        yield Fault(
            loc, wrong("wrong-value", said('"{words}" is part of another zone', words=name), hint)
        )
