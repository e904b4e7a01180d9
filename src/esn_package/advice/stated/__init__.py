"""What modules state: each sentence that can be looked up, its source, the day it was checked."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import PurePosixPath

from esn_package.advice.base import Subject
from esn_package.advice.stated.citing import Cited
from esn_package.advice.stated.claims import Kind
from esn_package.advice.stated.definitions import in_definition
from esn_package.advice.stated.pages import Around, of_page
from esn_package.advice.stated.statement import Stated, Statement
from esn_package.advice.texts import Words, words_of_definition
from esn_package.folders import LEXICON, OPINION
from esn_package.programme import Programme
from esn_package.source import Source

__all__ = ["Cited", "Kind", "Stated", "Statement", "of_programme", "stated"]


def stated(subject: Subject) -> Iterator[Stated]:
    """The statements of a module, then those of each bank beside or above it that it draws from.

    Its guide's are among them, and those of what is played in its pages.
    """
    module, file = subject.module, subject.definition.file
    titles = {page.id: page.title for page in module.pages}
    around = Around(_day(module.checked), titles)
    pages = {page.source.file: (page, words) for page, words in subject.read}
    files = dict[str, list[Words]]()
    for words in subject.words:
        files.setdefault(words.source.file, []).append(words)
    own, banks = list[Statement](), list[Stated]()
    for name, every in files.items():
        if name in pages:
            asked = [one for one in subject.practice if one.source.file == name]
            page, read = pages[name]
            day = _day(page.page.checked or module.checked)
            guides = page is subject.loaded.guide
            own += of_page(page.source, read, asked, Around(day, titles, guides))
            continue
        found = tuple(in_definition(every, around.checked, around.titles))
        if PurePosixPath(name).parent == PurePosixPath(file).parent:
            own += found
        else:
            banks.append(Stated(every[0].source.value(("title",)), name, found))
    yield Stated(module.title, file, tuple(own))
    yield from banks


def _day(day: date) -> str:
    """A day as it is written; "" for that of a page for patients which says none."""
    return "" if day == date.min else str(day)


def of_programme(programme: Programme, sources: Iterable[Source]) -> Iterator[Stated]:
    """The statements of a programme's lexicon and of its questionnaire of opinion."""
    kinds = {LEXICON: "lexicon", OPINION: "opinion"}
    for source in sources:
        if what := kinds.get(PurePosixPath(source.file).name):
            words = words_of_definition(source, what, programme.language)
            title = source.value(("title",)) if what == "opinion" else ""
            yield Stated(title, source.file, tuple(in_definition(words, "")))
