"""What pydantic finds wrong is told in an author's words, at its place, with what to do."""

from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from esn_package.complaints import complaints
from esn_package.complaints.models import model_at
from esn_package.lexicon import Term
from esn_package.module import ModuleDefinition
from esn_package.problems import Problem
from esn_package.programme import ProgrammeDefinition
from esn_package.schema import DEFINITIONS, QuizFile
from esn_package.source import Loc, parse
from esn_package.variant import VariantDefinition

Lexicon = tuple[Term, ...]
TERM = "- id: ins\n  term: INS\n  short: x\n  long: x\n  source: x\n  checked: 2026-11-20\n"


def told(model: Any, text: str) -> list[Problem]:  # noqa: ANN401 - a model or a type
    """What is wrong in a text that should be read by a model."""
    source = parse(text, "f")
    with pytest.raises(ValidationError) as found:
        TypeAdapter(model).validate_python(source.data)
    return complaints(found.value, source, model)


def lines(model: Any, text: str) -> list[str]:  # noqa: ANN401 - as above
    """The same, each as a line with its hint."""
    return [f"{problem} | {problem.hint}" for problem in told(model, text)]


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("aliases: x", 'f:2:12: a list is needed here, not "x" [wrong-type]'),
        ("aliases: {a: b}", "f:2:12: a list is needed here, not a mapping [wrong-type]"),
        ("aliases:", 'f:2:3: "aliases" has no value [missing-value]'),
        ("aliases: [x, [y]]", "f:2:16: a text is needed here, not a list [wrong-type]"),
        ("aliases: ['']", "f:2:13: the text is empty [missing-value]"),
        ("alias: x", 'f:2:3: "alias" is not a key of a term [unknown-key]'),
    ],
)
def test_a_value_that_does_not_fit_is_told_at_its_place(key: str, line: str) -> None:
    text = TERM.replace("\n", f"\n  {key}\n", 1)
    assert [str(problem) for problem in told(Lexicon, text)] == [line]


def test_an_item_without_its_dash_is_answered_by_where_that_stands() -> None:
    told = lines(QuizFile, "questions:\n  kind: truth\n  id: a\n")
    assert "write `- ` before its first key, and the others under that key" in told[0]


def test_an_unknown_key_points_at_the_key_and_knows_the_nearest_that_is_not_given() -> None:
    text = TERM.replace("  short: x", "  shrot: x")
    assert lines(Lexicon, text) == [
        'f:3:3: "shrot" is not a key of a term [unknown-key] | did you mean "short"?',
    ]


def inside(model: Any, at: Loc = ()) -> Iterator[tuple[Loc, type[BaseModel]]]:  # noqa: ANN401
    """Each mapping of a definition whose keys a model has, by where it can stand."""
    if get_origin(model) is Annotated:
        yield from inside(get_args(model)[0], at)
    elif isinstance(model, type) and issubclass(model, BaseModel):
        yield at, model
        for name, field in model.model_fields.items():
            yield from inside(field.annotation, (*at, field.alias or name))
    elif get_origin(model) in {dict, tuple, list}:
        yield from inside([one for one in get_args(model) if one is not ...][-1], (*at, 0))
    elif len(members := [one for one in get_args(model) if one is not type(None)]) == 1:
        yield from inside(members[0], at)


@pytest.mark.parametrize("name", sorted(DEFINITIONS))
def test_every_mapping_knows_its_keys(name: str) -> None:
    model, _ = DEFINITIONS[name]
    assert [(at, model_at(model, at)) for at, _ in inside(model)] == [*inside(model)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("logo: {fille: x}", '"fille" is not a key of a logo [unknown-key] | did you mean "file"?'),
        ("contact: {zz: x}", "| its keys are accessibility, data_protection"),
        ('lrs: {endpoint: "https://l.example", key: s}', "| its keys are endpoint, platform"),
        ('colours: {accent: {light: "#000", darc: x}}', '| did you mean "dark"?'),
    ],
)
def test_a_key_of_what_may_be_left_out_is_answered(text: str, line: str) -> None:
    assert line in lines(VariantDefinition, f"name: École\n{text}\n")[0]


def test_a_key_that_a_french_author_names_otherwise_is_told_once() -> None:
    assert lines(Lexicon, TERM.replace("  short: x", "  sens: x")) == [
        'f:3:3: "sens" is not a key of a term [unknown-key] | did you mean "short"?',
    ]
    text = "questions:\n  - kind: qcm\n    id: a\n"
    hint = 'did you mean "multiple"?'
    assert lines(QuizFile, text) == [
        f'f:2:11: "qcm" is not a kind of question [unknown-kind] | {hint}'
    ]


def test_a_key_that_is_missing_beside_another_that_is_unknown_is_still_told() -> None:
    keys = "its keys are id, term, aliases, short, long, source, checked, pillars"
    assert lines(Lexicon, TERM.replace("  short: x", "  colour: x")) == [
        'f:1:3: a term needs the key "short" [missing-key] | ',
        f'f:3:3: "colour" is not a key of a term [unknown-key] | {keys}',
    ]


@pytest.mark.parametrize("line", ["  short\u00a0: x", "  short\u202f: x"])
def test_a_no_break_space_beside_a_key_is_named(line: str) -> None:
    wrong = lines(Lexicon, TERM.replace("  short: x", line))
    assert len(wrong) == 1
    assert "no-break space" in wrong[0]


def test_an_unknown_key_that_is_near_none_is_told_which_there_are() -> None:
    hint = told(Lexicon, f"{TERM}  colour: red\n")[0].hint
    assert hint == "its keys are id, term, aliases, short, long, source, checked, pillars"


def test_a_key_of_a_question_is_looked_for_among_those_of_its_kind() -> None:
    text = (
        "questions:\n  - kind: number\n    id: a\n    prompt: x\n    answer: 1\n    tolerence: 2\n"
    )
    (problem,) = told(QuizFile, text)
    assert str(problem) == (
        'f:6:5: "tolerence" is not a key of a question of kind number [unknown-key]'
    )
    assert problem.hint == 'did you mean "tolerance"?'


def test_a_kind_that_is_not_known_points_at_the_kind() -> None:
    assert lines(QuizFile, "questions:\n  - id: a\n    kind: singel\n") == [
        'f:3:11: "singel" is not a kind of question [unknown-kind] | did you mean "single"?'
    ]


def test_a_text_that_became_a_mapping_is_told_to_be_quoted() -> None:
    text = TERM.replace("\n", "\n  aliases:\n    - Attention : danger\n", 1)
    problem = told(Lexicon, text)[0]
    assert str(problem) == "f:3:7: a text is needed here, not a mapping [wrong-type]"
    assert problem.hint == 'put quotes round a text that holds a colon: "Attention : danger"'


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("pass_mark: 700", "pass_mark cannot be 700 [wrong-value] | at most 100"),
        ("pass_mark: -1", "pass_mark cannot be -1 [wrong-value] | at least 0"),
        ("pass_mark: 70 %", 'a whole number is needed here, not "70 %" [wrong-type] | write 70'),
        ("pass_mark: 70.5", 'a whole number is needed here, not "70.5" [wrong-type] | '),
        ("pass_mark: beaucoup", 'a whole number is needed here, not "beaucoup" [wrong-type] | '),
        ("attempts: 0", "attempts cannot be 0 [wrong-value] | at least 1"),
        (
            "attempts: many",
            '"many" is not a number of attempts [wrong-type] | write how many, or unlimited',
        ),
        (
            "feedback: end",
            '"end" is not a value of feedback [wrong-value] | did you mean "at-end"?',
        ),
        (
            "feedback: xyz",
            '"xyz" is not a value of feedback [wrong-value] | one of after-each, at-end, never',
        ),
        (
            "feedback: [at-end]",
            'a list is not a value of feedback [wrong-value] | did you mean "at-end"?',
        ),
        ("time_limit: 1e30", "time_limit cannot be 1e30 [wrong-value] | at most 1440"),
        ("questions: []", "questions: there are none [wrong-value] | at least 1"),
    ],
)
def test_a_bound_says_what_it_is(key: str, said: str) -> None:
    column = key.index(":") + 3
    assert lines(QuizFile, key)[0] == f"f:1:{column}: {said}"


def test_a_list_where_a_definition_should_be_is_told_as_such() -> None:
    assert lines(ModuleDefinition, "- id: x") == [
        "f:1:1: a mapping is needed here, not a list [wrong-type] | write `key: value` lines"
    ]
    assert [problem.code for problem in told(ModuleDefinition, "# rien")] == ["missing-value"]


def test_what_the_source_tells_already_is_not_told_again() -> None:
    text = TERM.replace("checked: 2026-11-20", "checked: *jour")
    source = parse(text, "f")
    with pytest.raises(ValidationError) as found:
        TypeAdapter(Lexicon).validate_python(source.data)
    assert [problem.code for problem in source.problems] == ["alias"]
    assert complaints(found.value, source, Lexicon) == []


def test_no_word_of_pydantic_comes_through() -> None:
    text = (
        "id: É\ntitle: []\npillars:\n  - hours: x\n    modules: x\n  - 3\ncontact: 1\nreport: 2\n"
    )
    said = "\n".join(lines(ProgrammeDefinition, text)).lower()
    for word in ("input", "valid", "pydantic", "field", "dictionary", "tuple", "instance", "str"):
        assert word not in said
