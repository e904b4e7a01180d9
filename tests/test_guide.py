"""A trainer's guide: what its author says and what the module knows, in a page and in a book."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pytest
import rules
import spellings
from asked import QUESTIONS
from lxml import etree, html
from pictures import photo
from playwright.sync_api import Browser
from test_mistakes import TODAY
from test_paper import asking

from esn_package import Loose, load, outputs, verify
from esn_package.advice import Wanted, check_all
from esn_package.cli import main
from esn_package.formats.answers import Letters, key
from esn_package.formats.guide_xhtml import xhtml
from esn_package.html.words import words
from esn_package.module import Module
from esn_package.package import Package
from esn_package.problems import ProblemsFound

GUIDE = """\
---
checked: 2026-11-20
---
# Animer une séance sur le feu

Partez de [cette question](see:fumee), puis de [la page](02-sortir.md). Le [[RIA]] se montre[^1].

![Un plan.](media/plan.png "Le plan.")

## Ce que vise la séance

::: key
- Sortir sans courir.
:::

## Les pièges

Ils croient que $2^3$ secondes suffisent.

[^1]: Une note du guide.
"""
TERM = """
- id: ria
  term: RIA
  short: Un robinet pour éteindre un feu.
  long: Un robinet.
  source: une source
  checked: 2026-11-20
"""
OPF = {
    "o": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "x": "http://www.w3.org/1999/xhtml",
}


@pytest.fixture
def feu(own: Path) -> Module:
    """The small module with a guide, whose picture no page shows."""
    (own / "guide.md").write_text(GUIDE, encoding="utf-8")
    photo(own / "media/plan.png")
    lexicon = own.parents[1] / "lexicon.yaml"
    lexicon.write_text(lexicon.read_text(encoding="utf-8") + TERM, encoding="utf-8")
    return load(own)


def made(module: Module) -> tuple[str, Package]:
    """The page and the book."""
    page, book = outputs(module, "guide")
    assert isinstance(page, Loose)
    assert isinstance(book, Package)
    assert (page.name, book.name) == (f"{module.id}-guide.html", f"{module.id}-guide.epub")
    return page.content.decode(), book


def tree(page: str) -> Any:  # noqa: ANN401 - what lxml's stubs make of a path is of no use
    """The page, read."""
    return html.document_fromstring(page)


def text(page: str, path: str) -> str:
    """The words of what a path finds, on one line."""
    found = tree(page).xpath(path)
    return " ".join(" ".join(" ".join(one.itertext()) for one in found).split())


def test_it_opens_with_what_its_author_says(feu: Module) -> None:
    page, _ = made(feu)
    assert text(page, "//div[@class='chapter'][1]/h2") == "Animer une séance sur le feu"
    assert text(page, "//div[@id='guide']/h3") == "Ce que vise la séance Les pièges"
    assert 'src="data:image/png;base64,' in page
    assert "<math" in page
    assert "20 novembre 2026" in text(page, "//header")


def test_its_links_arrive_where_they_lead(feu: Module) -> None:
    page, _ = made(feu)
    ids = tree(page).xpath("//@id")
    assert len(ids) == len(set(ids))
    inside = [one[1:] for one in tree(page).xpath("//a/@href") if one.startswith("#")]
    assert {"q-fumee", "p-sortir", "term-ria"} <= set(inside) <= set(ids)


def test_it_carries_what_the_module_knows_of_itself(feu: Module) -> None:
    page, _ = made(feu)
    for aim in feu.objectives:
        assert aim.text in text(page, "//div[@id='aims']")
    for one in feu.pages:
        assert one.title in text(page, "//div[@id='plan']")
    assert feu.quiz
    for question in feu.quiz.questions:
        asked = " ".join(question.prompt.plain.split())
        assert asked in text(page, f"//div[@id='q-{question.id}']")
    assert "Un robinet pour éteindre un feu." in text(page, "//div[@id='lexicon']")


def test_each_answer_stands_with_its_sign_and_what_it_teaches(feu: Module) -> None:
    page, _ = made(feu)
    right = "//div[@id='q-fumee']//li[@class='right']"
    wrong = "//div[@id='q-fumee']//li[@class='wrong']"
    assert text(page, right).startswith("Je me baisse. (juste)")
    assert "On respire plus de fumée." in text(page, wrong)
    assert "Réponse attendue : 112" in text(page, "//div[@id='q-pompiers']")
    assert "Il peut s’arrêter" in text(page, "//div[@id='q-ascenseur']")


def test_every_kind_of_question_is_told(feu: Module) -> None:
    page, book = made(asking(feu, [*QUESTIONS]))
    for one in QUESTIONS:
        assert text(page, f"//div[@id='q-{one.id}']"), one.kind
    assert verify(book) == []


@pytest.mark.parametrize("case", spellings.cases("guide"), ids=lambda case: case.about)
def test_what_is_expected_is_told_in_words(case: spellings.Case) -> None:
    told = case.interaction
    parts, targets = ({id_: id_ for id_, _ in some} for some in (told.parts, told.targets))
    assert (key(told, Letters(parts, targets), words("fr")),) == case.patterns
    assert type(told.right).__name__.lower() == case.type


def test_a_module_without_a_guide_has_one_of_what_it_knows(module: Callable[[str], Module]) -> None:
    page, book = made(module("minimal/securite/feu"))
    assert "//div[@id='guide']" not in page
    assert text(page, "//div[@id='plan']")
    assert verify(book) == []


def test_no_learner_is_given_anything_of_a_guide(feu: Module) -> None:
    without = feu._replace(guide=None)
    for form in ("scorm12", "web"):
        mine, other = (outputs(one, form)[0] for one in (feu, without))
        assert isinstance(mine, Package)
        assert isinstance(other, Package)
        assert mine.bytes() == other.bytes()
        assert not [name for name in mine.files if "plan" in name]


def test_a_mistake_in_a_guide_is_told_with_those_of_the_module(own: Path) -> None:
    (own / "guide.md").write_text("# Un guide\n\n[[inconnu]]\n", encoding="utf-8")
    (own / "02-sortir.md").write_text("Sans titre.\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        load(own)
    told = {(one.place.file.rsplit("/", 1)[1], one.code) for one in found.value.problems}
    assert {("guide.md", "no-such-term"), ("02-sortir.md", "missing-title")} <= told


def test_a_guide_is_reviewed_as_a_page_is(feu: Module) -> None:
    long = (
        "On va, on vient, on sort et on rentre par la porte de la cour, " * 2 + "puis non. "
    ) * 30
    passive = "La porte est fermée par Léa. Le feu est éteint par Léa. Le bruit est fait par Léa."
    asked = "```yaml\nkind: truth\nprompt: Vrai ?\n```"
    box = "::: law\nOn ferme les portes.\n:::"
    parts = (GUIDE.replace("2026", "2024"), "Le phishing.", long, passive, asked, "**Fermez", box)
    (feu.folder / "guide.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    found = check_all(feu.folder, Wanted(TODAY)).problems
    told = {one.code for one in found if one.place.file.endswith("guide.md")}
    assert told >= {
        "unofficial-term",
        "wordy-page",
        "passives-in-a-row",
        "markup-shown",
        "law-without-source",
        "old-facts",
    }
    assert [one for one in found if "shown as code" in one.message]


def test_a_fix_mends_a_guide(feu: Module, capsys: pytest.CaptureFixture[str]) -> None:
    guide = feu.folder / "guide.md"
    guide.write_text(GUIDE.replace("croient que", "n'ont rien lu: ils croient que"), "utf-8")
    assert main(["check", str(feu.folder), "--fix"]) == 0
    assert "Ils n’ont rien lu\u00a0: ils" in guide.read_text("utf-8")
    assert "guide.md" in capsys.readouterr().err


def test_a_word_that_only_a_guide_explains_is_used(feu: Module) -> None:
    programme = feu.folder.parents[1] / "programme.yaml"
    text = programme.read_text("utf-8")
    whole, _, planned = text.partition("      - id: fuite")
    assert planned
    programme.write_text(whole, encoding="utf-8")  # a term may wait for what is planned
    page = feu.folder / "01-alarme.md"
    page.write_text(page.read_text("utf-8") + "\nLe [[triangle du feu]].\n", encoding="utf-8")
    unused = check_all(feu.folder.parents[1], Wanted(TODAY)).problems
    assert [one.message for one in unused if one.code == "unused-term"] == []
    (feu.folder / "guide.md").unlink()
    unused = check_all(feu.folder.parents[1], Wanted(TODAY)).problems
    told = [one.message for one in unused if one.code == "unused-term"]
    assert told == ['no module uses the term "RIA"']


def test_only_a_guide_leads_to_a_question(own: Path) -> None:
    page = own / "02-sortir.md"
    page.write_text(page.read_text("utf-8") + "\n[ici](see:fumee)\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        load(own)
    assert [one.code for one in found.value.problems] == ["bad-link"]


def test_the_command_line_makes_both_and_makes_nothing_again(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "guide.md").write_text("# Un guide\n", encoding="utf-8")
    command = ["build", str(own), "--format", "guide", "--out", str(tmp_path / "dist")]
    assert main(command) == 0
    assert {one.name for one in (tmp_path / "dist").iterdir()} == {
        "feu-guide.epub",
        "feu-guide.html",
        "feu-guide.html.cdx.json",
        "packages.json",
        "SHA256SUMS",
    }
    capsys.readouterr()
    assert main(command) == 0
    assert "unchanged" in capsys.readouterr().err
    (own / "guide.md").write_text("# Un autre guide\n", encoding="utf-8")
    assert main(command) == 0
    assert "built" in capsys.readouterr().err


# The book.


def opened(book: Package) -> ZipFile:
    """The book as any zip."""
    return ZipFile(BytesIO(book.bytes()))


def test_a_book_is_right_and_the_same_each_time(feu: Module) -> None:
    _, book = made(feu)
    assert verify(book) == []
    assert book.bytes() == made(load(feu.folder))[1].bytes()


def test_its_first_file_says_what_it_is_at_a_fixed_place(feu: Module) -> None:
    whole = made(feu)[1].bytes()
    assert whole[30:58] == b"mimetypeapplication/epub+zip"
    first = opened(made(feu)[1]).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)


def test_it_says_who_made_it_and_how_it_can_be_read(feu: Module) -> None:
    package = etree.fromstring(opened(made(feu)[1]).read("EPUB/package.opf"))
    told = {
        name: [one.text or "" for one in package.iterfind(f".//dc:{name}", OPF)]
        for name in ("title", "language", "publisher", "identifier")
    }
    assert told["title"] == [f"Guide de formation · {feu.title}"]
    assert told["language"] == ["fr"]
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", told["identifier"][0])
    about = {
        (one.get("property"), one.text) for one in package.iterfind(".//o:meta[@property]", OPF)
    }
    assert ("dcterms:modified", f"{max(feu.checked.isoformat(), '2026-11-20')}T00:00:00Z") in about
    for name in ("accessMode", "accessModeSufficient", "accessibilityFeature"):
        assert any(property_ == f"schema:{name}" for property_, _ in about), name
    assert ("schema:accessibilityHazard", "none") in about
    assert ("schema:accessibilityFeature", "MathML") in about


def test_its_contents_lead_to_each_chapter_and_its_parts(feu: Module) -> None:
    book = opened(made(feu)[1])
    nav = etree.fromstring(book.read("EPUB/nav.xhtml"))
    links = [one.get("href", "") for one in nav.iterfind(".//x:nav//x:a", OPF)]
    names = {name.removeprefix("EPUB/") for name in book.namelist()}
    assert {link.partition("#")[0] for link in links} <= names
    assert "01-guide.xhtml#guide-2" in links
    leaf = book.read("EPUB/01-guide.xhtml").decode()
    assert re.search(r'href="\d\d-quiz\.xhtml#q-fumee"', leaf)
    assert re.search(r'src="media/[0-9a-f]{12}\.png"', leaf)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<img src="a" alt="">', '<img src="a" alt=""/>'),
        ("<br>", "<br/>"),
        ("<details open><p>", '<details open=""><p>'),
        ('<a title="un <b> open">', '<a title="un <b> open">'),
        ('<svg viewBox="0 0 1 1">', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">'),
        ('<use href="#i"/>', '<use href="#i"/>'),
    ],
)
def test_our_html_is_written_as_xml(before: str, after: str) -> None:
    assert xhtml(before) == after


# On a screen and on paper.


@pytest.mark.browser
@pytest.mark.parametrize("look", rules.QUICK, ids=str)
def test_a_guide_is_accessible(
    feu: Module, tmp_path: Path, browser: Browser, look: rules.Look
) -> None:
    file = tmp_path / "guide.html"
    file.write_text(made(asking(feu, [*QUESTIONS]))[0], encoding="utf-8")
    page = browser.new_page()
    try:
        page.goto(file.as_uri())
        assert rules.findings(page, look) == []
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        for width in (320, 1440):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(wide) <= 0
    finally:
        page.close()
