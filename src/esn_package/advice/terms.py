"""The lexicon and the modules: terms that no module uses, and words of it that lead nowhere.

Quiet by preference: of a word alone, as « bracelet », nobody can tell whether it is the term or a
word like any; acronyms and expressions of several words are not met by chance.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from esn_package.advice.base import (
    Family,
    ProgrammeFamily,
    ProgrammeSubject,
    Subject,
    advise,
)
from esn_package.advice.texts import Words
from esn_package.folders import LEXICON
from esn_package.lexicon import Lexicon, Term
from esn_package.load.pages import PageText
from esn_package.problems import Problem
from esn_package.saying import said
from esn_package.stretches import start

# What is written in several ways and read as one; each character stays one.
_EVEN = (("\u00a0", " "), ("\u202f", " "), ("\n", " "), ("’", "'"))
_WORD = re.compile(r"\w+")
# Where a term can be marked; a title or a heading holds words alone.
_TEXTS = frozenset(("paragraph", "item", "cell", "note"))


class _Name(NamedTuple):
    """A name of a term, and how it is looked up."""

    name: str
    even: str
    words: frozenset[str]
    several: bool  # words: then in capitals or not


class _Use(NamedTuple):
    """A name of a term that stands in a text, from one character to another."""

    at: int
    end: int
    term: Term


def _unmarked(subject: Subject) -> Iterator[Problem]:
    """Terms that a module speaks of, and explains nowhere; told where it first does."""
    programme = subject.module.programme
    if programme is None or not programme.lexicon.terms:
        return
    spoken = _language(programme.language)
    pages = [
        (text, words, _even(words.text))
        for text, page in zip(subject.loaded.pages, subject.pages, strict=True)
        for words in page.own
        if _language(words.language) == spoken
    ]
    known = {term.id for term in subject.module.terms.values()}
    known |= {term.id for _, words, _ in pages for term in _defined(words, programme.lexicon)}
    names = _met("\n".join(even for _, _, even in pages), programme.lexicon)
    new = [name.even for name, term in names if term.id not in known]
    for text, words, even in pages:
        if words.run.kind not in _TEXTS or not any(name in even for name in new):
            continue
        for use in _uses(words, even, names):
            if use.term.id not in known and not _in_link(text, words, use.at):
                known.add(use.term.id)
                written = " ".join(words.text[use.at : use.end].split())
                message = said(
                    '"{words}" is a term of the lexicon, and the module marks it nowhere',
                    words=written,
                )
                hint = said("write [[{words}]] here: its meaning is then at hand", words=written)
                yield advise(words.place(use.at), "unmarked-term", message, hint)


def _language(code: str) -> str:
    return code.partition("-")[0]


def _even(text: str) -> str:
    """The text in small letters with plain spaces and apostrophes, each character at its place."""
    lowered = text.lower()
    even = lowered if len(lowered) == len(text) else text
    for written, read in _EVEN:  # ten times as fast as str.translate
        even = even.replace(written, read)
    return even


@lru_cache(4096)
def _looked_up(name: str) -> _Name:
    """Made once for all modules."""
    even = _even(name)
    return _Name(name, even, frozenset(_WORD.findall(even)), " " in name)


def _met(text: str, lexicon: Lexicon) -> list[tuple[_Name, Term]]:
    """The names that a text may hold and that are not met by chance; the longest first."""
    words = {*_WORD.findall(text)}
    found = [
        (looked_up, term)
        for term in lexicon.terms
        for name in (term.term, *term.aliases)
        if (looked_up := _looked_up(name)).words <= words
        and (looked_up.several or sum(map(str.isupper, name)) > 1)
        and looked_up.even in text
    ]
    return sorted(found, key=lambda one: -len(one[0].name))


def _defined(words: Words, lexicon: Lexicon) -> Iterator[Term]:
    """The term that a page defines by itself, in a list of definitions or a box with its name."""
    if words.run.kind in {"term", "title"} and (term := lexicon.find(words.text)):
        yield term


def _uses(words: Words, text: str, names: Sequence[tuple[_Name, Term]]) -> list[_Use]:
    """The names that stand in an even text, in order; none that is a part of a longer one."""
    found: list[_Use] = []
    for (name, even, _, several), term in names:
        if even not in text:
            continue
        # a card « d'identité fictive » is a card that is fictive: not the term
        other = r"(?<!\bd')(?<!\bde )" if several else ""
        for one in re.finditer(rf"(?<![\w-]){other}{re.escape(even)}(?![\w-])", text):
            whole = several or words.text[one.start() : one.end()] == name
            if whole and not any(use.at < one.end() and one.start() < use.end for use in found):
                found.append(_Use(one.start(), one.end(), term))
    return sorted(found)


def _in_link(page: PageText, words: Words, at: int) -> bool:
    """Whether a character stands in the words of a link, where no term can stand."""
    place, prose = start(words.run.stretches, at) - page.start, page.page.prose
    begun = [one.offset for one in prose.seen if one.kind == "link" and one.offset <= place]
    return bool(begun) and place < prose.text.find("](", begun[-1])


def _unused(subject: ProgrammeSubject) -> Iterator[Problem]:
    """Terms that neither a module uses nor the meaning of one that is used, if all is there."""
    programme = subject.programme
    source = next((one for one in subject.sources if one.file.endswith(LEXICON)), None)
    if source is None or subject.broken or not subject.outlines:
        return
    used = _reached(programme.lexicon, {id_ for one in subject.outlines for id_ in one.terms})
    unfinished = {one.id for one in programme.pillars if any(it.planned for it in one.modules)}
    for at, term in enumerate(programme.lexicon.terms):
        waits = unfinished & {*term.pillars} if term.pillars else unfinished
        if term.id not in used and not waits:
            message = said('no module uses the term "{term}"', term=term.term)
            hint = said(
                "write [[{term}]] in a page that speaks of it, or take it out", term=term.term
            )
            yield advise(source.place((at, "id")), "unused-term", message, hint)


def _reached(lexicon: Lexicon, used: set[str]) -> set[str]:
    """The terms that are used, and those that their meanings lead to."""
    terms = {term.id: term for term in lexicon.terms}
    waiting, reached = [*used], set[str]()
    while waiting:
        id_ = waiting.pop()
        if id_ in reached or id_ not in terms:
            continue
        reached.add(id_)
        led = (lexicon.find(link.name) for link in terms[id_].links())
        waiting += [term.id for term in led if term]
    return reached


TERMS = Family(("unmarked-term",), _unmarked)
TERMS_USED = ProgrammeFamily(("unused-term",), _unused)
