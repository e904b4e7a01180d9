"""Questions that ask the same in other words, and choices that say the same."""

import re
from collections.abc import Iterator

from esn_package.advice.base import Family, Subject, advise
from esn_package.advice.choices import choices_of
from esn_package.load.asked import Asked
from esn_package.problems import Problem
from esn_package.questions import texts
from esn_package.saying import said

ALIKE = 0.75  # of the words of two questions, those that both have
FEWEST = 8  # words of a question of which that tells something
_WORD = re.compile(r"\w+")
# Words without a sense of their own; ne, pas and the like have one.
_EMPTY = frozenset(
    (
        *("a", "au", "aux", "avec", "ce", "ces", "cet", "cette", "d", "dans", "de", "des", "du"),
        *("en", "est", "et", "il", "elle", "ils", "elles", "l", "la", "le", "les", "leur", "leurs"),
        *("par", "pour", "qu", "que", "qui", "quel", "quelle", "quels", "quelles", "sa", "se"),
        *("ses", "son", "sont", "sur", "un", "une", "vos", "votre", "vous", "y"),
        *("an", "and", "in", "is", "of", "the", "to"),
    )
)


def _alike(subject: Subject) -> Iterator[Problem]:
    known: list[tuple[Asked, frozenset[str]]] = []
    for one in subject.asked:
        yield from _choices(one)
        words = _words(one)
        for other, before in known if len(words) >= FEWEST else ():
            if not ALIKE * len(words) <= len(before) <= len(words) / ALIKE:
                continue
            both = len(words & before)
            if both >= ALIKE * len(words | before):
                message = said(
                    '"{id}" asks almost the same as "{other}"', id=one.id, other=other.id
                )
                hint = said("keep one of them; the other is at {place}", place=str(other.place))
                yield advise(one.place, "near-duplicate", message, hint)
                break
        known.append((one, words))


def _words(one: Asked) -> frozenset[str]:
    """The words of what is asked and of what is chosen from."""
    if one.question is None:
        return frozenset()
    every = [one.question.prompt.plain, *(item.text.plain for item in texts(one.question))]
    return _bag(" ".join(every))


def _choices(one: Asked) -> Iterator[Problem]:
    """Two choices with the same words: in another order, or with another article."""
    known: dict[frozenset[str], str] = {}
    for at, choice in enumerate(choices_of(one.question)):
        words = _bag(choice.text.plain)
        if len(words) > 1 and words in known:
            message = said(
                '"{words}" says the same as "{other}"',
                words=choice.text.plain,
                other=known[words],
            )
            hint = said("keep one of them, or tell them apart")
            place = one.source.place((*one.loc, "choices", at, "text"))
            yield advise(place, "near-duplicate", message, hint)
        known.setdefault(words, choice.text.plain)


def _bag(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - _EMPTY


LIKENESS = Family(("near-duplicate",), _alike)
