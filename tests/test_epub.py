"""A book as `verify` reads it: what EPUB 3.3 asks, told with its place in the zip."""

import pytest
from zips import BOOK, LEAF, zipped

from esn_package import verify


def amiss(name: str, old: str, new: str) -> list[str]:
    """What is said of a right book after a change in one of its files."""
    assert old in BOOK[name]
    return said({**BOOK, name: BOOK[name].replace(old, new)})


def said(files: dict[str, str]) -> list[str]:
    """What is said of a book, but for how other tools pack its first file."""
    problems = verify(zipped(files))
    assert {one.severity for one in problems} <= {"error"}
    return [str(one.message) for one in problems if not one.place.file.endswith("mimetype")]


def test_a_right_book_has_nothing_to_say() -> None:
    assert said(BOOK) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("META-INF/container.xml", "EPUB/p.opf", "EPUB/q.opf", "holds no EPUB/q.opf"),
        ("META-INF/container.xml", "oebps-package", "other", "names no package document"),
        (
            "EPUB/p.opf",
            'version="3.0"',
            'version="2.0"',
            "is not the package document of an EPUB 3",
        ),
        ("EPUB/p.opf", "<dc:title>Feu</dc:title>", "", "says no dc:title"),
        ("EPUB/p.opf", "<dc:language>fr", "<dc:language>f_r", "f_r is no language"),
        ("EPUB/p.opf", 'unique-identifier="id"', 'unique-identifier="x"', "does not say which"),
        ("EPUB/p.opf", "T00:00:00Z", "", "must say once when it was changed"),
        ("EPUB/p.opf", 'properties="nav"', "", "has 0 tables of contents"),
        ("EPUB/p.opf", 'idref="feu"', 'idref="fue"', '"fue" is no page of the book'),
        ("EPUB/p.opf", '<itemref idref="feu"/>', "", "has no order of reading"),
        ("EPUB/p.opf", "</spine>", '<itemref idref="feu"/></spine>', '"feu" is no page'),
        ("EPUB/p.opf", 'href="feu.xhtml"', 'href="nav.xhtml"', "EPUB/nav.xhtml is listed twice"),
        ("EPUB/p.opf", "<manifest>", '<manifest><item id="a" href="feu.xhtml"', "is not XML"),
        ("EPUB/feu.xhtml", "</h1>", "", "is not XHTML"),
        ("EPUB/feu.xhtml", ' xml:lang="fr"', "", "is not a page with a language"),
        ("EPUB/feu.xhtml", "<title>Feu</title>", "<title/>", "has no title"),
        ("EPUB/feu.xhtml", "</h1>", "</h1><script/>", "a book of ours holds no script"),
        ("EPUB/feu.xhtml", "</h1>", '</h1><img src="x.png"/>', "a picture has no alternative"),
        ("EPUB/feu.xhtml", "</h1>", '</h1><p id="sortir"/>', 'the id "sortir" is given a second'),
        (
            "EPUB/feu.xhtml",
            "</h1>",
            '</h1><svg xmlns="http://www.w3.org/2000/svg"/>',
            "its properties say –, and its page holds svg",
        ),
        ("EPUB/nav.xhtml", "#sortir", "#entrer", "feu.xhtml#entrer leads nowhere in the book"),
        ("EPUB/nav.xhtml", 'epub:type="toc"', "", "has 0 tables of contents"),
        ("EPUB/nav.xhtml", ">Sortir</a>", "></a>", "has no words"),
    ],
)
def test_what_a_reader_would_trip_over_is_told(name: str, old: str, new: str, told: str) -> None:
    assert any(told in one for one in amiss(name, old, new)), amiss(name, old, new)


def test_a_file_that_is_in_no_manifest_is_told() -> None:
    assert said({**BOOK, "EPUB/b.xhtml": LEAF.format("")}) == ["is in no manifest of the book"]
