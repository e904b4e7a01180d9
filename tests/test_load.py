"""Folders of definitions become values; what is left out has its default; places are exact."""

import random
import shutil
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest
from pictures import photo

from esn_package.folders import modules
from esn_package.load import load, load_programme
from esn_package.problems import ProblemsFound
from esn_package.questions import Single, TrueFalse

MINIMAL = Path(__file__).parent / "modules" / "minimal"
FEU = "securite/feu"
MARKS = (
    *("", " #x", ": ", "'", '"', "[", "{", "}", "&a ", "*b ", "!t ", "- ", "\n", "\t", "|", "> "),
    *("\n---\n", "<<: ", "```question\n", ":::\n", "::: key\n", "[[x]]", "~", "9" * 30, "-1"),
    *("\0", "\u2028", "$x$", "![](a.png)", "<b>", "[^1]", "../", "\\"),
)


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A copy of the minimal programme, to change."""
    return Path(shutil.copytree(MINIMAL, tmp_path / "course"))


def change(course: Path, file: str, old: str, new: str) -> None:
    """Put other words in the place of some in a definition."""
    path = course / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def told(folder: Path) -> list[str]:
    """File name, line, column and code of each problem of a module."""
    with pytest.raises(ProblemsFound) as found:
        load(folder)
    return [
        f"{Path(this.place.file).name}:{this.place.line}:{this.place.column} {this.code}"
        for this in found.value.problems
    ]


def test_a_module_is_read_with_its_pages_quiz_and_programme() -> None:
    module = load(MINIMAL / FEU)
    assert (module.id, module.minutes, module.checked) == ("feu", 10, date(2026, 11, 20))
    assert [(page.id, page.title, page.minutes) for page in module.pages] == [
        ("alarme", "L’alarme d’abord", 4),
        ("sortir", "Sortir par la porte la plus proche", None),
    ]
    assert module.quiz
    assert [type(one) for one in module.pages[0].practice] == [Single]
    assert isinstance(module.quiz.questions[0], TrueFalse)
    assert [term.id for term in module.terms.values()] == ["ssi", "triangle"]
    assert list(module.files) == ["media/porte.svg"]
    assert module.programme
    assert module.programme.activity_base == "https://ecole.example/xapi"
    assert module.pillar
    assert (module.pillar.id, module.pillar_number) == ("securite", 1)
    assert module.warnings == ()


def test_module_yaml_itself_names_its_module() -> None:
    assert load(MINIMAL / FEU / "module.yaml") == load(MINIMAL / FEU)


def test_what_is_left_out_has_its_default(course: Path) -> None:
    path = course / FEU / "fin.quiz.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text("questions:\n" + text.split("questions:\n")[1], encoding="utf-8")
    quiz = load(course / FEU).quiz
    assert quiz
    assert (quiz.id, quiz.title, quiz.pass_mark) == ("fin", "Fin", 70)
    assert (quiz.attempts, quiz.draw, quiz.shuffle) == (None, None, ())
    assert quiz.feedback == "at-end"


def test_completion_asks_for_a_pass_only_where_there_is_a_quiz(course: Path) -> None:
    assert load(course / FEU).complete == ("pages", "pass")
    change(course, f"{FEU}/module.yaml", "quiz: fin.quiz.yaml\n", "")
    assert load(course / FEU).complete == ("pages",)
    change(course, f"{FEU}/module.yaml", "pages:\n", "complete: [pages, pages]\npages:\n")
    assert load(course / FEU).complete == ("pages",)


def test_unlimited_is_a_number_of_attempts(course: Path) -> None:
    change(course, f"{FEU}/fin.quiz.yaml", "attempts: 2", "attempts: unlimited")
    quiz = load(course / FEU).quiz
    assert quiz
    assert quiz.attempts is None


def test_language_and_report_come_from_the_nearest_that_says_them(course: Path) -> None:
    change(course, "programme.yaml", "pillars:", "language: fr-CA\nreport: completion\npillars:")
    change(course, f"{FEU}/01-alarme.md", "minutes: 4", "minutes: 4\nlanguage: en")
    module = load(course / FEU)
    assert (module.language, module.report) == ("fr-CA", "completion")
    assert [page.language for page in module.pages] == ["en", "fr-CA"]
    change(course, f"{FEU}/module.yaml", "quiz:", "language: de\nreport: verdict\nquiz:")
    module = load(course / FEU)
    assert (module.language, module.report) == ("de", "verdict")


def test_a_module_can_be_read_in_a_programme_that_is_there_already(course: Path) -> None:
    programme = load_programme(course)
    assert load(course / FEU, programme).programme is programme


def test_a_module_without_programme_is_a_module(course: Path) -> None:
    change(course, f"{FEU}/01-alarme.md", "[[SSI]]", "SSI")
    change(course, f"{FEU}/02-sortir.md", "[[triangle du feu]]", "triangle")
    alone = course.parent / "alone"
    shutil.move(course / FEU, alone)
    module = load(alone)
    assert (module.programme, module.pillar, module.pillar_number) == (None, None, 0)
    assert (module.language, module.report) == ("fr", "verdict")


def test_a_module_may_stand_outside_the_pillars(course: Path) -> None:
    text = (course / "programme.yaml").read_text(encoding="utf-8").replace("id: feu", "id: eau")
    (course / "programme.yaml").write_text(f"{text}outside:\n  - id: feu\n", encoding="utf-8")
    module = load(course / FEU)
    assert (module.warnings, module.pillar) == ((), None)
    with pytest.raises(ProblemsFound) as found:
        load_programme(course)
    assert [this.code for this in found.value.problems] == ["no-such-module"]  # eau, not feu


def test_a_module_is_listed_once_inside_the_pillars_and_outside(course: Path) -> None:
    change(course, "programme.yaml", "pillars:", "outside:\n  - id: feu\n  - id: air\npillars:")
    with pytest.raises(ProblemsFound) as found:
        load_programme(course)
    assert [this.code for this in found.value.problems] == ["id-twice", "no-such-module"]


def test_windows_files_are_read_as_others(course: Path) -> None:
    before = load(course / FEU)
    for path in (course / FEU).glob("*.*"):
        text = path.read_bytes().replace(b"\n", b"\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + text)
    after = load(course / FEU)
    assert after.pages == before.pages
    assert after.quiz == before.quiz


@pytest.mark.parametrize(
    "title",
    [
        "L’eau & le feu",
        'Dire "feu"',
        "Feu 🔥",
        "حريق",
        "a < b",
        "Feu : réagir",
        "Non",
        "Feu\u00a0: agir\u202f!",
    ],
)
def test_any_title_is_a_title(course: Path, title: str) -> None:
    quoted = title.replace('"', '\\"')
    change(course, f"{FEU}/module.yaml", "title: Réagir à un feu", f'title: "{quoted}"')
    assert load(course / FEU).title == title


def test_words_for_no_stay_words_in_texts_and_are_false_where_yes_or_no_is_asked(
    course: Path,
) -> None:
    change(course, f"{FEU}/fin.quiz.yaml", "text: Je cours.", "text: no\n        right: non")
    quiz = load(course / FEU).quiz
    assert quiz
    single = quiz.questions[2]
    assert isinstance(single, Single)
    assert (single.choices[1].text.plain, single.choices[1].right) == ("no", False)


def test_every_file_is_read_before_giving_up(course: Path) -> None:
    change(course, "lexicon.yaml", "term: SSI", "terme: SSI")
    change(course, f"{FEU}/module.yaml", "minutes: 10", "minuts: 10")
    change(course, f"{FEU}/01-alarme.md", "# L’alarme", "L’alarme")
    change(course, f"{FEU}/02-sortir.md", "porte.svg", "port.svg")
    change(course, f"{FEU}/fin.quiz.yaml", "see: sortir", "see: sorti")
    assert told(course / FEU) == [
        "lexicon.yaml:3:3 unknown-key",
        "01-alarme.md:4:1 missing-title",
        "02-sortir.md:3:1 no-such-file",
        "fin.quiz.yaml:13:10 no-such-page",
        "module.yaml:5:1 unknown-key",
    ]


def test_a_broken_definition_does_not_hide_what_is_wrong_in_pages(course: Path) -> None:
    change(course, f"{FEU}/module.yaml", "pages:", "pages: [")
    change(course, f"{FEU}/01-alarme.md", "[[SSI]]", "[[SSII]]")
    change(course, f"{FEU}/fin.quiz.yaml", "kind: number", "kind: nombre")
    assert told(course / FEU) == [
        "01-alarme.md:6:4 no-such-term",
        "fin.quiz.yaml:14:11 unknown-kind",
        "module.yaml:13:8 not-yaml",
    ]


def test_a_mistake_in_one_question_does_not_hide_those_of_the_others(course: Path) -> None:
    change(course, f"{FEU}/fin.quiz.yaml", "answer: faux", "answer: jamais")
    change(course, f"{FEU}/fin.quiz.yaml", "objective: alerter", "objective: alarmer")
    change(course, f"{FEU}/fin.quiz.yaml", "Je me baisse.", "Je me <b>baisse</b>.")
    assert told(course / FEU) == [
        "fin.quiz.yaml:11:13 wrong-type",
        "fin.quiz.yaml:16:16 no-such-objective",
        "fin.quiz.yaml:24:21 raw-html",
    ]


def test_a_mistake_in_a_practice_question_has_its_place_in_the_page(course: Path) -> None:
    page = f"{FEU}/01-alarme.md"
    change(course, page, "**en premier** ?", "[en premier](javascript:void) ?")
    change(course, page, "    feedback: Le feu", "    feedbak: Le feu")
    change(course, page, "objective: alerter", "objective: alarmer")
    assert told(course / FEU) == ["01-alarme.md:22:5 unknown-key"]
    change(course, page, "feedbak", "feedback")
    assert told(course / FEU) == [
        "01-alarme.md:15:12 no-such-objective",
        "01-alarme.md:16:25 bad-link",
    ]


def test_a_practice_question_in_a_list_has_its_place_too(course: Path) -> None:
    block = "- Essayez :\n\n  ```question\n  kind: truth\n  id: x\n  prompt: Vrai ?\n  ```\n"
    path = course / FEU / "02-sortir.md"
    path.write_text(f"# Sortir\n\n{block}", encoding="utf-8")
    assert told(course / FEU) == ["02-sortir.md:6:3 missing-key"]


def test_a_file_is_found_however_its_accents_are_made_of_bytes(course: Path) -> None:
    photo(course / FEU / normalize("NFD", "fumée.png"))
    with (course / FEU / "02-sortir.md").open("a", encoding="utf-8") as page:
        page.write("\n![La fumée monte](fumée.png)\n")
    assert "fumée.png" in load(course / FEU).files


def test_problems_name_files_as_they_are_typed_from_here(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(course, f"{FEU}/module.yaml", "minutes: 10\n", "")
    monkeypatch.chdir(course)
    with pytest.raises(ProblemsFound) as found:
        load(FEU)
    assert str(found.value.problems[0].place) == "securite/feu/module.yaml:2:1"


def test_modules_are_found_below_any_folder_and_hidden_ones_are_not(course: Path) -> None:
    shutil.copytree(course / FEU, course / ".old" / "feu")
    shutil.copytree(course / FEU, course / "securite" / "eau")
    found = [path.relative_to(course).as_posix() for path in modules(course)]
    assert found == ["securite/eau", "securite/feu"]
    assert modules(course / FEU) == (course / FEU,)
    assert modules(course / FEU / "module.yaml") == (course / FEU,)


def test_a_link_to_a_module_is_not_followed(course: Path) -> None:
    (course / "lien").symlink_to(course / FEU)
    assert modules(course) == (course / FEU,)


def test_a_programme_is_found_from_any_folder_of_it(course: Path) -> None:
    assert load_programme(course / FEU) == load_programme(course)


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert told(tmp_path / "none") == ["module.yaml:1:1 no-such-file"]
    with pytest.raises(ProblemsFound):
        modules(tmp_path / "none")
    with pytest.raises(ProblemsFound):
        load_programme(tmp_path / "none")
    (tmp_path / "page.md").write_text("# A")
    assert told(tmp_path / "page.md") == ["module.yaml:1:1 no-such-file"]


@pytest.mark.parametrize("seed", range(60))
def test_no_change_to_a_definition_makes_it_fail(course: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same at every run
    files = [path for path in sorted(course.rglob("*")) if path.is_file()]
    for _ in range(3):
        path = chance.choice(files)
        text = path.read_text(encoding="utf-8")
        at = chance.randrange(len(text) + 1)
        put, cut = chance.choice(MARKS), chance.choice((0, 0, 1, 7))
        path.write_text(text[:at] + put + text[at + cut :], encoding="utf-8")
    try:
        load(course / FEU)
        load_programme(course)
    except ProblemsFound as found:
        for this in found.problems:
            lines = Path(this.place.file).read_text(encoding="utf-8").split("\n")
            assert this.place.line <= len(lines)
            assert this.place.column <= len(lines[this.place.line - 1]) + 1
