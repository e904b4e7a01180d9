"""A module to be filled in: where it goes, what it says, and what it leaves as it was."""

import re
from datetime import date
from pathlib import Path

import pytest

from esn_package import (
    ProblemsFound,
    load,
    load_programme,
    new_module,
    new_programme,
    verify,
)
from esn_package.cli import main
from esn_package.folders import shown
from esn_package.load.unwritten import MARKS
from esn_package.problems import Problem

TITLE = "Les précautions standard"


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new programme in French; its folder is the current one."""
    new_programme(tmp_path / "ecole", title="Soins", institution="Institut")
    monkeypatch.chdir(tmp_path / "ecole")
    return tmp_path / "ecole"


def listing(text: str) -> Path:
    """The programme, with other pillars written in it."""
    file = Path("content/programme.yaml")
    head = file.read_text("utf-8").split("pillars:\n")[0]
    file.write_text(f"{head}pillars:\n{text}", encoding="utf-8")
    return file


def added(pillar: str = "hygiene", name: str = "precautions", title: str = TITLE) -> str:
    """What programme.yaml has from its pillars on, once a module was added."""
    new_module(pillar, name, title=title)
    return Path("content/programme.yaml").read_text("utf-8").split("\npillars:\n")[1]


@pytest.mark.parametrize("language", ["fr", "en", "ar", "fr-CA"])
def test_it_builds_at_once(language: str, school: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = Path("content/programme.yaml")
    file.write_text(file.read_text("utf-8").replace("language: fr", f"language: {language}"))
    assert main(["new", "module", "hygiene", "precautions", "--title", TITLE]) == 0
    mark = "À écrire" if language.startswith("fr") else "To write"
    assert f"“{mark}" in capsys.readouterr().out
    module = load("content/hygiene/precautions")
    assert (module.id, module.title) == ("precautions", TITLE)
    assert module.pillar
    assert module.pillar.id == "hygiene"
    assert len(module.pages) == 3
    assert len(module.objectives) == 2
    assert mark in module.summary
    assert main(["build", "--format", "scorm12", "--format", "web"]) == 0
    assert verify("dist/precautions-scorm12.zip") == []
    assert load_programme(school / "content").lists("precautions")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_check_lists_what_the_author_has_to_write_and_nothing_else(
    language: str, school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = school / "content/programme.yaml"
    file.write_text(file.read_text("utf-8").replace("language: fr", f"language: {language}"))
    made = new_module("hygiene", "precautions", title=TITLE)
    assert main(["check", "content/hygiene/precautions"]) == 0
    told = capsys.readouterr().err
    assert set(re.findall(r"\[([a-z-]+)\]$", told, re.MULTILINE)) == {"to-write"}
    for path in made[:-1]:
        text = path.read_text("utf-8")
        marks = text.count(MARKS[language])
        assert marks
        assert f"{shown(path)}:" in told
        assert f"{marks} texts are still to be written, on the lines" in told
        # Its author writes, with the colon that a keyboard has; one text is left for later.
        text = text.replace(MARKS[language], "Ici", marks - 1)
        path.write_text(text.replace("\u00a0:", " :"), encoding="utf-8")
    main(["check", "content/hygiene/precautions", "--select", "to-write"])
    told = capsys.readouterr().err
    assert told.count("a text is still to be written") == len(made) - 1
    assert main(["build", "content/hygiene/precautions"]) == 0
    assert "[to-write]" in capsys.readouterr().err


@pytest.mark.usefixtures("school")
def test_it_says_the_day_and_where_editors_find_what_it_may_hold() -> None:
    made = new_module("hygiene", "precautions", title=TITLE, today=date(2027, 2, 3))
    text = Path("content/hygiene/precautions/module.yaml").read_text("utf-8")
    assert "checked: 2027-02-03\n" in text
    for path in made:
        if path.suffix == ".yaml":
            first = path.read_text("utf-8").partition("\n")[0]
            named = path.parent / first.partition("$schema=")[2]
            assert named.resolve().is_file(), path


def test_where_there_are_no_schemas_it_names_none(tmp_path: Path) -> None:
    (tmp_path / "programme.yaml").write_text(
        "id: a\ntitle: A\ninstitution: B\npillars:\n- id: soins\n  title: Soins\n  hours: 1\n"
    )
    new_module("soins", "bases", title="Les bases", inside=tmp_path)
    assert "$schema" not in (tmp_path / "soins/bases/module.yaml").read_text("utf-8")
    assert load(tmp_path / "soins/bases").title == "Les bases"


@pytest.mark.parametrize("here", [".", "content", "content/hygiene/hygiene-des-mains", "schemas"])
def test_the_programme_is_found_from_every_folder_of_it(
    here: str, school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(school / here)
    new_module("hygiene", "precautions", title=TITLE)
    assert load(school / "content/hygiene/precautions").title == TITLE


def test_the_programme_can_be_named(school: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    arguments = ["hygiene", "precautions", "--title", TITLE, "--in", str(school)]
    assert main(["new", "module", *arguments]) == 0
    assert (school / "content/hygiene/precautions/module.yaml").exists()


@pytest.mark.usefixtures("school")
def test_comments_and_layout_of_the_programme_stay() -> None:
    file = Path("content/programme.yaml")
    before = file.read_text("utf-8")
    new_module("hygiene", "precautions", title=TITLE)
    line = "      - id: precautions\n"
    assert file.read_text("utf-8").replace(line, "") == before
    assert file.read_text("utf-8").endswith(f"      - id: hygiene-des-mains\n{line}")


@pytest.mark.usefixtures("school")
@pytest.mark.parametrize(
    ("before", "after"),
    [
        (  # a comment and another pillar follow
            (
                "- id: a\n  title: A\n  hours: 1\n  modules:\n  - id: hygiene-des-mains # la base\n"
                "    year: 1\n\n# La suite\n- id: b\n  title: B\n  hours: 1\n"
            ),
            (
                "- id: a\n  title: A\n  hours: 1\n  modules:\n  - id: hygiene-des-mains # la base\n"
                "    year: 1\n  - id: x\n\n# La suite\n- id: b\n  title: B\n  hours: 1\n"
            ),
        ),
        (  # a pillar without modules
            "  - id: a\n    title: A\n    hours: 1\n",
            "  - id: a\n    title: A\n    hours: 1\n    modules:\n      - id: x\n",
        ),
        (  # a pillar without modules, others after it
            "- id: a\n  title: A\n  hours: 1\n- id: b\n  title: B\n  hours: 1\n",
            (
                "- id: a\n  title: A\n  hours: 1\n  modules:\n    - id: x\n"
                "- id: b\n  title: B\n  hours: 1\n"
            ),
        ),
        (  # an empty list
            "  - id: a\n    modules: []\n    title: A\n    hours: 1\n",
            "  - id: a\n    modules:\n      - id: x\n    title: A\n    hours: 1\n",
        ),
        (  # planned until now
            (
                "  - id: a\n    title: A\n    hours: 1\n    modules:\n      - id: x\n"
                "        year: 2\n"
                "        title: Prévu\n        planned: oui\n      - id: z\n        title: Z\n"
                "        planned: oui\n"
            ),
            (
                "  - id: a\n    title: A\n    hours: 1\n    modules:\n      - id: x\n"
                "        year: 2\n"
                "      - id: z\n        title: Z\n        planned: oui\n"
            ),
        ),
        (  # listed by hand before it is there
            "  - id: a\n    title: A\n    hours: 1\n    modules:\n      - id: x\n",
            "  - id: a\n    title: A\n    hours: 1\n    modules:\n      - id: x\n",
        ),
        (  # no line at the end of the file is ended
            "  - id: a\n    title: A\n    hours: 1\n    modules:\n      - id: y\n        year: 1",
            (
                "  - id: a\n    title: A\n    hours: 1\n    modules:\n      - id: y\n"
                "        year: 1\n"
                "      - id: x\n"
            ),
        ),
    ],
)
def test_the_list_of_a_pillar_is_added_to_however_it_is_laid_out(before: str, after: str) -> None:
    listing(before)
    assert added("a", "x") == after


@pytest.mark.usefixtures("school")
def test_line_endings_and_the_mark_of_windows_stay() -> None:
    file = Path("content/programme.yaml")
    text = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(text)
    new_module("hygiene", "precautions", title=TITLE)
    assert file.read_bytes() == text + b"      - id: precautions\r\n"


@pytest.mark.usefixtures("school")
def test_a_planned_module_keeps_its_title() -> None:
    listing(
        "  - id: a\n    title: A\n    hours: 1\n    modules:\n      - id: x\n"
        "        title: Prévu\n        planned: oui\n"
    )
    assert main(["new", "module", "a", "x"]) == 0
    assert load("content/a/x").title == "Prévu"


def problems(school: Path, *arguments: str, title: str = TITLE) -> list[Problem]:
    """Why a module is not made, nothing being changed."""
    before = {path: path.read_bytes() for path in school.rglob("*") if path.is_file()}
    folders = sorted(path for path in school.rglob("*") if path.is_dir())
    with pytest.raises(ProblemsFound) as caught:
        new_module(*arguments, title=title)
    assert {path: path.read_bytes() for path in school.rglob("*") if path.is_file()} == before
    assert sorted(path for path in school.rglob("*") if path.is_dir()) == folders
    return list(caught.value.problems)


@pytest.mark.parametrize(
    ("arguments", "title", "code", "words"),
    [
        (("hygene", "x"), TITLE, "no-such-pillar", 'did you mean "hygiene"?'),
        (("zzz", "x"), TITLE, "no-such-pillar", "its pillars are hygiene"),
        (("hygiene", "hygiene-des-mains"), TITLE, "id-twice", "choose another id"),
        (("hygiene", "Précautions"), TITLE, "bad-id", 'did you mean "precautions"?'),
        (("hygiene", "../x"), TITLE, "bad-id", 'did you mean "x"?'),
        (("hygiene", "x" * 65), TITLE, "id-too-long", "at most 64"),
        (("hygiene", "x"), "", "missing-value", "give it by --title"),
        (("hygiene", "x"), "é" * 201, "title-too-long", "at most 200"),
    ],
)
def test_a_module_that_cannot_be_made_changes_nothing(
    arguments: tuple[str, ...], title: str, code: str, words: str, school: Path
) -> None:
    [problem] = problems(school, *arguments, title=title)
    assert problem.code == code
    assert words in problem.hint


def test_an_id_that_is_taken_in_another_pillar_is_told_with_its_line(school: Path) -> None:
    file = listing(
        "  - id: a\n    title: A\n    hours: 1\n"
        "  - id: hygiene\n    title: B\n    hours: 1\n    modules:\n"
        "      - id: hygiene-des-mains\n      - id: x\n        title: X\n        planned: oui\n"
    )
    [there] = problems(school, "a", "hygiene-des-mains")
    assert there.place.file == "content/hygiene/hygiene-des-mains/module.yaml"
    [planned] = problems(school, "a", "x")
    assert planned.place.file == file.as_posix()
    assert file.read_text("utf-8").splitlines()[planned.place.line - 1] == "      - id: x"


@pytest.mark.parametrize("outside", ["../elsewhere", "{top}/elsewhere", "a/b", "..", "Soins"])
def test_nothing_is_written_for_a_pillar_whose_id_is_no_name_of_a_folder(
    school: Path, outside: str
) -> None:
    pillar = outside.format(top=school.parent)
    file = listing(f"  - id: {pillar}\n    title: Soins\n")
    before = sorted(school.parent.rglob("*"))
    [problem] = problems(school, pillar, "precautions")
    assert problem.code == "bad-id"
    assert file.read_text("utf-8").splitlines()[problem.place.line - 1] == f"  - id: {pillar}"
    assert sorted(school.parent.rglob("*")) == before


def test_nothing_is_written_where_the_folder_of_a_pillar_leads_elsewhere(school: Path) -> None:
    elsewhere = school.parent / "elsewhere"
    (school / "content/hygiene").rename(elsewhere)
    (school / "content/hygiene").symlink_to(elsewhere)
    before = sorted(elsewhere.rglob("*"))
    [problem] = problems(school, "hygiene", "precautions")
    assert problem.code == "symlink"
    assert sorted(elsewhere.rglob("*")) == before


def test_a_folder_that_is_there_is_left_alone(school: Path) -> None:
    (school / "content/hygiene/notes").mkdir()
    (school / "content/hygiene/notes/a.txt").write_text("à moi")
    [problem] = problems(school, "hygiene", "notes")
    assert problem.code == "already-there"


@pytest.mark.parametrize(
    "modules", ["    modules: [{id: y}]\n", "    modules:\n      - {id: y, planned: oui}\n"]
)
def test_a_list_in_another_style_is_left_alone_or_added_to_rightly(
    modules: str, school: Path
) -> None:
    listing(f"  - id: a\n    title: A\n    hours: 1\n{modules}")
    if "[" in modules:
        assert [one.code for one in problems(school, "a", "x")] == ["cannot-list"]
        return
    new_module("a", "x", title=TITLE)
    assert load_programme("content").lists("x")
    assert [one.code for one in problems(school, "a", "y")] == ["cannot-list"]


def test_a_programme_with_a_mistake_is_told_and_left_alone(school: Path) -> None:
    file = Path("content/programme.yaml")
    file.write_text(file.read_text("utf-8") + "\tx\n", encoding="utf-8")
    assert {one.code for one in problems(school, "hygiene", "x")} == {"tab"}


def test_without_a_programme_one_is_told_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "module", "a", "x", "--title", TITLE]) == 1
    assert "make one first" in capsys.readouterr().err


def test_a_list_that_cannot_be_written_takes_the_module_back(
    school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing("  - id: a\n    title: A\n    hours: 1\n")
    replace = Path.replace

    def refused(path: Path, target: Path) -> Path:
        if target.name == "programme.yaml":
            raise OSError(13, "Permission denied")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refused)
    assert [one.code for one in problems(school, "a", "x")] == ["cannot-write"]


@pytest.mark.usefixtures("school")
def test_what_is_missing_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "module"]) == 2
    assert "missing: PILLAR, ID, --title" in capsys.readouterr().err
    assert main(["new", "module", "hygiene", "x"]) == 2
    assert re.search("missing: --title$", capsys.readouterr().err, re.MULTILINE)
