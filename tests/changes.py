"""What an author may do to a published module while learners are in the middle of it."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from updating import ALL, CASE, MODULE, Definition, asked, choices, practice

RULES = ("at-end", "after-each")


def of(module: Definition, id_: str) -> dict[str, Any]:
    """The definition of one of its questions."""
    units = (one for one in module["questions"] if one["kind"] == "case")
    found: dict[str, Any] = next(one for one in (*asked(module), *units) if one["id"] == id_)
    return found


def _without(module: Definition, *ids: str) -> None:
    for whole in (of(module, "bureau"), module):
        whole["questions"] = [one for one in whole["questions"] if one["id"] not in ids]


def _replaced(module: Definition, id_: str, **keys: object) -> None:
    """Another kind of question under the same id."""
    at = [one["id"] for one in module["questions"]].index(id_)
    module["questions"][at] = {"id": id_, "prompt": "?", "objective": "alerter", **keys}


def _retouched(module: Definition) -> None:
    of(module, "bureau").update(title="Au bureau", statement="Autrement dit.")
    for question in asked(module):
        question |= {"prompt": "Autrement ?", "explanation": "Parce que.", "see": "alarme"}
        for choice in question.get("choices", []):
            choice["feedback"] = "Autre chose."
        if question["kind"] == "concordance":
            question["comments"] = {"0": "Autre chose."}
        if question["kind"] == "scale":
            question["labels"] = ["Non", "Oui"]
        if question["kind"] == "zone":
            question["passage"] = f"Ici : {question['passage']}"
            question["zones"][1]["feedback"] = "Autre chose."
        if "before" in question:
            question["before"] = "Autre chose."
        if question["kind"] == "essay":
            question |= {"model": "Autre chose.", "rubric": ["ceci"], "words": [9, 80]}
        for gap in question.get("gaps", {}).values():
            for choice in gap.get("choices", []):  # typography, which makes it no other choice
                choice |= {"feedback": "Autre chose.", "text": choice["text"].upper()}


def _regrouped(module: Definition) -> None:
    module["objectives"] = ["tout"]
    for question in (*module["questions"], *asked(module)):
        question["objective"] = "tout"


def _evened(module: Definition) -> None:
    """One of them was answered right, the other wrong: the score of all would be the same."""
    of(module, "geste")["choices"] = choices("fuir", "alerter", "filmer")
    of(module, "fumee")["choices"] = choices("courir", "se baisser")


def _renewed(module: Definition) -> None:
    for question in asked(module):
        question["id"] += "-2"


def _dissolved(module: Definition) -> None:
    """The questions of the case, asked one by one."""
    for question in asked(module):
        question.pop("before", None)
    module["questions"] = asked(module)


@dataclass(frozen=True)
class Change:
    """What an author does, and what a learner must be told of it.

    Questions of the quiz that are `gone` or `changed`; those whose answer says nothing any more
    (`unsaid`); how many pages seen and practice questions tried it takes away (or changes).
    """

    what: str
    edit: Callable[[Definition], object]
    gone: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    pages: int = 0
    tried: int = 0
    retried: int = 0


CALM = ("calme",)
CASE_IDS = tuple(one["id"] for one in CASE["questions"])
CHANGES = (
    Change("nothing", lambda _: None),
    Change("a question removed", lambda m: _without(m, "signes"), gone=("signes",)),
    Change("several removed", lambda m: _without(m, *ALL[:4]), gone=ALL[:4]),
    Change("a question added", lambda m: m["questions"].insert(0, m["questions"][0] | {"id": "x"})),
    Change("questions reordered", lambda m: m["questions"].reverse()),
    Change("a question renamed", lambda m: of(m, "issue").update(id="porte"), gone=("issue",)),
    Change("every question replaced", _renewed, gone=ALL),
    Change(
        "a choice added", lambda m: of(m, "geste")["choices"].append({"text": "x"}), (), ("geste",)
    ),
    Change(
        "a choice removed that was given",
        lambda m: of(m, "geste")["choices"].pop(1),
        changed=("geste",),
        unsaid=("geste",),
    ),
    Change(
        "a choice reworded that was given",
        lambda m: of(m, "signes")["choices"][0].update(text="beaucoup de fumée"),
        changed=("signes",),
        unsaid=("signes",),
    ),
    Change("choices reordered", lambda m: of(m, "geste")["choices"].reverse()),
    Change(
        "another right choice",
        lambda m: of(m, "geste").update(choices=choices("fuir", "alerter", "filmer")),
        changed=("geste",),
    ),
    Change("a truth turned round", lambda m: of(m, "ascenseur").update(answer=True), (), ALL[2:3]),
    Change("two right choices moved, for the same score", _evened, changed=("geste", "fumee")),
    Change("other points", lambda m: of(m, "paires").update(points=5), changed=("paires",)),
    Change("another number", lambda m: of(m, "pompiers").update(answer=112), (), ("pompiers",)),
    Change("another tolerance", lambda m: of(m, "pompiers").update(tolerance=0), (), ALL[3:4]),
    Change("an answer accepted", lambda m: of(m, "issue")["answers"].append("sas"), (), ("issue",)),
    Change(
        "an answer of a gap accepted",
        lambda m: of(m, "consigne")["gaps"]["verbe"]["answers"].append("attendre"),
        (),
        ("consigne",),
    ),
    Change(
        "groups marked all or nothing",
        lambda m: of(m, "gestes").update(marking="all"),
        (),
        ("gestes",),
    ),
    Change(
        "an item in another group",
        lambda m: of(m, "gestes").update(
            groups=[
                {"name": "Avant", "items": ["prévenir"]},
                {"name": "Après", "items": ["compter", "fermer"]},
            ]
        ),
        changed=("gestes",),
    ),
    Change("another panel", lambda m: of(m, "appel").update(panel={"+1": 9}), (), ("appel",)),
    Change("other steps that are right", lambda m: of(m, "calme").update(right=[3, 5]), (), CALM),
    Change("another scale", lambda m: of(m, "calme").update(to=7), (), CALM),
    Change(
        "another right zone",
        lambda m: of(m, "alertes")["zones"][2].update(right=True),
        changed=("alertes",),
    ),
    Change(
        "a zone of other words",
        lambda m: of(m, "alertes")["zones"][0].update(words="noire"),
        changed=("alertes",),
        unsaid=("alertes",),
    ),
    Change("a question of a case removed", lambda m: _without(m, "eau"), gone=("eau",)),
    Change("a case reordered", lambda m: of(m, "bureau")["questions"].reverse()),
    Change("a case of other points", lambda m: of(m, "bureau").update(points=9), changed=CASE_IDS),
    Change("a case dissolved", _dissolved),
    Change("another folding", lambda m: of(m, "issue").update(fold=["case"]), (), ("issue",)),
    Change("another marking", lambda m: of(m, "signes").update(marking="all"), (), ("signes",)),
    Change(
        "an item added",
        lambda m: of(m, "etapes")["items"].append("attendre"),
        changed=("etapes",),
        unsaid=("etapes",),
    ),
    Change("another right order", lambda m: of(m, "etapes")["items"].reverse(), (), ("etapes",)),
    Change(
        "another pairing",
        lambda m: of(m, "paires")["pairs"][0].update(target="métal"),
        changed=("paires",),
        unsaid=("paires",),
    ),
    Change(
        "one choice, now several",
        lambda m: _replaced(m, "geste", kind="multiple", choices=choices("fuir", "alerter")),
        changed=("geste",),
        unsaid=("geste",),
    ),
    Change(
        "true or false, now typed",
        lambda m: _replaced(m, "ascenseur", kind="text", answers=["t"]),
        changed=("ascenseur",),
        unsaid=("ascenseur",),
    ),
    Change("texts retouched", _retouched),
    Change("a page removed", lambda m: m["pages"].update(sortir=None), pages=1, tried=1),
    Change("a page added", lambda m: m.update(pages={"avant": [], **m["pages"]})),
    Change("pages reordered", lambda m: m.update(pages=dict(reversed(m["pages"].items())))),
    Change(
        "a page renamed",
        lambda m: m["pages"].update(alarme=None, alerte=[practice("sirene")]),
        pages=1,
    ),
    Change(
        "a practice question changed",
        lambda m: m["pages"]["alarme"][0].update(answer=False),
        retried=1,
    ),
    Change("objectives changed", _regrouped),
    Change("fewer drawn", lambda m: m["quiz"].update(draw=3)),
    Change("a higher pass mark", lambda m: m["quiz"].update(pass_mark=95)),
    Change("a lower pass mark", lambda m: m["quiz"].update(pass_mark=5)),
    Change("fewer attempts", lambda m: m["quiz"].update(attempts=1)),
    Change("shuffled", lambda m: m["quiz"].update(shuffle=["questions", "choices"])),
    Change("no quiz any more", lambda m: m.update(quiz=None), gone=ALL),
)


def edited(change: Change, rule: str = "at-end") -> Definition:
    """The module as a change leaves it, with a rule of feedback."""
    module = deepcopy(MODULE)
    if module["quiz"]:
        module["quiz"]["feedback"] = rule
    change.edit(module)
    return module
