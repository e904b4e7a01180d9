"""A pillar's page for patients: one sheet of A4, built and checked with the programme."""

import re
from pathlib import Path
from random import Random

import pytest
import rules
from playwright.sync_api import Browser, Page
from test_mistakes import TODAY

from esn_package import Loose, outputs
from esn_package.advice import Wanted, check_all
from esn_package.advice.leaflets import LINES, lines
from esn_package.advice.texts import words_of_page
from esn_package.cli import main
from esn_package.load import load_leaflet
from esn_package.load.leaflets import read_leaflet

SHEET = """\
---
checked: 2026-11-20
---
# Sortir en cas de feu

La sonnerie est longue ? Laissez vos affaires[^1].

## Sortir

- Prenez l’escalier.
- Fermez la porte.

::: key
- Dites votre nom dehors. Un [[SSI]] veille.
:::

[^1]: [Le service](https://ecole.example/feu).
"""
WORDS = ("vous", "le soin", "une porte", "dans", "le bon couloir", "avec", "un nom", "sans courir")


@pytest.fixture
def pillar(own: Path) -> Path:
    """The folder of a pillar that has a page for patients."""
    (own.parent / "patients.md").write_text(SHEET, encoding="utf-8")
    return own.parent


def written(pillar: Path) -> str:
    """The page that is made."""
    (page,) = outputs(load_leaflet(pillar), "guide")
    assert isinstance(page, Loose)
    assert page.name == "securite-patients.html"
    return page.content.decode()


def test_it_stands_alone_and_says_who_made_it_and_when(pillar: Path) -> None:
    page = written(pillar)
    for words in (
        "En parler avec vos patients",
        "Sécurité",
        "École d’essai",
        "20\u00a0novembre 2026",
    ):
        assert words in page
    assert "<h1>Sortir en cas de feu</h1>" in page
    assert "<script" not in page
    assert 'class="term"' not in page  # a sheet of paper opens nothing
    assert re.findall(r'(?:src|href)="(?!#|data:)([^"]+)"', page) == ["https://ecole.example/feu"]


def test_a_build_makes_it_wherever_its_pillar_is_at_or_below(pillar: Path, tmp_path: Path) -> None:
    for number, path in enumerate((pillar.parent, pillar, pillar / "feu")):
        out = tmp_path / f"dist{number}"
        assert main(["build", str(path), "--format", "guide", "--out", str(out)]) == 0
        assert (out / "securite-patients.html").exists() == (path != pillar / "feu")


def test_it_is_made_again_when_it_changed_alone(
    pillar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["build", str(pillar), "--format", "guide", "--out", str(tmp_path / "dist")]
    assert main(command) == 0
    (pillar / "patients.md").write_text(SHEET.replace("escalier", "échelle"), encoding="utf-8")
    capsys.readouterr()
    assert main(command) == 0
    told = {line.rpartition("/")[2] for line in capsys.readouterr().err.splitlines()}
    assert told == {"patients.md: guide built", "feu: guide unchanged"}
    assert "échelle" in (tmp_path / "dist/securite-patients.html").read_text(encoding="utf-8")


def test_a_check_reads_it_and_a_fix_mends_it(
    pillar: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(pillar.parent)]) == 0
    assert "patients.md:6:" in capsys.readouterr().err  # a space before ?
    assert main(["check", str(pillar.parent), "--fix"]) == 0
    assert "longue\u202f?" in (pillar / "patients.md").read_text(encoding="utf-8")
    assert main(["check", str(pillar.parent)]) == 0
    assert "patients.md" not in capsys.readouterr().err


def test_it_is_reviewed_as_a_page_is(pillar: Path) -> None:
    long = "Il " + "va et vient, " * 20 + "sort."
    passive = "La porte est fermée par Léa. Le feu est éteint par Léa. Le bruit est fait par Léa."
    box = "::: law\nOn ferme les portes.\n:::"
    parts = ("# Un feu", "Le phishing existe.", long, passive, "**Fermez", box)
    (pillar / "patients.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    found = {one.code for one in check_all(pillar, Wanted(TODAY)).problems}
    assert found >= {
        "unofficial-term",
        "long-sentence",
        "passives-in-a-row",
        "markup-shown",
        "law-without-source",
        "old-facts",  # it has no day
    }


def test_what_is_right_as_it_is_can_be_waived(pillar: Path) -> None:
    front = "waive:\n  - code: space-before-mark\n    because: pour l’essai\n---\n# "
    (pillar / "patients.md").write_text(SHEET.replace("---\n# ", front), encoding="utf-8")
    judged = check_all(pillar.parent, Wanted(TODAY))
    assert judged.problems == ()
    assert [problem.code for problem, _ in judged.waived] == ["space-before-mark"]


def sheet(random: Random) -> str:
    """Some page for patients."""

    def sentence(least: int, most: int) -> str:
        return " ".join(random.choice(WORDS) for _ in range(random.randint(least, most))) + "."

    parts = [f"# {sentence(5, 8)}\n\n{sentence(8, 12)} {sentence(8, 12)}\n"]
    for number in range(4):
        parts.append(f"\n## {sentence(3, 6)}\n\n{sentence(20, 30)}\n\n")
        parts += [f"- {sentence(5, 14)}\n" for _ in range(random.randint(2, 5))]
        if number % 2:
            parts.append(f"\n::: key\n- {sentence(6, 10)}\n- {sentence(6, 10)}\n:::\n")
    return "".join(parts)


@pytest.fixture
def page(browser: Browser) -> Page:
    """A page as wide as the text of a printed sheet."""
    found = browser.new_page(viewport={"width": round(178 / 25.4 * 96), "height": 1000})
    found.emulate_media(media="print")
    return found


@pytest.mark.browser
@pytest.mark.parametrize("seed", range(6))
def test_the_estimate_of_a_sheet_is_near_what_a_browser_prints(
    pillar: Path, page: Page, seed: int
) -> None:
    (pillar / "patients.md").write_text(sheet(Random(seed)), encoding="utf-8")  # noqa: S311
    text = read_leaflet(pillar).text
    estimated = lines(words_of_page(text.source, text.start, "fr")) / LINES
    page.set_content(written(pillar))
    height = page.evaluate("document.querySelector('main').getBoundingClientRect().height")
    shown = height / 96 * 25.4 / (297 - 28)
    assert estimated == pytest.approx(shown, rel=0.12)


@pytest.mark.browser
def test_a_page_that_has_nothing_to_hear_is_one_sheet(pillar: Path, page: Page) -> None:
    page.set_content(written(pillar))
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


@pytest.mark.browser
@pytest.mark.parametrize("look", rules.QUICK, ids=str)
def test_it_is_accessible(pillar: Path, tmp_path: Path, browser: Browser, look: rules.Look) -> None:
    file = tmp_path / "patients.html"
    file.write_text(written(pillar), encoding="utf-8")
    shown = browser.new_page()
    shown.goto(file.as_uri())
    assert rules.findings(shown, look) == []
    shown.close()
