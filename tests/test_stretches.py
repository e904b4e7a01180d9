"""Each character of a text is traced to the characters of its file."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from esn_package.source import parse
from esn_package.source.written import stretches
from esn_package.stretches import Stretch, start, through, written

WRITTEN = """\
plain: Une phrase
  pliée  deux fois

  et un saut
single: 'L''un
  ou ''l''autre'''
double: "dit \\"oui\\" \\u00a0: \\
   suite  \\

   fin \\x41"
folded: >-
  Un texte
  plié

    en retrait
  fini
literal: |+
  Une ligne
    en retrait

  et la fin

flow: {text: deux mots, list: [un, "d\\"eux"]}
"""


def traced(text: str, value: str, found: tuple[Stretch, ...]) -> list[tuple[str, str]]:
    """Each part of a value with how it is written."""
    return [(value[one.at : one.at + one.size], text[one.start : one.end]) for one in found]


def test_a_scalar_of_each_style_is_traced_to_what_an_author_typed() -> None:
    source = parse(WRITTEN, "a.yaml")

    def told(*loc: str | int) -> list[tuple[str, str]]:
        return traced(WRITTEN, source.value(loc), source.stretches(loc))

    assert told("plain") == [
        ("Une phrase", "Une phrase"),
        (" ", "\n  "),
        ("pliée  deux fois", "pliée  deux fois"),
        ("\n", "\n\n  "),
        ("et un saut", "et un saut"),
    ]
    assert ("'", "''") in told("single")
    assert told("double")[:4] == [("dit ", "dit "), ('"', '\\"'), ("oui", "oui"), ('"', '\\"')]
    assert ("\u00a0", "\\u00a0") in told("double")
    assert told("double")[-1] == ("A", "\\x41")
    assert told("folded")[:3] == [("Un texte", "Un texte"), (" ", "\n  "), ("plié", "plié")]
    assert told("literal")[-1] == ("\n\n", "\n\n")
    assert told("flow", "text") == [("deux mots", "deux mots")]
    assert told("flow", "list", 1) == [("d", "d"), ('"', '\\"'), ("eux", "eux")]


@pytest.mark.parametrize("style", ["", "'", '"', "|", ">"])
@settings(deadline=None)
@given(
    value=st.text(st.sampled_from("aé'\"\\ \n\t:-#œ\u00a0«"), max_size=40),
    width=st.sampled_from([8, 20, 1000]),
)
def test_every_character_of_any_scalar_is_traced(style: str, value: str, width: int) -> None:
    text = yaml.dump({"k": [value]}, default_style=style, width=width, allow_unicode=True)
    source = parse(text, "a.yaml")
    read = source.value(("k", 0))
    found = source.stretches(("k", 0))
    assert sum(one.size for one in found) == len(read)
    at = 0
    for one in found:
        assert one.at == at
        at += one.size
        if one.kind == "same":
            assert text[one.start : one.end] == read[one.at : one.at + one.size]
    assert [*found] == sorted(found, key=lambda one: (one.start, one.end))


def test_what_is_found_in_a_text_is_written_where_it_stands() -> None:
    text = 'k: "a \\"b\\" c"\n'
    source = parse(text, "a.yaml")
    found = source.stretches(("k",))
    assert source.value(("k",)) == 'a "b" c'
    assert written(found, 2, 3) == (6, 8)
    assert written(found, 1, 5) == (5, 11)
    assert start(found, 3) == text.index("b")
    assert written(found, 7, 7) is None


def test_what_marks_stand_between_is_not_written_as_one() -> None:
    inner = (Stretch(0, 2, 0, 2), Stretch(2, 2, 4, 6))
    assert written(inner, 1, 3) is None
    assert written(inner, 2, 4) == (4, 6)


def test_a_text_read_from_a_text_is_traced_through_both() -> None:
    outer = (Stretch(0, 3, 10, 13), Stretch(3, 1, 13, 15, "escape"), Stretch(4, 4, 15, 19))
    inner = (Stretch(0, 2, 2, 4), Stretch(2, 1, 4, 6, "escape"), Stretch(3, 1, 6, 8, "held"))
    assert through(inner, outer) == (
        Stretch(0, 1, 12, 13),
        Stretch(1, 1, 13, 15, "escape"),
        Stretch(2, 1, 15, 17, "escape"),
        Stretch(3, 1, 17, 19, "held"),
    )


def test_what_is_not_there_is_traced_nowhere() -> None:
    assert stretches("", (0, 0), "", "abc") == ()
    assert parse("k: [a]\n", "a.yaml").stretches(("k",)) == ()
