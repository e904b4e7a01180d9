"""The JSON Schemas of definitions, with what each key means in the language of who writes them."""

import json
from collections.abc import Callable

from esn_package import data
from esn_package.data import Json
from esn_package.saying import SOURCE, translated

ENDING = ".schema.json"
# What we write and others read: no editor has a definition of it.
WRITTEN = frozenset({"packages", "report"})
# What stands below these is what an author may write, and is said to nobody.
VALUES = frozenset({"default", "examples", "enum", "const", "required"})


def names() -> tuple[str, ...]:
    """What has a schema: definitions (`module`, `quiz` and the others), and what we write."""
    files = data.names("schemas", ENDING)
    return tuple(file.removeprefix("schemas/").removesuffix(ENDING) for file in files)


def described(name: str, language: str = SOURCE) -> str:
    """The text of a schema, its descriptions in a language."""
    text = data.text(f"schemas/{name}{ENDING}")
    if language == SOURCE:
        return text
    whole = _said(json.loads(text), lambda words: translated(words, language))
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def descriptions(name: str) -> list[str]:
    """What a schema says of itself and of its keys, in English."""
    found: list[str] = []

    def heard(words: str) -> str:
        found.append(words)
        return words

    _said(json.loads(data.text(f"schemas/{name}{ENDING}")), heard)
    return found


def _said(schema: Json, say: Callable[[str], str]) -> Json:
    """A schema with its descriptions said again; names of properties are no keywords."""
    if isinstance(schema, list):
        return [_said(one, say) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: _part(key, value, say) for key, value in schema.items()}


def _part(key: str, value: Json, say: Callable[[str], str]) -> Json:
    if key in {"description", "title"} and isinstance(value, str):
        return say(value)
    if key in {"properties", "$defs"} and isinstance(value, dict):
        return {name: _said(part, say) for name, part in value.items()}
    return value if key in VALUES else _said(value, say)
