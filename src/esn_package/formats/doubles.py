"""What the player is told that stands in the document as well: a package says it once.

Such a text is MARK and its number among the texts and values of the elements that say it; the
player counts alike (`tracking/doubles.js`) before anything in the document changes.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, cast

from esn_package.data import Json
from esn_package.formats.forms import blocks, said, words
from esn_package.latest import of_parts
from esn_package.site import Written

MARK = "\x7f"  # no text of a definition has this character
PARTS = re.compile(r"( · | / |\[[,.]\]|[][])")  # what joins texts to one: the document has each

Facts = dict[str, Json]
Marks = Mapping[str, str]  # what stands for a text, by that text


class Saying(NamedTuple):
    """What says in a document what is told too: marks of each form and title, by its id.

    `asked` are the ids of the forms of questions, in their order.
    """

    asked: tuple[str, ...]
    marks: Mapping[str, Marks]


def numbered(text: Written, facts: Facts) -> tuple[Written, Facts]:
    """What marks the questions, and the facts of xAPI, without what the document says."""
    marked = cast("list[Json]", text.told["questions"])
    keys, told = _numbered(_saying(text), marked, facts)
    return text._replace(told=text.told | {"questions": keys}), facts | told


def _decides(saying: Saying, marked: list[Json], facts: Facts) -> tuple[object, ...]:
    named = (facts.get(name) for name in ("module", "questions", "pages", "opinion"))
    return (saying, marked, *named)


@of_parts(_decides)
def _numbered(saying: Saying, marked: list[Json], facts: Facts) -> tuple[list[Json], Facts]:
    """What marks the questions, and of the facts those that are told otherwise."""
    marks = saying.marks
    keys = [
        _told(key, (str(n), f"/{n}"), marks[form])
        for n, (key, form) in enumerate(zip(marked, saying.asked, strict=True))
    ]
    base, told = str(_facts(facts["module"])["id"]), Facts()
    told["questions"] = _each(facts["questions"], base, lambda id_: marks.get(f"q-{id_}", {}))
    told["pages"] = _each(facts["pages"], f"{base}/pages", lambda id_: marks[f"p-{id_}-title"])
    if "opinion" in facts:
        opinion = _facts(facts["opinion"])
        asked = _each(opinion["questions"], str(opinion["id"]), lambda _: marks["opinion-form"])
        told["opinion"] = opinion | {"questions": asked}
    return keys, told


def _holding(text: Written) -> tuple[object, ...]:
    """What decides the forms and titles of a document: its pages and questions, if it has no more.

    A questionnaire of opinion is written with the words of the institution.
    """
    page = text.page
    alone = not page.get("opinion") and "bank" in page
    return (page["pages"], page["bank"]) if alone else (text.body, None)


@of_parts(_holding)
def _saying(text: Written) -> Saying:
    """The forms of a document and its titles, which hold all that is said twice."""
    forms, titles = (list(blocks(text.body, name)) for name in ("form", "h1"))
    asked = tuple(one.id for one in forms if 'class="question"' in one.tag)
    marks = {one.id: _marks(said(one.inside)) for one in forms}
    return Saying(asked, marks | {one.id: _marks((words(one.inside), "")) for one in titles})


def _facts(value: Json) -> Facts:
    return cast("Facts", value)


def _each(facts: Json, base: str, marks: Callable[[str], Marks]) -> Json:
    """Each fact by its id; its texts are its id, its address, and those of its elements."""
    return {
        id_: _told(fact, (id_, f"{base}/{id_}"), marks(id_)) for id_, fact in _facts(facts).items()
    }


def _marks(texts: Iterable[str], before: int = 2) -> dict[str, str]:
    """What stands for each text, by the number of its first place; itself where that is shorter."""
    marks = dict[str, str]()
    for n, text in enumerate(texts, before):
        if text and text not in marks:
            mark = f"{MARK}{n}"
            marks[text] = mark if len(mark) <= len(text) else text
    return marks


def _told(fact: Json, names: tuple[str, str], within: Marks) -> Json:
    """A fact without the texts of its elements, nor its two names, which count first."""
    return _without(fact, {**within, **_marks(names, 0)})


def _without(value: Json, marks: Marks) -> Json:
    """What a fact says, with marks for the texts that have one."""
    if isinstance(value, str):
        if value in marks or not _is_joined(value):
            return marks.get(value, value)
        return "".join(marks.get(part, part) for part in PARTS.split(value))
    if isinstance(value, dict):
        return {key: _without(one, marks) for key, one in value.items()}
    return [_without(one, marks) for one in value] if isinstance(value, list) else value


def _is_joined(text: str) -> bool:
    """Whether one of PARTS stands in a text, looked for one by one: a tenth of what it takes."""
    return " · " in text or " / " in text or "[" in text or "]" in text
