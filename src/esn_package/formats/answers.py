"""Questions and right answers in a person's words: for who reads them beside an exam or a report.

They stand alone there: nobody sees the question's form.
"""

from collections.abc import Mapping
from typing import NamedTuple, assert_never

from esn_package.fields import shortened
from esn_package.formats.base import decimal, interaction_of
from esn_package.html.words import Words, number
from esn_package.interaction import (
    Filled,
    Interaction,
    Matched,
    Ordered,
    Picked,
    Rated,
    Typed,
    Within,
    Written,
    YesNo,
)
from esn_package.latest import of_object
from esn_package.questions import Question
from esn_package.scoring import Degree

CASE = 100  # characters of a statement that stand for a case without a title


class Letters(NamedTuple):
    """What stands for each part and each target of a question, by id."""

    parts: Mapping[str, str]
    targets: Mapping[str, str]


@of_object
def wording(question: Question) -> str:
    """What is asked, in plain text: its case, its prompt, and what its fields stand in."""
    case = question.within
    named = (case.title or shortened(case.statement.plain, CASE)) if case else ""
    parts = (named, question.prompt.plain, interaction_of(question).beside)
    return " · ".join(part for part in parts if part)


def degree(label: str, said: Words) -> str:
    """What a degree of certainty is called: one of our words, or the author's own."""
    return said(label) if label in said.labels else label


def tariff(certain: Degree, said: Words) -> str:
    """What a degree of certainty gives where the answer is right, and where it is wrong."""
    right, wrong = number(said, certain.right), number(said, certain.wrong).replace("-", "−")
    return said("certainty-tariff", right=right, wrong=wrong)


def half(interaction: Interaction, said: Words) -> tuple[str, ...]:
    """What is worth half, as one line; none where nothing is."""
    texts = said("or").join(interaction.close)
    return (said("rule-close", texts=texts),) if texts else ()


def key(interaction: Interaction, letters: Letters, said: Words) -> str:
    """The right answers; "" where no answer is."""
    parts, targets = letters
    match interaction.right:
        case _ if not interaction.marked:
            return ""
        case Rated(ids):
            return said("or").join(parts[id_] for id_ in ids)
        case Picked(ids) | Ordered(ids):
            between = ", " if interaction.all_needed else said("or")
            return between.join(parts[id_] for id_ in ids)
        case Matched(pairs):
            return ", ".join(f"{parts[item]}.{targets[target]}" for item, target in pairs)
        case YesNo(value):
            word = "true" if value else "false"
            return parts.get(word, said(word))
        case Within(low, high):
            return f"= {interaction.formula}" if interaction.formula else within(low, high, said)
        case Typed(texts):
            return said("or").join(texts)
        case Filled(gaps):
            ends = {name: within(low, high, said) for name, low, high in interaction.ends}
            right = (ends.get(name) or said("or").join(texts) for name, texts in gaps)
            return "\n".join(f"{n}. {texts}" for n, texts in enumerate(right, 1))
        case Written(text):
            return text
        case _:
            assert_never(interaction.right)


def within(low: float, high: float, said: Words) -> str:
    """A number, or the first and the last that are right."""
    ends = [decimal(end).replace(".", said("decimal")) for end in (low, high)]
    return ends[0] if low == high else said("from-to", low=ends[0], high=ends[1])
