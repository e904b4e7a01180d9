"""What an English page tells of, its French pages tell of too: the two cannot drift apart unseen.

Words are compared that both languages share: keys, values, kinds, boxes, codes and options.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from esn_package.codes import CODES
from esn_package.described import WRITTEN
from esn_package.new import KINDS
from esn_package.prose.containers import KINDS as BOXES

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
# An English page, and where the same is told to designers.
PAIRS = {
    "pages.md": ("reference/pages.md", "guides/ecrire-une-page.md"),
    "questions.md": ("reference/questions.md", "guides/ecrire-des-questions.md"),
    "marking.md": ("reference/notation.md", "guides/noter.md"),
    "check.md": (
        "guides/relire.md",
        "guides/verifier-a-chaque-envoi.md",
        "reference/commandes.md",
        "reference/relecture.md",
    ),
    "preview.md": ("guides/voir.md",),
    "reports.md": ("guides/rendre-compte.md", "reference/commandes.md"),
    "scale.md": ("guides/grand-catalogue.md",),
    "variants.md": ("guides/decliner.md",),
    "recipes.md": (
        "guides/accessibilite.md",
        "guides/avis.md",
        "guides/commencer.md",
        "guides/composer-un-quiz.md",
        "guides/ecrire-des-questions.md",
        "guides/former.md",
        "guides/imprimer-un-examen.md",
        "guides/lire-les-reponses.md",
        "guides/mettre-a-jour.md",
        "guides/noter.md",
        "guides/notes-et-achevement.md",
        "guides/verifier-a-chaque-envoi.md",
        "reference/commandes.md",
        "reference/questions.md",
    ),
}
AN_EXAMPLE = "a word of an example"
# Words of an English page that designers need not be told, and why.
DEVELOPERS = {
    "check.md": {
        "file": "JSON",
        "kind": AN_EXAMPLE,
        "multiple": AN_EXAMPLE,
        "warning": "SARIF",
        "hint": "JSON",
    },
    "marking.md": {"first": AN_EXAMPLE, "from": "Python", "questions": "Python", "score": "Python"},
    "pages.md": {"name": AN_EXAMPLE, "text": AN_EXAMPLE, "title": AN_EXAMPLE},
    "preview.md": {"file": AN_EXAMPLE},
    "questions.md": {"example": AN_EXAMPLE, "outside": "the school's own programme"},
    "reports.md": {
        "institution": "a provenance",
        "modules": AN_EXAMPLE,
        "objective": "a bill",
        "source": "a provenance",
        "subject": "a provenance",
        "term": "a bill",
    },
    "scale.md": {"from": "Python", "name": "Python"},
    "variants.md": {"to": AN_EXAMPLE},
    "recipes.md": {"at": AN_EXAMPLE, "below": AN_EXAMPLE, "one": AN_EXAMPLE},
}
CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
WORD = re.compile(r"--[a-z][a-z-]*|[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")


def words() -> set[str]:
    """Every key and value of a definition, every kind, box, code and option."""
    found = {*KINDS, *BOXES, *CODES}
    for schema in (ROOT / "schemas").glob("*.schema.json"):
        if schema.name.partition(".")[0] not in WRITTEN:  # no definition has its keys
            found |= _of(json.loads(schema.read_text(encoding="utf-8")))
    commands = (DOCS / "developers/commands.md").read_text(encoding="utf-8")  # made from them
    return found | set(re.findall(r"--[a-z][a-z-]*", commands))


def _of(schema: Any) -> set[str]:  # noqa: ANN401
    if isinstance(schema, list):
        return set[str]().union(*map(_of, schema))
    if not isinstance(schema, dict):
        return set()
    values = [one for one in (*schema.get("enum", ()), schema.get("const")) if isinstance(one, str)]
    return {*values, *schema.get("properties", {})}.union(*map(_of, schema.values()))


def told(page: str) -> set[str]:
    """The words that a page has in code."""
    text = (DOCS / page).read_text(encoding="utf-8")
    return {word for found in CODE.finditer(text) for word in WORD.findall(found[2])}


@pytest.mark.parametrize("english", PAIRS)
def test_french_pages_tell_what_the_english_one_does(english: str) -> None:
    french = set[str]().union(*map(told, PAIRS[english]))
    excused = DEVELOPERS.get(english, {})
    assert sorted((told(english) & words()) - french - excused.keys()) == []


@pytest.mark.parametrize("english", sorted(DEVELOPERS))
def test_no_word_is_excused_in_vain(english: str) -> None:
    french = set[str]().union(*map(told, PAIRS[english]))
    missing = (told(english) & words()) - french
    assert sorted(DEVELOPERS[english].keys() - missing) == []


def test_every_kind_has_an_example_and_every_box_a_row() -> None:
    kinds = (DOCS / "reference/questions.md").read_text(encoding="utf-8")
    assert [kind for kind in KINDS if f"\n## `{kind}`\n" not in kinds] == []
    boxes = (DOCS / "reference/pages.md").read_text(encoding="utf-8")
    assert [box for box in BOXES if f"`{box}`" not in boxes] == []
