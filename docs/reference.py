"""Writes docs/definitions.md: every key of every definition file, and every code of a problem.

`.venv/bin/python docs/reference.py` writes it, and the pages of docs/making/, after a model, a
code, a command or a docstring changed; a test says when.
"""

import json
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from esn_package import data
from esn_package.advice_codes import ADVICE
from esn_package.codes import CODES, WARNINGS

FILE = Path(__file__).with_name("definitions.md")
INTRO = """\
# Every key and every code

Made from the models by `docs/reference.py`: change those, not this. How a page is written stands in
[pages.md](pages.md); a first module is made in [tutorial.md](tutorial.md).

A definition is YAML as text: `non`, `no` and `on` stay words; a key given twice, an unknown key, an
anchor, an alias, a tag or a second document is a problem. Put quotes around a text that holds a
colon followed by a space, or ` #`. An id is a lower-case slug of at most 64 characters that never
changes once published: LMSs keep what learners did by it.
"""
FILES = {
    "programme": "The course: one a repository, at its top.",
    "competencies": "What the framework of the course asks for, beside programme.yaml.",
    "lexicon": "The words of the field, beside programme.yaml.",
    "module": "A module: one a folder.",
    "media": "Whose pictures, sounds and films are, by path from the folder that it stands in, "
    "the module's (`*`: all others). Or `photo.jpg.yaml` beside photo.jpg, with the keys alone.",
    "page": "May stand at the top of a page, between two lines of `---`.",
    "quiz": "The questions that are scored; its name ends in `.quiz.yaml`.",
    "bank": "Questions that quizzes draw from; beside a module, or in a folder above it.",
    "waivers": "Beside programme.yaml or module.yaml: why what `check` says is right as it is.",
    "question": "In a quiz, or in a page's block of ` ```question `, where it is practice.",
}
BOOLEAN = "`oui` or `non`, `vrai` or `faux`, `true` or `false`"
MOST_WORDS = 16  # in a table
SHARED = "Every question"
OF_QUIZZES = {
    "RowDefinition",
    "Degree",
    "Document",
}  # parts of a quiz that are no parts of its questions
Schema = dict[str, Any]


def text() -> str:
    """The whole page."""
    return "\n".join([INTRO, *_files(), *_codes()])


def _files() -> Iterator[str]:
    for name, what in FILES.items():
        schema: Schema = json.loads(data.text(f"schemas/{name}.schema.json"))
        yield f"## {schema['title']}\n\n{what}\n"
        if name == "question":
            quiz: Schema = json.loads(data.text("schemas/quiz.schema.json"))
            yield from _questions(schema["$defs"])
            yield f"### `kind: case`\n\n{quiz['$defs']['Case']['description']} In a quiz only.\n"
            yield from _table(quiz["$defs"]["Case"])
            continue
        if "properties" in schema:
            yield from _table(schema)
            yield from _inside(schema)
        for title, part in schema.get("$defs", {}).items():
            if title == "WaiverDefinition" and name != "waivers":
                continue  # said once
            if title in OF_QUIZZES or name not in {"quiz", "bank"}:
                yield f"### {_words(title)}\n\n{part['description']}\n"
                yield from _table(part)


def _inside(schema: Schema) -> Iterator[str]:
    """The keys of what may stand under a key instead of a yes or no."""
    for key, value in schema["properties"].items():
        for one in value.get("anyOf", ()):
            if "properties" in one and "oneOf" not in value:
                yield f"### {_words(key.capitalize())}\n\n{one['description']}\n"
                yield from _table(one)


def _questions(parts: dict[str, Schema]) -> Iterator[str]:
    """What all kinds share, once; then what each kind has of its own."""
    kinds = {name: part for name, part in parts.items() if "kind" in part.get("properties", {})}
    first = next(iter(kinds.values()))["properties"]
    shared = [key for key in first if all(key in part["properties"] for part in kinds.values())]
    one = next(iter(kinds.values()))
    yield f"### {SHARED}\n"
    yield from _table({**one, "properties": {key: first[key] for key in shared if key != "kind"}})
    for part in kinds.values():
        own = {key: value for key, value in part["properties"].items() if key not in shared}
        yield f"### `kind: {part['properties']['kind']['const']}`\n\n{part['description']}\n"
        yield from _table({**part, "properties": own})
    for name, part in parts.items():
        part = part["anyOf"][-1] if "anyOf" in part else part  # noqa: PLW2901 - a text, or this
        if name not in kinds:
            yield f"### {_words(name)}\n\n{part['description']}\n"
            yield from _table(part)


def _table(schema: Schema) -> Iterator[str]:
    needed = set(schema.get("required", ()))
    yield "| key | value | left out | meaning |\n|---|---|---|---|"
    for key, value in schema["properties"].items():
        out = "needed" if key in needed else _default(value)
        meaning = value.get("description", "").replace("<", "&lt;")
        yield f"| `{key}` | {_value(value)} | {out} | {meaning} |"
    yield ""


def _default(value: Schema) -> str:
    default = value.get("default")
    if isinstance(default, float) and default.is_integer():
        default = int(default)
    said = default if isinstance(default, str) else json.dumps(default, ensure_ascii=False)
    return "" if default in (None, [], "", {}) else f"`{said}`"


def _value(value: Schema) -> str:
    """What may be written, in few words."""
    either = value.get("anyOf", value.get("oneOf", ()) if "discriminator" not in value else ())
    if any(one.get("type") == "boolean" for one in either):
        lists = [_value(one) for one in either if one.get("type") == "array"]
        keys = ["mapping" for one in either if "properties" in one]
        return " or ".join([BOOLEAN, *lists, *keys])
    if either:
        return " or ".join(_value(one) for one in either if one.get("type") != "null")
    if "$ref" in value:
        return _words(value["$ref"].rpartition("/")[2])
    if value.get("type") == "array":
        return f"list of {_value(value['items'])}{_range(value, 'minItems', 'maxItems')}"
    words = value.get("enum", [value["const"]] if "const" in value else [])
    if len(words) > MOST_WORDS:
        return "one of the [codes](#codes-of-problems) that can be waived"
    return " \\| ".join(f"`{word}`" for word in words) or _plain(value)


def _plain(value: Schema) -> str:
    kind = value.get("type", "")
    kind = (
        kind if isinstance(kind, str) else "text"
    )  # a number stands for the text it is written as
    if "oneOf" in value:
        return "questions"
    if isinstance(each := value.get("additionalProperties"), dict):
        return f"mapping of id to {_value(each)}"
    if kind in {"integer", "number"}:
        least = "minimum" if "minimum" in value else "exclusiveMinimum"
        return f"{kind}{_range(value, least, 'maximum')}"
    if value.get("format") == "date":
        return "date, `2026-11-20`"
    if "64" in str(value.get("maxLength", "")):
        return "id"
    return {"boolean": BOOLEAN, "object": "mapping"}.get(kind, "text")


def _range(value: Schema, least: str, most: str) -> str:
    low, high = value.get(least), value.get(most)
    if low is None and high is None:
        return ""
    if high is None:
        return f", more than {low}" if least.startswith("exclusive") else f", {low} or more"
    above = "above 0" if least.startswith("exclusive") else low
    return f", {above} to {high}" if low is not None else f", up to {high}"


def _words(name: str) -> str:
    """`ListedModule` as words."""
    bare = name.removesuffix("Definition")
    spaced = "".join(f" {letter}" if letter.isupper() else letter for letter in bare)
    return spaced.strip().capitalize()


def _codes() -> Iterator[str]:
    yield "## Codes of problems\n"
    yield "A code never changes: scripts and searches may rely on it. What is said as a warning or"
    yield "as advice can be waived, as [check.md](check.md) tells.\n"
    yield "| code | said as | when |\n|---|---|---|"
    for code, sentence in sorted(CODES.items()):
        yield f"| `{code}` | {_severity(code)} | {sentence} |"
    yield ""


def _severity(code: str) -> str:
    if code in ADVICE:
        return "advice"
    both = code in WARNINGS & {"unknown-variable"}
    return "error or warning" if both else "warning" if code in WARNINGS else "error"


def pages() -> Iterator[tuple[Path, str]]:
    """Every page that is made, with its text: this one and those of docs/making/."""
    yield FILE, text()
    for script in sorted((FILE.parent / "making").glob("*.py")):
        for name, page in runpy.run_path(str(script))["pages"]():
            yield FILE.parent / name, page


if __name__ == "__main__":
    for file, page in pages():
        file.write_text(page, encoding="utf-8")
