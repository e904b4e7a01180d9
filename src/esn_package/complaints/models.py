"""Which model reads which part of a definition, and what an author would call it."""

from collections.abc import Iterable, Iterator
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel, Tag

from esn_package.late import late
from esn_package.saying import Said, said
from esn_package.source import Loc

_CAMEL = late(r"(?<=[a-z])(?=[A-Z])")


def noun(model: type[BaseModel] | None) -> Said:
    """A model as one would say it: "an objective", "a question of kind single"."""
    if model is None:
        return said("this")
    if kinds := get_args(_annotation(model, "kind")):
        return said("a question of kind {kind}", kind=kinds[0])
    if labs := get_args(_annotation(model, "lab")):
        return said("a lab of kind {kind}", kind=labs[0])
    word = _CAMEL.sub(" ", model.__name__.removesuffix("Definition")).lower()
    return Said(f"{'an' if word[0] in 'aeiou' else 'a'} {word}")


def keys(model: type[BaseModel] | None) -> list[str]:
    """The keys of a model as authors write them, in its order."""
    fields = model.model_fields if model else {}
    return [field.alias or name for name, field in fields.items()]


def model_at(model: object, loc: Loc) -> type[BaseModel] | None:
    """The model that a mapping at a loc is read by, or None; loc has unions' tags in it."""
    if get_origin(model) is Annotated:
        return model_at(get_args(model)[0], loc)
    if isinstance(model, type) and issubclass(model, BaseModel):
        return model_at(_annotation(model, str(loc[0])), loc[1:]) if loc else model
    return _member_at(model, loc)


def _member_at(model: object, loc: Loc) -> type[BaseModel] | None:
    """The model at a loc in a list or a mapping, in a type or None, or in a union with tags."""
    members = [member for member in get_args(model) if member not in {type(None), Ellipsis}]
    if get_origin(model) in {dict, tuple, list}:
        return model_at(members[-1], loc[1:]) if loc else None
    if len(members) == 1:
        return model_at(members[0], loc)
    if not loc:
        return None
    tagged = (member for member in _each(members) if _tag(member) == loc[0])
    return model_at(next(tagged, None), loc[1:])


def _each(members: Iterable[object]) -> Iterator[object]:
    """The members of a union, those of unions in it among them."""
    for member in members:
        bare = get_args(member)[0] if get_origin(member) is Annotated else member
        inner = get_args(bare) if get_origin(bare) in {Union, UnionType} else ()
        yield from _each(inner) if inner and not _tag(member) else (member,)


def _annotation(model: object, name: str) -> object:
    """The type of a model's field, or None."""
    if isinstance(model, type) and issubclass(model, BaseModel):
        field = model.model_fields.get(name)
        return field.annotation if field else None
    return None


def _tag(member: object) -> str:
    """The kind that a member of a union of questions or labs is chosen by, or its tag."""
    for told in get_args(member)[1:] if get_origin(member) is Annotated else ():
        if isinstance(told, Tag):
            return str(told.tag)
    bare = get_args(member)[0] if get_origin(member) is Annotated else member
    named = (get_args(_annotation(bare, name)) for name in ("kind", "lab"))
    return next((tags[0] for tags in named if tags), "")
