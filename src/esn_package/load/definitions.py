"""One definition file: its source, its value if it is right, and its problems."""

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from esn_package.complaints import complaints, no_list
from esn_package.folders import shown
from esn_package.problems import Place, Problem, ProblemsFound
from esn_package.saying import said
from esn_package.source import Source, Value, parse, read

Model = TypeVar("Model", bound=BaseModel)


def source_of(path: Path, problems: list[Problem]) -> Source | None:
    """The source of a file; None, with the problem told, where there is no text to read."""
    text = text_of(path, problems)
    if text is None:
        return None
    source = parse(text, shown(path))
    problems += source.problems
    return source


def unread(path: Path) -> Source:
    """The source of a file of which nothing could be read."""
    return replace(parse("", shown(path)), broken=True)


def text_of(path: Path, problems: list[Problem]) -> str | None:
    """The text of a file; None, with the problem told, where there is none."""
    if path.is_symlink():
        message = said("{name} is a symbolic link", name=path.name)
        hint = said("put the file itself there")
        problems.append(Problem(Place(shown(path)), "symlink", message, hint))
        return None
    try:
        return read(path, shown(path))
    except ProblemsFound as found:
        problems += found.problems
        return None


def value_of(source: Source | None, model: type[Model], problems: list[Problem]) -> Model | None:
    """A source's data as its model reads it; None, with the problems told, if it is not right."""
    if source is None or source.broken:
        return None
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        problems += complaints(error, source, model)
        return None


def values_of(
    source: Source | None, model: type[Model], problems: list[Problem]
) -> tuple[Model, ...] | None:
    """A source's list, each item as its model reads it; None if anything of it is not right."""
    if source is None or source.broken:
        return None
    if not isinstance(source.data, list):
        problems.append(no_list(source))
        return None
    read: list[Model] = []
    for at, item in enumerate(source.data):
        try:
            read.append(model.model_validate(item))
        except ValidationError as error:
            problems += complaints(error, source, model, (at,))
    return tuple(read) if len(read) == len(source.data) else None


def part(value: Value, key: str) -> Value:
    """What a mapping holds for a key, in whatever state an author left it."""
    return value.get(key) if isinstance(value, dict) else None


def items(value: Value) -> list[Value]:
    """What a list holds; nothing where there is no list."""
    return value if isinstance(value, list) else []


def text(value: Value) -> str:
    """A text; "" where there is none."""
    return value if isinstance(value, str) else ""
