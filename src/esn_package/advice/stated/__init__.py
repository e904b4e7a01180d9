"""What modules state: each sentence that can be looked up, its source, the day it was checked."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from esn_package.advice.base import Subject
from esn_package.advice.stated.citing import Cited
from esn_package.advice.stated.claims import Kind
from esn_package.advice.stated.definitions import in_definition
from esn_package.advice.stated.pages import Around, of_page
from esn_package.advice.stated.statement import Stated, Statement
from esn_package.advice.texts import Words, words_of_definition
from esn_package.folders import LEXICON
from esn_package.programme import Programme
from esn_package.source import Source

__all__ = ["Cited", "Kind", "Stated", "Statement", "of_lexicon", "stated"]


def stated(subject: Subject) -> Iterator[Stated]:
    """The statements of a module, then those of each bank beside or above it that it draws from."""
    module, file = subject.module, subject.definition.file
    around = Around(str(module.checked), {page.id: page.title for page in module.pages})
    pages = {
        page.source.file: (page.source, words)
        for page, words in zip(subject.loaded.pages, subject.pages, strict=True)
    }
    files = dict[str, list[Words]]()
    for words in subject.words:
        files.setdefault(words.source.file, []).append(words)
    own, banks = list[Statement](), list[Stated]()
    for name, every in files.items():
        if name in pages:
            asked = [one for one in subject.practice if one.source.file == name]
            own += of_page(*pages[name], asked, around)
            continue
        found = tuple(in_definition(every, around.checked, around.titles))
        if PurePosixPath(name).parent == PurePosixPath(file).parent:
            own += found
        else:
            banks.append(Stated(every[0].source.value(("title",)), name, found))
    yield Stated(module.title, file, tuple(own))
    yield from banks


def of_lexicon(programme: Programme, sources: Iterable[Source]) -> Iterator[Stated]:
    """The statements of a programme's lexicon."""
    for source in sources:
        if PurePosixPath(source.file).name == LEXICON:
            words = words_of_definition(source, "lexicon", programme.language)
            yield Stated("", source.file, tuple(in_definition(words, "")))
