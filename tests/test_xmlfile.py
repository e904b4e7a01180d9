"""XML behind its door: what is hostile is refused, what is written is the same bytes each time."""

import pytest

from esn_package import xmlfile
from esn_package.xmlfile import Broken

GRAMMAR = """<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start>
<element name="a"><oneOrMore><element name="b"><attribute name="k"/><text/></element></oneOrMore>
</element></start></grammar>"""


def test_what_is_written_is_declared_indented_and_without_references() -> None:
    root = xmlfile.new("{urn:a}m", {"id": "é&<\t\n"}, namespaces={None: "urn:a", "x": "urn:b"})
    xmlfile.add(root, "{urn:a}t", {"{urn:b}k": "v"}, "é 😀 & <\x01 \r")
    assert xmlfile.write(root).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<m xmlns="urn:a" xmlns:x="urn:b" id="é&amp;&lt;  ">\n'
        '  <t x:k="v">é 😀 &amp; &lt;\ufffd \n</t>\n'
        "</m>\n"
    )


def test_what_is_read_is_an_element() -> None:
    root = xmlfile.parse("<a xmlns='urn:a'><!-- c --><b>é</b></a>".encode())
    assert not isinstance(root, Broken)
    assert [xmlfile.name(element) for element in xmlfile.elements(root)] == [
        ("urn:a", "a"),
        ("urn:a", "b"),
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", Broken(1, 1, "Document is empty")),
        (b"<a>\n <b></a>", Broken(2, 9, "Opening and ending tag mismatch: b and a")),
        (b"<!DOCTYPE a><a/>", Broken(1, 1, "a document type or an entity is not taken")),
        (
            b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
            Broken(1, 1, "a document type or an entity is not taken"),
        ),
        (b"<a>" * 300, Broken(1, 768, "Excessive depth in document: 256, use XML_PARSE_HUGE")),
        (
            b"<a>" + b" " * 2_000_000 + b"</a>",
            Broken(1, 1, "the file is larger than 2,000,000 bytes"),
        ),
    ],
)
def test_what_is_hostile_or_broken_is_told(data: bytes, expected: Broken) -> None:
    found = xmlfile.parse(data)
    assert isinstance(found, Broken)
    assert found.line == expected.line
    assert found.message.startswith(expected.message)
    assert abs(found.column - expected.column) < 10  # libxml2's own, where XML breaks


def test_entities_that_multiply_are_refused_in_a_moment() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    data = f'<!DOCTYPE a [<!ENTITY l0 "lol">{laughs}]><a>&l9;</a>'.encode()
    assert isinstance(xmlfile.parse(data), Broken)
    assert isinstance(xmlfile.parse(data, doctype=True), Broken)


def test_what_a_grammar_refuses_is_told_at_its_exact_place() -> None:
    data = b'<?xml version="1.0"?>\n<a>\n <!-- <b> --><b k="1"/><b\n\n  z="1"/></a>'
    assert xmlfile.check(data, GRAMMAR) == [
        Broken(3, 24, "Element b failed to validate attributes")
    ]
    assert xmlfile.check(b'<a><b k="1"/></a>', GRAMMAR) == []
    (broken,) = xmlfile.check(b"<a><b", GRAMMAR)
    assert broken.line == 1


def test_places_are_those_of_start_tags_whatever_the_encoding() -> None:
    tree = "<!-- <x> --><a>é<![CDATA[<y>]]><b\n/><?p <z> ?><c/></a>"
    text = f'<?xml version="1.0" encoding="{{}}"?>\n{tree}'
    expected = {0: (2, 13), 1: (2, 32), 2: (3, 13)}
    for encoding in ("utf-8", "iso-8859-1", "utf-16"):
        assert xmlfile.starts(text.format(encoding).encode(encoding)) == expected
