"""The schemas that editors use say what the models say, and take what the loader takes."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from esn_package.cli import main
from esn_package.described import described, descriptions, names
from esn_package.load import load
from esn_package.schema import generate
from esn_package.source import parse

HERE = Path(__file__).parent
TOP = HERE.parent
SCHEMAS = {name: json.loads(text) for name, text in generate().items()}
DEFINITIONS = sorted([*TOP.glob("content/**/*.yaml"), *HERE.glob("modules/**/*.yaml")])


def schema_of(path: Path) -> str:
    """The name of the schema that a definition is for."""
    name = "variant" if path.parent.name == "variants" else path.stem.rpartition(".")[2]
    return f"{name}.schema.json"


def plain(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """A source's data as an editor sees it: numbers and booleans are no texts there."""
    match value:
        case dict():
            return {key: plain(part) for key, part in value.items()}
        case list():
            return [plain(part) for part in value]
        case "true" | "false":
            return value == "true"
        case str() if value.replace(".", "", 1).isdigit():
            return float(value) if "." in value else int(value)
        case _:
            return value


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_is_current(name: str) -> None:
    kept = (TOP / "schemas" / name).read_text(encoding="utf-8")
    assert kept == generate()[name], "write it again: python -m esn_package.schema"


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_is_one_and_explains_every_key(name: str) -> None:
    schema = SCHEMAS[name]
    Draft202012Validator.check_schema(schema)
    for part in (schema, *schema.get("$defs", {}).values()):
        for key, about in part.get("properties", {}).items():
            assert about.get("description"), f"{name}: {key}"


@pytest.mark.parametrize("path", DEFINITIONS, ids=lambda path: str(path.relative_to(TOP)))
def test_a_definition_is_taken_by_its_schema_and_names_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    first = text.split("\n", 1)[0]
    assert first.startswith("# yaml-language-server: $schema=")
    named = (path.parent / first.split("=", 1)[1]).resolve()
    assert named == TOP / "schemas" / schema_of(path)
    source = parse(text, path.name)
    errors = Draft202012Validator(SCHEMAS[schema_of(path)]).iter_errors(plain(source.data))
    assert [error.message for error in errors] == []


@pytest.mark.parametrize("name", [path for path in DEFINITIONS if path.name == "module.yaml"])
def test_practice_questions_are_taken_by_the_schema_of_a_question(name: Path) -> None:
    judge = Draft202012Validator(SCHEMAS["question.schema.json"])
    for page in load(name).pages:
        text = (name.parent / page.file).read_text(encoding="utf-8")
        for block in text.split("```question\n")[1:]:
            source = parse(block.split("```")[0], page.file)
            assert [error.message for error in judge.iter_errors(plain(source.data))] == []


def broken(name: str, value: object) -> bool:
    """Whether a schema refuses a value."""
    return not Draft202012Validator(SCHEMAS[f"{name}.schema.json"]).is_valid(value)


def test_what_an_editor_should_underline_is_refused() -> None:
    question = {"kind": "truth", "id": "a", "prompt": "x", "answer": True}
    assert not broken("quiz", {"questions": [question]})
    assert not broken("quiz", {"questions": [{**question, "answer": "vrai"}]})
    assert broken("quiz", {"questions": []})
    assert broken("quiz", {"questions": [question], "pass_mark": 700})
    assert broken("quiz", {"questions": [question], "feedbak": "never"})
    assert broken("quiz", {"questions": [{**question, "kind": "vrai"}]})
    assert broken("question", {**question, "id": "Pas un id"})
    assert broken("question", {"kind": "single", "id": "a", "prompt": "x", "choices": []})
    assert broken("page", {"minuts": 3})
    assert not broken("page", {"minutes": 3, "language": "en"})


def bare(schema: Any) -> Any:  # noqa: ANN401 - any JSON
    """A schema without what it says to people."""
    if isinstance(schema, list):
        return [bare(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    said = {"description", "title"}
    return {
        key: bare(one) for key, one in schema.items() if not (key in said and isinstance(one, str))
    }


@pytest.mark.parametrize("name", names())
def test_a_schema_says_what_its_keys_mean_in_the_language_spoken(name: str) -> None:
    french = json.loads(described(name, "fr"))
    english = json.loads(described(name))
    assert english == json.loads((TOP / f"schemas/{name}.schema.json").read_text("utf-8"))
    assert bare(french) == bare(english)
    Draft202012Validator.check_schema(french)
    said = set(descriptions(name))
    assert said
    assert not [
        one for one in said if f'": {json.dumps(one, ensure_ascii=False)}' in described(name, "fr")
    ]


def test_editors_get_the_language_of_who_asks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["schema", "--out", str(tmp_path), "--lang", "fr"]
    assert (main(asked), main(["schema", "module", "--lang", "fr"])) == (0, 0)
    written = (tmp_path / "module.schema.json").read_text("utf-8")
    assert capsys.readouterr().out.endswith(f"\n{written}")
    assert "Ce que l’apprenant saura faire." in written


def test_the_french_page_of_keys_says_no_english() -> None:
    page = (TOP / "docs/reference/cles.md").read_text("utf-8")
    english = {text for name in names() for text in descriptions(name)}
    assert [text for text in english if f" {text} |" in page or f"\n{text}\n" in page] == []
    assert page.count("| clé | valeur | par défaut | sens |") > 30
