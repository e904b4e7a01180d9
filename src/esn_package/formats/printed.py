"""Simulations as text: to be played on paper, or with what is right for who teaches."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from esn_package.html import Markup, fill
from esn_package.html.words import number, words_of
from esn_package.html.writing import Writer
from esn_package.module import Page
from esn_package.prose.parts import Part, QuestionPart, SimulationPart
from esn_package.simulations import Simulation


class Printed(NamedTuple):
    """A simulation as text, below headings of the third level; `intro` stands before it."""

    id: str
    kind: str
    title: Markup
    page: Page
    language: str
    intro: Markup
    html: Markup


def printed(writer: Writer, *, key: bool) -> tuple[Printed, ...]:
    """Every simulation of a module; with a key, what is right and what follows of what is not."""
    pages = writer.module.pages
    return tuple(one for page in pages for one in _of_page(page, writer, key=key))


def _of_page(page: Page, writer: Writer, *, key: bool) -> Iterator[Printed]:
    played, inside, title = iter(page.simulations), list[Part](), ""
    for part in page.prose.parts:
        if not isinstance(part, SimulationPart):
            inside.append(part)
        elif not part.ends:
            inside, title = [], part.title
        else:
            one = next(played)
            shown = Markup(title) or Markup.escape(one.title)
            write = replace(writer, place=f"s-{one.id}-intro", language=page.language)
            asks_nothing = tuple(it for it in inside if not isinstance(it, QuestionPart))
            intro = write(page.prose._replace(parts=asks_nothing))
            language = one.language or page.language
            html = _filled(one, writer.of(one, page.language), key=key)
            yield Printed(one.id, one.kind, shown, page, language, intro, html)


def _filled(simulation: Simulation, writer: Writer, *, key: bool) -> Markup:
    said = words_of(writer.module, writer.language)
    names = {"id": writer.place, "words": said, "number": partial(number, said), "key": key}
    there = {"prose": writer, "prose_in": writer.within, simulation.kind: simulation}
    values = {**names, **there, **simulation.values(), **simulation.printed()}
    return fill(f"printed/{simulation.kind}.html.j2", values)
