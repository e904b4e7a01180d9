"""JSON Schemas of all definitions, made from their models: editors complete and check with them."""

import json
from typing import Any, cast

from pydantic import Field, TypeAdapter

from esn_package.bank import BankDefinition
from esn_package.credit import Credit
from esn_package.lexicon import Term
from esn_package.module import ModuleDefinition, PageDefinition
from esn_package.opinion import MOST, OfOpinion, OpinionDefinition
from esn_package.programme import Competency, ProgrammeDefinition
from esn_package.questions import Question
from esn_package.questions.units import Unit
from esn_package.quiz import QuizDefinition
from esn_package.simulations.every import Lab, Scenario
from esn_package.variant import VariantDefinition
from esn_package.waivers import WaiverDefinition

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


class QuizFile(QuizDefinition):
    """A quiz: how it is given, and its questions."""

    questions: tuple[Unit, ...] = Field(
        (),
        min_length=1,
        description=QuizDefinition.model_fields["questions"].description,
    )


class BankFile(BankDefinition):
    """A bank of questions that quizzes draw from."""

    questions: tuple[Unit, ...] = Field(min_length=1, description="What quizzes draw from.")


class OpinionFile(OpinionDefinition):
    """A questionnaire for the end of each module."""

    questions: tuple[OfOpinion, ...] = Field(
        min_length=1,
        max_length=MOST,
        description=OpinionDefinition.model_fields["questions"].description,
    )


# What each schema is of, and what an editor calls it.
DEFINITIONS: dict[str, tuple[Any, str]] = {
    "bank": (BankFile, "A bank: bank.yaml or NAME.bank.yaml"),
    "competencies": (tuple[Competency, ...], "competencies.yaml: what the framework asks for"),
    "lab": (Lab, "A laboratory: NAME.lab.yaml"),
    "lexicon": (tuple[Term, ...], "lexicon.yaml: the words of the field"),
    "media": (dict[str, Credit], "media.yaml: whose the media of a module are"),
    "module": (ModuleDefinition, "module.yaml: what a module is made of"),
    "opinion": (OpinionFile, "opinion.yaml: what learners are asked at the end of each module"),
    "page": (PageDefinition, "The front matter of a page"),
    "programme": (ProgrammeDefinition, "programme.yaml: the school's course"),
    "question": (Question, "A question, as in a ```question block"),
    "quiz": (QuizFile, "A quiz file"),
    "scenario": (Scenario, "A scenario: NAME.scenario.yaml"),
    "variant": (VariantDefinition, "variants/NAME.yaml: what an institution changes"),
    "waivers": (tuple[WaiverDefinition, ...], "waivers.yaml: what check says that is right"),
}
_NULL = {"type": "null"}
# What pydantic calls a bound of a number that it reads from text.
_BOUNDS = {"gt": "exclusiveMinimum", "ge": "minimum", "lt": "exclusiveMaximum", "le": "maximum"}


def generate() -> dict[str, str]:
    """The text of each schema by file name, `module.schema.json` and the others, sorted."""
    return {
        f"{name}.schema.json": _written(TypeAdapter(type_).json_schema(), title)
        for name, (type_, title) in sorted(DEFINITIONS.items())
    }


def _written(schema: Schema, title: str) -> str:
    head = {"$schema": DIALECT, "title": title}
    rest = {key: value for key, value in _trimmed(schema).items() if key != "title"}
    return json.dumps({**head, **rest}, indent=2, ensure_ascii=False) + "\n"


def _trimmed(schema: Schema) -> Schema:
    """The schema without what pydantic adds for programmers, and as forgiving as `source`.

    A title that only repeats a key's name is noise in an editor, and so is null, which nobody
    writes. Every scalar is read as text, so a number is as good where a text is asked.
    """
    kept: Schema = {
        _BOUNDS.get(key, key): _each(key, value) for key, value in schema.items() if key != "title"
    }
    if _NULL in kept.get("anyOf", []):
        others = [part for part in kept.pop("anyOf") if part != _NULL]
        kept |= others[0] if len(others) == 1 else {"anyOf": others}
    if kept.get("default", "") is None:
        del kept["default"]
    if kept.get("type") == "string" and not kept.keys() & {"pattern", "format", "enum", "const"}:
        kept["type"] = ["string", "number"]
    return kept


def _each(key: str, value: object) -> object:
    """A part of a schema; names of properties and definitions are no keywords."""
    if key in {"properties", "$defs"}:
        named = cast("dict[str, Schema]", value)
        return {name: _trimmed(part) for name, part in named.items()}
    if key in {"default", "examples", "enum", "const", "required"}:
        return value
    if isinstance(value, dict):
        return _trimmed(value)
    if isinstance(value, list):
        return [_trimmed(part) if isinstance(part, dict) else part for part in value]
    return value


if __name__ == "__main__":
    from esn_package import data

    for file, text in generate().items():
        data.path(f"schemas/{file}").write_text(text, encoding="utf-8")
