"""pydantic's errors in an author's words, each with its place in the definition.

One rule places them all: walk the data, skip a step that is not there (a union's tag, a missing
key): the deepest part found is the place. An unknown key points at the key, the rest at values.
"""

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from esn_package.codes import CODES
from esn_package.complaints.models import keys, model_at, noun
from esn_package.complaints.rewording import (
    QUOTED_COLON,
    discriminator,
    reworded,
    unknown_kind,
)
from esn_package.fields import shortened
from esn_package.late import late
from esn_package.problems import Place, Problem, did_you_mean, nearest
from esn_package.saying import said
from esn_package.source import Loc, Source

_KEY = late(r"[a-z_]+")
_BLANK = late("^[\u00a0\u202f]+|[\u00a0\u202f]+$")  # looks like a space, and is a letter
__all__ = ["complaints", "no_list"]


def complaints(
    error: ValidationError, source: Source, model: object, base: Loc = ()
) -> list[Problem]:
    """What pydantic found wrong with a source's data, but for what the source already tells.

    `model` is the type that was asked for: it knows which keys there are; `base` is where in the
    data that model was asked for.
    """
    told = {problem.place.line for problem in source.problems}
    details = error.errors(include_url=False)
    locs = [detail["loc"] for detail in details]
    # An item that is wrong is not counted: its list is not too short for that.
    kept = [
        detail
        for detail, at in zip(details, locs, strict=True)
        if detail["type"] != "too_short" or not any(loc[: len(at)] == at != loc for loc in locs)
    ]
    each = (_problem(detail, source, model, base) for detail in _once(kept, source, model, base))
    return list(dict.fromkeys(problem for problem in each if problem.place.line not in told))


def no_list(source: Source) -> Problem:
    """What is wrong with a file that should hold a list, and holds something else or nothing."""
    detail = ErrorDetails(type="list_type", loc=(), msg="", input=source.data)
    return Problem(source.place(), *reworded(detail))


def _once(
    details: list[ErrorDetails], source: Source, model: object, base: Loc
) -> list[ErrorDetails]:
    """The same without what is missing only because its key is written in another way."""
    strange = [one["loc"] for one in details if one["type"] == "extra_forbidden"]
    lost = {loc[:-1] for loc in strange if _lost(details, source, base, loc[:-1])}
    meant = [(loc, _meant(loc, source, model, base)) for loc in strange]
    return [
        one
        for one in details
        if one["type"] != "missing"
        or not (
            one["loc"][:-1] in lost
            or any(
                one["loc"][-1] == key and _covers(loc, one["loc"][:-1]) for loc, key in meant if key
            )
        )
    ]


def _lost(details: list[ErrorDetails], source: Source, base: Loc, owner: Loc) -> bool:
    """Whether a mapping has no key that is known: `- Samu: 15` was to be an item and its target."""
    strange = {
        str(one["loc"][-1])
        for one in details
        if one["type"] == "extra_forbidden" and one["loc"][:-1] == owner
    }
    return strange == source.keys((*base, *owner))


def _covers(strange: Loc, owner: Loc) -> bool:
    """Whether a key was to stand in an owner: a no-break space may have moved it out of there."""
    outer = strange[:-1]
    moved = _BLANK.match(str(strange[-1])) is not None
    return owner == outer or (moved and owner[: len(outer)] == outer)


def _meant(loc: Loc, source: Source, model: object, base: Loc) -> str:
    """The key that an unknown one was meant to be, or ""."""
    last, outer = str(loc[-1]), (*base, *loc[:-1])
    if bare := _BLANK.sub("", last) if _BLANK.search(last) else "":
        return bare
    return nearest(last, set(keys(model_at(model, loc[:-1]))) - source.keys(outer))


def _problem(detail: ErrorDetails, source: Source, model: object, base: Loc) -> Problem:
    inner, kind = detail["loc"], detail["type"]
    loc, owner, last = (*base, *inner), model_at(model, inner[:-1]), str(inner[-1]) if inner else ""
    if kind in CODES:
        ctx = detail.get("ctx", {})
        place = _place(source, loc, ctx.get("offset"))
        return Problem(place, kind, ctx["said"], ctx["hint"])
    if kind == "extra_forbidden" and _BLANK.search(last):
        bare = _BLANK.sub("", last)
        message = said('no-break spaces stand beside the key "{key}"', key=shortened(bare))
        return Problem(source.key(loc), "unknown-key", message, said("put ordinary spaces there"))
    if kind == "extra_forbidden":
        near = did_you_mean(last, set(keys(owner)) - source.keys(loc[:-1]))
        known = said("its keys are {keys}", keys=keys(owner))
        alone = len(source.keys(loc[:-1])) == 1
        hint = near or (known if alone or _KEY.fullmatch(last) else QUOTED_COLON)
        message = said('"{key}" is not a key of {noun}', key=shortened(last), noun=noun(owner))
        return Problem(source.key(loc), "unknown-key", message, hint)
    if kind == "missing":
        message = said('{noun} needs the key "{key}"', noun=noun(owner), key=last)
        return Problem(source.place(loc[:-1]), "missing-key", message)
    if kind.startswith("union_tag"):
        key = discriminator(detail)
        return Problem(source.place((*loc, key)), *unknown_kind(detail, key))
    place = source.key(loc) if detail["input"] is None else source.place(loc)
    return Problem(place, *reworded(detail))


def _place(source: Source, loc: Loc, offset: int | None) -> Place:
    """Where an error of ours stands: a key of a mapping, a character of a text, or a value."""
    if loc[-1:] == ("[key]",):
        return source.key(loc[:-1])
    return source.place(loc) if offset is None else source.inside(loc, offset)
