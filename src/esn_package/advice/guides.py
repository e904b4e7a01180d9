"""A trainer's guide: whether it has the parts that the school asks for (writing.md)."""

import re
from collections.abc import Iterator

from esn_package.advice.base import Family, Subject, advise
from esn_package.fields import fold
from esn_package.load.pages import PageText
from esn_package.problems import Place, Problem
from esn_package.saying import Said, said

# A part, and what begins a word of a heading that speaks of it, folded, in French and in English.
PARTS: tuple[tuple[Said, str], ...] = (
    (said("what the class aims at"), "objectif|but|vise|visee|aim|goal|objective"),
    (said("the plan of a class"), "seance|deroul|plan|cours|class|session|conduire|two hours"),
    (said("questions to raise"), "question|debat|discu|echang|parler|relanc|raise"),
    (said("their answers"), "reponse|corrig|solution|answer"),
    (said("what usually blocks"), "piege|bloqu|difficult|erreur|obstacle|croi|idees? re|pitfall"),
    (said("what changed in law"), "droit|loi|lois|juridi|regle|legal|law|chang|nouveaut"),
    (said("its sources"), "source|refer|document|biblio|aller plus loin|further"),
)


def _guides(subject: Subject) -> Iterator[Problem]:
    guide = subject.loaded.guide
    if guide is None:
        return
    lacking = [part for part, words in PARTS if not _has(guide, words)]
    if lacking:
        message = said("no heading of the guide speaks of {parts}", parts=lacking)
        hint = said("give each a heading of its own: ## Les pièges")
        yield advise(_title(guide), "guide-lacks", message, hint)


def _has(guide: PageText, words: str) -> bool:
    headings = (seen.words for seen in guide.page.prose.seen if seen.kind == "heading")
    return any(re.search(rf"\b(?:{words})", fold(one)) for one in headings)


def _title(guide: PageText) -> Place:
    found = re.search(r"^# ", guide.source.text[guide.start :], re.MULTILINE)
    return guide.at(found.start() if found else 0)


GUIDES = Family(("guide-lacks",), _guides)
