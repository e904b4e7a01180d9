"""What in the wording of a question tells the right choice to who does not know the answer.

Each rule is told only where the right choice alone is so, and all wrong ones are the other way.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from esn_package.advice.base import Family, Subject, advise
from esn_package.advice.choices import choices_of
from esn_package.load.asked import Asked
from esn_package.problems import Place, Problem
from esn_package.questions import Choice, Single
from esn_package.saying import Said, said

FEWEST = 3  # choices of which one can stand out
MORE = 2  # words that the right one shares with the others, more than any wrong one does
_ABSOLUTE = re.compile(
    r"(?<!\w)(?:toujours|jamais|systématiquement|uniquement|exclusivement|obligatoirement"
    r"|forcément|nécessairement|absolument|seulement|aucune?|rien|quoi qu[’'e]|sans exception"
    r"|tou(?:s|tes) (?:les|ces|mes|ses|vos|nos|leurs)|always|never|all|none|only|every)(?!\w)",
    re.IGNORECASE,
)
_CONTENT = re.compile(r"\w{4,}")
_VOWEL = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæh]", re.IGNORECASE)
_CONSONANT = re.compile(r"[bcdfghjklmnpqrstvwxzç]", re.IGNORECASE)
_PLURAL = re.compile(r"[^\W\d_]+[sxz](?!\w)", re.IGNORECASE)
# The last word of a prompt that its choices complete, and how what follows it can begin.
_AGREEMENTS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r"(?<!\w)(?:[ldnjsmtc]|qu)[’']$", re.IGNORECASE), _VOWEL),
    (re.compile(r"(?<!\w)(?:le|la|de|que|je|ne|se|ce|du|au)$", re.IGNORECASE), _CONSONANT),
    (
        re.compile(r"(?<!\w)(?:les|des|aux|ces|ses|vos|nos|leurs|plusieurs)$", re.IGNORECASE),
        _PLURAL,
    ),
    (re.compile(r"(?<!\w)an$", re.IGNORECASE), _VOWEL),
)
_LAST = 12  # characters, in which the last word is
_OPEN = " \u00a0\u202f\n:…_."  # after the last word of a prompt that is to be completed


def _cues(subject: Subject) -> Iterator[Problem]:
    for one in subject.asked:
        choices = choices_of(one.question)
        if one.question and len(choices) >= FEWEST:
            yield from _absolute(one, choices)
            if isinstance(one.question, Single):
                yield from _stands_out(one, choices)
                yield from _agrees(one, one.question.prompt.plain, choices)
                yield from _converges(one, choices)


def absolutes(choices: Sequence[Choice]) -> dict[int, str]:
    """The words without exception in wrong choices, if all of them have one and no right one has.

    « Toujours » alone is a choice like « parfois ».
    """
    found: dict[int, str] = {}
    for at, choice in enumerate(choices):
        text = choice.text.plain
        word = _ABSOLUTE.search(text) if " " in text.strip() else None
        if bool(word) == choice.right:
            return {}  # most questions: nothing more to look for
        if word:
            found[at] = word[0].lower()
    return found if len(found) > 1 and len(choices) >= FEWEST else {}


def _absolute(one: Asked, choices: Sequence[Choice]) -> Iterator[Problem]:
    if found := absolutes(choices):
        words = [*dict.fromkeys(found.values())]
        message = said("every wrong choice has a word without exception: {words}", words=words)
        hint = said("learners see it: take them out, or let a right choice have one")
        yield advise(_place(one, min(found)), "absolute-words", message, hint)


# How a choice can be written in another way than the others, and what is said of it.
_FORMS: tuple[tuple[Callable[[Choice], bool], Said], ...] = (
    (
        lambda it: it.text.plain.rstrip()[-1:] in {".", "!", "…"},
        said("the right choice alone ends in a full stop"),
    ),
    (
        lambda it: it.text.plain.rstrip()[-1:] not in {".", "!", "…"},
        said("the right choice alone does not end in a full stop"),
    ),
    (
        lambda it: bool(re.match(r"[a-zà-ÿ]{3,}(?!\S)", it.text.plain)),
        said("the right choice alone begins with a small letter"),
    ),
    (
        lambda it: it.text.plain[:1] == "«" and it.text.plain.rstrip(" .")[-1:] == "»",
        said("the right choice alone is between quotes"),
    ),
    (lambda it: "**" in it.text.text, said("the right choice alone has words in bold")),
)


def _stands_out(one: Asked, choices: Sequence[Choice]) -> Iterator[Problem]:
    for has, message in _FORMS:
        if all(has(choice) == choice.right for choice in choices):
            hint = said("write all choices in the same way")
            yield advise(_place(one, _right(choices)), "right-stands-out", message, hint)


def _agrees(one: Asked, prompt: str, choices: Sequence[Choice]) -> Iterator[Problem]:
    """A prompt that is completed, and goes on in good French with the right choice alone."""
    begun = prompt.rstrip(_OPEN)[-_LAST:]
    for last, fits in _AGREEMENTS:
        found = last.search(begun)
        if found and all(bool(fits.match(choice.text.plain)) == choice.right for choice in choices):
            message = said('after "{word}" only the right choice can stand', word=found[0])
            hint = said("ask a whole question, or give each choice its own article")
            yield advise(_place(one, _right(choices)), "grammar-cue", message, hint)


def _converges(one: Asked, choices: Sequence[Choice]) -> Iterator[Problem]:
    """A right choice made of what the wrong ones share: who compares them finds it."""
    bags = [{*_CONTENT.findall(choice.text.plain.lower())} for choice in choices]
    right = _right(choices)
    every = {word for at, bag in enumerate(bags) if at != right for word in bag}
    shared = [sum(len(bag & other) for other in bags) - len(bag) for bag in bags]
    most = max(count for at, count in enumerate(shared) if at != right)
    if shared[right] >= most + MORE and 1 < len(bags[right]) == len(bags[right] & every):
        message = said("every word of the right choice stands in wrong ones, which differ more")
        hint = said("let wrong choices resemble each other as much, or ask for each part apart")
        yield advise(_place(one, right), "words-converge", message, hint)


def _right(choices: Sequence[Choice]) -> int:
    return next(at for at, one in enumerate(choices) if one.right)


def _place(one: Asked, at: int) -> Place:
    return one.source.place((*one.loc, "choices", at, "text"))


CUES = Family(("absolute-words", "grammar-cue", "right-stands-out", "words-converge"), _cues)
