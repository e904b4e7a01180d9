"""A page for patients: one sheet of A4, in sentences that are read without effort."""

from collections.abc import Iterator
from math import ceil
from pathlib import Path

from esn_package.advice.base import Family, Subject, advise
from esn_package.advice.checking import Checked
from esn_package.advice.choosing import Wanted
from esn_package.advice.emphasis import EMPHASIS
from esn_package.advice.facts import beside_facts, of_law
from esn_package.advice.images import ALTERNATIVES
from esn_package.advice.links import LINKS
from esn_package.advice.marks import MARKS
from esn_package.advice.official import OFFICIAL
from esn_package.advice.outline import links
from esn_package.advice.readability import SENTENCES
from esn_package.advice.sentences import sentences
from esn_package.advice.stated import stated
from esn_package.advice.structure import STRUCTURE
from esn_package.advice.texts import PageWords
from esn_package.advice.typography import TYPOGRAPHY
from esn_package.folders import leaflets
from esn_package.load.leaflets import read_leaflet
from esn_package.load.modules import Loaded
from esn_package.problems import Problem, ProblemsFound
from esn_package.programme import Programme
from esn_package.prose import ImagePart
from esn_package.saying import said
from esn_package.source import parse

EASY = 12  # words a sentence on average: what « facile à lire » comes to
FEW = 5  # sentences of which an average tells something
# Of a sheet of A4 as templates/leaflet.css sets it, counted in Chromium: lines of text, letters a
# line, and what else takes room, in lines.
LINES, LETTERS, SMALL = 40, 90, 105
HEADING, TITLE, BOX, FIGURE, ROW = 2.0, 1.6, 1.8, 10.0, 0.6
GAP = {"paragraph": 0.4, "item": 0.2, "cell": 0.0}


def of_leaflets(start: Path, programme: Programme | None, wanted: Wanted) -> Iterator[Checked]:
    """All there is to say of each page for patients at or below a folder."""
    for folder in leaflets(start) if start.is_dir() else ():
        try:
            there = read_leaflet(folder, programme)
        except ProblemsFound as refused:
            yield Checked(folder, refused.problems)
            continue
        definition = parse("{}", there.text.source.file)
        subject = Subject(Loaded(there.module, definition, (there.text,), (), {}), wanted.today)
        found = [*there.module.warnings]
        for family in FAMILIES:
            if any(wanted.chosen.wants(code) for code in family.codes):
                found += family.of(subject)
        facts = tuple(stated(subject)) if wanted.facts else ()
        there_are = tuple(links(subject))
        yield Checked(folder, tuple(found), there.module.waivers, stated=facts, links=there_are)


def _leaflets(subject: Subject) -> Iterator[Problem]:
    yield from of_law(subject)
    for page, text in zip(subject.pages, subject.loaded.pages, strict=True):
        yield from beside_facts(text, subject.today)
        if text.page.checked is None:
            message = said("nothing says when the facts of this page were checked")
            hint = said(
                "write `checked: 2026-11-20` at its very beginning, between two lines of ---"
            )
            yield advise(page.own[0].place(), "old-facts", message, hint)
        yield from _hard(page)
        figures = [
            one for one in text.page.prose.parts if isinstance(one, ImagePart) and one.figure
        ]
        taken = lines(page) + FIGURE * len(figures)
        if taken > LINES:
            more = ceil(100 * (taken - LINES) / LINES)
            message = said("this page would not fit on a sheet of A4: {n} % too much", n=more)
            hint = said("keep what a patient needs to know, in fewer words")
            yield advise(page.own[0].place(), "leaflet-too-long", message, hint)


def _hard(page: PageWords) -> Iterator[Problem]:
    read = (one.text for one in page.own if one.run.kind in GAP and one.run.kind != "cell")
    every = [sentence for text in read for sentence in sentences(text)]
    total = sum(sentence.words for sentence in every)
    if len(every) >= FEW and total > EASY * len(every):
        message = said("a sentence has {n} words on average", n=round(total / len(every), 1))
        hint = said("{most} at most: patients read it standing, or tired", most=EASY)
        yield advise(page.own[0].place(), "leaflet-hard", message, hint)


def lines(page: PageWords) -> float:
    """About how many lines of a sheet a page takes, its figures apart."""
    taken = BOX * sum(stop.kind == "container" and bool(stop.name) for stop in page.stops)
    for one in page.own:
        kind, letters = one.run.kind, len(one.run.text)
        if kind == "heading":
            taken += (HEADING if one.run.level > 1 else TITLE) * ceil(letters / 45)
        elif kind == "note":
            taken += 0.7 * ceil(letters / SMALL)
        elif kind == "cell":
            taken += ROW
        elif kind in {"paragraph", "item", "title", "caption", "term"}:
            taken += ceil(letters / LETTERS) + GAP.get(kind, 0.2)
    return taken


LEAFLETS = Family(
    ("checked-ahead", "law-without-source", "leaflet-hard", "leaflet-too-long", "old-facts"),
    _leaflets,
)
FAMILIES: tuple[Family, ...] = (
    ALTERNATIVES,
    EMPHASIS,
    LEAFLETS,
    LINKS,
    MARKS,
    OFFICIAL,
    SENTENCES,
    STRUCTURE,
    TYPOGRAPHY,
)
