"""Where the facts of a module come from: the notes and sources of its pages and its questions."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from esn_package.formats.guide_answers import Asked
from esn_package.html import Markup
from esn_package.html.words import Words

NOTES = re.compile(r'<ol class="notes"[^>]*>\n?(.*?)</ol>', re.DOTALL)
ITEM = re.compile(r"<li[^>]*>(.*?)</li>", re.DOTALL)
# What only serves to go back and forth between a text and its notes.
BACK = re.compile(
    r'\s*<a class="back"[^>]*>.*?</a>|<sup class="note-call">.*?</sup>|<p>|</p>\s*$', re.DOTALL
)
BOX = re.compile(r'<section class="box source">(.*?)</section>', re.DOTALL)
KEY = re.compile(r'<section class="box key">.*?</p>(.*?)</section>', re.DOTALL)
LABEL = re.compile(r'<p class="label".*?</p>', re.DOTALL)
ID = re.compile(r'\sid="[^"]*"')


class Sources(NamedTuple):
    """What one page or the questions stand on: HTML, a line each."""

    title: str
    lines: tuple[Markup, ...]


def of_page(title: str, html: Markup, known: set[str]) -> Sources:
    """The notes and boxes of a page's sources, those that an earlier page had left out."""
    notes = (one for found in NOTES.findall(html) for one in ITEM.findall(found))
    boxes = (LABEL.sub("", found) for found in BOX.findall(html))
    lines = [Markup(ID.sub("", BACK.sub("", one)).strip()) for one in (*notes, *boxes)]
    return Sources(title, tuple(line for line in lines if _is_new(line, known)))


def of_questions(title: str, asked: tuple[Asked, ...], said: Words) -> Sources:
    """The sources of questions, each once, with the numbers of what stands on it."""
    found: dict[str, list[int]] = {}
    for one in asked:
        if one.question.source:
            found.setdefault(one.question.source, []).append(one.number)
    return Sources(title, tuple(_lines(found, said)))


def keys(html: Markup) -> tuple[Markup, ...]:
    """What a page's boxes say is to be kept in mind, without their labels."""
    return tuple(Markup(ID.sub("", found)) for found in KEY.findall(html))


def _lines(found: dict[str, list[int]], said: Words) -> Iterator[Markup]:
    for source, numbers in found.items():
        names = ", ".join(map(str, numbers))
        where = said("guide-question" if len(numbers) == 1 else "guide-some", n=names)
        yield Markup("{} <small>{}</small>").format(source, where)


def _is_new(line: Markup, known: set[str]) -> bool:
    text = line.striptags()
    if not text or text in known:
        return False
    known.add(text)
    return True
