"""YAML as authors write it: text stays text, every part has its place, every mistake is told."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esn_package.problems import ProblemsFound
from esn_package.source import MAX_BYTES, Source, parse, read


def told(source: Source) -> list[tuple[int, int, str]]:
    """Line, column and code of each problem."""
    return [(this.place.line, this.place.column, this.code) for this in source.problems]


def refused(path: Path) -> list[str]:
    """What reading a file is refused for, as `line:column code`."""
    with pytest.raises(ProblemsFound) as found:
        read(path, "a.yaml")
    return [f"{this.place.line}:{this.place.column} {this.code}" for this in found.value.problems]


def test_words_that_yaml_makes_booleans_and_numbers_stay_text() -> None:
    source = parse("a: non\nb: no\nc: on\nd: 010\ne: 12:30\nf: 1_000\ng: 2026-11-20\nh: 1.10", "f")
    assert source.data == {
        "a": "non",
        "b": "no",
        "c": "on",
        "d": "010",
        "e": "12:30",
        "f": "1_000",
        "g": "2026-11-20",
        "h": "1.10",
    }
    assert not source.problems


def test_a_key_without_value_is_none_and_an_empty_text_is_a_text() -> None:
    assert parse('a:\nb: ""\nc: {}\nd: []', "f").data == {"a": None, "b": "", "c": {}, "d": []}


def test_every_key_and_value_has_its_place() -> None:
    source = parse("title: Fire\nquestions:\n  - kind: single\n    id: q1\n", "end.yaml")
    assert str(source.place(("questions", 0, "id"))) == "end.yaml:4:9"
    assert str(source.key(("questions", 0, "id"))) == "end.yaml:4:5"
    assert str(source.place()) == "end.yaml:1:1"


def test_a_step_that_is_not_there_is_skipped() -> None:
    source = parse("questions:\n  - kind: single\n    choices: [{text: x}]\n", "f")
    loc = ("questions", 0, "single", "choices", 0, "text")
    assert str(source.place(loc)) == "f:3:22"
    assert str(source.place(("questions", 0, "prompt"))) == "f:2:5"


def test_a_part_of_a_file_keeps_the_places_of_the_file() -> None:
    source = parse("kind: single\nid: Q\n", "page.md", line=12, column=3)
    assert str(source.place(("id",))) == "page.md:13:7"


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("a: voir [[INS]]", 5, "f:1:9"),
        ('a: "voir [[INS]]"', 5, "f:1:10"),
        ("a: 'voir [[INS]]'", 5, "f:1:10"),
        ("a: |\n  un\n\n  voir [[INS]]\n", 9, "f:4:8"),
        ("a: |-\n    un\n      deux", 5, "f:3:7"),
        ('a: "voir \\"x\\" [[INS]]"', 9, "f:1:4"),
        ("a: >\n  un\n  [[INS]]", 3, "f:1:4"),
        ("a: un\n  deux", 4, "f:1:4"),
        ("a: 'l''INS [[x]]'", 6, "f:1:4"),
        ("a:", 3, "f:1:3"),
    ],
)
def test_a_character_of_a_text_has_its_place_unless_it_is_folded_or_escaped(
    text: str, offset: int, place: str
) -> None:
    assert str(parse(text, "f").inside(("a",), offset)) == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3", [(3, 1, "key-twice")]),
        ("a: {x: 1, x: 2}", [(1, 11, "key-twice")]),
        ("a: &x 1", [(1, 4, "anchor")]),
        ("a: *x", [(1, 4, "alias")]),
        ("a: *gras* et suite", [(1, 4, "alias")]),
        ("a: **gras** et suite", [(1, 4, "alias")]),
        ("a: !!python/object/apply:os.system ['ls']", [(1, 4, "tag")]),
        ("a: !important", [(1, 4, "tag")]),
        ("a: !e!x y", [(1, 4, "tag")]),
        ("<<: {a: 1}", [(1, 1, "merge-key")]),
        ("? [a]\n: b", [(1, 3, "complex-key")]),
        ("*a : b\nc: d", [(1, 1, "alias")]),
        ("--- a\n--- b", [(2, 1, "second-document")]),
        ("title: Identifier : INS", [(1, 19, "unquoted-colon")]),
        ("title: Le patient :\nid: x", [(1, 19, "unquoted-colon")]),
        ("a:\n\tb: 1\n\tc: 2", [(2, 1, "tab"), (3, 1, "tab")]),
        ("a: Patient #1", [(1, 12, "hash-in-text")]),
        ("a: Les règles # et le reste", [(1, 15, "hash-in-text")]),
        ("a: un #2\n  suite", [(1, 7, "hash-in-text")]),
        ("a: {text: Le RSSI, le DPO}", [(1, 20, "key-without-value")]),
        ("a: 'L'INS'", [(1, 7, "not-yaml")]),
        ('a: "Oui" dit-il', [(1, 10, "not-yaml")]),
        ("a: [[INS]] est", [(1, 12, "not-yaml")]),
        ("a: @nom", [(1, 4, "not-yaml")]),
        ("a: 'x", [(1, 4, "not-yaml")]),
        ("a: [x", [(1, 4, "not-yaml")]),
        ("title Foo\nid: x", [(1, 1, "not-yaml")]),
        ("questions\n  - kind: x\n    id: y", [(1, 1, "not-yaml")]),
        ("a:\n  - kind single\n    id: x", [(2, 5, "not-yaml")]),
        ("a:\n  - un geste\n    id: x", [(3, 5, "not-yaml")]),
        ("title:Foo\nid: x", [(1, 6, "not-yaml")]),
        ("title:\u00a0Foo\nid: x", [(1, 7, "not-yaml")]),
        ('a: "C:\\dossier"', [(1, 7, "not-yaml")]),
        ("a: 1\n b: 2", [(2, 2, "not-yaml")]),
        ("a:\n  - x\n - y", [(3, 2, "not-yaml")]),
        ("a: - x", [(1, 4, "not-yaml")]),
        ("a: > 3 mm", [(1, 4, "not-yaml")]),
        ("a: b\n...\nc: d", [(3, 1, "not-yaml")]),
    ],
)
def test_what_definitions_do_not_take_is_told_at_its_place(
    text: str, expected: list[tuple[int, int, str]]
) -> None:
    assert told(parse(text, "f")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "minutes: 60 # une heure",
        "id: statuts  # ancien id",
        "# un commentaire\na: 1",
        'a: "Patient #1" # cité',
        "a: C# et F#",
        "a: https://exemple.fr/x#y",
        "a: http://x : y".replace(" : ", ":"),
        "pages: # la liste\n  - 01-a.md\n",
    ],
)
def test_a_comment_that_takes_nothing_away_is_fine(text: str) -> None:
    assert not parse(text, "f").problems


def test_every_mistake_of_a_text_is_told_and_not_only_the_first() -> None:
    text = (
        "a: un : deux\nb: *gras*\nc: @nom\nd: Patient #1\nd: 2\ne: {x, y: 1}\nf: trois : quatre\n"
    )
    codes = [(line, code) for line, _, code in told(parse(text, "f"))]
    assert codes == [
        (1, "unquoted-colon"),
        (2, "alias"),
        (3, "not-yaml"),
        (4, "hash-in-text"),
        (5, "key-twice"),
        (6, "key-without-value"),
        (7, "unquoted-colon"),
    ]


def test_what_cannot_be_mended_is_broken_and_has_no_data() -> None:
    source = parse("a: [x\nb: 1", "f")
    assert source.broken
    assert source.data is None


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{" * 100_000,
        "- " * 100_000,
        "a: " * 100_000,
        "? " * 100_000,
        "'" * 100_001,
        "[a," * 50_000,
        "\t" * 100_000,
        "- *a\n" * 20_000,
        "&a " * 50_000,
        "a: &x [1]\nb: &y [*x,*x]\nc: &z [*y,*y]\nd: [*z,*z]",
        "a: &a [*a]",
    ],
)
@pytest.mark.timeout(5)
def test_a_text_meant_to_exhaust_us_is_a_problem_at_once(text: str) -> None:
    assert parse(text, "f").problems


def test_nesting_and_number_of_values_are_bounded() -> None:
    assert not parse("[" * 64 + "]" * 64, "f").problems
    assert told(parse("[" * 65 + "]" * 65, "f")) == [(1, 65, "too-deep")]
    assert [code for _, _, code in told(parse("- a\n" * 100_001, "f"))] == ["too-many-values"]


def test_windows_lines_and_a_byte_order_mark_are_accepted(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\rc: 3\n")
    assert read(path, "a.yaml") == "a: 1\nb: 2\nc: 3\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("titre: été\n".encode("latin-1"), ["1:8 not-utf8"]),
        ("a: 1\nété: ".encode() + b"\xff", ["2:6 not-utf8"]),
        (b"a: 1\nb: \x002", ["2:4 nul"]),
        ("a: x\u2028y\nb: \x07".encode(), ["1:5 control-character", "2:4 control-character"]),
        (b"a" * (MAX_BYTES + 1), ["1:1 too-large"]),
    ],
)
def test_a_file_that_is_no_text_says_where(
    tmp_path: Path, content: bytes, expected: list[str]
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(content)
    assert refused(path) == expected


def test_what_is_not_a_file_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path) == ["1:1 not-readable"]
    assert refused(tmp_path / "none.yaml") == ["1:1 no-such-file"]


def test_emoji_and_right_to_left_text_are_text(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 😀 \u202bمرحبا\u202c \u200d x", encoding="utf-8")
    source = parse(read(path, "a.yaml"), "a.yaml")
    assert source.data == {"a": "😀 \u202bمرحبا\u202c \u200d x"}


@given(st.text(alphabet="ab:- \n\t#'\"[]{},&*!|>%@`?\\é", max_size=60))
@settings(max_examples=400, deadline=None)
def test_no_text_makes_it_fail_and_every_place_is_in_the_text(text: str) -> None:
    source = parse(text, "f")
    lines = text.split("\n")
    for this in source.problems:
        assert 1 <= this.place.line <= len(lines)
        assert 1 <= this.place.column <= len(lines[this.place.line - 1]) + 1
        assert this.message
    assert not source.broken or source.problems
