"""Facts: when they were last checked, and what says so of the law."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from esn_package.advice.base import (
    Family,
    ProgrammeFamily,
    ProgrammeSubject,
    Subject,
    Text,
    advise,
)
from esn_package.folders import LEXICON
from esn_package.load.pages import PageText
from esn_package.problems import Place, Problem
from esn_package.saying import Said, said

OLD = timedelta(days=366)
# Where a text of law can be found: its number, its date, an article, or a link or a note to it.
_REFERENCE = re.compile(
    r"\]\(|<https?:|\[\^"
    r"|\bart(?:icles?|s?\.)\s*(?:premier|1er|[LRDA]\b\.?|\d)"
    r"|\b(?:n°|no\.?)\s*\d{2,4}\s*[-/]\s*\d+"
    r"|\b(?:19|20)\d\d/\d+\b"
    r"|\b(?:loi|décret|arrêté|ordonnance|directive|règlement|act)\b[^.]{0,40}?\b(?:19|20)\d\d\b"
    r"|\b(?:JORF|NOR|ECLI|RGPD|GDPR|RGAA)\b",
    re.IGNORECASE,
)


def _facts(subject: Subject) -> Iterator[Problem]:
    place = subject.definition.place(("checked",))
    yield from _judged(
        said("the facts of the module"), subject.module.checked, place, subject.today
    )
    yield from beside_facts(subject.loaded.guide, subject.today)
    for one in subject.asked:
        if one.question and one.question.checked:
            at = one.source.place((*one.loc, "checked"))
            what = said('the facts of "{id}"', id=one.id)
            yield from _judged(what, one.question.checked, at, subject.today)
    yield from of_law(subject)


def beside_facts(text: PageText | None, today: date) -> Iterator[Problem]:
    """When the facts of a guide, or of a page for patients, were checked; if it says so."""
    if text and text.page.checked:
        place = text.source.place(("checked",))
        yield from _judged(said("the facts of this page"), text.page.checked, place, today)


def _judged(what: Said, checked: date, place: Place, today: date) -> Iterator[Problem]:
    """Facts last checked more than a year ago, or on a day that is not yet."""
    if checked + OLD < today:
        message = said(
            "{what} were last checked on {day}, more than a year ago", what=what, day=str(checked)
        )
        hint = said("check them, then write the day of it")
        yield advise(place, "old-facts", message, hint)
    elif checked > today + timedelta(days=1):  # it may be tomorrow elsewhere
        message = said(
            "{what} are said to be checked on {day}, which is not yet", what=what, day=str(checked)
        )
        hint = said("write the day on which you checked them")
        yield advise(place, "checked-ahead", message, hint)


def of_law(subject: Subject) -> Iterator[Problem]:
    """Every box that says what the law is, and not where that stands."""
    for text in subject.texts:
        yield from _law(text)


def _law(text: Text) -> Iterator[Problem]:
    """What is said of the law without saying where it stands."""
    boxes = [seen for seen in text.prose.seen if seen.kind == "container"]
    for seen in boxes:
        if seen.words != "law" or _REFERENCE.search(text.prose.text, seen.offset, seen.end):
            continue
        after = (one for one in boxes if one.words == "source" and one.offset >= seen.end)
        following = next(after, None)
        between = text.prose.text[seen.end : following.offset] if following else "nothing"
        if between.strip(": \n"):
            message = said("this says what the law is, and not where that stands")
            hint = said("name the text and the article, or link to it: who doubts can look it up")
            yield advise(text.at(seen.offset), "law-without-source", message, hint)


def _terms(subject: ProgrammeSubject) -> Iterator[Problem]:
    for source in subject.sources:
        if source.file.rpartition("/")[2] == LEXICON:
            for at, term in enumerate(subject.programme.lexicon.terms):
                place = source.place((at, "checked"))
                what = said('the facts of "{id}"', id=term.term)
                yield from _judged(what, term.checked, place, subject.today)


FACTS = Family(("checked-ahead", "law-without-source", "old-facts"), _facts)
TERMS_CHECKED = ProgrammeFamily(("checked-ahead", "old-facts"), _terms)
