"""Drawings: what is drawn stays, what acts or reaches outside is told with its place."""

import re
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from esn_package.prose.drawing import clean
from esn_package.prose.drawing_rules import ATTRIBUTES, ELEMENTS

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
BOX = f'{SVG} viewBox="0 0 9 9">'


def drawn(inside: str) -> str:
    """What is left of a drawing that holds this, its frame taken off; it must be right."""
    made = clean(f"{BOX}{inside}</svg>".encode(), "p-")
    assert made.faults == ()
    return made.svg.removeprefix('<svg viewBox="0 0 9 9">').removesuffix("</svg>")


def flaws(text: str) -> list[str]:
    """The flaws of a file, one a line."""
    made = clean(text.encode(), "p-")
    return [f"{flaw.line}:{flaw.column} {flaw.message}" for flaw in made.faults]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<rect fill="var(--ac)" x="1"/>', '<rect fill="var(--ac)" x="1"/>'),
        ("<text>a &lt; <tspan>b</tspan> c</text>", "<text>a &lt; <tspan>b</tspan> c</text>"),
        ("<!-- a --><?b c?><title>d</title><desc>e</desc>\n <g/>", "<g/>"),
        ('<g id="a"/><use xlink:href="#a"/>', '<g id="p-a"/><use href="#p-a"/>'),
        (
            '<g id="a"/><g id="b"/><use xlink:href="#a" href="#b"/>',
            '<g id="p-a"/><g id="p-b"/><use href="#p-b"/>',
        ),
        ('<path xlink:fill="red" d="M0 0"/>', '<path d="M0 0"/>'),
        (
            "<linearGradient id='g'/><path fill=\"url( '#g' )\" d='M0 0'/>",
            '<linearGradient id="p-g"/><path fill="url(#p-g)" d="M0 0"/>',
        ),
        (
            '<path style="FILL: #fff; -x: 1; behavior: none; stroke:rgb(1,2,3)"/>',
            '<path style="fill:#fff;stroke:rgb(1,2,3)"/>',
        ),
        ('<g class="a" data-b="c" xmlns:i="urn:i" i:label="d"><i:e/></g>', "<g/>"),
        ('<rect width="3" height="4"/>', '<rect width="3" height="4"/>'),
    ],
)
def test_a_drawing_keeps_what_is_drawn(inside: str, expected: str) -> None:
    assert drawn(inside) == expected


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        ('viewBox="0,0, 9 8.5" width="3"', "0 0 9 8.5"),
        ('width="30px" height="40"', "0 0 30 40"),
    ],
)
def test_a_drawing_has_a_view_box_and_no_size(frame: str, expected: str) -> None:
    made = clean(f"{SVG} {frame}><g/></svg>".encode(), "")
    assert made.svg == f'<svg viewBox="{expected}"><g/></svg>'


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("<script>alert(1)</script>", "<script> is not taken in a drawing"),
        ("<foreignObject/>", "<foreignObject> is not taken in a drawing"),
        ("<style>p{}</style>", "<style> is not taken in a drawing"),
        ("<animate/>", "<animate> is not taken in a drawing"),
        ("<set/>", "<set> is not taken in a drawing"),
        ("<filter/>", "<filter> is not taken in a drawing"),
        ('<g onclick="a()"/>', '"onclick" is not taken in a drawing'),
        ('<use href="https://a.b/c.svg#d"/>', '"https://a.b/c.svg#d" reaches outside the drawing'),
        ('<use href="#none"/>', '"#none" is not in the drawing'),
        ('<g id="a"><use href="#a"/></g>', '"#a" is itself made with <use>'),
        ('<g fill="url(//a.b#c)"/>', '"url(//a.b#c)" reaches outside the drawing'),
        ('<g style="fill:url(http://a.b)"/>', '"fill:url(http://a.b)" reaches outside the drawing'),
        (r'<g fill="u\72l(http://a.b)"/>', r'"u\72l(http://a.b)" reaches outside the drawing'),
        ('<g fill="image-set(x)"/>', '"image-set(x)" reaches outside the drawing'),
        (
            '<g style="fill:url(data:image/svg+xml,a)"/>',
            '"fill:url(data:image/svg+xml,a)" reaches outside the drawing',
        ),
        ('<g fill="url(&#10;//a.b#c&#10;)"/>', '"url( //a.b#c )" reaches outside the drawing'),
        (
            '<use href="data:image/svg+xml,a#d"/>',
            '"data:image/svg+xml,a#d" reaches outside the drawing',
        ),
        ('<use href="java&#10;script:a()"/>', '"java script:a()" reaches outside the drawing'),
        ('<g ONCLICK="a()"/>', '"ONCLICK" is not taken in a drawing'),
        ("<SCRIPT/>", "<SCRIPT> is not taken in a drawing"),
        ("<iframe/>", "<iframe> is not taken in a drawing"),
        ("<feImage/>", "<feImage> is not taken in a drawing"),
        ("<handler/>", "<handler> is not taken in a drawing"),
        ('<g style="@import x"/>', '"@import x" reaches outside the drawing'),
    ],
)
def test_what_acts_or_reaches_outside_is_told_where_it_stands(inside: str, message: str) -> None:
    begin = inside.rindex("<use") if "<use" in inside else 0
    assert flaws(f"{BOX}\n <g>é{inside}</g></svg>") == [f"2:{6 + begin} {message}"]
    left = clean(f"{BOX}{inside}</svg>".encode(), "p-").svg
    assert not re.search(r"script|foreign|style>|onclick|http|//|import|image-set|\\", left)


def test_what_goes_with_an_element_that_is_refused_is_not_told_apart() -> None:
    inside = '<foreignObject><div onclick="a()"/></foreignObject><image href="//a.b/c"/>'
    kept = '<a href="//a.b"><g onclick="a()"/></a>'
    assert [one.split(" ", 1)[1] for one in flaws(f"{BOX}{inside}{kept}</svg>")] == [
        "<foreignObject> is not taken in a drawing",
        "<image> is not taken in a drawing",
        "<a> is not taken in a drawing",
        '"onclick" is not taken in a drawing',
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "1:1 this is not XML: it does not begin with <"),
        (f"{BOX}<g>", "1:105 this is not XML: <g> is not closed"),
        ("<html/>", "1:1 the file is not an SVG drawing"),
        (f"{SVG}/>", "1:1 the drawing has no viewBox"),
        (f'<!DOCTYPE svg [<!ENTITY a "b">]>{BOX}</svg>', "1:1 a document type or an entity is not"),
        (f"{BOX}{'<g/>' * 5_001}</svg>", "1:1 the drawing has more than 5000 elements"),
        (f"{BOX}{' ' * 300_000}</svg>", "1:1 the drawing is larger than 300 kB"),
        (
            f"{BOX}{'<g>' * 300}{'</g>' * 300}</svg>",
            "1:869 this is not XML: its elements are nested too deep",
        ),
    ],
)
def test_a_file_that_is_no_drawing_is_told(text: str, message: str) -> None:
    (told,) = flaws(text)
    assert told.startswith(message[:40])


def test_what_only_a_parser_would_fetch_is_refused_or_left_out() -> None:
    entity = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    assert flaws(f"{entity}{BOX}<text>&a;</text></svg>")[0].startswith("1:1 a document type")
    outside = '<?xml-stylesheet href="https://a.b/c.css"?>'
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'
    script = '<h:script xmlns:h="http://www.w3.org/1999/xhtml">a()</h:script>'
    made = clean(f"{outside}{BOX}{include}{script}<g/></svg>".encode(), "p-")
    assert made.svg == '<svg viewBox="0 0 9 9"><g/></svg>'


def test_a_drawing_of_another_encoding_is_cleaned_as_well() -> None:
    text = f'<?xml version="1.0" encoding="UTF-16"?>{BOX}<script>a()</script><g/></svg>'
    made = clean(text.encode("utf-16"), "p-")
    assert [flaw.message for flaw in made.faults] == ["<script> is not taken in a drawing"]
    assert "script" not in made.svg


def test_a_document_type_that_declares_nothing_is_left_out() -> None:
    kind = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://a.b/svg11.dtd">'
    assert clean(f"{kind}{BOX}<g/></svg>".encode(), "").svg == '<svg viewBox="0 0 9 9"><g/></svg>'


NAMES = st.sampled_from(
    [*sorted(ELEMENTS), "script", "style", "a", "image", "animate", "x:y", "title"]
)
KEYS = st.sampled_from(
    [*("fill", "style", "id", "href", "xlink:href", "onload", "class", "x:z", "d", "mask", "x")]
)
VALUES = st.sampled_from(
    [
        *(
            "#a",
            "url(#a)",
            "url(http://b)",
            "javascript:c",
            "red",
            "fill:red;mask:url(#a)",
            "data:d",
        ),
        *("'&quot;", "&lt;e&gt;", "\\", "url(", "url(#a", "url('#a)", "expression(f)", "", "a"),
    ]
)


@st.composite
def trees(draw: st.DrawFn, depth: int = 3) -> str:
    """A random element, hostile or not."""
    name = draw(NAMES)
    given = draw(st.dictionaries(KEYS, VALUES, max_size=3))
    inside = [draw(trees(depth - 1)) for _ in range(draw(st.integers(0, 2)))] if depth else []
    attributes = "".join(f' {key}="{value}"' for key, value in given.items())
    return f"<{name}{attributes}>t&lt;{''.join(inside)}</{name}>"


@settings(max_examples=200, deadline=None)
@given(trees())
def test_whatever_is_drawn_is_left_with_known_elements_and_local_references(inside: str) -> None:
    made = clean(f'{SVG} xmlns:x="urn:x" viewBox="0 0 9 9">{inside}</svg>'.encode(), "p-")
    root = etree.fromstring(made.svg.encode())
    assert {str(node.tag) for node in root.iter()} <= ELEMENTS
    pairs = [*chain.from_iterable(node.attrib.items() for node in root.iter())]
    assert {str(key) for key, _ in pairs} <= ATTRIBUTES | {"id", "href", "style"}
    for key, value in pairs:
        assert not re.search(r"https?:|javascript|data:|expression|\\", str(value))
        assert all(found.startswith("#p-") for found in re.findall(r"url\(([^)]*)", str(value)))
        assert key != "href" or str(value).startswith("#p-")
