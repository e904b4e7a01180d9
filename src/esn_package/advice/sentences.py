"""The words and the sentences of a text, as a reader counts them."""

import re
from typing import NamedTuple

from esn_package.prose.run import HOLE

# What has a letter or a digit; a number may have spaces in it that no line can end at.
WORD = re.compile(rf"[^\W_]\S*(?:(?<=\d)[\u00a0\u202f]\d\S*)*|{HOLE}\S*")
# A sentence ends before a space and what begins another; `L. 1110-4` has a no-break space there.
_END = re.compile(
    r"[.!?…](?:[ \u00a0\u202f]?»|[\"”)\]])*[ \n]+"
    r"(?=(?:«[ \u00a0\u202f]?|[\"“(\[])?[A-ZÀ-ÖØ-Þ0-9\ufffc])"
)
_SHORT = re.compile(
    r"(?<!\w)(?:[A-Z]|MM?|Mme|Mlle|Dr|Pr|cf|art|p|pp|fig|chap|etc|ex|vs|env|no|St)\.$"
)
# Of être with a participle: the forms that French has no other use for than a passive, modestly.
_BE = "est|sont|était|étaient|sera|seront|serait|seraient|fut|furent|soit|soient|être|été"
_BES = tuple(f"{be} " for be in _BE.split("|"))
_BETWEEN = (
    r"(?:(?:pas|plus|jamais|toujours|encore|donc|alors|aussi|ensuite|souvent|parfois|bien|déjà|ainsi"
    r"|tout|tous|toutes|\w+ment) )"
)
_DONE = (
    r"\w{2,}ée?s?|\w*(?:mis|pris|dit|fait|écrit|scrit|ouvert|couvert|offert|duit|truit|joint|teint|peint)e?s?"
    r"|\w*(?:rendu|reçu|perçu|conçu|connu|tenu|tendu|perdu|lu|revu|défini|fourni|établi|rempli"
    r"|choisi|suivi|saisi)e?s?"
)
_PASSIVE = re.compile(
    rf"(?<!s’)(?<!\bse )(?<!\w)(?:{_BE}) {_BETWEEN}{{0,2}}(?P<done>{_DONE})(?!\w)", re.IGNORECASE
)
# Participles of verbs that go with être, and those that have become adjectives.
_NO_PASSIVE = re.compile(
    r"(?:(?:all|arriv|entr|rentr|mont|rest|tomb|retourn|décéd|n|âg|situ|fatigu|pass|habitu|censé"
    r"|oblig|motiv|adapt|li|press|spécialis|dédi|rassur|élev|surcharg)ée?s?|tenue?s?|plus|plu)$",
    re.IGNORECASE,
)


class Sentence(NamedTuple):
    """A sentence of a text: where it begins, and how many words it has."""

    start: int
    text: str
    words: int


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text, in order."""
    found, start = list[Sentence](), 0
    for end in (*(one.end() for one in _END.finditer(text) if _ends(text, one.start())), len(text)):
        said = text[start:end]
        if count := words(said):
            found.append(Sentence(start + len(said) - len(said.lstrip()), said.strip(), count))
        start = end
    return found


def words(text: str) -> int:
    """How many words a text has."""
    return len(WORD.findall(text))


def at_most(text: str) -> int:
    """A number of words that a text cannot exceed, counted in no time."""
    return len(text.split())


def ends(text: str) -> int:
    """About how many sentences a text has, counted in no time."""
    return 1 + text.count(". ") + text.count("? ") + text.count("! ")


def may_be_passive(text: str, times: int) -> bool:
    """Whether so many verbs may be in the passive: most texts need no closer look."""
    return ends(text) >= times and sum(map(text.count, _BES)) >= times


def passives(sentence: str) -> int:
    """How many verbs of a French sentence are in the passive, as far as its forms tell."""
    return sum(not _NO_PASSIVE.match(found["done"]) for found in _PASSIVE.finditer(sentence))


def _ends(text: str, at: int) -> bool:
    return text[at] != "." or not _SHORT.search(text, max(0, at - 6), at + 1)
