"""A module of every kind of question, as values that a test may change before it is written."""

import json
import re
import shutil
from pathlib import Path
from typing import Any, TypeAlias

from lxml.html import fromstring

from esn_package.build import build
from esn_package.load import load
from esn_package.module import Module

HERE = Path(__file__).parent
Definition: TypeAlias = dict[str, Any]


def choices(*texts: str, right: int = 1) -> list[dict[str, Any]]:
    """Choices, so many of them right, the first ones."""
    return [{"text": text, "right": i < right} for i, text in enumerate(texts)]


def practice(id_: str) -> dict[str, Any]:
    """A question to try in a page."""
    return {"kind": "truth", "id": id_, "prompt": f"{id_} ?", "answer": True}


QUESTIONS: list[dict[str, Any]] = [
    {"kind": "single", "id": "geste", "choices": choices("alerter", "fuir", "filmer")},
    {"kind": "multiple", "id": "signes", "choices": choices("fumée", "chaleur", "rire", right=2)},
    {"kind": "truth", "id": "ascenseur", "answer": False},
    {"kind": "number", "id": "pompiers", "answer": 18, "tolerance": 1, "points": 2},
    {"kind": "text", "id": "issue", "answers": ["porte", "issue"]},
    {"kind": "order", "id": "etapes", "items": ["alerter", "fermer", "sortir"]},
    {
        "kind": "match",
        "id": "paires",
        "pairs": [{"item": "eau", "target": "bois"}, {"item": "poudre", "target": "gaz"}],
        "extra": ["huile"],
    },
    {
        "kind": "concordance",
        "id": "appel",
        "hypothesis": "un incendie",
        "information": "aucune fumée",
        "panel": {"-1": 9},
    },
    {
        "kind": "sort",
        "id": "gestes",
        "groups": [
            {"name": "Avant", "items": ["prévenir", "fermer"]},
            {"name": "Après", "items": ["compter"]},
        ],
    },
    {
        "kind": "cloze",
        "id": "consigne",
        "text": "{{verbe}} à {{distance}} du {{lieu}}",
        "gaps": {
            "verbe": {"answers": ["rester"], "close": ["aller"]},
            "distance": {"answer": 10, "unit": "m"},
            "lieu": {"choices": choices("feu", "lit")},
        },
    },
    {"kind": "scale", "id": "calme", "from": 1, "to": 5, "right": [4, 5]},
    {
        "kind": "zone",
        "id": "alertes",
        "passage": "Une fumée noire, un bruit, une odeur.",
        "zones": [{"words": "fumée noire", "right": True}, {"words": "bruit"}, {"words": "odeur"}],
    },
]
CASE: dict[str, Any] = {
    "kind": "case",
    "id": "bureau",
    "objective": "sortir",
    "statement": "Un bureau brûle.",
    "questions": [
        {"prompt": f"{question['id']} ?", "before": "On le sait.", **question}
        for question in (
            {"kind": "truth", "id": "battant", "answer": True},
            {"kind": "single", "id": "appel-bureau", "choices": choices("18", "15")},
            {"kind": "truth", "id": "eau", "answer": False},
            {"kind": "multiple", "id": "dire", "choices": choices("où", "quoi", "qui", right=2)},
        )
    ],
}
# What the attempt that runs has not come to.
LEFT: list[dict[str, Any]] = [
    {"kind": "single", "id": "fumee", "choices": choices("se baisser", "courir")},
    {"kind": "truth", "id": "retour", "answer": False},
    {"kind": "essay", "id": "recit", "words": [2, 40], "model": "On sort."},
]
GIVEN = tuple(question["id"] for question in (*QUESTIONS, *CASE["questions"]))
ALL = (*GIVEN, *(question["id"] for question in LEFT))
MODULE: Definition = {
    "pages": {"alarme": [practice("sirene")], "sortir": [practice("couloir")], "apres": []},
    "objectives": ["alerter", "sortir"],
    "quiz": {"pass_mark": 70, "attempts": 3},
    "questions": [
        {"prompt": f"{question['id']} ?", "objective": ("alerter", "sortir")[i % 2], **question}
        if question["kind"] != "case"
        else question
        for i, question in enumerate((*QUESTIONS, CASE, *LEFT))
    ],
}


def asked(module: Definition) -> list[dict[str, Any]]:
    """Its questions, those of its case among them."""
    return [one for unit in module["questions"] for one in unit.get("questions", [unit])]


def written(module: Definition, folder: Path) -> Module:
    """The module, loaded from the files that say it."""
    shutil.copytree(HERE / "modules/minimal", folder)
    home = folder / "securite/feu"
    for path in home.glob("*.*"):
        path.unlink()
    pages = {id_: practice for id_, practice in module["pages"].items() if practice is not None}
    for id_, practice in pages.items():
        blocks = "".join(f"\n```question\n{json.dumps(one)}\n```\n" for one in practice)
        (home / f"{id_}.md").write_text(f"# La page {id_}\n\nTexte.\n{blocks}", encoding="utf-8")
    about = {
        "id": "feu",
        "title": "Feu",
        "summary": "Sortir.",
        "minutes": 5,
        "checked": "2026-11-20",
        "pages": [f"{id_}.md" for id_ in pages],
        "objectives": [{"id": id_, "text": f"Savoir {id_}"} for id_ in module["objectives"]],
    }
    if module["quiz"]:
        about["quiz"] = "fin.quiz.yaml"
        quiz = {**module["quiz"], "questions": module["questions"]}
        (home / "fin.quiz.yaml").write_text(json.dumps(quiz), encoding="utf-8")
    (home / "module.yaml").write_text(json.dumps(about), encoding="utf-8")
    return load(home)


def built(definition: Definition, folder: Path, more: str) -> tuple[Module, dict[str, Any]]:
    """A version of the module, and the scripts, data and forms that its package holds."""
    module = written(definition, folder)
    package = build(module, "web")
    files = {name: content for name, content in package.files.items() if isinstance(content, bytes)}
    first, second = (
        next(text for name, text in files.items() if name.startswith(part) and name.endswith(".js"))
        for part in ("player.", "later.")
    )
    index = files["index.html"].decode()
    held = re.search(r'id="esn-data">(.*?)</script>', index, re.DOTALL)
    assert held
    forms = [
        {
            "id": form.get("id"),
            "fields": [[one.get("data-item"), one.get("value")] for one in fields],
        }
        for form in fromstring(index).iter("form")
        for fields in [list(form.iter("input", "select"))]
    ]
    script = (first + second).decode() + more
    return module, {"script": script, "data": held[1], "forms": forms}
