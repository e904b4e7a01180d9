"""The statements of a page: those of its blocks, and those of the questions that stand in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from esn_package.advice.stated.blocks import Block, blocks
from esn_package.advice.stated.citing import NO_SOURCE, Cited, captioned, joined, notes
from esn_package.advice.stated.claims import claims, named_in, references
from esn_package.advice.stated.definitions import in_definition, told
from esn_package.advice.stated.statement import Statement
from esn_package.advice.texts import PageWords
from esn_package.fields import fold
from esn_package.load.asked import Asked
from esn_package.source import Source

# Boxes in which people, hours and doses are made up.
_MADE_UP = frozenset(("case", "example", "activity"))
_SOURCE = re.compile(r"(?:sources?|crédits?)\s*:\s*", re.IGNORECASE)
# Of a guide, folded: headings of a list of sources, and of what a class does, in its own minutes.
_LIST = re.compile(r"(?:les )?(?:sources?(?! d)|references?|bibliograph)")
_CLASS = re.compile(
    r"\b(?:seance|deroul|plan\b|cours\b|activit|atelier|exercice|jeux? |jouer|sans ordinateur"
    r"|class|session|workshop|exercise|role.?play)"
)


class _Page:
    """A page as it is looked through: its blocks, and what each names as its source."""

    def __init__(self, source: Source, words: PageWords, *, guides: bool) -> None:
        self.blocks = tuple(blocks(words, notes(source.text)))
        titles = ((one.section, _text(one)) for one in self.blocks if one.kind == "heading")
        self._headings = dict(titles) if guides else {}
        self.sources: list[Cited] = []
        for boxed, group in groupby(self.blocks, lambda one: "source" in one.boxes):
            every = tuple(group)
            self.sources += [_box(every)] * len(every) if boxed else map(_source, every)

    def nearest(self, at: int) -> Cited:
        """The source nearest to a block in its section; else the boxes of sources of the page."""
        block = self.blocks[at]
        section = block.section
        near = [
            (abs(other - at), other)
            for other, one in enumerate(self.blocks)
            if one.section == section and one.box != "law" and self.sources[other].words
        ]
        return self.sources[min(near)[1]] if near else self._listed(_text(block)) or self._boxes()

    def law(self, at: int) -> Cited:
        """The title of the box of law that a block stands in, where that says which law."""
        for other in range(at, -1, -1):
            one = self.blocks[other]
            if one.box != "law" or one.kind == "title":
                return self.sources[other] if one.box == "law" else NO_SOURCE
        return NO_SOURCE

    def before(self, run: int) -> int:
        """The last block that begins before a run."""
        return max((at for at, one in enumerate(self.blocks) if one.after < run), default=0)

    def is_list(self, at: int) -> bool:
        """Whether a block stands in a guide's list of sources."""
        return bool(_LIST.match(self._heading(at)))

    def is_class(self, at: int) -> bool:
        """Whether a block tells what a class does: its minutes and groups are no facts."""
        return bool(_CLASS.search(self._heading(at)))

    def _heading(self, at: int) -> str:
        return fold(self._headings.get(self.blocks[at].section, ""))

    def _listed(self, text: str) -> Cited | None:
        """The sources of a guide's list that name what a text names; none of which, its title."""
        every = [at for at, one in enumerate(self.blocks) if self.is_list(at)]
        items = [at for at in every if self.blocks[at].kind == "item"]
        named = named_in(text)
        same = [at for at in items if named & named_in(_text(self.blocks[at]))]
        if same:
            return joined(
                self.sources[at] if self.sources[at].words else Cited(_text(self.blocks[at]))
                for at in same
            )
        return Cited(self._headings[self.blocks[items[0]].section]) if items else None

    def _boxes(self) -> Cited:
        """The boxes of sources of the page, and the paragraph of sources that closes it."""
        every = [*zip(self.blocks, self.sources, strict=True)]
        last = [source for block, source in every[-1:] if _begins_as_source(block)]
        boxed = (source for block, source in every if "source" in block.boxes)
        return joined((*boxed, *last))


def _box(every: Sequence[Block]) -> Cited:
    """A box of sources as one: its title and its words, with the links in them."""
    said = (" ".join(one.text for one in block.said) for block in every)
    return Cited(" · ".join(said), tuple(link for block in every for link in block.cites.links))


def _source(block: Block) -> Cited:
    """What a block names as its source, or is: the title of a box of law."""
    text = _text(block)
    is_law = _is_title_of_law(block) and {"law", "name"} & {*claims(text)}
    if is_law or (_begins_as_source(block) and not block.cites.words):
        return Cited(_SOURCE.sub("", text, count=1))
    return block.cites


def _text(block: Block) -> str:
    return " ".join(one.text for one in block.said)


def _begins_as_source(block: Block) -> bool:
    """« Sources : HAS, mai 2019. » in a paragraph of its own."""
    return bool(_SOURCE.match(block.said[0].text)) if block.said else False


def _is_title_of_law(block: Block) -> bool:
    return block.box == "law" and block.kind == "title"


class Around(NamedTuple):
    """What holds for all of a page: the day it was checked, the titles of the module's pages.

    And whether it guides who teaches.
    """

    checked: str
    titles: Mapping[str, str]
    guides: bool = False


def of_page(
    source: Source, words: PageWords, asked: Sequence[Asked], around: Around
) -> Iterator[Statement]:
    """Every statement of a page, in its order."""
    page = _Page(source, words, guides=around.guides)
    found = [one for at in range(len(page.blocks)) for one in _of_block(page, at, around.checked)]
    if page.blocks and asked:
        found += _of_questions(page, words, asked, around)
    yield from sorted(found, key=lambda one: one.place)


def _of_block(page: _Page, at: int, checked: str) -> Iterator[Statement]:
    block = page.blocks[at]
    boxed = "source" in block.boxes
    if _is_title_of_law(block) or _begins_as_source(block) or page.is_list(at):
        return  # this is itself a source
    if boxed and not block.cites.words:
        return
    made_up = bool(_MADE_UP & {*block.boxes}) or page.is_class(at)
    for one in block.said:
        kinds = told(one.text, made_up=made_up)
        if not kinds or (
            block.kind == "caption" and captioned(one.text).words == block.cites.words
        ):
            continue
        own = (one.cites, block.cites, page.law(at), Cited(references(one.text)))
        found = next((cites for cites in own if cites.words), NO_SOURCE)
        near = found if found.words else page.nearest(at)
        is_near = bool(near.words) and not found.words
        yield Statement(one.place, one.text, kinds, near, near=is_near, checked=checked)


def _of_questions(
    page: _Page, words: PageWords, asked: Sequence[Asked], around: Around
) -> Iterator[Statement]:
    """The statements of the questions of a page; the source of its section where one has none."""
    stops = [stop for stop in words.stops if stop.kind == "question"]
    lines = [one.source.line for one in asked[1:]]
    for one, stop, end in zip(asked, stops, [*lines, None], strict=True):
        own = [
            said
            for said in words.questions
            if said.place().line >= one.source.line and (end is None or said.place().line < end)
        ]
        for found in in_definition(own, around.checked, around.titles, one.source):
            near = found.source if found.source.words else page.nearest(page.before(stop.run))
            is_near = bool(near.words) and not found.source.words
            yield found._replace(source=near, near=is_near, page="" if near.words else found.page)
