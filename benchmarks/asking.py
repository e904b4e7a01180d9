"""Questions of a generated catalogue: the kinds that a school asks, as often as it asks them."""

from collections.abc import Callable, Sequence
from typing import Protocol

Data = dict[str, object]


class Words(Protocol):
    """Who writes them."""

    def words(self, count: int) -> str: ...
    def sentence(self, count: int = 0) -> str: ...
    def randint(self, a: int, b: int) -> int: ...


def _choices(writer: Words, right: set[int], count: int) -> list[Data]:
    return [
        {"text": writer.sentence(11)}
        | ({"right": True} if number in right else {})
        | {"feedback": writer.sentence(18)}
        for number in range(count)
    ]


def _single(writer: Words) -> Data:
    return {"choices": _choices(writer, {writer.randint(0, 2)}, 3)}


def _multiple(writer: Words) -> Data:
    return {"marking": "partial", "choices": _choices(writer, {0, writer.randint(1, 3)}, 4)}


def _truth(writer: Words) -> Data:
    return {"answer": bool(writer.randint(0, 1))}


def _match(writer: Words) -> Data:
    pairs = [{"item": writer.words(9), "target": writer.words(3)} for _ in range(4)]
    return {"marking": "partial", "pairs": pairs, "extra": [writer.words(4)]}


def _order(writer: Words) -> Data:
    return {"marking": "partial", "items": [writer.words(8) for _ in range(5)]}


def _number(writer: Words) -> Data:
    return {"answer": writer.randint(1, 900), "tolerance": 0.5, "unit": "mg"}


def _sort(writer: Words) -> Data:
    groups = [
        {"name": writer.words(3), "items": [writer.words(6), writer.words(7)]} for _ in range(3)
    ]
    return {"marking": "partial", "groups": groups}


def _text(writer: Words) -> Data:
    return {"answers": [writer.words(2), writer.words(3)]}


def _cloze(writer: Words) -> Data:
    text = f"{writer.words(9).capitalize()} {{{{un}}}} {writer.words(8)} {{{{deux}}}}."
    wrong = [{"text": writer.words(2)} for _ in range(2)]
    choices = [{"text": writer.words(2), "right": True}, *wrong]
    return {
        "text": text,
        "gaps": {"un": {"answers": [writer.words(1)]}, "deux": {"choices": choices}},
    }


MAKE: dict[str, Callable[[Words], Data]] = {
    "single": _single,
    "multiple": _multiple,
    "truth": _truth,
    "match": _match,
    "order": _order,
    "number": _number,
    "sort": _sort,
    "text": _text,
    "cloze": _cloze,
}
# Of 16 questions of the school: 6, 2, 1, 2, 1, 1, 1, 1, 1.
KINDS = (
    *("single", "multiple", "match", "single", "order", "single", "truth", "number"),
    *("single", "sort", "multiple", "single", "text", "match", "single", "cloze"),
)


def question(writer: Words, kind: str, id_: str, objective: str = "") -> Data:
    """A question of a kind, as an author writes it."""
    return {
        "kind": kind,
        "id": id_,
        **({"objective": objective} if objective else {}),
        "prompt": writer.sentence(26),
        **MAKE[kind](writer),
        "explanation": writer.sentence(24),
    }


def questions(
    writer: Words, count: int, objectives: Sequence[str] = ("",), prefix: str = "q"
) -> list[Data]:
    """So many questions of all kinds, each of the objectives in its turn."""
    return [
        question(
            writer,
            KINDS[number % len(KINDS)],
            f"{prefix}-{number + 1}",
            objectives[number % len(objectives)],
        )
        for number in range(count)
    ]
