"""Whether the zones of a question are where they can be: on its image, or once in its passage."""

from collections.abc import Iterator

from esn_package.fields import shortened, wrong
from esn_package.prose import Prose
from esn_package.questions.base import Fault
from esn_package.questions.passages import Span, found, meet
from esn_package.questions.zones import Zone


def misplaced(
    zones: tuple[Zone, ...], image: Prose | None, passage: Prose | None
) -> Iterator[Fault]:
    """What is wrong with where zones are."""
    if image is None and passage is None:
        message = "a question of kind zone needs an image or a passage"
        hint = "write image: media/….png and its alternative, or passage:"
        yield Fault((), wrong("missing-key", message, hint))
        return
    taken: list[Span] = []
    for at, zone in enumerate(zones):
        if zone.words is None and image is None:
            place = "rect" if zone.rect else "polygon"
            hint = "write words that the passage has, or give the question an image"
            yield Fault((at, place), wrong("wrong-value", f"there is no image for a {place}", hint))
        elif zone.words is not None and passage is None:
            hint = "write rect or polygon, or give the question a passage"
            yield Fault((at, "words"), wrong("wrong-value", "there is no passage with words", hint))
        elif zone.words is not None and passage is not None:
            spans = found(passage, zone.words)
            yield from _not_once((at, "words"), zone.words, spans, taken)
            taken += spans[:1]


def _not_once(
    loc: tuple[int, str], words: str, spans: tuple[Span, ...], taken: list[Span]
) -> Iterator[Fault]:
    said = shortened(words)
    if not spans:
        hint = "write them as they stand there, whole, without the marks around them"
        yield Fault(loc, wrong("no-such-words", f'"{said}" is not in the passage', hint))
    elif len(spans) > 1:
        message = f'"{said}" is there {len(spans)} times'
        hint = "take more words around it, so that they are there once"
        yield Fault(loc, wrong("no-such-words", message, hint))
    elif any(meet(one, spans[0]) for one in taken):
        hint = "a word belongs to one zone"
        yield Fault(loc, wrong("wrong-value", f'"{said}" is part of another zone', hint))
