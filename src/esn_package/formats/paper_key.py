"""What who marks a paper must know of it: right answers by its letters, and the rule of marking."""

from collections.abc import Iterator
from typing import NamedTuple

from esn_package.formats.answers import Letters, half, key
from esn_package.formats.letters import LETTERS
from esn_package.formats.paper_variants import Asked
from esn_package.html.words import Words, number
from esn_package.interaction import Interaction, Matched, Ordered, Picked, Rated
from esn_package.questions import texts


class Row(NamedTuple):
    """A line of the marking grid: `whole` are the right answers in full."""

    asked: Asked
    key: str
    whole: tuple[str, ...]
    rule: str
    points: str


def letters(asked: Asked) -> Letters:
    """What stands before each part and target on the paper.

    Numbers before what is matched; a scale's steps, which stand on it, for themselves.
    """
    told = asked.interaction
    numbers = [str(n) for n in range(1, len(asked.parts) + 1)]
    first = numbers if isinstance(told.right, Matched) else list(LETTERS.upper())
    parts = dict(zip(asked.parts, first, strict=False))
    if isinstance(told.right, Rated):
        parts = dict(told.parts)
    return Letters(parts, dict(zip(asked.targets, LETTERS.upper(), strict=False)))


def row(asked: Asked, points: str, said: Words) -> Row:
    """How a question of a paper is marked."""
    told = _as_printed(asked)
    if asked.question.cancelled:
        told = told._replace(marked=False)
    short = key(told, letters(asked), said) or said("no-key")
    return Row(asked, short, tuple(_whole(asked, told)), rule(asked, said), points)


def rule(asked: Asked, said: Words) -> str:
    """The share of a question's points that an answer gets."""
    question, right = asked.question, asked.interaction.right
    if question.cancelled:
        return said("rule-cancelled")
    if not asked.interaction.marked:
        return said("rule-none")
    shape, how = type(right).__name__.lower(), getattr(question, "marking", "all")
    n = getattr(question, "pick", None)
    names = (f"rule-{how}-pick" * bool(n), f"rule-{how}-{shape}", f"rule-{shape}", f"rule-{how}")
    known = (name for name in (*names, "rule-all") if name in said.labels)
    found = [*_shares(asked, said)] or [said(next(known), n=n)]
    found += [*half(asked.interaction, said), *_conditions(asked, said)]
    return " · ".join(found)


def _shares(asked: Asked, said: Words) -> Iterator[str]:
    """What each step of a scale is worth, where some are worth a part."""
    if not isinstance(asked.interaction.right, Rated):
        return
    worth = {text: asked.question.mark(id_) for id_, text in asked.interaction.parts}
    if any(0 < mark < 1 for mark in worth.values()):
        for mark in sorted({*worth.values()} - {0.0}, reverse=True):
            steps = said("or").join(text for text, share in worth.items() if share == mark)
            yield said("rule-share", share=number(said, round(mark, 2)), texts=steps)


def _conditions(asked: Asked, said: Words) -> Iterator[str]:
    """Choices that decide alone, where a kind has them."""
    known = letters(asked).parts
    for name in ("required", "fatal"):
        named = [one.ref for one in texts(asked.question) if getattr(one, name, False)]
        if named:
            yield said(f"rule-{name}", letters=", ".join(sorted(known[ref] for ref in named)))


def _as_printed(asked: Asked) -> Interaction:
    """What is right in the order of the paper, where order means nothing."""
    told, place = asked.interaction, asked.parts.index
    match told.right:
        case Picked(ids):
            return told._replace(right=Picked(tuple(sorted(ids, key=place))))
        case Matched(pairs):
            ordered = sorted(pairs, key=lambda pair: place(pair[0]))
            return told._replace(right=Matched(tuple(ordered)))
        case _:
            return told


def _whole(asked: Asked, told: Interaction) -> Iterator[str]:
    """Right answers that are letters on the paper, in full."""
    parts, targets = letters(asked)
    texts, ends = dict(told.parts), dict(told.targets)
    match told.right:
        case Picked(ids) | Ordered(ids) if told.marked:
            yield from (f"{parts[id_]}. {texts[id_]}" for id_ in ids)
        case Matched(pairs) if told.marked:
            for item, target in pairs:
                yield f"{parts[item]}. {texts[item]} → {targets[target]}. {ends[target]}"
