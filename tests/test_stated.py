"""What modules state, as who reviews it reads it: each sentence, its source, its day, its place."""

import csv
import io
import re
import shutil
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser

from esn_package.advice.stated.claims import claims
from esn_package.advice.stated.definitions import in_definition
from esn_package.advice.texts import Words
from esn_package.cli import main
from esn_package.prose.runs import plain_run
from esn_package.source import parse

HERE = Path(__file__).parent
ROOT = HERE.parent
IN_SIGHT = "(all) => all.map((one) => one.getBoundingClientRect().right <= innerWidth)"
WIDER = "(all) => all.map((one) => one.scrollWidth - one.clientWidth).filter((more) => more > 0)"
PAGE = """\
# L’alarme d’abord

Le code oblige à sortir en 3 minutes[^1]. Depuis 2021, on ferme les portes. Rien ici.

[^1]: [Ministère de l’Intérieur, guide | 2024](https://exemple.fr/guide_a).

## Plus loin

L’arrêté du 25 juin 1980 fixe le reste. Voir [le texte](https://exemple.fr/arrete).

- Au moins cinq exercices.

::: case Lundi
Léa a 30 ans, il est 8 h 10. La CNIL n’en sait rien.
:::

::: law Code du travail, au 25 novembre 2026
- **Article R. 4227-28.** On s’exerce tous les six mois.
:::

| Quoi | Combien |
|---|---|
| Portes | 4 |

```question
kind: single
id: premier-geste
objective: alerter
source: Guide d’essai, 2020
checked: 2026-11-01
prompt: Vous avez 2 minutes. Que faites-vous ?
choices:
  - text: Je compte jusqu’à cinq.
    right: true
    feedback: Les autres ont 3 minutes.
  - text: J’appelle le 999.
    feedback: Ce numéro n’existe pas.
explanation: Voyez [le site](https://exemple.fr/site) du RGPD.
```

::: source
Manuel d’essai, troisième édition.
:::
"""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme whose first page states what there is to state."""
    monkeypatch.chdir(tmp_path)
    folder = Path(shutil.copytree(HERE / "modules/minimal", "content"))
    (folder / "securite/feu/01-alarme.md").write_text(PAGE, encoding="utf-8")
    lexicon = folder / "lexicon.yaml"
    text = lexicon.read_text(encoding="utf-8").replace("Sans l’un des trois,", "Sans l’un des 3,")
    text = text.replace("un feu s’éteint", "un [[SSI|feu]] s’éteint")
    lexicon.write_text(text.replace("checked: 2026-11-20", "checked: 2026-10-02"), encoding="utf-8")
    return folder


def rows(content: Path) -> list[list[str]]:
    """What is stated, a row each."""
    assert main(["check", str(content), "--facts", "csv", "--out", "f.csv"]) == 0
    text = Path("f.csv").read_bytes().decode("utf-8-sig")
    return [*csv.reader(io.StringIO(text), delimiter=";")][1:]


@pytest.mark.parametrize(
    ("words", "kinds", "source"),
    [
        (
            "Le code oblige à sortir en 3 minutes.",
            "number",
            "Ministère de l’Intérieur, guide | 2024 <https://exemple.fr/guide_a>.",
        ),
        (
            "Depuis 2021, on ferme les portes.",
            "date",
            "Ministère de l’Intérieur, guide | 2024 <https://exemple.fr/guide_a>.",
        ),
        (
            "L’arrêté du 25 juin 1980 fixe le reste.",
            "date, law",
            "le texte <https://exemple.fr/arrete>",
        ),
        (
            "Au moins cinq exercices.",
            "number",
            "nearest: le texte <https://exemple.fr/arrete>",
        ),
        ("La CNIL n’en sait rien.", "name", "nearest: le texte <https://exemple.fr/arrete>"),
        (
            "Article R. 4227-28. On s’exerce tous les six mois.",
            "law, number",
            "Code du travail, au 25 novembre 2026",
        ),
        ("Portes · 4", "number", "nearest: Manuel d’essai, troisième édition."),
        ("Je compte jusqu’à cinq.", "number", "Guide d’essai, 2020"),
        ("Les autres ont 3 minutes.", "number", "Guide d’essai, 2020"),
        ("Voyez le site du RGPD.", "name", "le site <https://exemple.fr/site>"),
        ("Sans l’un des 3, un feu s’éteint.", "number", "Manuel d’essai"),
    ],
)
def test_a_statement_has_its_kind_and_its_source(
    content: Path, words: str, kinds: str, source: str
) -> None:
    found = {row[0]: row[1:3] for row in rows(content)}
    assert found[words] == [kinds, source]


def test_what_is_made_up_or_wrong_is_not_listed(content: Path) -> None:
    told = " ".join(row[0] for row in rows(content))
    for words in ("Léa", "999", "Vous avez 2 minutes", "Rien ici", "troisième édition"):
        assert words not in told


def test_a_statement_has_its_day_and_its_place(content: Path) -> None:
    found = {row[0]: row[3:] for row in rows(content)}
    page = "content/securite/feu/01-alarme.md"
    assert found["Depuis 2021, on ferme les portes."] == ["2026-11-20", f"{page}:3"]
    line = PAGE[: PAGE.index("    feedback: Les autres")].count("\n") + 1
    assert found["Les autres ont 3 minutes."] == ["2026-11-01", f"{page}:{line}"]
    assert found["Sans l’un des 3, un feu s’éteint."][0] == "2026-10-02"


def test_an_article_of_law_that_is_named_is_its_own_source(content: Path) -> None:
    page = content / "securite/feu/02-sortir.md"
    parts = (
        "# Sortir",
        "::: law Au 26 novembre 2026\nCode du travail, article R. 4227-28 : on sort.\n:::",
        "Un délai de 3 minutes.",
        "Sources : manuel d’essai, 2024.",
        "Le [[triangle du feu]] suffit.\n",
    )
    text = "\n\n".join(parts)
    page.write_text(text, encoding="utf-8")
    found = {row[0]: row[2] for row in rows(content)}
    law = "Code du travail, article R. 4227-28 : on sort."
    assert found[law] == "Code du travail ; article R. 4227-28"
    assert found["Un délai de 3 minutes."] == "nearest: manuel d’essai, 2024."
    assert "Sources : manuel d’essai, 2024." not in found


def test_a_question_without_a_source_tells_its_page(content: Path) -> None:
    quiz = content / "securite/feu/fin.quiz.yaml"
    text = quiz.read_text(encoding="utf-8").replace("deux étages", "7 étages")
    quiz.write_text(text, encoding="utf-8")
    found = {row[0]: row[2] for row in rows(content)}
    assert found["Il peut s’arrêter entre 7 étages."] == "page “Sortir par la porte la plus proche”"


def test_a_figure_has_the_source_of_its_caption(content: Path) -> None:
    page = content / "securite/feu/02-sortir.md"
    text = page.read_text(encoding="utf-8").replace("La porte la plus", "Trois portes, la plus")
    page.write_text(text, encoding="utf-8")
    found = {row[0]: row[2] for row in rows(content)}
    assert found["Trois portes, la plus proche."] == "manuel d’essai"


def test_what_a_simulation_tells_is_listed_but_its_story() -> None:
    text = (
        "source: Guide, 2020\nchecked: 2026-11-02\nscenes:\n"
        "  - text: Il est 3 heures.\n  - text: La CNIL appelle.\n"
        "zones:\n  - text: Il reste 4 portes.\n"
    )
    source = parse(text, "sortie.scenario.yaml")
    locs = [("scenes", 0, "text"), ("scenes", 1, "text"), ("zones", 0, "text")]
    words = [
        Words(
            plain_run(source.value(loc))._replace(stretches=source.stretches(loc)),
            source,
            "fr",
            loc,
        )
        for loc in locs
    ]
    found = [*in_definition(words, "2026-01-01")]
    assert [one.text for one in found] == ["La CNIL appelle.", "Il reste 4 portes."]
    assert {(one.source.words, one.checked) for one in found} == {("Guide, 2020", "2026-11-02")}
    assert [one.place.line for one in found] == [5, 7]


GUIDE = """\
---
checked: 2026-10-01
---
# Animer « Réagir à un feu »

Un exercice est dû depuis le 25 juin 1980[^1]. Voyez la page 2 et la question 4.

## Déroulé de la séance

| Durée | Activité |
|---|---|
| 10 min | Le cas de Léa, page 1 |
| 5 min | Ce que dit l’ANSSI |

## Pièges

La CNIL compte 12 oublis. On en voit 40 % ailleurs.

## Sources

- CNIL, délibération n° 2022-100.
- ANSSI, guide de 2021.

[^1]: Arrêté du 25 juin 1980.
"""


def test_a_guide_states_but_what_its_class_does(content: Path) -> None:
    (content / "securite/feu/guide.md").write_text(GUIDE, encoding="utf-8")
    there = "content/securite/feu/guide.md"
    found = {row[0]: row[2:] for row in rows(content) if there in row[4]}
    assert found == {
        "Un exercice est dû depuis le 25 juin 1980.": [
            "Arrêté du 25 juin 1980.",
            "2026-10-01",
            f"{there}:6",
        ],
        "5 min · Ce que dit l’ANSSI": [
            "nearest: ANSSI, guide de 2021.",
            "2026-10-01",
            f"{there}:13",
        ],
        "La CNIL compte 12 oublis.": [
            "nearest: CNIL, délibération n° 2022-100.",
            "2026-10-01",
            f"{there}:17",
        ],
        "On en voit 40 % ailleurs.": [
            "nearest: CNIL, délibération n° 2022-100.",
            "2026-10-01",
            f"{there}:17",
        ],
    }


def test_a_guide_that_lists_sources_which_name_nothing_of_a_sentence_says_where(
    content: Path,
) -> None:
    text = GUIDE.replace("La CNIL compte 12 oublis. On", "On")
    (content / "securite/feu/guide.md").write_text(text, encoding="utf-8")
    found = {row[0]: row[2] for row in rows(content)}
    assert found["On en voit 40 % ailleurs."] == "nearest: Sources"


def test_a_guide_without_a_day_has_that_of_its_module(content: Path) -> None:
    text = GUIDE.removeprefix("---\nchecked: 2026-10-01\n---\n")
    (content / "securite/feu/guide.md").write_text(text, encoding="utf-8")
    found = {row[0]: row[3] for row in rows(content)}
    assert found["La CNIL compte 12 oublis."] == "2026-11-20"


def test_a_page_for_patients_states_what_its_last_line_names_the_source_of(content: Path) -> None:
    text = (
        "# Un feu ?\n\nSortez en 3 minutes.\n\n## Appelez\n\nLe 18.\n\n*Sources : Code ; SDIS.*\n"
    )
    sheet = content / "securite/patients.md"
    for day, front in (("", ""), ("2026-10-01", "---\nchecked: 2026-10-01\n---\n")):
        sheet.write_text(front + text, encoding="utf-8")
        found = {row[0]: row[2:4] for row in rows(content) if "patients.md" in row[4]}
        assert found == {
            "Sortez en 3 minutes.": ["nearest: Code ; SDIS.", day],
            "Le 18.": ["nearest: Code ; SDIS.", day],
        }


MAILBOX = """\
lab: mailbox
id: boite
title: La boîte
messages:
  - id: faux
    from: {name: La CNIL, address: cnil@faux.example}
    subject: Depuis 2019, 3 amendes vous attendent
    date: 2 mai 2026
    body: |
      La loi du 3 mai 2024 vous donne 48 heures.
    links: [{text: La CNIL, address: "https://faux.example/12"}]
    sort: phishing
    clues:
      - {at: from, text: La CNIL écrit par courrier.}
    feedback: On a 72 heures pour le signaler.
  - id: vrai
    from: {name: Léa, address: lea@ecole.example}
    subject: Bonjour
    body: À 4 heures.
    sort: legitimate
    clues:
      - {at: from, text: Vous la connaissez.}
    feedback: Rien à craindre.
"""


def test_a_simulated_message_states_nothing_but_what_is_said_of_it(content: Path) -> None:
    feu = content / "securite/feu"
    (feu / "boite.lab.yaml").write_text(MAILBOX, encoding="utf-8")
    page = "# Trier\n\n::: lab boite.lab.yaml La boîte\nIl y a 9 messages.\n:::\n"
    (feu / "01-alarme.md").write_text(page, encoding="utf-8")
    found = [row[0] for row in rows(content) if "lexicon" not in row[4]]
    assert found == [
        "Il y a 9 messages.",
        "La CNIL écrit par courrier.",
        "On a 72 heures pour le signaler.",
    ]


def test_a_questionnaire_of_opinion_is_listed_with_the_whole_programme(content: Path) -> None:
    text = "id: avis\ntitle: Votre avis\ntext: Il prend 3 minutes.\nquestions:\n"
    text += "  - kind: essay\n    id: mieux\n    prompt: La CNIL le lit-elle ?\n    words: 60\n"
    (content / "opinion.yaml").write_text(text, encoding="utf-8")
    found = [row for row in rows(content) if "opinion.yaml" in row[4]]
    assert [row[0] for row in found] == ["Il prend 3 minutes.", "La CNIL le lit-elle ?"]
    assert found[0][2:] == ["no source", "", "content/opinion.yaml:3"]
    assert not any("opinion" in row[4] for row in rows(content / "securite"))


def test_a_bank_of_two_modules_is_listed_once(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quiz = content / "securite/feu/fin.quiz.yaml"
    head, _, questions = quiz.read_text(encoding="utf-8").partition("questions:\n")
    bank = questions.replace("112", "112\n    explanation: On compose 3 chiffres.")
    bank = "id: commune\ntitle: Banque commune\nquestions:\n" + bank
    (content / "securite/commune.bank.yaml").write_text(bank, encoding="utf-8")
    drawn = head.replace("draw: 2\n", "draw:\n  - from: commune\n    n: 2\n")
    quiz.write_text(drawn, encoding="utf-8")
    again = Path(shutil.copytree(content / "securite/feu", content / "securite/feu2"))
    module = (again / "module.yaml").read_text(encoding="utf-8").replace("id: feu", "id: feu2")
    (again / "module.yaml").write_text(module, encoding="utf-8")
    main(["check", str(content), "--facts"])
    told = capsys.readouterr().out
    assert told.count("On compose 3 chiffres.") == told.count("Banque commune") == 1


def test_markdown_leads_to_each_line(content: Path) -> None:
    assert main(["check", str(content), "--facts", "markdown", "--out", "content/F.md"]) == 0
    text = Path("content/F.md").read_text(encoding="utf-8")
    links = re.findall(r"\[(\S+):(\d+)\]\((\S+)#L(\d+)\) \|$", text, re.MULTILINE)
    assert len(links) == text.count("2026-1") == 11
    assert all((content / file).is_file() and line == again for _, line, file, again in links)
    assert "[Ministère de l’Intérieur, guide \\| 2024](https://exemple.fr/guide_a)." in text
    widths = {len(re.findall(r"(?<!\\)\|", one)) for one in text.split("\n") if one[:1] == "|"}
    assert widths == {6}, "a bar in a text is no border"


def test_a_page_is_a_table_for_who_listens_too(content: Path) -> None:
    assert main(["check", str(content), "--facts", "html", "--out", "f.html"]) == 0
    page = html.fromstring(Path("f.html").read_bytes())
    tables = [*page.iter("table")]
    assert {one.get("aria-labelledby") for one in tables} == {
        one.get("id") for one in page.iter("h2")
    }
    assert {one.get("scope") for one in page.iter("th")} == {"col"}
    assert [*page.iter("script")] == []
    assert {one.get("href") for one in page.iter("a")} == {
        "https://exemple.fr/guide_a",
        "https://exemple.fr/arrete",
        "https://exemple.fr/site",
    }


@pytest.mark.browser
@pytest.mark.parametrize("form", ["--facts", "--coverage"])
def test_the_page_fits_a_phone_and_a_sheet(content: Path, browser: Browser, form: str) -> None:
    assert main(["check", str(content), form, "html", "--out", "f.html"]) == 0
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(Path("f.html").absolute().as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    if form == "--facts":  # what is to be compared is all in sight
        assert set(page.locator("td").evaluate_all(IN_SIGHT)) == {True}
        assert page.get_by_role("columnheader").first.is_visible()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1032, "height": 800})  # A4 on its side, within its margins
    assert page.locator(".frame").evaluate_all(WIDER) == []
    page.close()


def test_a_module_alone_is_listed_in_the_language_that_is_asked_for(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(content / "securite/feu"), "--facts", "--lang", "fr"]) == 0
    told = capsys.readouterr().out
    assert "Réagir à un feu\n" in told
    assert "nombre · la plus proche\u00a0: le texte" in told
    assert "un feu s’éteint" not in told, "the lexicon is the programme's"


def test_a_module_with_errors_is_named_and_left_out(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = content / "securite/feu/01-alarme.md"
    page.write_text(PAGE + "\n[[inconnu]]\n", encoding="utf-8")
    assert main(["check", str(content), "--facts"]) == 1
    told = capsys.readouterr()
    assert "content/securite/feu is left out: it has errors" in told.out
    assert "[no-such-term]" in told.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--facts", "--coverage"], "one at a time"),
        (["--facts", "content"], "as in `check content --facts`"),
        (["--out", "f.csv"], "give one of them too"),
        (["--facts", "--format", "json"], "give --facts an --out"),
    ],
)
@pytest.mark.usefixtures("content")
def test_what_cannot_be_listed_is_told(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "content", *arguments]) == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Le dossier suit la personne.", ()),
        ("Il est 2 h 10.", ()),
        ("Deux personnes attendent.", ()),
        ("L’agrément dure deux ans.", ("number",)),
        ("Le code du lieu de naissance manque.", ()),
        ("Elle vaut depuis le 1er janvier.", ("date",)),
        ("La loi n° 2019-774 la crée.", ("law",)),
        ("Le règlement (UE) 2016/679 s’applique.", ("law",)),
        ("L. 1110-4 du code de la santé publique.", ("law",)),
        ("Le ministère de la Santé l’écrit.", ("name",)),
        ("La norme ISO 27001 le dit.", ("name",)),
        ("La CNIL est prévenue en 72 h.", ("name", "number")),
        ("Voyez les pages 4 et 12, question 3.", ()),
        ("Voyez la page 4, en 3 minutes.", ("number",)),
        ("Un SANSSIEN n’est pas l’ANSSIE.", ()),
    ],
)
def test_what_can_be_looked_up(sentence: str, kinds: tuple[str, ...]) -> None:
    assert claims(sentence) == kinds
