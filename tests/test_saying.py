"""What is said to people: each text marked, each in French, the French as French is written."""

import ast
import copy
import json
import pickle
import re
from collections.abc import Iterator
from decimal import Decimal

import catalogue
import pytest

from esn_package.saying import Said, Value, joined, languages, parts, said, translated
from esn_package.saying import catalogue as read

TEMPLATES = list(catalogue.templates())
# What an author reads is handed to these, or has one of these names first.
MAKERS = {"CannotComputeError", "CannotReadError", "Caution", "Fault", "Flaw", "Mistake", "Problem"}
MAKERS |= {"wrong", "fault", "warn", "BadParameter", "UsageError"}
NAMES = {"message", "hint", "what", "why"}
WRITE = "write it said(…), see “A new text for authors” in CONTRIBUTING.md"


def bare(tree: ast.Module) -> Iterator[int]:
    """The lines on which a text for people is a string that nobody can translate."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in MAKERS:
            given = [*node.args, *(word.value for word in node.keywords)]
        elif isinstance(node, ast.Assign) and NAMES & set(map(_name, _targets(node))):
            given = [*_elements(node.value)]
        else:
            continue
        yield from (node.lineno for one in given if _is_text(one))


def _name(node: ast.expr) -> str:
    return getattr(node, "attr", getattr(node, "id", ""))


def _targets(node: ast.Assign) -> Iterator[ast.expr]:
    for target in node.targets:
        yield from _elements(target)


def _elements(node: ast.expr) -> Iterator[ast.expr]:
    """The members of a tuple, the branches of a condition, or the expression itself."""
    if isinstance(node, ast.Tuple):
        parts = node.elts
    elif isinstance(node, ast.IfExp):
        parts = [node.body, node.orelse]
    elif isinstance(node, ast.BoolOp):
        parts = node.values
    else:
        yield node
        return
    for part in parts:
        yield from _elements(part)


def _is_text(node: ast.expr) -> bool:
    """An f-string, or a literal with a space in it: codes have none."""
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip()
    )


def test_every_text_for_people_is_marked() -> None:
    wrong = [
        f"{path.relative_to(catalogue.SRC)}:{line}: {WRITE}"
        for path, tree in catalogue.trees()
        for line in bare(tree)
    ]
    assert wrong == []


def test_every_value_of_a_text_has_its_place_and_every_place_its_value() -> None:
    wrong = [
        f"{one.file}:{one.line}: {one.one}"
        for one in TEMPLATES
        if not one.file.startswith(("click/", "schemas/"))
        # A number may say no more than which form its words take.
        and catalogue.places(one.one) | catalogue.places(one.many) | ({"n"} if one.many else set())
        != one.given
    ]
    assert wrong == []


def test_every_text_has_its_french_and_no_french_is_left_over() -> None:
    there = catalogue.entries()
    wanted = {one.one: one for one in TEMPLATES}
    without = [
        f"{one.file}:{one.line}: {one.one}"
        for key, one in wanted.items()
        if key not in there or there[key][0] != one.many or not all(there[key][1])
    ]
    assert without == [], "run `python tests/catalogue.py`, then write the French in locales/fr.po"
    assert [key for key in there if key not in wanted] == [], "run `python tests/catalogue.py`"


def test_french_has_the_places_of_the_english() -> None:
    wrong = []
    for one, (many, forms) in catalogue.entries().items():
        # « une question » may stand for « 1 question ».
        needed = [catalogue.places(one) - ({"n"} if many else set()), catalogue.places(many or one)]
        theirs = [catalogue.places(forms[0]), catalogue.places(forms[-1])]
        if not (needed[0] <= theirs[0] and needed[1] <= theirs[1]) or (
            theirs[0] | theirs[1]
        ) - catalogue.places(one + many):
            wrong.append(one)
    assert wrong == []


CODE = re.compile(r"%\(\w+\)s|`[^`]*`|\{[^}]*\}|https?:\S+|<[^>]*>")


@pytest.mark.parametrize(
    ("mistake", "what"),
    [
        (r"(?<![\u202f«])[;!?](?=\s|$)", "U+202F before ; ! ?"),
        (r"(?<!\u00a0):(?=\s|$)", "U+00A0 before a colon"),
        (r"(?<!\u00a0)%", "U+00A0 before %"),
        (r"«(?!\u202f)|(?<!\u202f)»", "U+202F inside « »"),
        (r"\w'\w", "the apostrophe is ’"),
        (r"  | $", "no double space"),
    ],
)
def test_french_is_set_as_french_is(mistake: str, what: str) -> None:
    forms = [form for _, forms in catalogue.entries().values() for form in forms]
    wrong = [form for form in forms if re.search(mistake, CODE.sub("x", form))]
    assert wrong == [], what


def test_french_ends_with_a_full_stop_where_the_english_does() -> None:
    wrong = [
        form
        for one, (many, forms) in catalogue.entries().items()
        for english, form in zip((one, many or one), forms, strict=False)
        if form.endswith(".") != english.endswith(".")
    ]
    assert wrong == [], "helps are sentences and end with one; messages and hints do not"


def test_what_definitions_are_called_goes_with_the_sentences_about_their_keys() -> None:
    french = [translated(Said(noun), "fr") for noun in catalogue.nouns()]
    # « une clé d’{noun} », « il manque la clé … à {noun} »
    assert [noun for noun in french if not re.match("une? ", noun)] == []


def test_we_read_the_catalogue_as_gettext_does() -> None:
    theirs = {one: forms for one, (_, forms) in catalogue.entries().items()}
    assert theirs == read("fr")


def test_a_text_is_english_and_knows_its_french() -> None:
    text = said('"{id}" cannot be an id', id="a'b {c}")
    assert text == '"a\'b {c}" cannot be an id'
    assert translated(text, "fr") == "«\u202fa'b {c}\u202f» ne peut pas être un identifiant"
    assert translated(text, "en") == translated(text, "de") == text


def test_a_text_in_a_text_is_translated_with_it() -> None:
    parts = [said("the text is empty"), "dit 0.5"]
    text = Said('"{id}" cannot be an id', "", {"id": parts})
    assert text == '"the text is empty, dit 0.5" cannot be an id'
    assert "«\u202fle texte est vide, dit 0.5\u202f»" in translated(text, "fr")


def test_numbers_are_written_as_the_language_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "esn_package.saying.catalogue",
        lambda tag: {"{a:,} {b} {c:g}": ("{b} {c:g} {a:,}",)} if tag == "fr" else {},
    )
    text = Said("{a:,} {b} {c:g}", "", {"a": 4096, "b": Decimal("0.5"), "c": 1.0})
    assert text == "4,096 0.5 1"
    assert translated(text, "fr") == "0,5 1 4\u202f096"


@pytest.mark.parametrize(
    ("n", "english", "french"), [(0, "0 b", "0 x"), (1, "1 a", "1 x"), (2, "2 b", "2 y")]
)
def test_a_count_has_the_form_that_its_language_gives_it(
    monkeypatch: pytest.MonkeyPatch, n: int, english: str, french: str
) -> None:
    monkeypatch.setattr(
        "esn_package.saying.catalogue",
        lambda tag: {"{n} a": ("{n} x", "{n} y")} if tag == "fr" else {},
    )
    text = Said("{n} a", "{n} b", {"n": n})
    assert (text, translated(text, "fr")) == (english, french)


def test_a_text_crosses_borders_whole() -> None:
    text = said('"{id}" cannot be an id', id=said("the text is empty"))
    for copied in (pickle.loads(pickle.dumps(text)), copy.deepcopy(text)):  # noqa: S301 - ours
        assert copied == text
        assert translated(copied, "fr") == translated(text, "fr")
    assert json.loads(json.dumps(text)) == text


def test_a_text_is_kept_as_json_and_said_again_in_any_language() -> None:
    inner: list[Value] = [said("the text is empty"), "dit", 3, Decimal("0.50"), 0.5]
    text = Said('"{id}" cannot be an id', "", {"id": inner})
    kept = joined(json.loads(json.dumps(parts(text))))
    assert isinstance(kept, Said)
    assert (kept, kept.values) == (text, text.values)
    assert translated(kept, "fr") == translated(text, "fr") != text
    many = Said("{n} problem", "{n} problems", {"n": 2})
    assert translated(str(joined(parts(many))), "fr") == "2 problems"  # a string alone is not
    again = joined(parts(many))
    assert isinstance(again, Said)
    assert translated(again, "fr") == translated(many, "fr")


def test_the_languages_are_those_with_a_catalogue() -> None:
    assert languages() == ("en", "fr")
