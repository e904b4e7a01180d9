"""A programme to begin with: whole, right, of use to a team, and never in the way of anything."""

import json
import re
import shlex
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from test_schemas import plain

from esn_package import ProblemsFound, build_all, load, load_programme, new_programme, verify
from esn_package.cli import main
from esn_package.described import ENDING, WRITTEN
from esn_package.formats import FORMATS
from esn_package.new import LANGUAGES
from esn_package.options import Options
from esn_package.problems import Problem
from esn_package.questions import KINDS
from esn_package.source import parse

SRC = Path(__file__).parent.parent / "src/esn_package"
NAMES = {"fr": "L’école du soin", "en": "School of care"}
MODULES = {"fr": "hygiene/hygiene-des-mains", "en": "hygiene/hand-hygiene"}
TODAY = "2026-11-26"  # when the facts of the filled module were checked


@pytest.fixture(params=LANGUAGES)
def school(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new programme in each language; its folder is the current one."""
    folder = tmp_path / "Mon école"
    new_programme(
        folder,
        title=NAMES[request.param],
        institution="Institut",
        language=request.param,
        activity_base="https://id.ecole.example/xapi/",
    )
    monkeypatch.chdir(folder)
    monkeypatch.setenv("ESN_TODAY", TODAY)
    return folder


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    """The problems, warnings and advice that `check` says."""
    capsys.readouterr()
    main(["check", *arguments, "--format", "json"])
    problems: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["problems"]
    return problems


@pytest.mark.usefixtures("school")
def test_check_has_nothing_to_say_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys) == []
    assert main(["check"]) == 0


def test_it_builds_in_every_format_and_each_zip_is_right(school: Path) -> None:
    names = tuple(FORMATS)
    done = list(build_all("content", names, "dist", options=Options()))
    assert [one.problems for one in done] == [(), ()]  # its module and its lexicon
    zips = sorted(Path("dist").glob("*.zip"))
    assert {path.stem.rpartition("-")[2] for path in zips} >= {"scorm12", "xapi", "web"}
    for path in zips:
        assert verify(path) == []
    assert school.exists()


def test_what_is_given_stands_in_it(school: Path) -> None:
    programme = load_programme("content")
    assert programme.id == "mon-ecole"
    assert programme.title == NAMES[programme.language]
    assert programme.institution == "Institut"
    assert programme.activity_base == "https://id.ecole.example/xapi"
    assert programme.title in (school / "README.md").read_text(encoding="utf-8")


@pytest.mark.usefixtures("school")
def test_its_module_shows_what_the_format_can() -> None:
    module = load(f"content/{MODULES[load_programme('content').language]}")
    assert module.checked == date.fromisoformat(TODAY)
    assert module.quiz
    asked = {one.kind for one in module.quiz.questions}
    asked |= {one.kind for page in module.pages for one in page.practice}
    assert len(asked & set(KINDS)) >= 6
    assert module.quiz.has_cases
    text = " ".join(path.read_text("utf-8") for path in module.folder.glob("*.md"))
    for shown in ("::: case", "::: key", "::: tabs", "::: steps", "![", "[[", "[^1]", "| "):
        assert shown in text, shown


@pytest.mark.usefixtures("school")
def test_a_comment_says_what_each_key_of_its_module_does() -> None:
    module = load(f"content/{MODULES[load_programme('content').language]}")
    lines = (module.folder / "module.yaml").read_text("utf-8").splitlines()
    keys = [at for at, line in enumerate(lines) if re.match(r"[a-z]+:", line)]
    plain_by_name = {"title", "authors", "licence", "credits"}
    for at in keys:
        name = lines[at].partition(":")[0]
        assert lines[at - 1].startswith("#") or name in plain_by_name, name


def schema_by_settings(file: Path, school: Path) -> str:
    """The schema that an editor takes for a file, by .vscode/settings.json."""
    settings = json.loads((school / ".vscode/settings.json").read_text("utf-8"))
    found = [
        schema
        for schema, globs in settings["yaml.schemas"].items()
        for glob in ([globs] if isinstance(globs, str) else globs)
        if re.fullmatch(as_pattern(glob), file.relative_to(school).as_posix())
    ]
    assert len(found) == 1, (file, found)
    return str(found[0])


def as_pattern(glob: str) -> str:
    """A glob of VS Code as a regular expression."""
    return re.escape(glob).replace(r"\*\*/", "(.*/)?").replace(r"\*", "[^/]*")


def test_an_editor_finds_the_schema_of_every_file_and_the_file_is_right_by_it(
    school: Path,
) -> None:
    files = sorted((school / "content").rglob("*.yaml"))
    assert len(files) == 6
    for file in files:
        name = schema_by_settings(file, school)
        schema = json.loads((school / name).read_text("utf-8"))
        text = file.read_text("utf-8")
        errors = Draft202012Validator(schema).iter_errors(plain(parse(text, "x").data))
        assert [error.message for error in errors] == []
        # An editor that knows no settings is told by the first line.
        named = text.partition("\n")[0].partition("$schema=")[2]
        assert (file.parent / named).resolve() == (school / name).resolve()


def test_an_editor_is_told_of_every_schema_and_of_one_that_is_there(school: Path) -> None:
    settings = json.loads((school / ".vscode/settings.json").read_text("utf-8"))
    mapped = {Path(name).name for name in settings["yaml.schemas"]}
    there = {path.name for path in (school / "schemas").iterdir()}
    # Front matter and questions stand in Markdown, which the YAML extension does not read.
    in_pages = {"page.schema.json", "question.schema.json"}
    assert mapped == there - in_pages, "say in starters/common/_vscode/settings.json what it is of"
    ours = {path.name for path in (SRC.parent.parent / "schemas").glob("*.schema.json")}
    assert there == ours - {f"{name}{ENDING}" for name in WRITTEN}, "which are of no definition"
    assert settings["yaml.schemaStore.enable"] is False  # it would be asked for over the network


def test_an_editor_underlines_a_mistake_by_the_schema(school: Path) -> None:
    schema = json.loads((school / "schemas/module.schema.json").read_text("utf-8"))
    data = plain(parse("id: a\ntitel: b\n", "x").data)
    messages = [error.message for error in Draft202012Validator(schema).iter_errors(data)]
    assert any("titel" in message for message in messages)


def test_no_starter_has_a_place_left_and_no_file_is_hidden_from_our_repository(
    school: Path,
) -> None:
    for path in school.rglob("*"):
        if path.is_file():
            assert "@@" not in path.read_text("utf-8"), path
    hidden = [path for path in (SRC / "starters").rglob("*") if path.name.startswith(".")]
    assert hidden == []
    names = {path.name for path in school.iterdir()}
    assert names >= {".gitignore", ".gitattributes", ".github", ".gitlab-ci.yml", ".vscode"}


def test_every_language_has_the_same_starters() -> None:
    trees = [
        {path.relative_to(SRC / "starters" / language) for path in files_of(language)}
        for language in LANGUAGES
    ]
    assert sorted(LANGUAGES) == sorted(
        path.name for path in (SRC / "starters").iterdir() if path.name != "common"
    )
    assert len(set(map(len, trees))) == 1
    apart = [path for tree in trees for path in tree if path not in trees[0] & trees[1]]
    # Modules, pages and figures have names in their language.
    assert {path.suffix for path in apart if "hygiene" not in path.parts} <= {".md"}


def files_of(language: str) -> list[Path]:
    """The starter files of a language."""
    return [path for path in (SRC / "starters" / language).rglob("*") if path.is_file()]


def test_without_an_address_it_builds_all_but_xapi_and_says_where_the_address_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    new_programme(tmp_path / "ecole", title="Soins", institution="Institut")
    monkeypatch.chdir(tmp_path / "ecole")
    monkeypatch.setenv("ESN_TODAY", TODAY)
    assert told(capsys) == []
    assert main(["build", "--format", "scorm12", "--format", "web"]) == 0
    assert main(["build", "--format", "xapi"]) == 1
    file = Path("content/programme.yaml")
    text = file.read_text("utf-8")
    file.write_text(text.replace("# activity_base: ", "activity_base: "), "utf-8")
    assert main(["build", "--format", "xapi"]) == 0
    for name in (".github/workflows/modules.yml", ".gitlab-ci.yml", "README.md"):
        assert "xapi" not in Path(name).read_text("utf-8").split("build", 1)[1].split("\n")[0]


@pytest.mark.parametrize(
    "title",
    ['L’école "du" soin', "Soins: bases # et plus", "C:\\soins", "- oui", "{a} @@id@@", "&x *y !z"],
)
def test_any_words_can_be_given(title: str, tmp_path: Path) -> None:
    new_programme(tmp_path / "ecole", title=title, institution=title)
    programme = load_programme(tmp_path / "ecole/content")
    assert (programme.title, programme.institution) == (title, title)
    assert load(tmp_path / "ecole/content" / MODULES["fr"]).authors == title


@pytest.mark.parametrize(
    ("language", "printed"),
    [("fr", "L’école d’Aix\u00a0: soigner\u202f?"), ("en", "L'école d'Aix : soigner ?")],
    ids=LANGUAGES[::-1],
)
def test_what_a_keyboard_gives_is_written_as_french_prints_it(
    language: str, printed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ESN_TODAY", TODAY)
    monkeypatch.chdir(tmp_path)
    words = ["--title", "L'école d'Aix : soigner ?", "--institution", "L'école d'Aix : soigner ?"]
    assert main(["new", "programme", "ecole", "--language", language, *words]) == 0
    programme = load_programme("ecole/content")
    assert (programme.title, programme.institution) == (printed, printed)
    assert main(["new", "module", "hygiene", "a", *words[:2], "--in", "ecole"]) == 0
    assert load("ecole/content/hygiene/a").title == printed
    typography = "straight-apostrophe,space-before-mark"
    assert main(["check", "ecole/content", "--select", typography, "--max-warnings", "0"]) == 0


def problems(folder: Path, **given: str) -> list[Problem]:
    """Why a programme is not made, nothing of it being left."""
    before = snapshot(folder.parent)
    with pytest.raises(ProblemsFound) as caught:
        new_programme(folder, **{"title": "Soins", "institution": "Institut", **given})
    assert snapshot(folder.parent) == before
    return list(caught.value.problems)


def snapshot(folder: Path) -> dict[str, bytes | None]:
    """Every path below a folder with what it holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "ecole"
    folder.mkdir()
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        (folder / name).write_text("à moi")
    [problem] = problems(folder)
    assert problem.code == "already-there"
    assert "a.txt, b.txt, c.txt, …" in problem.message


def test_a_file_and_a_dangling_link_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "ecole").write_text("à moi")
    assert [one.code for one in problems(tmp_path / "ecole")] == ["already-there"]
    (tmp_path / "lien").symlink_to(tmp_path / "nulle-part")
    assert [one.code for one in problems(tmp_path / "lien")] == ["already-there"]


def test_an_empty_folder_and_a_fresh_repository_take_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "vide").mkdir()
    new_programme(tmp_path / "vide", title="Soins", institution="Institut")
    clone = tmp_path / "clone"
    (clone / ".git").mkdir(parents=True)
    (clone / ".git/HEAD").write_text("ref: refs/heads/main\n")
    monkeypatch.chdir(clone)
    made = new_programme(".", title="Soins", institution="Institut")
    assert load_programme("content").id == "clone"
    assert (clone / ".git/HEAD").read_text() == "ref: refs/heads/main\n"
    assert all(path.exists() for path in made)
    assert [path.name for path in clone.iterdir() if path.name.endswith(".tmp")] == []


def test_a_programme_is_not_made_in_another_one(tmp_path: Path) -> None:
    new_programme(tmp_path / "ecole", title="Soins", institution="Institut")
    [problem] = problems(tmp_path / "ecole/content/autre")
    assert problem.code == "already-there"
    assert "new module" in problem.hint


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    found = problems(
        tmp_path / "ecole", title=" ", institution="", id="Mon École", language="de",
        activity_base="ecole.fr",
    )  # fmt: skip
    assert sorted(one.code for one in found) == [
        "bad-id",
        "missing-value",
        "wrong-value",
        "wrong-value",
    ]  # an empty title and an empty institution are one and the same


@pytest.mark.parametrize("name", ["a/b/ecole", "vide"])
def test_a_disk_that_fails_half_way_leaves_nothing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "vide").mkdir()
    folder = tmp_path / name
    before, written = snapshot(tmp_path), []
    write = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        written.append(path)
        if len(written) > 10:
            raise OSError(28, "No space left on device")
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(ProblemsFound, match="the disk is full"):
        new_programme(folder, title="Soins", institution="Institut")
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("name", ["a" * 300, f"{'a' * 300}/ecole"], ids=["itself", "around it"])
def test_a_folder_that_the_system_does_not_even_look_for_is_told_in_words(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As one below a folder that the author may not enter, which no test run as root can have."""
    folder = tmp_path / name
    assert main(["new", "programme", str(folder), "--title", "A", "--institution", "B"]) == 1
    assert "cannot be written: the name is too long [cannot-write]" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_what_comes_into_the_folder_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "ecole"
    folder.mkdir()
    write = Path.write_bytes

    def beside(path: Path, content: bytes) -> int:
        (folder / "README.md").write_text("à moi")
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", beside)
    with pytest.raises(ProblemsFound):
        new_programme(folder, title="Soins", institution="Institut")
    assert snapshot(folder) == {"README.md": "à moi".encode()}


def test_the_commands_of_its_readme_do_what_it_says(school: Path) -> None:
    text = (school / "README.md").read_text("utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    lines = [shlex.split(line) for line in "".join(blocks).splitlines()]
    ours = [words[1:] for words in lines if words[0] == "esn-package"]
    assert [words[0] for words in ours] == ["preview", "check", "build", "new", "new", "schema"]
    for words in ours[1:]:  # tests/test_preview*.py look at that
        assert main(words) == 0, words


def test_links_of_its_readme_lead_somewhere(school: Path) -> None:
    text = (school / "README.md").read_text("utf-8")
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert links
    for link in links:
        assert link.startswith("https://") or (school / link).exists(), link


def test_git_leaves_what_is_built_alone(school: Path) -> None:
    subprocess.run(["git", "init", "-q"], check=True, cwd=school)
    assert main(["build"]) == 0
    assert main(["check", "--report", "sarif", "check.sarif"]) == 0
    found = subprocess.run(
        ["git", "status", "--porcelain", "-uall"], check=True, capture_output=True, cwd=school
    )
    names = found.stdout.decode()
    assert "content/programme.yaml" in names
    assert not re.search("dist/|sarif", names)


@pytest.mark.parametrize("page", ["docs/guides/commencer.md", "README.md"])
def test_the_commands_of_our_pages_do_what_they_say(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (SRC.parent.parent / page).read_text("utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    lines = [shlex.split(line, comments=True) for line in "".join(blocks).splitlines()]
    first = next(at for at, words in enumerate(lines) if words[:2] == ["esn-package", "new"])
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("ESN_TODAY", TODAY)
    ran = []
    for words in lines[first:]:
        if words[:3] == ["esn-package", "new", "programme"] and len(words) == 4:
            # Without its flags it asks, which tests/test_new_asked.py answers.
            if page == "README.md":
                assert main([*words[1:], "--title", "Soins", "--institution", "Institut"]) == 0
        elif words[0] == "cd":
            monkeypatch.chdir(words[1])
        elif words[1] == "preview":
            continue  # it ends when it is told to
        elif words[0] == "esn-package":
            assert main(words[1:]) == 0, words
        else:
            break  # the README goes on with this repository
        ran.append(" ".join(words[1:3]))
    assert {"new module", "new question", "check", "build"} <= {one.strip() for one in ran}
