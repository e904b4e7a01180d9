"""Prose written as HTML: what stands where a term, a picture, a label or a question was left."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import assert_never

from esn_package.fields import fold
from esn_package.html import Markup, escaped, fill
from esn_package.html.images import alone, drawn, shown, sides
from esn_package.html.numbering import practice_number
from esn_package.html.values import spans
from esn_package.html.words import Words, speaks, words_of
from esn_package.module import Module, Page, page_id
from esn_package.prose.holes import filled
from esn_package.prose.parts import (
    AskedPart,
    FilePart,
    GapPart,
    IdPart,
    ImagePart,
    LabelPart,
    PagePart,
    Part,
    Prose,
    QuestionPart,
    SidesPart,
    SimulationPart,
    TermPart,
    WordPart,
)
from esn_package.questions import Question
from esn_package.simulations import Simulation

SECTION = Markup('<section class="box simulation {}" id="s-{}" data-simulation="{}">')


@dataclass(frozen=True)
class Writer:
    """Writes the prose of one place of a module: a page or a question, whose id begins its ids.

    `alone`: for a page with no file beside it; `bare`: it has no lexicon and no other page either.
    """

    module: Module
    words: Words
    place: str = ""
    page: Page | None = None
    language: str = ""
    figures: Mapping[tuple[str, int], int] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    alone: bool = False
    bare: bool = False

    def __call__(self, prose: Prose) -> Markup:
        """The prose as HTML, its terms explained as the module asks, a page's figures numbered."""
        return Markup("".join(self._parts(prose)))

    def at(self, question: Question) -> "Writer":
        """The writer of what belongs to a question."""
        language, place = question.language or self._language, f"q-{question.id}"
        values = spans(question.told_values, words_of(self.module, language))
        return replace(self, place=place, page=None, language=language, values=values)

    def within(self, place: str) -> "Writer":
        """The writer of another part of the same place, whose ids begin with its own name."""
        return replace(self, place=place)

    @property
    def _language(self) -> str:
        return self.language or (self.page.language if self.page else self.module.language)

    @property
    def _near(self) -> Words:
        """Words that stand in a text are of its language, where it has a file."""
        return words_of(self.module, self._language)

    def question(self, question: Question, number: int) -> Markup:
        """The block of a question: what is asked and where the answer goes, no key."""
        writer = self.at(question)
        values = {"question": question, "number": number, "language": self._language}
        names = {"id": writer.place, "words": self.words, "icon": icon, "speaks": speaks}
        there = {"prose": writer, "prose_in": writer.within, "practice": self.page is not None}
        return fill("question.html.j2", values | names | there)

    def of(self, simulation: Simulation, language: str) -> "Writer":
        """The writer of what belongs to a simulation in a text of a language."""
        said = simulation.language or language
        return replace(self, place=f"s-{simulation.id}", page=None, language=said)

    def _played(self, simulation: Simulation, part: SimulationPart) -> Markup:
        """Where a simulation begins, or the end of it, which is readable as it stands."""
        if not part.ends:
            title = part.title or str(Markup.escape(simulation.title))
            opened = SECTION.format(part.container, simulation.id, simulation.id)
            return opened + Markup(self._label(LabelPart(simulation.kind, title)))
        writer = self.of(simulation, self._language)
        names = {"id": writer.place, "words": words_of(self.module, writer.language), "icon": icon}
        there = {"prose": writer, "prose_in": writer.within}
        values = {simulation.kind: simulation, **names, **there, **simulation.values()}
        return fill(f"simulations/{simulation.kind}.html.j2", values) + Markup("</section>\n")

    def _parts(self, prose: Prose) -> Iterator[str]:
        explained: set[str] = set()
        asked = iter(self.page.practice if self.page else ())
        played = [*(self.page.simulations if self.page else ())]
        for part in prose.parts:
            if isinstance(part, str):
                yield filled(part, self.values.get)  # our own: raw HTML is refused
            elif isinstance(part, TermPart):
                yield self._term(part, explained)
            elif isinstance(part, QuestionPart):
                yield self.question(one := next(asked), practice_number(self.module, one))
            elif isinstance(part, SimulationPart):
                yield self._played(played.pop(0) if part.ends else played[0], part)
            else:
                yield self._part(part)

    def _part(self, part: Part) -> str:
        match part:
            case LabelPart():
                written = self._label(part)
            case ImagePart():
                written = self._image(part)
            case SidesPart():
                written = Markup("") if self.alone else sides(self.module.files[part.path])
            case FilePart() | PagePart() | AskedPart() | IdPart():
                written = escaped(self._address(part))
            case WordPart():
                written = escaped(self._near(part.key, n=part.number))
            case str() | TermPart() | QuestionPart() | SimulationPart() | GapPart():
                raise AssertionError("written where they are met in order")
            case _:
                assert_never(part)
        return written

    def _address(self, part: FilePart | PagePart | AskedPart | IdPart) -> str:
        """What stands in an attribute: where a link leads, or what is led to."""
        match part:
            case FilePart():
                return "data:," if self.alone else self.module.shelf.name(part.path)
            case PagePart():
                return "#" if self.bare else f"#p-{page_id(part.path)}"
            case AskedPart():
                return f"#q-{part.id}"
            case IdPart():
                return f"{self.place}-{part.name}"

    def _term(self, part: TermPart, explained: set[str]) -> str:
        """A link to the lexicon, which the player makes a button; bare words of a second use."""
        term = self.module.terms[fold(part.name)]
        if self.bare or (term.id in explained and self.module.explained == "first"):
            return part.words
        explained.add(term.id)
        return f'<a class="term" href="#term-{escaped(term.id)}">{part.words}</a>'

    def _label(self, part: LabelPart) -> str:
        here = self._near
        word = here(f"label-{part.name}")
        spoken = speaks(here.language, self._language.split("-", 1)[0], mirrored=False)
        drawn = "" if self.bare else icon(part.name)
        label = f'<p class="label"{spoken}>{drawn}<span>{escaped(word)}</span></p>'
        if not part.title or part.title == word:
            return label
        return f'{label}<p class="box-title">{part.title}</p>'

    def _image(self, part: ImagePart) -> str:
        picture = self._picture(part)
        if not part.figure:
            return picture
        if not part.caption:
            return f"<figure>{picture}</figure>"
        caption = part.caption
        if number := self.figures.get((self.place, part.offset)):
            caption = f"<b>{escaped(self.words('figure', n=number))}</b> {caption}"
        # RGAA 1.9: the caption is the name of the group that picture and caption make.
        name = escaped(Markup(caption).striptags())
        figure = f'<figure role="figure" aria-label="{name}">{picture}'
        return f"{figure}<figcaption>{caption}</figcaption></figure>"

    def _picture(self, part: ImagePart) -> Markup:
        path = self.module.files[part.path]
        if path.suffix.lower() == ".svg":
            return drawn(path, f"{self.place}-{part.offset}-", part)
        if self.alone:
            return alone(path, part.alternative)
        return shown(self.module.shelf.pictures[part.path], part.alternative)


@cache
def icon(name: str) -> Markup:
    """An icon of the sheet that stands at the top of the document; it says nothing by itself."""
    return Markup('<svg class="icon" aria-hidden="true"><use href="#i-{}"/></svg>').format(name)
