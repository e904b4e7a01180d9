"""The pages of a paper as HTML: sheets to write on, and what who marks them needs."""

from collections.abc import Callable, Iterable, Mapping
from math import ceil
from typing import NamedTuple, TypeAlias

from esn_package import data
from esn_package.formats.answers import degree, tariff, wording
from esn_package.formats.paper_key import Row, letters, row
from esn_package.formats.paper_variants import Asked, Variant
from esn_package.html import Markup, fill
from esn_package.html.looks import printed_logo
from esn_package.html.words import Words, direction, duration, number, speaks, words_of
from esn_package.html.writing import Writer
from esn_package.module import Module
from esn_package.questions import Question, texts
from esn_package.quiz import Quiz

Told: TypeAlias = tuple[str, str]


class Paper(NamedTuple):
    """A quiz to be printed, with what all its pages say; `digest` tells two editions apart."""

    module: Module
    quiz: Quiz
    digest: str
    words: Words
    writer: Writer


def paper(module: Module, quiz: Quiz, digest: str) -> Paper:
    """The quiz, ready to be written."""
    said = words_of(module)
    return Paper(module, quiz, digest, said, Writer(module, said, alone=True, bare=True))


def sheet(one: Paper, variant: Variant, *, large: bool = False) -> bytes:
    """A sheet for one person; `large`: 18 points at least."""
    blocks = [_question(one, asked) for asked in variant.asked]
    values = {"variant": variant, "blocks": blocks, "large": large}
    return fill("sheet.html.j2", _shared(one) | values | _head(one, variant)).encode()


def answers(one: Paper, variants: tuple[Variant, ...]) -> bytes:
    """The grid and the answers of every variant."""
    rows = {variant.name: _rows(one, variant) for variant in variants}
    places = [
        (question, [_number(variant, question) for variant in variants])
        for question in one.quiz.questions
    ]
    heads = {variant.name: _head(one, variant) for variant in variants}
    values = {"variants": variants, "rows": rows, "heads": heads, "places": places, "large": False}
    return fill("answers.html.j2", _shared(one) | values).encode()


def _rows(one: Paper, variant: Variant) -> list[Row]:
    return [row(asked, _points(one, asked.question), one.words) for asked in variant.asked]


def _shared(one: Paper) -> dict[str, object]:
    """What every page of a paper is filled with."""
    return about(one.module, one.digest) | {
        "quiz": one.quiz,
        "number": lambda value: number(one.words, value),
        "said": lambda label: degree(label, one.words),
        "tariff": lambda certain: tariff(certain, one.words),
        "prose": one.writer,
        "wording": wording,
        "at": one.writer.at,
    }


def about(module: Module, digest: str) -> dict[str, object]:
    """What every page on paper is filled with, whatever is on it."""
    programme = module.programme
    return {
        "module": module,
        "digest": digest,
        "words": words_of(module),
        "institution": f"{programme.title}, {programme.institution}" if programme else "",
        "logo": printed_logo(module),
        "style": Markup(data.text("templates/paper.css")),
        "direction": direction(module.language),
        "speaks": speaks,
    }


def _head(one: Paper, variant: Variant) -> dict[str, object]:
    """How long, for how much: what the head of a sheet says."""
    said, limit, costs = one.words, one.quiz.time_limit, one.quiz.rules.negative
    total = sum(asked.question.weight for asked in variant.asked)
    enough = total * one.quiz.pass_mark / 100
    return {
        "time": duration(said, ceil(limit)) if limit else "",
        "third": duration(said, ceil(limit * 4 / 3)) if limit else "",
        "total": _worth(said, total),
        "enough": _worth(said, enough),
        "negative": number(said, round(100 * costs, 1)) if costs else "",
    }


def _question(one: Paper, asked: Asked) -> Markup:
    """A question as it is printed: in its kind's own form if there is one, else in its shape's."""
    question, interaction = asked.question, asked.interaction
    writer, named = one.writer.at(question), letters(asked)
    write = _written(question, writer)
    values = {
        "asked": asked,
        "question": question,
        "id": writer.place,
        "parts": _listed(asked.parts, interaction.parts, named.parts, write),
        "targets": _listed(asked.targets, interaction.targets, named.targets, write),
        "right": interaction.right,
        "shape": type(interaction.right).__name__.lower(),
        "points": _points(one, question),
        "words": one.words,
        "prose": writer,
        "prose_in": writer.within,
        "quiz": one.quiz,
        "said": lambda label: degree(label, one.words),
        "module": one.module,
        "language": question.language or one.module.language,
        "speaks": speaks,
    }
    return fill("sheetquestion.html.j2", values)


def _written(question: Question, writer: Writer) -> Callable[[Told], Markup]:
    """What writes a part or target of a question as the author marked it, or else as it is told."""
    known = {text.told: text.text for text in texts(question)}
    return lambda told: writer(known[told]) if told in known else Markup.escape(told[1])


def _listed(
    ids: Iterable[str],
    told: Iterable[Told],
    stand: Mapping[str, str],
    write: Callable[[Told], Markup],
) -> list[tuple[str, Markup]]:
    """What stands before each part or target, and its text."""
    known = {one[0]: one for one in told}
    return [(stand[id_], write(known[id_])) for id_ in ids]


def _points(one: Paper, question: Question) -> str:
    return _worth(one.words, question.weight) if question.weight else one.words("rule-none")


def _worth(said: Words, value: float) -> str:
    """« 1,5 point », "1.5 points": French is plural from 2, English is not 1."""
    form = int(value) if value == int(value) else 2 * (value >= 2)  # noqa: PLR2004
    return said("points", n=form, points=number(said, round(value, 2)))


def _number(variant: Variant, question: Question) -> int | None:
    """Where a variant asks a question, if it does."""
    return next((one.number for one in variant.asked if one.question.id == question.id), None)
