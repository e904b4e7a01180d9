"""The lexicon of a programme as a package and as a glossary for Moodle: what stands in them."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import lexicons
import pytest
from conftest import CONTENT
from lxml import etree, html

from esn_package import ProblemsFound, build, load, load_lexicon, outputs, verify, xmlfile
from esn_package.data import text
from esn_package.formats import TRACKED
from esn_package.jobs import build_all
from esn_package.made import Done
from esn_package.package import Loose
from esn_package.state import LIMIT, fits, width
from esn_package.uses import used
from esn_package.vocabulary import MANY

BASE = "https://ecole.example/xapi"
CODES = ["scorm12", "web", "glossary"]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A programme with a few terms, in a folder of its own."""
    return lexicons.programme(tmp_path / "content")


def made(content: Path, formats: Sequence[str] = CODES) -> list[Done]:
    """What became of the module and the lexicon, built beside the content."""
    return list(build_all(content, formats, content.parent / "dist"))


def fresh(done: list[Done]) -> list[str]:
    """The packages that were made now."""
    return sorted(one.file for job in done if job.fresh for one in job.packages)


def glossary(path: Path) -> etree._Element:
    """The glossary of a programme."""
    (file,) = outputs(load_lexicon(path), "glossary")
    assert isinstance(file, Loose)
    assert xmlfile.check(file.content, text("schemas/moodle-glossary.rng"), limit=10**8) == []
    return etree.fromstring(file.content)


def entry(root: etree._Element, name: str) -> dict[str, Any]:
    """What a glossary says of a term."""
    (found,) = (one for one in root.iter("ENTRY") if one.findtext("CONCEPT") == name)
    about: dict[str, Any] = {part.tag: part.text for part in found.iterchildren("*")}
    for tag, within in (("ALIASES", "ALIAS"), ("CATEGORIES", "CATEGORY")):
        about[tag] = [part.text for part in found.iterfind(f"{tag}/{within}/NAME")]
    return about


def names(page: html.HtmlElement, letter: str) -> list[str]:
    """The terms that stand under a letter of a page."""
    return [
        name.text
        for group in page.find_class("letter")
        if group.findtext("h2") == letter
        for name in group.iter("h3")
    ]


@pytest.fixture
def page(content: Path) -> html.HtmlElement:
    """The page of a lexicon."""
    data = build(load_lexicon(content), "web").files["index.html"]
    assert isinstance(data, bytes)
    return html.document_fromstring(data.decode())


@pytest.mark.parametrize("name", sorted(TRACKED))
def test_the_school_s_lexicon_is_fine_in_every_format(name: str) -> None:
    lexicon = load_lexicon(CONTENT)
    assert lexicon.warnings == ()
    assert verify(build(lexicon, name, activity_base=BASE)) == []


def test_a_programme_s_build_makes_its_lexicon_too(content: Path) -> None:
    assert fresh(made(content)) == [
        "ecole-lexicon-glossary.xml",
        "ecole-lexicon-scorm12.zip",
        "ecole-lexicon-web.zip",
        "feu-scorm12.zip",
        "feu-web.zip",
    ]
    assert fresh(made(content)) == []
    record = json.loads((content.parent / "dist/packages.json").read_text(encoding="utf-8"))
    there = {one["file"]: one["module"] for one in record["packages"]}
    assert there["ecole-lexicon-glossary.xml"] == "ecole-lexicon"


@pytest.mark.parametrize(
    ("file", "again"),
    [
        ("lexicon.yaml", True),
        ("programme.yaml", True),
        ("securite/feu/media/porte.svg", False),
    ],
)
def test_a_lexicon_is_built_again_if_it_changed(content: Path, file: str, *, again: bool) -> None:
    made(content, ["web"])
    with (content / file).open("a") as changed:
        changed.write("\n")
    assert ("ecole-lexicon-web.zip" in fresh(made(content, ["web"]))) is again


def test_a_lexicon_is_built_again_if_a_module_names_other_terms(content: Path) -> None:
    made(content, ["web"])
    with (content / "securite/feu/02-sortir.md").open("a") as page:
        page.write("\nUne phrase.\n")
    assert fresh(made(content, ["web"])) == ["feu-web.zip"]
    with (content / "securite/feu/02-sortir.md").open("a") as page:
        page.write("\nUne [[zoonose]].\n")
    assert fresh(made(content, ["web"])) == ["ecole-lexicon-web.zip", "feu-web.zip"]
    pillars = {term.id: term.pillars for term in load_lexicon(content).entries}
    assert pillars["zoonose"] == ("securite",)


def test_a_lexicon_may_be_left_out_or_yet_to_be_written(content: Path, tmp_path: Path) -> None:
    (done,) = build_all(content, ["web"], content.parent / "dist", lexicon=False)
    assert fresh([done]) == ["feu-web.zip"]
    content = lexicons.programme(tmp_path / "empty", [], "")
    (done,) = build_all(content, ["web"], tmp_path / "other")
    assert (done.module, done.problems) == ("feu", ())
    with pytest.raises(ProblemsFound, match="no-lexicon"):
        load_lexicon(content)


def test_terms_stand_under_their_letters(page: html.HtmlElement) -> None:
    letters = [group.findtext("h2") for group in page.find_class("letter")]
    assert letters == ["0–9", "A", "E", "I", "O", "S", "Z"]
    assert names(page, "E") == ["étincelle", "« évacuation »"]
    assert names(page, "0–9") == ["28 heures"]
    assert names(page, "O") == ["œuvre de secours"]


def test_a_term_has_its_pillars_or_those_of_the_modules_that_name_it(
    page: html.HtmlElement,
) -> None:
    pillars = {one.get("id"): one.get("data-pillars") for one in page.find_class("entry")}
    assert pillars["term-ins"] == "securite soins"  # in the order of the programme
    assert pillars["term-etincelle"] == "securite"  # of the module that names it
    assert pillars["term-zoonose"] == ""
    (index,) = page.find_class("index")
    parts = {
        part.text: [term.text for term in part.getnext().iter("a")] for part in index.iter("h3")
    }
    assert parts["Sécurité"] == ["alarme", "étincelle", "INS"]
    assert parts["Soins & suites <em>"] == ["INS"]
    assert len(parts["Sans pilier"]) == 5


def test_what_stands_in_a_hidden_folder_names_no_term(content: Path) -> None:
    hidden = content / "securite/feu/.avant"
    hidden.mkdir()
    (hidden / "02-sortir.md").write_text("Le [[SI]].", encoding="utf-8")
    assert "SI" not in dict(used(content))["feu"]


def test_a_meaning_leads_to_other_terms_and_is_no_html(page: html.HtmlElement) -> None:
    (long,) = page.get_element_by_id("term-zoonose").find_class("long")
    links = [(link.get("href"), link.text) for link in long.iter("a")]
    assert links == [("#term-alarme", "l’alarme"), ("#term-ins", "INS")]
    assert long.text_content() == "Une maladie <b>animale</b> ; voir l’alarme et INS."


def test_a_glossary_has_entries_aliases_and_categories(content: Path) -> None:
    root = glossary(content)
    assert len(root.findall(".//ENTRY")) == len(lexicons.WORDS)
    # one of Moodle's formats of display that show categories (mdl_glossary_formats, 4.5.6)
    assert root.findtext(".//DISPLAYFORMAT") == "fullwithoutauthor"
    assert root.findtext(".//INTRO") == "<p>Les mots du domaine et leur sens.</p>"  # and no cards
    ins = entry(root, "INS")
    assert ins["ALIASES"] == ["identité nationale de santé"]
    assert ins["CATEGORIES"] == ["Sécurité", "Soins & suites <em>"]
    zoonose = entry(root, "zoonose")
    assert (zoonose["ALIASES"], zoonose["CATEGORIES"]) == ([], [])
    # HTML in XML: what an author wrote is text, and links are what Moodle's filter makes.
    shown = html.fragment_fromstring(zoonose["DEFINITION"], create_parent=True)
    assert "maladie <b>animale</b> ; voir l’alarme et INS." in shown.text_content()
    assert [part.tag for part in shown.iter("b", "a")] == []
    assert shown.findtext(".//small") == "Source\u00a0: Source de zoonose"


def test_an_acronym_links_no_word_in_small_letters(content: Path) -> None:
    root = glossary(content)
    whole = {name: entry(root, name) for name in ("SI", "alarme", "28 heures")}
    assert [one["CASESENSITIVE"] for one in whole.values()] == ["1", "0", "0"]
    assert {one["FULLMATCH"] for one in whole.values()} == {"1"}


def test_what_is_not_an_xml_character_never_reaches_a_glossary(content: Path) -> None:
    """YAML refuses them before."""
    path = content / "lexicon.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Ce que", "Ce\x07 que", 1))
    with pytest.raises(ProblemsFound, match="control-character"):
        load_lexicon(content)


@pytest.mark.parametrize("name", ["glossary", "paper"])
def test_each_thing_has_its_own_formats(content: Path, name: str) -> None:
    module = load_lexicon(content) if name == "paper" else load(content / "securite/feu")
    with pytest.raises(ValueError, match="none of the formats"):
        outputs(module, name)


def test_five_thousand_terms_are_built_with_a_warning(tmp_path: Path) -> None:
    content = lexicons.programme(tmp_path / "content", lexicons.many(5000), "mot-1")
    lexicon = load_lexicon(content)
    assert [warning.code for warning in lexicon.warnings] == ["lexicon-large"]
    package = build(lexicon, "web")
    data = package.files["index.html"]
    assert isinstance(data, bytes)
    assert data.count(b"<article") == 5000
    assert len(glossary(content).findall(".//ENTRY")) == 5000


def test_three_hundred_terms_have_room_in_scorm_12(tmp_path: Path) -> None:
    content = lexicons.programme(tmp_path / "content", lexicons.many(300), "mot-1")
    lexicon = load_lexicon(content)
    assert width(lexicon).whole <= LIMIT
    assert MANY > 300  # before anyone is warned of the page
    more = lexicon._replace(entries=lexicon.entries * 2)
    assert "state-may-drop" in {problem.code for problem in fits(more, LIMIT)}
