"""How LMSs answer a SCORM 1.2 package: one YAML file an LMS in lms/, every fact with its source.

A profile says only where its LMS departs from what it is based on: the standard, or another LMS.
"""

from functools import cache
from typing import Any

from pydantic import Field, ValidationError

from esn_package import data
from esn_package.complaints import complaints
from esn_package.fields import Definition, Text
from esn_package.preview.behaviour import Behaviour
from esn_package.problems import Place, Problem, ProblemsFound, did_you_mean
from esn_package.saying import said
from esn_package.source import Source, parse

FOLDER = "preview/lms"
STANDARD = "standard"  # what all others start from: no LMS


class Profile(Definition):
    """An LMS by name: its versions, how it behaves, and the source of every fact of its own."""

    name: str
    title: Text
    seen: Text
    based_on: str
    sources: tuple[Text, ...]
    behaviour: Behaviour


class Written(Definition):
    """A profile as its file has it: facts, not yet put over what they depart from."""

    title: Text
    seen: Text = Field(description="Which versions, and how they were seen.")
    based_on: Text = Field(STANDARD, description="The profile from which it departs.")
    facts: tuple[dict[str, Any], ...] = Field(
        min_length=1, description="Each its `source`, and keys of the behaviour."
    )


def profiles() -> tuple[str, ...]:
    """The names of the LMSs of which there is a profile."""
    names = (path.rpartition("/")[2].removesuffix(".yaml") for path in data.names(FOLDER, ".yaml"))
    return tuple(name for name in names if name != STANDARD)


@cache
def profile(name: str) -> Profile:
    """The profile of an LMS; ProblemsFound, with places, where there is none or it is not right."""
    _known(name, Place(FOLDER))
    return read(data.text(f"{FOLDER}/{name}.yaml"), name)


def _known(name: str, place: Place) -> None:
    if name not in {STANDARD, *profiles()}:
        hint = did_you_mean(name, profiles()) or said("one of {words}", words=[*profiles()])
        raise ProblemsFound(
            [Problem(place, "no-such-file", said("there is no profile {name}", name=name), hint)]
        )


def read(text: str, name: str) -> Profile:
    """A profile out of the text of its file; ProblemsFound where it is not right."""
    source = parse(text, f"{name}.yaml")
    if source.problems:
        raise ProblemsFound(source.problems)
    try:
        written = Written.model_validate(source.data)
    except ValidationError as error:
        raise ProblemsFound(complaints(error, source, Written)) from None
    based_on = "" if name == STANDARD else written.based_on
    if based_on:
        _known(based_on, source.place(("based_on",)))
    found = profile(based_on).behaviour.model_dump(by_alias=True) if based_on else {}
    for number, fact in enumerate(written.facts):
        if not isinstance(fact.get("source"), str):
            place = source.place(("facts", number))
            message = said('{noun} needs the key "{key}"', noun=said("a fact"), key="source")
            raise ProblemsFound([Problem(place, "missing-key", message)])
        found = _over(found, {key: value for key, value in fact.items() if key != "source"})
        if based_on:  # the standard is whole only with its last fact
            _behaviour(found, source, number)
    behaviour = _behaviour(found, source, len(written.facts) - 1)
    sources = tuple(fact["source"] for fact in written.facts)
    return Profile(
        name=name,
        title=written.title,
        seen=written.seen,
        based_on=based_on,
        sources=sources,
        behaviour=behaviour,
    )


def _over(base: dict[str, Any], facts: dict[str, Any]) -> dict[str, Any]:
    """A mapping with another one laid over it, mappings within them too."""
    laid = {
        key: _over(base[key], value)
        if isinstance(value, dict) and isinstance(base.get(key), dict)
        else value
        for key, value in facts.items()
    }
    return {**base, **laid}


def _behaviour(found: dict[str, Any], source: Source, number: int) -> Behaviour:
    try:
        return Behaviour.model_validate(found)
    except ValidationError as error:
        problems = complaints(error, source, Behaviour, ("facts", number))
        raise ProblemsFound(problems) from None
