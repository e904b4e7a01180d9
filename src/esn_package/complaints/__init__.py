"""pydantic's errors in an author's words, each with its place in the definition.

One rule places them all: walk the data, skip a step that is not there (a union's tag, a missing
key): the deepest part found is the place. An unknown key points at the key, the rest at values.
"""

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from esn_package.complaints.models import keys, model_at, noun
from esn_package.complaints.rewording import reworded, unknown_kind
from esn_package.fields import shortened
from esn_package.problems import CODES, Problem, did_you_mean
from esn_package.source import Source

__all__ = ["complaints"]


def complaints(error: ValidationError, source: Source, model: object) -> list[Problem]:
    """What pydantic found wrong with a source's data, but for what the source already tells.

    `model` is the type that was asked for: it knows which keys there are.
    """
    told = {problem.place.line for problem in source.problems}
    said = (_problem(detail, source, model) for detail in error.errors(include_url=False))
    return list(dict.fromkeys(problem for problem in said if problem.place.line not in told))


def _problem(detail: ErrorDetails, source: Source, model: object) -> Problem:
    loc, kind = detail["loc"], detail["type"]
    hint = str(detail.get("ctx", {}).get("hint", ""))
    if kind in CODES:
        return Problem(source.place(loc), kind, detail["msg"], hint)
    if kind == "extra_forbidden":
        owner = model_at(model, loc[:-1])
        near = did_you_mean(str(loc[-1]), set(keys(owner)) - source.keys(loc[:-1]))
        known = near or f"its keys are {', '.join(keys(owner))}"
        message = f'"{shortened(str(loc[-1]))}" is not a key of {noun(owner)}'
        return Problem(source.key(loc), "unknown-key", message, known)
    if kind == "missing":
        message = f'{noun(model_at(model, loc[:-1]))} needs the key "{loc[-1]}"'
        return Problem(source.place(loc[:-1]), "missing-key", message)
    if kind.startswith("union_tag"):
        code, message, hint = unknown_kind(detail)
        return Problem(source.place((*loc, "kind")), code, message, hint)
    return Problem(source.place(loc), *reworded(detail))
