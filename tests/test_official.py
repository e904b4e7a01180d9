"""Words with an official French term: told where they are used, left where they are meant."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from test_stated import MAILBOX

from esn_package import data
from esn_package.advice import Wanted, check_all
from esn_package.advice.base import Subject
from esn_package.advice.official import TABLE, by_mark
from esn_package.load.modules import load_texts

HERE = Path(__file__).parent
ENTRIES = json.loads(data.text(TABLE))["terms"]
WORDS = [(word, entry["say"]) for entry in ENTRIES for word in entry["not"]]


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a page of a module of which there is nothing to say."""
    monkeypatch.chdir(tmp_path)
    folder = Path(shutil.copytree(HERE / "modules/minimal", "content"))
    return folder / "securite/feu/02-sortir.md"


def told(page: Path, text: str, front: str = "") -> list[str]:
    """The messages about words, of a page that says a text."""
    page.write_text(f"{front}# Sortir\n\n{text}\n\nLe [[triangle du feu]] suffit.\n", "utf-8")
    found = check_all("content", Wanted(date(2026, 11, 26))).problems
    return [str(one.message) for one in found if one.code == "unofficial-term"]


@pytest.mark.parametrize(("word", "term"), WORDS)
def test_each_word_of_the_table_is_told(page: Path, word: str, term: str) -> None:
    front = f"{word[0].upper()}{word[1:]} est là."
    assert f'French has an official term for "{front.partition(" est")[0]}"' in told(page, front)
    [problem] = [
        one
        for one in check_all("content", Wanted(date(2026, 11, 26))).problems
        if one.code == "unofficial-term"
    ]
    assert f'write "{term}" (' in problem.hint


def test_what_is_said_of_a_simulated_message_is_ours_and_the_message_is_not(page: Path) -> None:
    lab = MAILBOX.replace("Depuis 2019", "Phishing").replace("On a 72", "Un phishing. On a 72")
    (page.parent / "boite.lab.yaml").write_text(lab, encoding="utf-8")
    found = told(page, "::: lab boite.lab.yaml\nTriez.\n:::")
    assert found == ['French has an official term for "phishing"']


def test_a_questionnaire_of_opinion_is_read_too(page: Path) -> None:
    text = "id: avis\ntitle: Votre avis\ntext: Un mail suffit.\nquestions:\n"
    text += "  - {kind: essay, id: mieux, prompt: Quoi de mieux, words: 60}\n"
    Path("content/opinion.yaml").write_text(text, encoding="utf-8")
    assert told(page, "Rien.") == ['French has an official term for "mail"']


def test_the_table_is_dated_and_each_term_has_its_source() -> None:
    assert date.fromisoformat(json.loads(data.text(TABLE))["checked"]) >= date(2026, 11, 26)
    assert all(entry["source"] for entry in ENTRIES)
    assert len({word for word, _ in WORDS}) == len(WORDS)


def test_no_mark_is_common_enough_to_slow_a_check() -> None:
    loaded = load_texts(HERE.parent / "content/donnees-ia/identite-patient")
    prose = "".join(one.text for one in Subject(loaded, date(2026, 11, 26)).words)
    assert [mark for mark in by_mark() if mark in prose] == []


@pytest.mark.parametrize(
    "text",
    [
        "Le mot « phishing » est anglais.",
        "On dit aussi *phishing* en anglais.",
        "L’hameçonnage, ou phishing, imite un service.",
        "Les logiciels malveillants (malwares) se cachent.",
        "Écrivez à equipe@mail.example ou voyez mail.example.",
        "Voyez <https://mail.example/phishing>.",
        "Tapez `mail` dans la console.",
        "Un remailing, un émail, une maille.",
        "Voyez la note[^1].\n\n[^1]: ANSSI, Le phishing expliqué.",
    ],
)
def test_a_word_that_is_meant_is_left(page: Path, text: str) -> None:
    assert told(page, text) == []


def test_a_word_in_bold_or_beside_a_quote_is_told(page: Path) -> None:
    assert len(told(page, "Un **mail** arrive. « Ouvrez-le », dit le mail.")) == 2


def test_of_two_words_that_meet_the_longer_is_told(page: Path) -> None:
    assert told(page, "Le spear phishing vise une personne.") == [
        'French has an official term for "spear phishing"'
    ]


def test_other_languages_are_left(page: Path) -> None:
    assert told(page, "Send an email.", "---\nlanguage: en\n---\n") == []


def test_a_mail_that_a_question_shows_is_left(page: Path) -> None:
    question = (
        "```question\nkind: zone\nid: lire\nobjective: sortir\nprompt: {prompt}\n"
        "passage: |\n  Votre mail expire.\nzones:\n  - words: expire\n    right: true\n"
        "  - words: Votre\n```"
    )
    assert told(page, question.replace("{prompt}", "Montrez le signe.")) == []
    assert len(told(page, question.replace("{prompt}", "Lisez ce mail."))) == 1


def test_the_lexicon_may_name_a_word_but_not_use_it(page: Path) -> None:
    lexicon = page.parents[2] / "lexicon.yaml"
    text = lexicon.read_text(encoding="utf-8")
    lexicon.write_text(text.replace("[système", "[firewall, système"), encoding="utf-8")
    assert told(page, "Rien.") == []
    lexicon.write_text(text.replace("d’un bâtiment", "d’un firewall"), encoding="utf-8")
    assert told(page, "Rien.") == ['French has an official term for "firewall"']
