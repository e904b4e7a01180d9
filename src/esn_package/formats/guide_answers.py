"""A question of a module with its answers, for who teaches with it."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from esn_package.formats.answers import Letters, half, key
from esn_package.formats.letters import LETTERS
from esn_package.html import Markup, fill
from esn_package.html.words import day, speaks
from esn_package.html.writing import Writer
from esn_package.interaction import Interaction, Matched, Ordered, Picked
from esn_package.module import Page
from esn_package.questions import Question, texts


class Part(NamedTuple):
    """A choice, or an item at its place: `target` is where it belongs, `says` what it teaches."""

    text: Markup
    right: bool
    letter: str = ""
    target: Markup | str = ""
    says: Markup | str = ""


class Asked(NamedTuple):
    """A question where it stands: its number in the guide, and its page; none of the quiz."""

    number: int
    question: Question
    page: Page | None


def answered(one: Asked, writer: Writer) -> Markup:
    """The question, what is right, and what each answer teaches."""
    question, within = one.question, writer.at(one.question)
    told = question.interaction()._replace(marked=question.marked and not question.cancelled)
    values = {
        "asked": one,
        "question": question,
        "shape": type(told.right).__name__.lower(),
        "told": told,
        "parts": tuple(_parts(question, told, within)),
        "ids": [id_ for id_, _ in told.parts],
        "key": key(told, Letters(dict(told.parts), dict(told.targets)), writer.words),
        "half": half(told, writer.words),
        "objective": _objective(question, writer),
        "checked": day(writer.words, question.checked) if question.checked else "",
        "id": within.place,
        "at": writer.at,
        "prose": within,
        "prose_in": within.within,
        "words": writer.words,
        "module": writer.module,
        "language": question.language or writer.module.language,
        "speaks": speaks,
    }
    return fill("guide/question.html.j2", values)


def _objective(question: Question, writer: Writer) -> str:
    aims = {one.id: one.text for one in writer.module.objectives}
    return aims.get(question.objective or "", "")


def _parts(question: Question, told: Interaction, write: Writer) -> Iterator[Part]:
    """What there is to pick, to order or to match; nothing of what is typed."""
    named = _named(question, write)
    says = {one.ref: note for one in texts(question) if (note := getattr(one, "feedback", None))}
    letters = dict(zip((id_ for id_, _ in told.parts), LETTERS.upper(), strict=False))
    match told.right:
        case Picked(ids):
            for id_, text in told.parts:
                note = write(says[id_]) if id_ in says else ""
                right = told.marked and id_ in ids
                yield Part(named(id_, text), right, letters.get(id_, ""), says=note)
        case Ordered(ids):
            plain = dict(told.parts)
            yield from (Part(named(id_, plain[id_]), right=True) for id_ in ids)
        case Matched(pairs):
            plain, ends = dict(told.parts), dict(told.targets)
            for item, target in pairs:
                there = named(target, ends[target])
                yield Part(named(item, plain[item]), right=True, target=there)
        case _:
            return


def _named(question: Question, write: Writer) -> Callable[[str, str], Markup]:
    """What writes a part or a target by its id: as its author marked it, or else as it is told."""
    known: Mapping[str, Markup] = {one.ref: write(one.text) for one in texts(question)}
    return lambda id_, text: known.get(id_) or Markup.escape(text)
