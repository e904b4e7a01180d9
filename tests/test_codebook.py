"""The codebook beside each package that reports: what a teacher reads an LMS's report with."""

import csv
import json
import re
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import rules
from asked import QUESTIONS
from conftest import Unpacked, loaded
from lxml import html
from playwright.sync_api import Browser
from simulating import finish

from esn_package import Loose, Options, build_all, outputs
from esn_package.formats import TRACKED
from esn_package.interaction import Rated, Typed
from esn_package.module import Module
from esn_package.questions import KINDS, Question, question
from esn_package.questions.units import unit_reader
from esn_package.scoring import USUAL, Rules

BASE = Options("https://ecole.example/xapi")
Modules = Callable[[str], Module]


def asking(module: Module, questions: list[Question]) -> Module:
    """The module with these questions in its quiz."""
    assert module.quiz is not None
    return module._replace(quiz=module.quiz._replace(questions=tuple(questions)))


def loose(module: Module, format: str = "scorm12") -> dict[str, bytes]:  # noqa: A002
    """What stands beside the package of a module, by name."""
    made = outputs(module, format, BASE)
    return {one.name: one.content for one in made if isinstance(one, Loose)}


def rows(module: Module) -> list[dict[str, str]]:
    """The lines of the CSV, as a French spreadsheet reads them."""
    text = loose(module)[f"{module.id}-codebook.csv"].decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), delimiter=";"))


def test_every_format_that_reports_has_the_same_codebook(module: Modules) -> None:
    feu = module("minimal/securite/feu")
    assert set(loose(feu)) == {"feu-codebook.csv", "feu-codebook.html"}
    assert loose(feu, "xapi") == loose(feu) == loose(feu)
    assert loose(feu, "web") == {}


def test_a_module_without_a_quiz_has_none(module: Modules) -> None:
    feu = module("minimal/securite/feu")
    assert loose(feu._replace(quiz=None, complete=("pages",))) == {}


@pytest.mark.parametrize("kind", KINDS)
def test_the_key_is_spelled_as_the_lms_is_told(kind: str, module: Modules) -> None:
    one = next(one for one in QUESTIONS if one.kind == kind)
    asked = asking(module("minimal/securite/feu"), [one])
    (row,) = rows(asked)
    assert asked.quiz is not None
    assert row["Identifiant"] == f"{asked.quiz.id}_{one.id}"
    facts = TRACKED["scorm12"].facts(asked, BASE)["questions"]
    assert isinstance(facts, dict)
    fact = facts[one.id]
    assert isinstance(fact, dict)
    assert isinstance(fact["patterns"], list)
    spelled = [str(pattern).strip("{}").replace(",", ", ") for pattern in fact["patterns"]]
    interaction = one.interaction()
    if isinstance(interaction.right, Rated):  # a likert has no pattern in SCORM 1.2
        steps = [id_ for id_, _ in interaction.parts]
        right = ["abcdefghijk"[steps.index(id_)] for id_ in interaction.right.ids]
        assert row["Réponse attendue"] == " ou ".join(right)
    elif interaction.parts or fact["type"] == "true-false":
        assert row["Réponse attendue"] == " ou ".join(spelled)
    if isinstance(interaction.right, Typed):
        assert row["Réponse attendue"].splitlines()[0] == " ou ".join(interaction.right.texts)


def test_a_row_says_all_that_a_teacher_asks(module: Modules) -> None:
    feu = module("minimal/securite/feu")
    assert feu.quiz is not None
    objective = feu.objectives[0]
    one = question(
        {
            "kind": "match",
            "id": "qui-quoi",
            "prompt": "Quoi **va** avec quoi ?",
            "pairs": [{"item": "Eau", "target": "Bois"}, {"item": "Poudre", "target": "Gaz"}],
            "extra": ["Métal"],
            "objective": objective.id,
            "points": 1.5,
            "difficulty": 3,
        }
    )
    (row,) = rows(asking(feu, [one]))
    assert row["Question"] == "Quoi va avec quoi ?"
    assert row["Type"] == "À associer"
    assert row["Réponses possibles"].splitlines() == [
        *("1 = Eau", "2 = Poudre"),
        *("a = Bois", "b = Gaz", "c = Métal"),
    ]
    assert row["Réponse attendue"] == "1.a, 2.b"
    assert row["Objectif"] == objective.text
    known = {one.id: one for one in feu.programme.competencies} if feu.programme else {}
    assert row["Compétences"].splitlines() == [
        f"{known[id_].number} {known[id_].wording}" for id_ in objective.competencies
    ]
    assert objective.competencies
    assert (row["Points"], row["Difficulté"]) == ("1,5", "3")
    refs = dict(line.split(" = ") for line in row["Identifiants xAPI"].splitlines())
    told = one.interaction()
    assert refs["1"] == told.parts[0][0]
    assert refs["c"] == told.targets[2][0]


def test_french_spreadsheets_open_it_right(module: Modules) -> None:
    data = loose(module("minimal/securite/feu"))["feu-codebook.csv"]
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    assert data.split(b"\r\n")[0].count(b";") == 9


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝"])
def test_no_cell_is_a_formula(start: str, module: Modules) -> None:
    formula = f"{start}HYPERLINK(A1;1)"
    definition = {"kind": "text", "id": "x", "prompt": formula, "answers": [formula]}
    (row,) = rows(asking(module("minimal/securite/feu"), [question(definition)]))
    assert row["Question"] == row["Réponse attendue"] == f"'{formula}"


def test_an_english_module_is_told_in_english(module: Modules) -> None:
    feu = module("minimal/securite/feu")._replace(language="en")
    (head, *_) = loose(feu)["feu-codebook.csv"].decode("utf-8-sig").splitlines()
    assert head.startswith("Id;Question;Kind;Possible answers;Right answer")


def test_what_a_question_holds_is_text_in_the_page(module: Modules) -> None:
    definition = {"kind": "text", "id": "x", "prompt": "`<script>`", "answers": ["<b>"]}
    feu = asking(module("minimal/securite/feu"), [question(definition)])
    tree = html.fromstring(loose(feu)["feu-codebook.html"])
    assert tree.xpath("//script") == []
    assert "<b>" in str(tree.xpath("string(//td[@class='key'])"))


@pytest.mark.browser
def test_the_page_is_for_everyone(module: Modules, tmp_path: Path, browser: Browser) -> None:
    feu = asking(module("minimal/securite/feu"), [*QUESTIONS])
    (tmp_path / "codebook.html").write_bytes(loose(feu)["feu-codebook.html"])
    page = browser.new_page()
    page.goto((tmp_path / "codebook.html").as_uri())
    assert page.locator("tbody tr").count() == len(QUESTIONS)
    assert rules.findings(page, *rules.QUICK) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_it_stands_in_the_folder_and_in_the_record(module: Modules, tmp_path: Path) -> None:
    folder = module("minimal/securite/feu").folder
    list(build_all(folder, ["scorm12", "web"], tmp_path))
    made = json.loads((tmp_path / "packages.json").read_text())["packages"]
    beside = {one["file"]: [file["file"] for file in one["beside"]] for one in made}
    assert beside == {
        "feu-scorm12.zip": ["feu-codebook.csv", "feu-codebook.html", "feu-scorm12.zip.cdx.json"],
        "feu-web.zip": ["feu-web.zip.cdx.json"],
    }
    (tmp_path / "feu-codebook.csv").write_text("changed in a spreadsheet")
    again = [one for done in build_all(folder, ["scorm12"], tmp_path) for one in done.packages]
    assert (tmp_path / "feu-codebook.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert [one.file for one in again] == ["feu-scorm12.zip"]


@pytest.mark.parametrize("format_", ["scorm12", "xapi"])
def test_a_quiz_that_asks_for_certainty_says_so_with_its_degrees(
    format_: str, module: Modules
) -> None:
    feu = module("minimal/securite/feu")
    assert feu.quiz is not None
    sure = feu._replace(quiz=feu.quiz._replace(rules=Rules(certainty=USUAL)))
    page: Any = html.fromstring(loose(sure, format_)["feu-codebook.html"])
    assert [" ".join(one.text_content().split()) for one in page.xpath("//ol/li")] == [
        "Faible (moins de 67 %) · 1 si juste, 0 sinon",
        "Moyenne (67 à 80 %) · 2 si juste, −2 sinon",
        "Forte (plus de 80 %) · 3 si juste, −6 sinon",
    ]
    assert b"Certitude" not in loose(feu, format_)["feu-codebook.html"]


def test_what_is_told_of_a_quiz_is_of_the_one_that_is_asked_of(module: Modules) -> None:
    """Variants of a module are told one after the other, and share what they have alike."""
    feu = module("minimal/securite/feu")
    assert feu.quiz is not None
    for title in ("Le premier", "Le second"):
        other = feu._replace(quiz=feu.quiz._replace(title=title, rules=Rules(certainty=USUAL)))
        for one, its, asks in ((feu, feu.quiz.title, False), (other, title, True)):
            facts: Any = TRACKED["xapi"].facts(one, BASE)
            assert [*facts["quiz"]["definition"]["name"].values()] == [its]
            assert ("certainty_key" in facts) == asks


CLOZE: dict[str, object] = {
    "kind": "cloze",
    "id": "dose",
    "prompt": "Complétez.",
    "text": "Le patient **pèse** {{poids}}, il reçoit {{produit}}.",
    "gaps": {
        "produit": {"answers": ["rien"]},
        "poids": {"answer": 60, "unit": "kg"},
    },
}


def described(one: Question, module: Module) -> str:
    """What an LRS is told that the question asks."""
    facts: Any = TRACKED["xapi"].facts(asking(module, [one]), BASE)
    (text,) = facts["questions"][one.id]["definition"]["description"].values()
    assert isinstance(text, str)
    return text


@pytest.mark.parametrize(
    ("definition", "said"),
    [
        (CLOZE, "Complétez. · Le patient pèse ____ (1) kg, il reçoit ____ (2)."),
        (
            {
                "kind": "concordance",
                "id": "lien",
                "prompt": "Un courriel.",
                "hypothesis": "un *hameçonnage*",
                "information": "une faute",
            },
            "Un courriel. · un hameçonnage · une faute",
        ),
        (
            {
                "kind": "zone",
                "id": "mots",
                "prompt": "Où ?",
                "passage": "Rosa **Diaz**, Sète.",
                "zones": [{"words": "Rosa", "right": True}, {"words": "Sète"}],
            },
            "Où ? · Rosa Diaz, Sète.",
        ),
    ],
)
def test_a_question_is_told_with_what_its_answer_stands_in(
    definition: dict[str, object], said: str, module: Modules
) -> None:
    one, feu = question(definition), module("minimal/securite/feu")
    assert rows(asking(feu, [one]))[0]["Question"] == said
    assert described(one, feu) == said


def test_a_gap_is_told_with_its_choices_and_with_what_is_worth_half(module: Modules) -> None:
    one = question(
        {
            "kind": "cloze",
            "id": "dose",
            "prompt": "Complétez.",
            "text": "On donne {{produit}} {{quand}}.",
            "gaps": {
                "quand": {"choices": [{"text": "le soir", "right": True}, {"text": "à midi"}]},
                "produit": {"answers": ["paracétamol", "doliprane"], "close": ["un antalgique"]},
            },
        }
    )
    (row,) = rows(asking(module("minimal/securite/feu"), [one]))
    assert row["Question"].endswith("On donne ____ (1) ____ (2) [le soir / à midi].")
    key = [line.replace("\u00a0", " ") for line in row["Réponse attendue"].splitlines()]
    assert key == ["1. paracétamol ou doliprane", "2. le soir", "0,5 : 1. un antalgique"]


@pytest.mark.parametrize(
    ("title", "named"), [("M. Lopez, 68 ans", "M. Lopez, 68 ans"), (None, "Il tousse depuis hier.")]
)
def test_a_question_of_a_case_is_told_with_its_case(
    title: str | None, named: str, module: Modules
) -> None:
    truth = {"kind": "truth", "answer": True}
    asked = [{**truth, "id": f"c{n}", "prompt": f"Question {n} ?"} for n in (1, 2, 3)]
    case = {"kind": "case", "id": "lopez", "statement": "Il tousse depuis hier.", "title": title}
    made: Any = unit_reader().validate_python(
        {key: value for key, value in case.items() if value} | {"questions": asked}
    )
    feu = module("minimal/securite/feu")
    for n, one in enumerate(made.asked(), 1):
        assert described(one, feu) == f"{named} · Question {n} ?"
    told = [row["Question"] for row in rows(asking(feu, made.asked()))]
    assert told == [f"{named} · Question {n} ?" for n in (1, 2, 3)]


DEMONSTRATION = "content/demonstration/toutes-les-questions"
# An LMS that keeps whatever it is told.
API = """
window.told = {};
window.API = {
  LMSInitialize: () => "true", LMSFinish: () => "true", LMSCommit: () => "true",
  LMSGetLastError: () => "0", LMSGetErrorString: () => "", LMSGetDiagnostic: () => "",
  LMSGetValue: (name) => /_count$/.test(name) ? "0" : "",
  LMSSetValue: (name, value) => { window.told[name] = value; return "true"; },
};
"""


@pytest.mark.browser
def test_it_names_all_that_an_lms_is_told_of_what_is_played(
    unpacked: Unpacked, browser: Browser
) -> None:
    module = loaded(DEMONSTRATION)
    page = browser.new_page()
    page.add_init_script(API)
    index = unpacked(module, "scorm12") / "index.html"
    page.goto(f"{index.as_uri()}#p-jouer")
    page.wait_for_selector("html.ready")
    for one in module.simulations:
        finish(page, one.id)
    told = page.evaluate("window.told")
    page.close()
    known = {row["Identifiant"]: row for row in rows(module)}
    there = {told[key]: key.rpartition(".")[0] for key in told if INTERACTION.fullmatch(key)}
    assert there.keys() == {f"{one.kind}_{one.id}" for one in module.simulations} <= known.keys()
    for one in module.simulations:
        id_ = f"{one.kind}_{one.id}"
        response = told[f"{there[id_]}.student_response"]
        codes = [line.partition(" = ")[0] for line in known[id_]["Réponses possibles"].splitlines()]
        for part in response.split(", "):
            assert part in codes or any(spelled(part, codes)), (id_, part)
        if one.expected and one.kind != "threshold":  # which also says where it was left
            assert response == known[id_]["Réponse attendue"] == one.expected


INTERACTION = re.compile(r"cmi\.interactions\.\d+\.id")


def spelled(part: str, codes: list[str]) -> Iterator[bool]:
    """Whether a part of a response is made of codes: before its point and from it, or a number."""
    name, _, rest = part.partition(".")
    yield name in codes and f".{rest}" in codes
    yield f"{name}.n" in codes and rest.isdigit()
    yield part.isdigit() and "…" in codes


def test_a_module_with_no_quiz_has_one_of_what_is_played() -> None:
    module = loaded(DEMONSTRATION)._replace(quiz=None, complete=("pages",))
    assert [row["Type"] for row in rows(module)] == [
        "Scénario",
        "Messagerie simulée",
        "Laboratoire de données",
        "Image à explorer",
    ]
    page = html.document_fromstring(loose(module)[f"{module.id}-codebook.html"].decode())
    assert len(page.findall(".//table")) == 1
