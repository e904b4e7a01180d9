"""A term is found by its id, its word or an alias, however it is typed."""

from datetime import date

import pytest

from esn_package.fields import fold
from esn_package.lexicon import Lexicon, Link, Term

INS = Term(
    id="ins",
    term="INS",
    aliases=("identité nationale de santé", "œuvre d’État"),
    short="Le numéro.",
    long="Le numéro, en plus long.",
    source="CSP",
    checked=date(2026, 11, 20),
)


@pytest.mark.parametrize(
    "name",
    [
        "INS",
        "ins",
        "Identité nationale de santé",
        "IDENTITE  NATIONALE\nDE SANTE",
        "oeuvre d'état",
        "identite\u0301 nationale de sante\u0301",
    ],
)
def test_a_term_is_found_however_it_is_typed(name: str) -> None:
    assert Lexicon((INS,)).find(name) is INS


def test_a_word_that_is_not_there_is_not_found() -> None:
    assert Lexicon((INS,)).find("insi") is None
    assert Lexicon().find("ins") is None


def test_folding_leaves_what_makes_words_differ() -> None:
    assert fold("Mél-1, n° 2") == "mel-1, n° 2"


def test_a_long_meaning_leads_to_other_terms() -> None:
    long = "Voir [[NIR]] ou [[ nia | le NIA ]], [[un seul."
    term = INS.model_copy(update={"long": long})
    assert list(term.pieces()) == [
        "Voir ",
        Link("NIR", "NIR", 5),
        " ou ",
        Link("nia", "le NIA", 16),
        ", [[un seul.",
    ]
    assert term.plain == "Voir NIR ou le NIA, [[un seul."


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("« évacuation »", "evacuation »"),
        ("28 heures", "28 heures"),
        ("(R)évolution", "r)evolution"),
    ],
)
def test_a_term_is_filed_by_its_first_letter_or_digit(word: str, key: str) -> None:
    assert INS.model_copy(update={"term": word}).key == key
