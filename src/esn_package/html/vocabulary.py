"""What the templates of a lexicon are filled with: its terms by letter and by pillar."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from esn_package.html import Markup, fill
from esn_package.html.accessibility import statement
from esn_package.html.document import about, institution
from esn_package.html.looks import look
from esn_package.html.words import Words, day, direction, speaks
from esn_package.html.writing import icon
from esn_package.lexicon import Lexicon, Link, Term
from esn_package.module import Module

DIGITS = "0–9"


class Entry(NamedTuple):
    """A term as the templates take it: `long` is HTML, `pillars` their titles."""

    term: Term
    long: Markup
    pillars: tuple[str, ...]
    checked: str


class Letter(NamedTuple):
    """The terms that begin with a letter; `id` addresses them."""

    name: str
    id: str
    entries: tuple[Entry, ...]


class Part(NamedTuple):
    """The terms of a pillar; those of none have no id."""

    id: str
    title: str
    terms: tuple[Term, ...]


def document(module: Module, said: Words) -> dict[str, Any]:
    """The values of index.html.j2 but for the names of files; `body` is all that is read."""
    letters = tuple(_letters(module, said))
    values: dict[str, Any] = {
        "module": module,
        "words": said,
        "icon": icon,
        "total": 0,
        "accent": 1,
        "letters": letters,
        "parts": tuple(_parts(module, said)),
        "institution": institution(module),
        **look(module),
        "about": about(module, said),
        "credited": (),
        "statement": statement(module, said),
        "direction": direction(module.language),
        "speaks": speaks,
        "ours": speaks(said.language, module.language, mirrored=False),
    }
    return values | {"body": fill("vocabulary.html.j2", values)}


def _letters(module: Module, said: Words) -> Iterator[Letter]:
    known = Lexicon(module.entries)
    pillars = module.programme.pillars if module.programme else ()
    titles = {pillar.id: pillar.title for pillar in pillars}
    for number, (name, terms) in enumerate(groupby(module.entries, _letter), 1):
        entries = tuple(
            Entry(
                term,
                _long(term, known),
                tuple(titles[one] for one in term.pillars),
                day(said, term.checked),
            )
            for term in terms
        )
        yield Letter(name, f"letter-{number}", entries)


def _letter(term: Term) -> str:
    first = term.key[0]
    return DIGITS if first.isdigit() else first.upper()


def _parts(module: Module, said: Words) -> Iterator[Part]:
    """The pillars that have terms, then those of no pillar; nothing where none has one."""
    pillars = module.programme.pillars if module.programme else ()
    for pillar in pillars:
        if terms := tuple(term for term in module.entries if pillar.id in term.pillars):
            yield Part(pillar.id, pillar.title, terms)
    rest = tuple(term for term in module.entries if not term.pillars)
    if len(rest) not in {0, len(module.entries)}:
        yield Part("", said("vocabulary-no-pillar"), rest)


def _long(term: Term, known: Lexicon) -> Markup:
    return Markup("").join(_piece(piece, term, known) for piece in term.pieces())


def _piece(piece: str | Link, term: Term, known: Lexicon) -> Markup:
    """Text as it is; a link to another term, bare words where it would lead nowhere else."""
    if isinstance(piece, str):
        return Markup.escape(piece)
    other = known.find(piece.name)
    if other is None or other.id == term.id:
        return Markup.escape(piece.words)
    return Markup('<a href="#term-{}">{}</a>').format(other.id, piece.words)
