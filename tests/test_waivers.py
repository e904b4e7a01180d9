"""What is right as it is, is waived with a reason: where it is written, and no further."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from esn_package import build, load
from esn_package.advice import Chosen, Judged, Wanted, check_all
from esn_package.advice_codes import ADVICE
from esn_package.cli import main
from esn_package.codes import CODES, WAIVABLE, WARNINGS
from esn_package.schema import generate

HERE = Path(__file__).parent
TODAY = date(2026, 11, 26)
WAIVE = "waive:\n  - code: link-not-https\n    because: Ce site ne répond qu’en clair.\n"
FIRST = "write `- ` before its first key, and the others under that key"
LINK = "\nVoir [le site](http://exemple.example).\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme whose module has a link over http in each of its pages and in its quiz."""
    monkeypatch.chdir(tmp_path)
    folder = Path(shutil.copytree(HERE / "modules/minimal", "content"))
    for name in ("01-alarme.md", "02-sortir.md"):
        add(folder / "securite/feu" / name, LINK)
    quiz = folder / "securite/feu/fin.quiz.yaml"
    text = quiz.read_text().replace("deux étages.", "deux étages\u00a0: [site](http://a.example).")
    quiz.write_text(text.replace("explanation: Il", 'explanation: "Il').replace("le).", 'le)."'))
    return folder


def add(file: Path, text: str, *, front: bool = False) -> None:
    """Write more into a file: at its end, or into its front matter."""
    old = file.read_text(encoding="utf-8") if file.exists() else ""
    if front:
        old, text = (
            "",
            f"---\n{text}" + (old.removeprefix("---\n") if "---" in old else f"---\n{old}"),
        )
    file.write_text(old + text, encoding="utf-8")


def judged(path: Path = Path("content"), chosen: Chosen = Chosen()) -> Judged:  # noqa: B008
    """What check says of a path."""
    return check_all(path, Wanted(TODAY, chosen))


def said(path: Path = Path("content")) -> list[str]:
    """The code and the file of what check says."""
    return [f"{one.code} {Path(one.place.file).name}" for one in judged(path).problems]


def test_three_links_are_advised_of_and_nothing_else(content: Path) -> None:
    files = ("01-alarme.md", "02-sortir.md", "fin.quiz.yaml")
    assert said(content) == [f"link-not-https {name}" for name in files]
    assert main(["check"]) == 0


@pytest.mark.parametrize(
    ("file", "left"),
    [
        ("securite/feu/01-alarme.md", ["02-sortir.md", "fin.quiz.yaml"]),
        ("securite/feu/02-sortir.md", ["01-alarme.md", "fin.quiz.yaml"]),
        ("securite/feu/fin.quiz.yaml", ["01-alarme.md", "02-sortir.md"]),
        ("securite/feu/module.yaml", []),
        ("securite/feu/waivers.yaml", []),
        ("programme.yaml", []),
        ("waivers.yaml", []),
    ],
)
def test_a_waiver_covers_its_file_or_its_folder(content: Path, file: str, left: list[str]) -> None:
    text = re.sub("^  ", "", WAIVE, flags=re.MULTILINE).removeprefix("waive:\n")
    listed = text if file.endswith("waivers.yaml") else WAIVE
    add(content / file, listed, front=file.endswith(".md"))
    assert said(content) == [f"link-not-https {name}" for name in left]
    [reason] = {waiver.because for _, waiver in judged().waived}
    assert reason == "Ce site ne répond qu’en clair."


@pytest.mark.parametrize(
    ("at", "file", "left"),
    [
        ("alarme", "module.yaml", ["02-sortir.md", "fin.quiz.yaml"]),
        ("02-sortir.md", "module.yaml", ["01-alarme.md", "fin.quiz.yaml"]),
        ("ascenseur", "module.yaml", ["01-alarme.md", "02-sortir.md"]),
        ("ascenseur", "fin.quiz.yaml", ["01-alarme.md", "02-sortir.md"]),
        ("feu", "../../programme.yaml", []),
        ("securite/feu/01-alarme.md", "../../programme.yaml", ["02-sortir.md", "fin.quiz.yaml"]),
        ("securite", "../../programme.yaml", []),
        ("fin.quiz.yaml", "module.yaml", ["01-alarme.md", "02-sortir.md"]),
    ],
)
def test_at_narrows_a_waiver_to_what_has_this_id_or_path(
    content: Path, at: str, file: str, left: list[str]
) -> None:
    add(content / "securite/feu" / file, f"{WAIVE}    at: {at}\n")
    assert said(content) == [f"link-not-https {name}" for name in left]


@pytest.mark.parametrize("at", ["fumee", "pompiers", "media/porte.svg"])
def test_a_question_beside_does_not_profit(content: Path, at: str) -> None:
    add(content / "securite/feu/fin.quiz.yaml", f"{WAIVE}    at: {at}\n")
    assert said().count("link-not-https fin.quiz.yaml") == 1
    assert said()[-1] == "unused-waiver fin.quiz.yaml"


@pytest.mark.parametrize("text", ["", "# Plus rien à écarter.\n"])
def test_a_file_of_waivers_may_be_empty(content: Path, text: str) -> None:
    (content / "waivers.yaml").write_text(text, encoding="utf-8")
    assert {one.code for one in check_all(content, Wanted(TODAY)).problems} == {"link-not-https"}


@pytest.mark.parametrize(
    ("written", "told", "hint"),
    [
        (
            "waive: {code: link-not-https, because: Oui.}\n",
            "a list is needed here, not a mapping",
            f"{FIRST}; around braces, write [ ]",
        ),
        (
            "waive:\n  - {code: unused-waiver, because: Oui.}\n",
            '"unused-waiver" cannot be waived',
            "take out the waiver that waives nothing",
        ),
        (
            "waive:\n  - {code: link-not-https, because: Oui., at: sortir.md}\n",
            'nothing here is called "sortir.md"',
            'did you mean "02-sortir.md"?',
        ),
    ],
)
def test_what_is_wrong_with_a_waiver_says_what_to_write(
    content: Path, written: str, told: str, hint: str
) -> None:
    module = content / "securite/feu/module.yaml"
    module.write_text(module.read_text("utf-8") + written, encoding="utf-8")
    found = check_all(content, Wanted(TODAY)).problems
    assert (told, hint) in {(one.message, one.hint) for one in found}


def test_a_waiver_is_judged_only_where_all_was_looked_at(content: Path) -> None:
    add(content / "waivers.yaml", "- code: no-model\n  because: Rien ne le dit.\n")
    assert "unused-waiver waivers.yaml" in said()
    assert "unused-waiver waivers.yaml" not in said(content / "securite/feu")
    quiz = content / "securite/feu/fin.quiz.yaml"
    quiz.write_text(quiz.read_text().replace("right: true", "rigth: true"))
    assert "unused-waiver waivers.yaml" not in said()


def test_what_is_not_selected_is_not_called_unused(content: Path) -> None:
    add(content / "waivers.yaml", "- code: no-model\n  because: Rien ne le dit.\n")
    assert judged(chosen=Chosen(select=frozenset({"link-not-https"}))).problems[0].code != "unused"
    ignored = judged(chosen=Chosen(ignore=frozenset({"no-model", "link-not-https"})))
    assert ignored.problems == ()


def test_build_leaves_out_what_is_waived(content: Path) -> None:
    module = content / "securite/feu/module.yaml"
    module.write_text(
        module.read_text().replace(
            "  - id: sortir", "  - id: sauter\n    text: Sauter\n  - id: sortir"
        )
    )
    before = [one.code for one in load(content / "securite/feu").warnings]
    assert before == ["objective-without-question"]
    assert main(["build", "--out", "dist"]) == 0
    record = Path("dist/packages.json")
    assert "objective-without-question" in record.read_text()
    add(module, WAIVE.replace("link-not-https", "objective-without-question"))
    assert main(["build", "--out", "dist"]) == 0
    assert "objective-without-question" not in record.read_text()


def test_waivers_change_no_byte_of_a_package(content: Path) -> None:
    before = build(load(content / "securite/feu"), "web")
    add(content / "waivers.yaml", "- code: no-model\n  because: Rien ne le dit.\n")
    assert build(load(content / "securite/feu"), "web").bytes() == before.bytes()


def test_select_ignore_and_max_warnings(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--ignore", "link-not-https,no-model"]) == 0
    assert capsys.readouterr().err == ""
    assert main(["check", "--select", "no-model", "--select", "no-panel"]) == 0
    assert capsys.readouterr().err == ""
    assert main(["check", "--max-warnings", "3"]) == 0
    assert main(["check", "--max-warnings", "2"]) == 1
    assert "more than 2 warnings and pieces of advice" in capsys.readouterr().err
    add(content / "securite/feu/module.yaml", f"{WAIVE}    at: alarme\n")
    assert main(["check", "--max-warnings", "2"]) == 0
    assert "2 pieces of advice in content (1 waived)" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--select", "link-not-http"], 'did you mean "link-not-https"?'),
        (["--ignore", "unknown-key"], '"unknown-key" is an error: errors are always said'),
        (["--max-warnings", "-1"], "-1"),
        (["--today", "demain"], "demain"),
    ],
)
def test_a_wrong_option_is_a_matter_of_usage(
    content: Path, capsys: pytest.CaptureFixture[str], options: list[str], words: str
) -> None:
    assert content.is_dir()
    assert main(["check", *options]) == 2
    assert words.casefold() in capsys.readouterr().err.casefold()


def test_errors_are_said_whatever_is_selected(content: Path) -> None:
    add(content / "securite/feu/01-alarme.md", "\n<b>gras</b>\n")
    assert main(["check", "--select", "link-not-https"]) == 1


def test_json_and_sarif_say_what_is_waived_and_why(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(content / "securite/feu/module.yaml", f"{WAIVE}    at: alarme\n")
    assert main(["check", "--format", "json", "--report", "sarif", "check.sarif"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["fine"]
    assert [one["severity"] for one in told["problems"]] == ["advice", "advice"]
    assert [one["because"] for one in told["waived"]] == ["Ce site ne répond qu’en clair."]
    [run] = json.loads(Path("check.sarif").read_text())["runs"]
    [rule] = run["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"]) == ("link-not-https", "LinkNotHttps")
    assert rule["help"]["text"]
    assert rule["defaultConfiguration"]["level"] == "note"
    levels = [result["level"] for result in run["results"]]
    assert levels == ["note", "note", "note"]
    why = [one.get("suppressions", [{}])[0].get("justification") for one in run["results"]]
    assert why == ["Ce site ne répond qu’en clair.", None, None]
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "content/securite/feu/01-alarme.md"


def test_a_result_is_known_again_when_lines_move(content: Path) -> None:
    def prints() -> list[str]:
        main(["check", "--report", "sarif", "check.sarif"])
        [run] = json.loads(Path("check.sarif").read_text())["runs"]
        return sorted(one["partialFingerprints"]["esnPackageLine/v1"] for one in run["results"])

    before = prints()
    page = content / "securite/feu/02-sortir.md"
    page.write_text(page.read_text().replace("Le [[tri", "D’abord, une phrase.\n\nLe [[tri"))
    assert prints() == before
    add(page, LINK)
    assert len(set(prints())) == 4


def test_what_is_only_a_warning_in_the_tests_can_be_waived() -> None:
    """Codes of verify (a zip has no waivers) and of the machine apart."""
    texts = [path.read_text() for path in (HERE / "mistakes").glob("*/problems.txt")]
    lines = [line for text in texts for line in text.split("\n")]
    found: dict[str, set[str]] = {"warning": set(), "advice": set()}
    for line in lines:
        if match := re.match(r"\S+:\d+:\d+: (warning|advice): .*\[([a-z-]+)\]$", line):
            found[match[1]].add(match[2])
    of_zips = {"bad-file-name", "first-resource", "left-over", "not-listed", "no-pdf"}
    assert found["warning"] - of_zips - {"not-online", "unused-waiver"} == WARNINGS
    assert found["advice"] == {*ADVICE}
    assert {*CODES} >= WAIVABLE


def test_the_schema_of_waivers_completes_codes() -> None:
    schema = json.loads(generate()["waivers.schema.json"])
    judge = Draft202012Validator(schema)
    assert judge.is_valid([{"code": "link-not-https", "because": "x", "at": "alarme"}])
    assert not judge.is_valid([{"code": "raw-html", "because": "x"}])
    assert not judge.is_valid([{"code": "link-not-https"}])
