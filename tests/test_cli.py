"""What a person types and sees: whole screens, exit codes, reports for machines."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from click import unstyle
from lxml import etree

from esn_package import options
from esn_package.__main__ import run
from esn_package.cli import COMMANDS, main
from esn_package.cli.options_making import FORMATS as OFFERED
from esn_package.cli.sarif import as_sarif
from esn_package.cli.screen import told
from esn_package.formats import EVERY, FORMATS, OF
from esn_package.problems import Place, Problem
from esn_package.saying import Said

HERE = Path(__file__).parent


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme with one module in `content`, in the current folder."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(HERE / "modules/minimal", tmp_path / "content"))


@pytest.fixture
def wrong(content: Path) -> Path:
    """The same with two mistakes."""
    quiz = content / "securite/feu/fin.quiz.yaml"
    quiz.write_text(quiz.read_text().replace("right: true", "rigth: true", 1))
    page = content / "securite/feu/01-alarme.md"
    page.write_text(page.read_text() + "\n![Une porte](media/dor.svg)\n")
    return content


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert capsys.readouterr().out == (
        "Usage: esn-package [OPTIONS] COMMAND [ARGS]...\n"
        "\n"
        "  Module definitions (Markdown and YAML) into packages that any LMS imports.\n"
        "\n"
        "Options:\n"
        "  --version       Show the version and exit.\n"
        "  --lang [en|fr]  The language of what is said; the system's, if left out.\n"
        "  -h, --help      Show this message and exit.\n"
        "\n"
        "Commands:\n"
        "  build    Make packages of every module, of one pillar or of one module.\n"
        "  cache    Say what earlier builds keep, or take away what is used least.\n"
        "  check    Say every mistake in definitions.\n"
        "  formats  List what packages can be made.\n"
        "  media    Make smaller versions of pictures, and take metadata out of them.\n"
        "  new      Begin a programme, a module or a question.\n"
        "  preview  Show a module in the browser as it is written, in a simulated LMS.\n"
        "  schema   Print the JSON Schema of a definition file.\n"
        "  verify   Say every problem of a finished zip, whoever made it.\n"
    )


def test_check_says_what_a_build_would_refuse_of_a_state(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mistake = HERE / "mistakes/state-too-large/securite"
    shutil.copytree(mistake, content / "securite", dirs_exist_ok=True)
    assert main(["check"]) == 1
    assert "[state-too-large]" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["programme.yaml", "securite/feu/module.yaml"])
def test_a_file_that_makes_a_folder_a_module_or_a_programme_stands_for_it(
    content: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["check"], ["build", "--format", "web"]):
        assert main([*command, str(content / name)]) == 0
        assert "content" in capsys.readouterr().out or Path("dist/feu-web.zip").exists()


def test_check_and_build_say_the_same_of_a_folder_without_modules(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = [tmp_path / "check.xml", tmp_path / "report/junit.xml"]
    commands = {
        "check": ["--report", "junit", str(reports[0])],
        "build": ["--report", str(reports[1].parent)],
    }
    for report, (command, asked) in zip(reports, commands.items(), strict=True):
        assert main([command, str(tmp_path), *asked]) == 1
        assert f"no module.yaml is at or below {tmp_path} [no-such-module]" in (
            capsys.readouterr().err
        )
        assert 'tests="1" failures="1"' in report.read_text()
        assert "no-such-module" in report.read_text()


@pytest.mark.parametrize("command", ["check", "build", "preview", "media"])
def test_where_there_is_no_content_it_says_where_to_go(
    tmp_path: Path,
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([command]) == 2
    assert (
        "there is no folder content here: go into the folder of your programme, or name it"
        in " ".join(capsys.readouterr().err.split())
    )


def test_a_picture_of_a_module_stands_for_it_too(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(content / "securite/feu/media/porte.svg")]) == 0
    assert capsys.readouterr().out.startswith("1 module in ")


@pytest.mark.parametrize("command", ["check", "build", "preview", "media"])
@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("lexicon.yaml", "the lexicon comes with its programme: give its folder, content"),
        ("securite/feu.bank.yaml", "give the folder that its modules are in: content/securite"),
    ],
)
def test_a_file_that_is_of_no_module_is_answered_by_the_folder_to_give(
    content: Path, command: str, name: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / name).write_text("[]\n", encoding="utf-8")
    assert main([command, f"content/{name}"]) == 1
    said = capsys.readouterr().err
    assert f"{Path(name).name} is of no one module [no-such-module]" in said
    assert f"  hint: {hint}\n" in said


def test_ctrl_c_before_anything_has_begun_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Interrupted(ModuleType):
        def __getattr__(self, name: str) -> None:
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "esn_package.cli", Interrupted("cli"))
    assert run() == 130
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a file that has no room")
@pytest.mark.parametrize("command", ["schema packages", "check content", "formats"])
def test_what_cannot_be_shown_is_no_mistake_of_ours(content: Path, command: str) -> None:
    with Path("/dev/full").open("w") as full:
        told = subprocess.run(
            [sys.executable, "-m", "esn_package", *command.split()],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=content.parent,
            check=False,
        )
    assert told.stderr == b"nothing more can be written: the disk is full\n"
    assert told.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a folder that somebody is in stays there")
def test_a_folder_that_is_gone_and_a_stream_that_is_closed_are_no_mistake_of_ours(
    content: Path,
) -> None:
    command = f"{sys.executable} -m esn_package build {content} --out {content.parent}/dist"
    gone = f"mkdir gone && cd gone && rmdir ../gone && {command}"
    told = subprocess.run(["sh", "-c", gone], capture_output=True, check=False, text=True)
    assert (told.returncode, told.stderr) == (
        1,
        "the folder that you are in is no longer there: go into another one\n",
    )
    for closed in ("2>&-", ">&-"):
        assert subprocess.run(["sh", "-c", f"{command} {closed}"], check=False).returncode == 0


def test_a_second_ctrl_c_is_quiet_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("esn_package.cli.main", interrupted)
    assert run() == 130
    assert capsys.readouterr().err == ""


def test_help_imports_nothing_that_costs_time() -> None:
    script = (
        "import sys; from esn_package.cli import main; main(['--help']);"
        "print(*sorted({'pydantic', 'lxml', 'jinja2', 'yaml', 'deflate', 'tincan', 'pyromark',"
        " 'importlib.metadata', 'concurrent.futures'} & set(sys.modules)), file=sys.stderr)"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert told.stderr.decode().strip() == ""


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_each_command_says_what_it_takes(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"Usage: esn-package {command} [OPTIONS]")


def test_the_formats_that_build_offers_are_those_that_there_are() -> None:
    assert set(OFFERED) == {*EVERY}
    assert {subject: {*names} for subject, names in options.OF.items()} == {
        subject: {*forms} for subject, forms in OF.items()
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["biuld"], 'there is no command "biuld"; did you mean "build"?'),
        (["build", "--fromat", "web"], "No such option"),
        (["build", "nowhere"], "Path 'nowhere' does not exist"),
        (["check", "nowhere"], "Invalid value for 'PATH': "),
        (["check", "nowhere", "--lang", "fr"], "Valeur refusée pour 'CHEMIN'"),
        (["check", "--today", "demain"], '"demain" is not a day: write it as 2026-11-20'),
        (["build", ".", "--format", "scorm13"], "'scorm13' is not one of"),
        (["build", ".", "--activity-base", "ecole"], "write an address such as"),
        (["build", ".", "--activity-base", "https://"], "write an address such as"),
        (["verify"], "Missing argument 'ZIP...'"),
        (["schema", "modul"], "'modul' is not one of"),
    ],
)
def test_a_wrong_command_is_told_and_exits_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert said in capsys.readouterr().err


def test_check_says_that_all_is_fine(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert main(["check", str(content / "securite/feu")]) == 0
    shown = capsys.readouterr()
    assert shown.out.splitlines()[0] == "1 module in content: fine"
    assert shown.err == ""


def test_check_calls_nothing_fine_of_which_it_has_more_to_say(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = content / "securite/feu/02-sortir.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nOui!\n", encoding="utf-8")
    assert main(["check"]) == 0
    shown = capsys.readouterr()
    assert shown.out == "1 module in content: no error\n"
    assert "space-before-mark" in shown.err
    (content / "lexicon.yaml").write_text("- id: a b\n", encoding="utf-8")
    assert main(["check"]) == 1
    assert capsys.readouterr().out == "", "an error of the programme is none of a module"


@pytest.mark.usefixtures("wrong")
def test_check_says_every_mistake_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "content"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err == (
        "content/securite/feu/01-alarme.md:25:1: media/dor.svg is not there [no-such-file]\n"
        "    ![Une porte](media/dor.svg)\n"
        "    ^\n"
        '  hint: did you mean "media/porte.svg"?\n'
        "\n"
        'content/securite/feu/fin.quiz.yaml:25:9: "rigth" is not a key of a choice [unknown-key]\n'
        "            rigth: true\n"
        "            ^\n"
        '  hint: did you mean "right"?\n'
        "\n"
        "2 problems in content\n"
    )


@pytest.mark.usefixtures("wrong")
def test_check_says_the_same_for_machines(capsys: pytest.CaptureFixture[str]) -> None:
    files = ["--report", "sarif", "out/a.sarif", "--report", "junit", "out/a.xml"]
    assert main(["check", "content", "--format", "json", *files]) == 1
    shown = capsys.readouterr()
    assert shown.err == ""
    said = json.loads(shown.out)
    assert (said["format"], said["fine"]) == (1, False)
    assert said["problems"][1] == {
        "file": "content/securite/feu/fin.quiz.yaml",
        "line": 25,
        "column": 9,
        "code": "unknown-key",
        "severity": "error",
        "message": '"rigth" is not a key of a choice',
        "hint": 'did you mean "right"?',
    }
    sarif = json.loads(Path("out/a.sarif").read_text())
    results = sarif["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == ["no-such-file", "unknown-key"]
    assert results[1]["locations"][0]["physicalLocation"]["region"]["startLine"] == 25
    junit = etree.parse("out/a.xml").getroot()
    assert junit.get("failures") == "2"
    assert [case.get("name") for case in junit.iter("testcase")] == [
        "no-such-file content/securite/feu/01-alarme.md:25:1",
        "unknown-key content/securite/feu/fin.quiz.yaml:25:9",
    ]


def test_what_is_waived_is_a_skipped_case_of_junit_with_its_reason(content: Path) -> None:
    page = content / "securite/feu/02-sortir.md"
    waiver = "---\nwaive:\n  - {code: straight-apostrophe, because: Un <exemple> de code.}\n---\n"
    page.write_text(waiver + page.read_text("utf-8") + "\nL'un.\n", encoding="utf-8")
    assert main(["check", "--report", "junit", "a.xml"]) == 0
    junit = etree.parse("a.xml").getroot()
    (suite,) = junit
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("2", "0", "1")
    fine, skipped = junit.iter("testcase")
    assert (fine.get("name"), len(fine)) == ("fine", 0)
    assert str(skipped.get("name")).startswith("straight-apostrophe content/securite/feu/02-sortir")
    assert skipped.xpath("skipped/@message") == ["Un <exemple> de code."]


@pytest.mark.parametrize(
    ("many", "shown", "rest"), [(10, 10, ""), (11, 3, "8 more"), (40, 3, "37 more")]
)
def test_many_of_one_code_in_a_file_are_told_as_the_first_and_how_many_more(
    content: Path, many: int, shown: int, rest: str, capsys: pytest.CaptureFixture[str]
) -> None:
    page = content / "securite/feu/02-sortir.md"
    images = "\n![Image de la porte](media/porte.svg)\n" * many
    page.write_text(page.read_text("utf-8") + images, encoding="utf-8")
    asked = ["check", "--ignore", "minutes-off"]
    assert main([*asked, "--report", "junit", "a.xml"]) == 0
    said = capsys.readouterr().err
    assert said.count('advice: "Image de"') == shown
    told = f"{page.relative_to(content.parent).as_posix()}: {rest} [alternative-says-image]"
    assert (told in said) is bool(rest)
    assert f"{many} pieces of advice in content" in said  # all are counted
    assert Path("a.xml").read_text("utf-8").count("<testcase") == many
    assert main([*asked, "--select", "alternative-says-image"]) == 0  # what was asked for is said
    assert capsys.readouterr().err.count('advice: "Image de"') == many


def test_mistakes_are_all_told_however_many(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = content / "securite/feu/02-sortir.md"
    page.write_text(page.read_text("utf-8") + "\n[[rien]] \n" * 30, encoding="utf-8")
    assert main(["check"]) == 1
    assert capsys.readouterr().err.count(" [no-such-term]\n") == 30


def test_a_folder_gives_a_terminal_nothing_to_obey(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "securite/feu").rename(content / "securite/\n::error::\x1b[31m")
    assert main(["build", "content", "--no-lexicon", "--out", "out", "--no-cache"]) == 0
    told = capsys.readouterr().err.splitlines()
    assert told == ["content/securite/\ufffd::error::\ufffd[31m: scorm12 built"]


def test_a_terminal_is_not_given_what_it_would_obey() -> None:
    place = Place("x.zip/\x1b[31m.html")
    said = unstyle(told(Problem(place, "bad-path", Said("a\x07b"), Said("c\x9bd"))))
    assert said == "x.zip/\ufffd[31m.html:1:1: a\ufffdb [bad-path]\n  hint: c\ufffdd"


def test_sarif_writes_a_path_as_an_address() -> None:
    said = json.loads(as_sarif([Problem(Place("l’été/page 1.md"), "tab", Said("a tab"))]))
    place = said["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "l%E2%80%99%C3%A9t%C3%A9/page%201.md"


@pytest.mark.skipif(sys.platform != "linux", reason="others have no such names")
def test_every_report_tells_of_a_file_whose_name_is_no_text(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    feu = content / "securite/feu"
    shutil.copy(feu / "media/porte.svg", feu / os.fsdecode(b"media/f\xff.svg"))
    reports = ["--report", "sarif", "a.sarif", "--report", "junit", "a.xml"]
    assert main(["check", "--format", "json", *reports]) == 0
    assert (
        "f?.svg is shown nowhere" in json.loads(capsys.readouterr().out)["problems"][0]["message"]
    )
    [told] = json.loads(Path("a.sarif").read_text("utf-8"))["runs"][0]["results"]
    place = told["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "content/securite/feu/media/f%FF.svg"
    assert etree.parse("a.xml").getroot().get("tests") == "1"


@pytest.mark.parametrize(
    ("language", "head"), [("en", "## Codes of problems"), ("fr", "### `tab`")]
)
def test_sarif_leads_to_what_is_said_of_a_code(language: str, head: str) -> None:
    said = json.loads(as_sarif([Problem(Place("a.md"), "tab", Said("a tab"))], (), language))
    [rule] = said["runs"][0]["tool"]["driver"]["rules"]
    page, anchor = rule["helpUri"].partition("/blob/main/")[2].split("#")
    assert head in (HERE.parent / page).read_text(encoding="utf-8").splitlines()
    assert anchor == head.strip("#` ").lower().replace(" ", "-")


@pytest.mark.usefixtures("content")
def test_a_report_of_nothing_wrong_passes(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [
        "check",
        "--format",
        "json",
        "--report",
        "junit",
        "a.xml",
        "--report",
        "sarif",
        "b",
    ]
    assert main(arguments) == 0
    nothing = {"format": 1, "fine": True, "problems": [], "waived": []}
    assert json.loads(capsys.readouterr().out) == nothing
    assert etree.parse("a.xml").getroot().get("tests") == "1"
    assert json.loads(Path("b").read_text())["runs"][0]["results"] == []


@pytest.mark.usefixtures("content")
def test_build_shows_what_came_out(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["build", "content", "--format", "scorm12", "--format", "web", "--out", "dist"]
    assert main(arguments) == 0
    shown = capsys.readouterr()
    whole = ("content/lexicon.yaml: scorm12, web", "content/securite/feu: scorm12, web")
    assert sorted(shown.err.splitlines()) == [f"{made} built" for made in whole]
    head, *rows = shown.out.splitlines()
    assert head.split() == ["file", "size", "sha256", "state"]
    packages = json.loads(Path("dist/packages.json").read_text())["packages"]
    files = [one for package in packages for one in (package, *package["beside"])]
    files = [one for one in files if not one["file"].endswith(".cdx.json")]  # for machines
    for row, file in zip(rows, files, strict=True):
        cells = row.split()
        assert cells[0] == f"dist/{file['file']}"
        assert cells[1:3] == [f"{file['size'] / 1000:.1f}", "KB"]
        assert file["sha256"].startswith(cells[3])
    assert rows[0].endswith(f"of {packages[0]['limit']:,}")
    assert packages[0]["limit"] <= 4096
    assert [row.split()[0] for row in rows if ".csv" in row] == ["dist/feu-codebook.csv"]
    assert rows[-1].endswith("no limit")
    assert main(arguments) == 0
    assert sorted(capsys.readouterr().err.splitlines()) == [f"{made} unchanged" for made in whole]


@pytest.mark.usefixtures("wrong")
def test_build_of_mistakes_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "content", "--no-lexicon"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("content/securite/feu: 2 problems\n")
    assert shown.err.endswith("2 problems in content\n")
    assert not Path("dist").exists()


@pytest.mark.usefixtures("content")
def test_one_pillar_and_one_module_can_be_named() -> None:
    for number, path in enumerate(("content/securite", "content/securite/feu")):
        assert main(["build", path, "--format", "web", "--out", f"dist{number}"]) == 0
        assert Path(f"dist{number}/feu-web.zip").exists()


@pytest.mark.usefixtures("content")
def test_verify_of_ours_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--format", "scorm12", "--format", "xapi", "--format", "web"]) == 0
    capsys.readouterr()
    zips = [str(path) for path in sorted(Path("dist").glob("*.zip"))]
    assert main(["verify", *zips]) == 0
    assert capsys.readouterr().out == "".join(f"{path}: fine\n" for path in zips)


@pytest.mark.usefixtures("content")
def test_verify_shows_the_line_inside_the_zip(capsys: pytest.CaptureFixture[str]) -> None:
    main(["build"])
    with zipfile.ZipFile("dist/feu-scorm12.zip") as ours, zipfile.ZipFile("x.zip", "w") as bad:
        for name in ours.namelist():
            data = ours.read(name).replace(b">1.2<", b">1.3<")
            bad.writestr(name, data)
    capsys.readouterr()
    assert main(["verify", "x.zip"]) == 1
    assert capsys.readouterr().err == (
        'x.zip/imsmanifest.xml:5:5: schemaversion is "1.3"; LMSs take exactly 1.2 for SCORM 1.2'
        " [wrong-version]\n"
        "        <schemaversion>1.3</schemaversion>\n"
        "        ^\n"
        "  hint: write <schemaversion>1.2</schemaversion>\n"
        "\n"
        "1 problem in x.zip\n"
    )


@pytest.mark.parametrize("name", ["module", "programme", "quiz"])
def test_schema_prints_what_editors_read(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", name]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].startswith("https://json-schema.org/")


def test_schema_writes_all_of_them_anew(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ours = {path.name: path.read_text() for path in (HERE.parent / "schemas").glob("*.json")}
    (tmp_path / "module.schema.json").write_text("old")
    (tmp_path / "notes.txt").write_text("mine")
    assert main(["schema", "--out", str(tmp_path)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(ours)
    there = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert there == ours | {"notes.txt": "mine"}
    assert main(["schema", "module", "--out", str(tmp_path)]) == 2


def test_formats_says_what_can_be_made(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [
        *FORMATS,
        "glossary",
        "feedback",
    ]


def test_a_mistake_of_ours_is_owned(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("esn_package.cli.formats.EVERY", 1)
    assert main(["formats"]) == 70
    shown = capsys.readouterr().err
    assert shown.startswith("Traceback")
    assert "This is a mistake of ours, not of yours (esn-package 0.1.0, Python" in shown
    assert "/issues" in shown


LONG = "x" * 150 + "here" + "y" * 150


@pytest.mark.parametrize(
    ("line", "column", "shown"),
    [
        ("abc", 2, ["abc", " ^"]),
        ("abc", 9, ["abc", "   ^"]),
        ("\tabc", 2, [" abc", " ^"]),
        ("é🙂b", 3, ["é🙂b", "   ^"]),
        ("e\u0301b", 3, ["e\u0301b", " ^"]),
        (LONG, 151, ["…" + "x" * 63 + "here" + "y" * 28 + "…", " " * 64 + "^"]),
        (LONG, 1, ["x" * 96 + "…", "^"]),
    ],
)
def test_a_caret_stands_under_its_character(
    tmp_path: Path, line: str, column: int, shown: list[str]
) -> None:
    file = tmp_path / "page.md"
    file.write_text(f"one\n{line}\n")
    problem = Problem(Place(str(file), 2, column), "raw-html", Said("told"))
    assert unstyle(told(problem)).splitlines()[1:] == ["    " + text for text in shown]


@pytest.mark.parametrize("content", [b"\xff\xfe", b"\0", b""])
def test_a_file_that_is_no_text_is_not_shown(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "page.md").write_bytes(content)
    problem = Problem(Place(str(tmp_path / "page.md"), 3, 4), "raw-html", Said("told"))
    assert told(problem).count("\n") == 0


def test_output_is_plain_where_it_is_no_terminal(
    wrong: Path,
) -> None:
    command = [sys.executable, "-m", "esn_package", "check", str(wrong)]
    told = subprocess.run(command, capture_output=True, check=False, env={"LC_ALL": "C"})
    assert told.returncode == 1
    assert b"\x1b" not in told.stderr
    assert "Une porte" in told.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of another kind")
@pytest.mark.parametrize(("asked", "colours"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_has_colours_unless_it_asks_for_none(
    wrong: Path, asked: dict[str, str], *, colours: bool
) -> None:
    near, far = os.openpty()
    command = [sys.executable, "-m", "esn_package", "check", str(wrong)]
    subprocess.run(command, stderr=far, check=False, env={"LC_ALL": "C", **asked})
    assert (b"\x1b[31m" in os.read(near, 4096)) is colours
    os.close(far)
    os.close(near)


def test_a_closed_pipe_is_no_mistake(content: Path) -> None:
    line = f"{sys.executable} -m esn_package schema module | head -c 10; exit ${{PIPESTATUS[0]}}"
    told = subprocess.run(["bash", "-c", line], capture_output=True, check=False, cwd=content)
    assert (told.returncode, told.stderr) == (0, b"")


def test_ctrl_c_at_any_moment_leaves_whole_files(content: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "esn_package", "build", str(content), "--format", "web"]
    for moment in (0.02, 0.1, 0.2, 0.3, 0.4):
        child = subprocess.Popen(
            [*command, "--out", str(tmp_path / "dist")], stderr=subprocess.PIPE
        )
        time.sleep(moment)
        child.send_signal(signal.SIGINT)
        child.communicate(timeout=30)
        names = {path.name for path in (tmp_path / "dist").glob("*")}
        zips = names & {"feu-web.zip", "ecole-lexicon-web.zip"}
        bills = {f"{name}.cdx.json" for name in zips}
        assert names <= zips | bills | {"packages.json", "SHA256SUMS"}
        if zips:
            judge = [sys.executable, "-m", "esn_package", "verify"]
            judge += [str(tmp_path / "dist" / name) for name in sorted(zips)]
            assert subprocess.run(judge, check=False, capture_output=True).returncode == 0
