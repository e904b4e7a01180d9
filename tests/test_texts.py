"""An author's prose, run by run: what is prose, what is not, and where each character stands."""

import re
from pathlib import Path
from typing import Annotated, get_args, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter

from esn_package.advice.keys import TABLES
from esn_package.advice.texts import PageWords, Words, words_of_definition, words_of_page
from esn_package.bank import BankDefinition
from esn_package.lexicon import Term
from esn_package.module import ModuleDefinition
from esn_package.programme import ProgrammeDefinition
from esn_package.prose import Prose
from esn_package.prose.run import HOLE
from esn_package.prose.runs import inline_runs, runs
from esn_package.questions import KINDS, Question
from esn_package.questions.case import CaseOf
from esn_package.quiz import QuizDefinition
from esn_package.source import Source, parse

CONTENT = Path(__file__).parent.parent / "content"
PAGE = r"""---
minutes: 6
---
# Titre

Il a\"dit &nbsp;! et `code` l'[[INS]] [[INS|l'identité]] [lien](http://x.fr "aide") <http://a.b>
**gras** $a ? b$ fin[^1].

![une image](media/a.svg "Légende : \"oui\" **vraie** &eacute;"){.decorative}

::: example Un *titre*
Texte.
:::
::: video media/a.mp4 {captions=a.vtt} Une vidéo
Paroles.
:::

Terme
: Définition

| a | b |
|:--|--:|
| [[INS\|mots]] | c \| d |

1. un
   ```question
   kind: single
   id: é
   prompt: "Que dit-il\u00a0?"
   choices:
     - text: L'un
     - text: 'L''autre'
       id: autre
   ```
2. deux

```yaml
title: code
```

[^1]: Une note
"""


def page(text: str) -> PageWords:
    begin = re.search(r"\A---\n.*?---\n", text, re.DOTALL)
    source = Source("a.md", text, None, parse("{}", "a.md").root)
    return words_of_page(source, begin.end() if begin else 0, "fr")


def told(found: tuple[Words, ...]) -> list[tuple[str, str]]:
    return [(one.run.kind, one.text) for one in found]


def exact(found: Words) -> None:
    """Every character that is written as it is read stands where it is said to."""
    at = 0
    for one in found.run.stretches:
        assert one.at == at
        at += one.size
        written = found.source.text[one.start : one.end]
        if one.kind == "same":
            assert written == found.text[one.at : one.at + one.size]
    assert at == len(found.text)


def test_what_an_author_wrote_in_a_page_is_told_run_by_run() -> None:
    assert told(page(PAGE).own) == [
        ("heading", "Titre"),
        (
            "paragraph",
            f"Il a\"dit \u00a0! et {HOLE} l'{HOLE} l'identité lien {HOLE}\ngras {HOLE} fin.",
        ),
        ("alternative", "une image"),
        ("caption", 'Légende : "oui" vraie é'),
        ("paragraph", f"{HOLE}{{.decorative}}"),
        ("title", "Un titre"),
        ("paragraph", "Texte."),
        ("title", "Une vidéo"),
        ("paragraph", "Paroles."),
        ("term", "Terme"),
        ("paragraph", "Définition"),
        ("cell", "a"),
        ("cell", "b"),
        ("cell", "mots"),
        ("cell", "c | d"),
        ("item", "un"),
        ("item", "deux"),
        ("note", "Une note"),
    ]


def test_each_character_of_a_page_and_its_questions_has_its_place() -> None:
    found = page(PAGE)
    for one in (*found.own, *found.questions):
        exact(one)
    caption = found.own[3]
    assert str(caption.place(caption.text.index("vraie"))) == "a.md:9:47"
    assert told(found.questions) == [
        ("paragraph", "Que dit-il\u00a0?"),
        ("paragraph", "L'un"),
        ("paragraph", "L'autre"),
    ]
    assert str(found.questions[0].place(9)) == "a.md:29:22"
    assert [one.named for one in found.questions] == ["", "digest", ""]


def test_what_stands_between_runs_is_told() -> None:
    stops = [(stop.kind, stop.name) for stop in page(PAGE).stops]
    assert stops == [
        ("image", ""),
        ("container", "example"),
        ("container", ""),
        ("container", "video"),
        ("container", ""),
        ("table", ""),
        ("question", ""),
        ("code", ""),
    ]


def test_bold_words_are_known() -> None:
    (run,) = inline_runs("Lequel n'est **pas** un *droit* ?").runs
    assert [run.text[begin:end] for begin, end in run.strong] == ["pas"]


def test_a_choice_is_one_line_whatever_it_begins_with() -> None:
    assert [run.text for run in inline_runs(" > 7 mmol/L\nou 1. ").runs] == ["> 7 mmol/L\nou 1."]


def test_a_definition_has_prose_in_some_keys_alone() -> None:
    text = """\
title: "Un \\"titre\\""
language: fr
feedback: at-end
certainty:
  - label: Sûr
    right: 1
    wrong: 0
documents:
  - title: Un lien
    url: https://a.b
questions:
  - kind: cloze
    id: trous
    prompt: Complétez
    text: >-
      Le {{ins}}
      relie
    gaps:
      ins:
        answers: [l'INS]
      texte:
        choices:
          - text: Oui
            right: true
            feedback: Bien
  - kind: zone
    id: zones
    language: en
    prompt: Find
    passage: One two
    zones:
      - label: A
        words: two
  - kind: scale
    id: avis
    prompt: Combien
    from: 0
    to: 1
    labels: {0: Jamais, 1: Toujours}
  - kind: match
    id: paires
    prompt: Associez
    pairs:
      - item: a
        target: {text: b, id: b}
    extra: [c]
"""
    found = list(words_of_definition(parse(text, "q.yaml"), "quiz", "fr"))
    for one in found:
        exact(one)
    assert [(one.loc[-1], one.text, one.language, one.named) for one in found] == [
        ("title", 'Un "titre"', "fr", ""),
        ("label", "Sûr", "fr", ""),
        ("title", "Un lien", "fr", ""),
        ("prompt", "Complétez", "fr", ""),
        ("text", "Le {{ins}} relie", "fr", ""),
        ("text", "Oui", "fr", "digest"),
        ("feedback", "Bien", "fr", ""),
        ("prompt", "Find", "en", ""),
        ("passage", "One two", "en", ""),
        ("label", "A", "en", "digest"),
        ("prompt", "Combien", "fr", ""),
        ("0", "Jamais", "fr", ""),
        ("1", "Toujours", "fr", ""),
        ("prompt", "Associez", "fr", ""),
        ("item", "a", "fr", "digest"),
        ("text", "b", "fr", ""),
        (0, "c", "fr", "digest"),
    ]
    assert next(one for one in found if one.loc[-1] == "passage").words == ("two",)


def test_a_term_is_known_by_its_folded_name() -> None:
    text = "- id: ins\n  term: INS\n  aliases: [l'INS]\n  short: Un\n  long: Deux\n  source: x\n"
    found = words_of_definition(parse(text, "lexicon.yaml"), "lexicon", "fr")
    assert [one.named for one in found] == ["fold", "fold", "", "", ""]


def test_a_file_that_is_no_yaml_has_no_prose() -> None:
    assert list(words_of_definition(parse("a: [", "q.yaml"), "quiz", "fr")) == []


@given(
    st.lists(
        st.sampled_from(
            [
                *"aé'\" \n\\*_[]()!:|`$<>&{}#-1.",
                "::: key ",
                "\n:::\n",
                "[[INS]]",
                "![a](b.svg 'c')",
                "```question\n",
                "\n```\n",
                "| a | b |\n|--|--|\n",
                "&nbsp;",
                "[^1]",
                "\n\n[^1]: ",
                "**",
                "\n: ",
            ]
        ),
        max_size=40,
    ).map("".join)
)
def test_every_character_of_any_page_stands_where_it_is_said_to(text: str) -> None:
    found = page(text)
    for one in (*found.own, *found.questions):
        exact(one)
    exact_inline = inline_runs(text)
    for run in exact_inline.runs:
        for part in (part for part in run.stretches if part.kind == "same"):
            assert text[part.start : part.end] == run.text[part.at : part.at + part.size]


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.md")), ids=lambda path: path.name)
def test_the_pages_of_the_school_are_read_whole(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = page(text)
    for one in (*found.own, *found.questions):
        exact(one)
    assert found.own[0].run.kind == "heading"
    assert len(runs(text, page=True).runs) == len(found.own)


# Keys whose values are texts that nobody reads as prose.
NO_PROSE = {
    *("code", "because", "at"),  # of a waiver
    *("id", "tags", "answers", "close", "answer", "unit", "words", "word", "number"),
    *(
        "from",
        "file",
        "url",
        "data_protection",
        "image",
        "pages",
        "quiz",
        "language",
        "pillars",
        "activity_base",
        "report",
        "score",
    ),
    *("objective", "see", "kind", "wording", "domain", "year", "competencies", "complete"),
}


def texts_in(model: type[BaseModel], seen: set[type]) -> set[str]:
    """Every key below a model whose value is a text of some kind."""
    if model in seen:
        return set()
    seen.add(model)
    found = set()
    for name, field in model.model_fields.items():
        kinds = set(inside(field.annotation))
        if kinds & {str, Prose}:
            found.add(field.alias or name)
        for kind in kinds:
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                found |= texts_in(kind, seen)
    return found


def inside(hint: object) -> list[object]:
    if get_origin(hint) is Annotated:
        return inside(get_args(hint)[0])
    return [hint] if not get_args(hint) else [one for arg in get_args(hint) for one in inside(arg)]


@pytest.mark.parametrize(
    ("table", "models"),
    [
        ("module", [ModuleDefinition]),
        ("quiz", [QuizDefinition]),
        ("bank", [BankDefinition]),
        ("programme", [ProgrammeDefinition]),
        ("lexicon", [Term]),
    ],
)
def test_every_key_with_a_text_is_prose_or_is_not(table: str, models: list[type]) -> None:
    known = set(TABLES[table]) | NO_PROSE
    for model in models:
        assert texts_in(model, set()) <= known


def test_every_key_of_a_question_with_a_text_is_prose_or_is_not() -> None:
    schema = TypeAdapter(Question).json_schema()
    assert len(schema["oneOf"]) == len(KINDS)
    seen = set[type]()
    kinds = [kind for kind in all_models() if kind.__module__.startswith("esn_package.questions")]
    assert CaseOf in kinds
    for model in kinds:
        assert texts_in(model, seen) <= {
            *TABLES["question"],
            *NO_PROSE,
            "vars",
            "reject",
            "panel",
        }, model


def all_models() -> list[type[BaseModel]]:
    found, waiting = [], [BaseModel]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += one.__subclasses__()
    return found
