"""What a parser of XML says, said as a person would, in the reader's language."""

from pathlib import Path

import pytest

from esn_package import build, data, load, xmlfile
from esn_package.saying import Said, said, translated
from esn_package.xmlwords import in_words

MODULE = Path(__file__).parent / "modules/minimal/securite/feu"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "it does not begin with <"),
        ("Bonjour", "it does not begin with <"),
        ("<a>", "<a> is not closed"),
        ("<a", "<a has no >"),
        ("<a><b></a>", "<b> is closed by </a>"),
        ("<a>&eacute;</a>", "&eacute; means nothing here"),
        ("<a>b & c</a>", "an & stands alone, which is written &amp;"),
        ("<a>b&c</a>", "an & stands alone, which is written &amp;"),
        ("<a b/>", '"b" has no value'),
        ("<a b=c/>", "a value stands without quotes"),
        ('<a b="1"c="2"/>', "no space stands before an attribute"),
        ('<a b="1" b="2"/>', '"b" is given twice'),
        ("<x:a/>", "the prefix x: is not declared"),
        ('<a x:b="1"/>', "the prefix x: is not declared"),
        ("<a/><b/>", "something stands after its end"),
        ('<a b="<"/>', "a < stands in a value, which is written &lt;"),
        ("<a>\x01</a>", "it holds a character that XML does not allow"),
        ("<a>&#0;</a>", "it holds a character that XML does not allow"),
        ("<a>" * 300, "its elements are nested too deep"),
    ],
)
def test_what_makes_a_text_no_xml_is_told_in_our_words(text: str, words: str) -> None:
    broken = xmlfile.parse(text.encode())
    assert isinstance(broken, xmlfile.Broken)
    said = in_words(broken.message)
    assert said == words
    assert isinstance(said, Said)
    assert translated(said, "fr") != words


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("<title>Réagir à un feu</title>", "", "<item> stands where <title> is expected"),
        ("<organizations", "<a/><organizations", "<a> stands where <organizations> is expected"),
        ("</resources>", "<a/></resources>", "<a> stands where <resource> is expected"),
        ("href=", "hreff=", '<resource> cannot have the attribute "hreff"'),
        ('identifier="', 'identifier="1 ', '"1 package-feu" is not of the type NCName'),
        ("<schema>", "<schema><b/>", "what <schema> holds is wrong or not complete"),
        ("<file href", "<file id", "an attribute of <file> is wrong or missing"),
        ("</resources>", "text</resources>", "text cannot stand there"),
        ("<organizations", "<organizations/><organizations", "<organizations> stands where"),
    ],
)
def test_what_a_grammar_refuses_is_told_in_our_words(old: str, new: str, words: str) -> None:
    whole = build(load(MODULE), "scorm12").files["imsmanifest.xml"]
    assert isinstance(whole, bytes)
    broken = whole.decode().replace(old, new, 1)
    assert broken != whole.decode()
    grammar = data.text("schemas/imsmanifest-scorm12.rng")
    found = [in_words(one.message) for one in xmlfile.check(broken.encode(), grammar)]
    assert any(one.startswith(words) for one in found), found


def test_what_is_ours_or_unknown_stays_as_it_is() -> None:
    assert in_words("Something new") == "Something new"
    assert in_words(ours := said("a formula cannot be read")) is ours
