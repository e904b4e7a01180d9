"""What French typography changes in a text, and what it leaves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esn_package.advice.typesetting import edits, suspects, typeset

_ = "\u00a0"
T = "\u202f"
RIGHT = {
    # marks
    "Pourquoi?": f"Pourquoi{T}?",
    "Pourquoi ?": f"Pourquoi{T}?",
    f"Pourquoi{_}?": f"Pourquoi{T}?",
    "Quoi ?! Non !!": f"Quoi{T}?! Non{T}!!",
    "Un ; deux": f"Un{T}; deux",
    "Un : deux": f"Un{_}: deux",
    "Un: deux": f"Un{_}: deux",
    f"Un{T}: deux": f"Un{_}: deux",
    "«Oui» (vrai) !": f"«{T}Oui{T}» (vrai){T}!",
    "« Oui ! »": f"«{T}Oui{T}!{T}»",
    "l’« INS »": f"l’«{T}INS{T}»",
    # numbers
    "5 %, 5%": f"5{_}%, 5{_}%",
    "28 h, 14 h 30": f"28{_}h, 14{_}h{_}30",
    "5 mg/L, 3 m²": f"5{_}mg/L, 3{_}m²",
    "art. 9, p. 12, n° 5": f"art.{_}9, p.{_}12, n°{_}5",
    "article L. 1110-4": f"article L.{_}1110-4",
    # signs
    "L'INS aujourd'hui": "L’INS aujourd’hui",
    "Attendez...": "Attendez…",
    'Il dit "oui".': f"Il dit «{T}oui{T}».",
    'L\'"oui" !': f"L’«{T}oui{T}»{T}!",
    f'«{T}Il dit "oui"{T}»': f"«{T}Il dit “oui”{T}»",
    "Un  deux": "Un deux",
    "Un , deux .": "Un, deux.",
    # spelling
    "la 1ère, la 2ème, les 3èmes": "la 1re, la 2e, les 3es",
    "le XIXème siècle, 2eme": "le XIXe siècle, 2e",
    "Coeur, SOEUR, l’oeil, manoeuvre": "Cœur, SŒUR, l’œil, manœuvre",
}
LEFT = [
    f"Pourquoi{T}? Un{_}: deux. «{T}Oui{T}». 5{_}%.",
    "Un (?) et [!], 14:30, 1:2, C:\\x, a;b, x != y",
    "https://a.fr/?b=c;d! www.a.fr/l'x jean.coeur@a.fr",
    "plan.oeil.svg 2ème.md coeur.fr",
    "{poids_2ème:x} et {{l'ins}}",
    "&nbsp;&#160; :smile: :-) ;)",
    "rock 'n' roll, les années '90, 5' 30\"",
    "coexister, moelle, poêle, coefficient, Lecoeur, Joe",
    "3 s’en vont, 5 m’a-t-on dit, 2 l’ont",
    "Même et des mèmes",
    "../.. et ....",
    "1 . Premier",
    "Voir https://a.fr/b .",
    "Une\n! suite",
    "",
]
UNSURE = ['"5" et "non', 'Un " seul', 'Dit-il "oui', "A propos", "Etat", "les Etats-Unis"]


@pytest.mark.parametrize("text", RIGHT)
def test_french_is_set_as_the_school_sets_it(text: str) -> None:
    wanted = RIGHT[text]
    assert typeset(text) == wanted
    assert [edit for edit in edits(wanted) if edit.sure] == []


@pytest.mark.parametrize("text", LEFT)
def test_what_is_right_or_no_prose_is_left(text: str) -> None:
    assert typeset(text) == text


@pytest.mark.parametrize("text", UNSURE)
def test_what_could_mean_something_else_is_said_and_not_written(text: str) -> None:
    assert typeset(text) == text
    assert [edit.sure for edit in edits(text)] == [False] * len(edits(text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "Vitamine A la plus utile",
        "A-t-elle raison ?".replace(" ?", f"{T}?"),
        "Groupe A : la suite".replace(" :", f"{_}:"),
        "The Enterprise Edition, Education",
        "Erreur, Exemple, En effet",
    ],
)
def test_a_capital_that_has_no_accent_is_left(text: str) -> None:
    assert edits(text) == []


PIECES = st.sampled_from(
    [
        *"aéL15 \n\u00a0\u202f\"'’«»“”.,…!?;:%()[]*-/\\{}&",
        *("  ", "...", " h ", "kg", "coeur", "2ème", "n° 5", "art. 9", "L. 1110-4", "\ufffc"),
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_what_is_set_once_is_set(text: str) -> None:
    once = typeset(text)
    assert typeset(once) == once
    assert [edit for edit in edits(once) if edit.sure] == []


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_word_is_lost(text: str) -> None:
    before = [char for char in text if char in "aéL15kg()[]*/\\{}&,;:!?%"]
    after = [char for char in typeset(text) if char in "aéL15kg()[]*/\\{}&,;:!?%"]
    assert after == before


@given(st.lists(st.lists(PIECES, max_size=8).map("".join), max_size=6))
def test_what_is_judged_at_once_is_judged_alike(texts: list[str]) -> None:
    assert {at for at, text in enumerate(texts) if edits(text)} <= {*suspects(texts)}
