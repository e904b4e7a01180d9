"""What a module asked of what it shares with others, and what it was answered.

Terms of the lexicon, competencies, banks, the programme and the player: what none of the answers
has changed of is made as it was.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import fields
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from esn_package.cache.above import Above
from esn_package.cache.recipe import OF_PROGRAMME
from esn_package.fields import fold
from esn_package.folders import shown
from esn_package.latest import latest
from esn_package.module import Module
from esn_package.player import digest
from esn_package.problems import Problem
from esn_package.programme import ListedModule, Programme
from esn_package.record import NOT_OURS

Answers = dict[str, str]
Asked = dict[str, Any]  # JSON, as it is kept
# Of a programme, what is asked for by name, or is told apart.
APART = {*("pillars", "outside", "competencies", "lexicon", "opinion"), *("folder", "homes")}
APART |= {"waivers", "warnings"}
DIGITS = 16


def questions(module: Module, named: Iterable[str], banks: Iterable[str]) -> Asked:
    """What a module asked: `named` are the terms that its texts and its banks write.

    An institution's variant of it asks for all `modules` that the variant names.
    """
    terms = {*map(fold, named), *module.terms, *(module.guide.terms if module.guide else ())}
    return {
        "module": module.id,
        "terms": [*sorted(terms)],
        "competencies": sorted({id_ for one in module.objectives for id_ in one.competencies}),
        "banks": [*sorted(set(banks))],
        "modules": sorted(module.variant.said.modules) if module.variant else [],
        "opinion": module.opinion is not None,
    }


def answers(asked: Asked, programme: Programme, warnings: Iterable[Problem], at: str) -> Answers:
    """What a programme answers; `warnings` are what is said of itself, `at` is where it is asked.

    Everything that is not asked for by its name is one answer. Of the lists of modules only what
    they say of this one belongs to it.
    """
    waived = [(one.code, one.at, at if one.at else "") for one in programme.waivers]
    told = sorted({one for one in warnings if _is_of(one, programme.folder)})
    opinion = programme.opinion  # that there is one is asked by who has none, too
    rest = (opinion if asked["opinion"] else opinion is not None, waived)
    # Where what is said stands is read too, and which of it is waived there.
    rest_told = (told, programme.waivers) if told else ()
    whole, known = _said(programme), {*asked["competencies"]}
    listed = whole.listed.get(asked["module"], [])
    varied = [one for one in asked["modules"] if one in whole.listed]
    found = {
        "programme": _digest(whole.said, listed, rest, rest_told, varied),
        "competencies": _digest([one for one in programme.competencies if one.id in known]),
    }
    for name in asked["terms"]:
        if name not in whole.terms:
            whole.terms[name] = _digest(programme.lexicon.find(name))
        found[f"term {name}"] = whole.terms[name]
    return found


class _Said(NamedTuple):
    """What a programme says: of itself to all of its modules, in its lists of each by its id.

    `terms` are the answers to those that somebody asked for.
    """

    said: str
    listed: Mapping[str, list[tuple[int, ListedModule]]]
    terms: dict[str, str]


@latest
def _said(programme: Programme) -> _Said:
    """What a programme says, found once: thousands ask it."""
    told = {one.name: getattr(programme, one.name) for one in fields(programme)}
    pillars = [one.model_copy(update={"modules": ()}) for one in programme.pillars]
    own = repr([(name, value) for name, value in told.items() if name not in APART] + pillars)
    listed = defaultdict[str, list[tuple[int, ListedModule]]](list)
    lists = (*(one.modules for one in programme.pillars), programme.outside)
    for number, those in enumerate(lists):
        for one in those:
            listed[one.id].append((number, one))
    return _Said(own, listed, {})


def of_banks(asked: Asked, above: Above) -> Answers:
    """What the banks above a module answer: those that have an id, and what each shows."""
    return {
        f"bank {name}": _digest([one for one in above.banks if one[0] == name])
        for name in asked["banks"]
    }


def of_player(asked: Asked) -> Answers:
    """What the player answers: the scripts and the style sheet that were asked for."""
    if "player" not in asked:
        return {}
    try:
        kinds, tracking, *rest = asked["player"]
        return {"player": digest(tuple(kinds), tracking, *map(tuple, rest))}
    except NOT_OURS:  # a script that is no more
        return {"player": ""}


def _is_of(problem: Problem, folder: Path) -> bool:
    """Whether something is said of a programme's own files, rather than of the module's."""
    return problem.place.file in {shown(folder / name) for name in OF_PROGRAMME}


def _digest(*parts: object) -> str:
    return sha256(repr(parts).encode()).hexdigest()[:DIGITS]
