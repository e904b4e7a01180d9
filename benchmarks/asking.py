"""Questions of a generated catalogue: the kinds that a school asks, as often as it asks them."""

from collections.abc import Callable, Sequence
from typing import Protocol

from esn_package.questions.digest import digest

Data = dict[str, object]


class Words(Protocol):
    """Who writes them."""

    def words(self, count: int) -> str: ...
    def sentence(self, count: int = 0) -> str: ...
    def randint(self, a: int, b: int) -> int: ...


def _apart(write: Callable[[int], str], *counts: int) -> list[str]:
    """Texts of so many words, each with another digest: of ten thousand modules some would not."""
    found = dict[str, str]()
    for count in counts:
        text = write(count)
        while digest(text) in found:
            text = write(count)
        found[digest(text)] = text
    return [*found.values()]


def _choices(writer: Words, right: set[int], count: int) -> list[Data]:
    return [
        {"text": text}
        | ({"right": True} if number in right else {})
        | {"feedback": writer.sentence(18)}
        for number, text in enumerate(_apart(writer.sentence, *[11] * count))
    ]


def _single(writer: Words) -> Data:
    return {"choices": _choices(writer, {writer.randint(0, 2)}, 3)}


def _multiple(writer: Words) -> Data:
    return {"marking": "partial", "choices": _choices(writer, {0, writer.randint(1, 3)}, 4)}


def _truth(writer: Words) -> Data:
    return {"answer": bool(writer.randint(0, 1))}


def _match(writer: Words) -> Data:
    items, (*targets, extra) = _apart(writer.words, 9, 9, 9, 9), _apart(writer.words, 3, 3, 3, 3, 4)
    pairs = [{"item": one, "target": two} for one, two in zip(items, targets, strict=True)]
    return {"marking": "partial", "pairs": pairs, "extra": [extra]}


def _order(writer: Words) -> Data:
    return {"marking": "partial", "items": _apart(writer.words, *[8] * 5)}


def _number(writer: Words) -> Data:
    return {"answer": writer.randint(1, 900), "tolerance": 0.5, "unit": "mg"}


def _sort(writer: Words) -> Data:
    names, items = _apart(writer.words, 3, 3, 3), _apart(writer.words, 6, 7, 6, 7, 6, 7)
    groups = [{"name": name, "items": [items.pop(), items.pop()]} for name in names]
    return {"marking": "partial", "groups": groups}


def _text(writer: Words) -> Data:
    return {"answers": [writer.words(2), writer.words(3)]}


def _cloze(writer: Words) -> Data:
    text = f"{writer.words(9).capitalize()} {{{{un}}}} {writer.words(8)} {{{{deux}}}}."
    right, *wrong = _apart(writer.words, 2, 2, 2)
    choices = [{"text": right, "right": True}, *({"text": one} for one in wrong)]
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
