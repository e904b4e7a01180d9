"""JSON Schemas of all definitions, made from their models: editors complete and check with them."""

import json
from typing import Any, cast

from pydantic import BaseModel, TypeAdapter

from esn_package.lexicon import LexiconDefinition
from esn_package.module import ModuleDefinition, PageDefinition, QuizDefinition
from esn_package.programme import CompetenciesDefinition, ProgrammeDefinition
from esn_package.questions import Question

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MODELS: dict[str, type[BaseModel]] = {
    "competencies": CompetenciesDefinition,
    "lexicon": LexiconDefinition,
    "module": ModuleDefinition,
    "page": PageDefinition,
    "programme": ProgrammeDefinition,
    "quiz": QuizDefinition,
}
_TITLES = {
    "competencies": "competencies.yaml",
    "lexicon": "lexicon.yaml",
    "module": "module.yaml",
    "page": "Front matter of a page",
    "programme": "programme.yaml",
    "question": "A question, as in a ```question block",
    "quiz": "A quiz file",
}
Schema = dict[str, Any]
_NULL = {"type": "null"}


def generate() -> dict[str, str]:
    """The text of each schema by file name, `module.schema.json` and the others, sorted."""
    made = {name: model.model_json_schema() for name, model in MODELS.items()}
    made["question"] = TypeAdapter(Question).json_schema()
    return {f"{name}.schema.json": _written(name, made[name]) for name in sorted(made)}


def _written(name: str, schema: Schema) -> str:
    head = {"$schema": DIALECT, "title": _TITLES[name]}
    rest = {key: value for key, value in _trimmed(schema).items() if key != "title"}
    return json.dumps({**head, **rest}, indent=2, ensure_ascii=False) + "\n"


def _trimmed(schema: Schema) -> Schema:
    """The schema without what pydantic adds for programmers, and as forgiving as `source`.

    A title that only repeats a key's name is noise in an editor, and so is null, which nobody
    writes. Every scalar is read as text, so a number is as good where a text is asked.
    """
    kept: Schema = {key: _each(key, value) for key, value in schema.items() if key != "title"}
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
