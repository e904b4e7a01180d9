"""What a programme covers, as who runs it reads it: a text, a page, a sheet."""

import csv
import io
import re
import shutil
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser

from esn_package.cli import main

HERE = Path(__file__).parent
COMPETENCY = """\
- id: {id}
  number: "{number}"
  wording: "{wording}"
  domain: {domain}
  source: Essai
  status: {status}
"""
COMPETENCIES = (
    ("sortir", "1.1", "Sortir à temps", "securite", "official"),
    ("alerter", "1.2", "Alerter", "securite", "provisional"),
    ("soigner", "2.1", "Soigner", "soins", "official"),
)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme of one module with two objectives, one of which serves a competency."""
    monkeypatch.chdir(tmp_path)
    folder = Path(shutil.copytree(HERE / "modules/minimal", "content"))
    keys = ("id", "number", "wording", "domain", "status")
    listed = (COMPETENCY.format(**dict(zip(keys, one, strict=True))) for one in COMPETENCIES)
    (folder / "competencies.yaml").write_text("".join(listed), encoding="utf-8")
    module = folder / "securite/feu/module.yaml"
    text = module.read_text(encoding="utf-8").replace("[reagir]", "[sortir]")
    text = text.replace("text: Sortir sans", 'text: "=Sortir sans').replace("danger\n", 'danger"\n')
    module.write_text(text, encoding="utf-8")
    return folder


def test_a_text_says_what_serves_each_competency(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(content), "--coverage"]) == 0
    told = capsys.readouterr()
    assert "serve 1 of 3 competencies" in told.out
    lines = told.out.split("\n")
    at = next(number for number, line in enumerate(lines) if "1.1 Sortir à temps" in line)
    assert "Réagir à un feu: " in lines[at + 1]
    assert "in the quiz)" in lines[at + 1]
    assert "1.2 Alerter (provisional)" in told.out
    assert "Réagir à un feu: =Sortir sans se mettre en danger (" in told.out
    assert "module in content: fine" not in told.out, "stdout is the coverage's"


def test_a_sheet_opens_in_french_excel_and_calculates_nothing(content: Path) -> None:
    assert main(["check", str(content), "--coverage", "csv", "--out", "c.csv", "--lang", "fr"]) == 0
    data = Path("c.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = [*csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";")]
    assert rows[0][:2] == ["Domaine", "Compétence"]
    assert {len(row) for row in rows} == {7}
    names = ["1.1 Sortir à temps", "1.2 Alerter", "2.1 Soigner", "", ""]
    assert [row[1] for row in rows[1:]] == names
    to_come = ["Sécurité", "", "prévu", "La fuite d’eau (année\u00a02)", "", "0", "0"]
    assert rows[5] == to_come
    assert rows[3][3] == "rien"
    assert rows[4][4] == "'=Sortir sans se mettre en danger"
    assert not any(cell.startswith("=") for row in rows for cell in row)


def test_a_page_is_a_table_for_who_listens_too(content: Path) -> None:
    assert main(["check", str(content), "--coverage", "html", "--out", "c.html"]) == 0
    text = Path("c.html").read_text(encoding="utf-8")
    page = html.fromstring(text.encode())
    ids = {one.get("id") for one in page.iter("h2") if one.get("id")}
    tables = [*page.iter("table")]
    assert len(tables) == len(ids) == 3
    assert {table.get("aria-labelledby") for table in tables} == ids
    assert {one.get("scope") for one in page.iter("th")} == {"col", "rowgroup"}
    assert [*page.iter("script")] == []
    assert "http" not in text


def test_modules_to_come_are_told_with_their_pillar(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(content), "--coverage"]) == 0
    text = capsys.readouterr().out
    assert "Modules to come\n" in text
    assert "  Sécurité: 1 of 2 modules is there, for 1 h\n    - La fuite d’eau (year 2)\n" in text
    assert main(["check", str(content), "--coverage", "--lang", "fr"]) == 0
    assert "  Sécurité\u00a0: 1 module écrit sur 2, pour 1\u00a0h\n" in capsys.readouterr().out
    assert main(["check", str(content), "--coverage", "html", "--out", "c.html"]) == 0
    assert "<li>La fuite d’eau (year 2)</li>" in Path("c.html").read_text(encoding="utf-8")


def test_a_draft_serves_nothing_and_is_still_to_come(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    module = content / "securite/feu/module.yaml"
    module.write_text(module.read_text(encoding="utf-8") + "draft: oui\n", encoding="utf-8")
    assert main(["check", str(content), "--coverage"]) == 0
    text = capsys.readouterr().out
    assert "of 3 competencies" in text
    assert "serve 0" in text
    assert "    - feu (year 1)\n" in text


def test_that_a_challenge_has_no_practice_is_no_lack(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = content / "securite/feu"
    for page in pages.glob("0*.md"):
        text = re.sub("(?ms)^```question.*?^```$", "", page.read_text(encoding="utf-8"))
        page.write_text(text, encoding="utf-8")
    assert main(["check", str(content), "--coverage", "html", "--out", "c.html"]) == 0
    assert 'class="number none">0</td>' in Path("c.html").read_text(encoding="utf-8")
    quiz = pages / "fin.quiz.yaml"
    kept = re.sub("(?m)^attempts:.*$", "", quiz.read_text(encoding="utf-8"))
    quiz.write_text(f"challenge: {{questions: 2}}\n{kept}", encoding="utf-8")
    assert main(["check", str(content), "--coverage", "html", "--out", "c.html"]) == 0
    shown = Path("c.html").read_text(encoding="utf-8")
    assert '<td class="number">—</td>' in shown
    assert 'class="number none">0</td>' not in shown
    assert main(["check", str(content), "--coverage"]) == 0
    assert "(a challenge, without practice, 2 in the quiz)" in capsys.readouterr().out
    assert main(["check", str(content), "--coverage", "csv", "--out", "c.csv"]) == 0
    sheet = Path("c.csv").read_text(encoding="utf-8-sig")
    rows = csv.reader(io.StringIO(sheet), delimiter=";")
    assert [row[5:] for row in rows if row[4].startswith("'=Sortir")] == [["", "2"]]


@pytest.mark.browser
def test_the_page_fits_a_phone(content: Path, browser: Browser) -> None:
    assert main(["check", str(content), "--coverage", "html", "--out", "c.html"]) == 0
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(Path("c.html").absolute().as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    narrow = "Math.min(...[...document.querySelectorAll('td, th')].map(one => one.offsetWidth))"
    assert page.evaluate(narrow) > 90
    page.close()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["content/securite/feu", "--coverage"], "a whole programme"),
        (["content", "--out", "c.html"], "give one of them too"),
        (["--coverage", "content"], "as in `check content --coverage`"),
        (["content", "--coverage", "pdf"], "is not one of"),
        (["content", "--coverage", "--format", "json"], "an --out"),
    ],
)
@pytest.mark.usefixtures("content")
def test_what_cannot_be_covered_is_told(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_a_module_with_errors_is_named_and_left_out(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = content / "securite/feu/01-alarme.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[[inconnu]]\n", encoding="utf-8")
    assert main(["check", str(content), "--coverage"]) == 1
    told = capsys.readouterr()
    assert "content/securite/feu is left out: it has errors" in told.out
    assert "serve 0 of 3" in told.out
    assert "[no-such-term]" in told.err, "the check is said as ever"
