"""What the player is told that stands in the document as well: a package says it once.

Such a text is MARK and its number among the texts and values of the elements that say it; the
player counts alike (`tracking/doubles.js`) before anything in the document changes.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import cast

from esn_package import xmlfile
from esn_package.data import Json
from esn_package.site import Written
from esn_package.xmlfile import Element

MARK = "\x7f"  # no text of a definition has this character
PARTS = re.compile(r"( · | / |\[[,.]\]|[][])")  # what joins texts to one: the document has each

Facts = dict[str, Json]


def numbered(text: Written, facts: Facts) -> tuple[Written, Facts]:
    """What marks the questions, and the facts of xAPI, without what the document says."""
    elements = xmlfile.elements(xmlfile.page(_saying(str(text.page["body"]))))
    there = {id_: element for element in elements if (id_ := element.get("id"))}
    forms = [id_ for id_, element in there.items() if element.get("class") == "question"]

    @cache
    def within(id_: str) -> list[str]:
        return [*_texts(there[id_].iterdescendants("*"))] if id_ in there else []

    marked = cast("list[Json]", text.told["questions"])
    keys = [
        _told(key, [str(n), f"/{n}", *within(form)])
        for n, (key, form) in enumerate(zip(marked, forms, strict=True))
    ]
    base, told = str(_facts(facts["module"])["id"]), dict(facts)
    told["questions"] = _each(facts["questions"], base, lambda id_: within(f"q-{id_}"))
    told["pages"] = _each(
        facts["pages"], f"{base}/pages", lambda id_: _texts([there[f"p-{id_}-title"]])
    )
    if "opinion" in facts:
        opinion = _facts(facts["opinion"])
        asked = _each(opinion["questions"], str(opinion["id"]), lambda _: within("opinion-form"))
        told["opinion"] = opinion | {"questions": asked}
    return text._replace(told=text.told | {"questions": keys}), told


def _saying(body: str) -> str:
    """The forms of a document and its titles, which hold all that is said twice.

    A form holds no form, and `<` of a text is written `&lt;`: the rest need not be parsed.
    """
    return "".join(
        f"<{tag} {piece.partition(f'</{tag}>')[0]}</{tag}>"
        for tag in ("form", "h1")
        for piece in body.split(f"<{tag} ")[1:]
    )


def _facts(value: Json) -> Facts:
    return cast("Facts", value)


def _each(facts: Json, base: str, texts: Callable[[str], Iterable[str]]) -> Json:
    """Each fact by its id; its texts are its id, its address, and those of its elements."""
    return {
        id_: _told(fact, [id_, f"{base}/{id_}", *texts(id_)]) for id_, fact in _facts(facts).items()
    }


def _texts(elements: Iterable[Element]) -> Iterator[str]:
    """Two of each element: its text, and the value by which its question knows it."""
    for element in elements:
        yield "".join(map(str, element.itertext())) if len(element) else element.text or ""
        yield element.get("data-id") or element.get("data-item") or element.get("value") or ""


def _told(fact: Json, texts: list[str]) -> Json:
    marks = {text: f"{MARK}{n}" for n, text in reversed([*enumerate(texts)])}

    def mark(text: str) -> str:
        there = marks.get(text, text)
        return there if len(there) <= len(text) else text

    def told(value: Json) -> Json:
        match value:
            case dict():
                return {key: told(one) for key, one in value.items()}
            case list():
                return [told(one) for one in value]
            case str() if value not in marks:
                return "".join(map(mark, PARTS.split(value)))
            case str():
                return mark(value)
            case _:
                return value

    return told(fact)
