"""What an LRS comes to know by statements: definitions of activities, words for verbs, names."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from esn_package.preview.lrs.data.actors import identity

Value = TypeVar("Value")
MOST = 20_000  # of each; what was learnt first goes
_MAPS = ("name", "description", "extensions")  # what later statements may add to (2.4.4.1)
_FREE = ("type", "moreInfo", *_MAPS)  # no significant change: the rest stays as it came first


@dataclass
class Known:
    """Canonical definitions and displays by IRI, and names by identity."""

    definitions: dict[str, dict[str, Any]] = field(default_factory=dict)
    displays: dict[str, dict[str, str]] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)

    def learn(self, statement: dict[str, Any]) -> None:
        """Take in what a statement says of its verb, its activities and its agents."""
        verb = statement["verb"]
        _put(
            self.displays,
            verb["id"],
            {**self.displays.get(verb["id"], {}), **verb.get("display", {})},
        )
        for one in activities(statement):
            _put(self.definitions, one["id"], self._merged(one))
        for one in actors(statement):
            key = identity(one)
            known = self.names.get(key or "", [])
            if key and one.get("name") and one["name"] not in known:
                _put(self.names, key, [*known, one["name"]][-10:])
        if statement["object"].get("objectType") == "SubStatement":
            self.learn(statement["object"])

    def _merged(self, activity: dict[str, Any]) -> dict[str, Any]:
        known = dict(self.definitions.get(activity["id"], {}))
        for key, value in activity.get("definition", {}).items():
            if key in _MAPS:
                known[key] = {**known.get(key, {}), **value}
            elif key in _FREE or key not in known:
                known[key] = value
        return known


def activities(statement: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every activity that a statement names, but in its SubStatement."""
    if statement["object"].get("objectType", "Activity") == "Activity":
        yield statement["object"]
    for some in statement.get("context", {}).get("contextActivities", {}).values():
        yield from (some if isinstance(some, list) else [some])


def actors(statement: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every agent and group that a statement names, and their members, but in its SubStatement."""
    context = statement.get("context", {})
    about = statement["object"]
    tops = [statement["actor"], context.get("instructor"), context.get("team")]
    if about.get("objectType") in ("Agent", "Group"):
        tops.append(about)
    for one in tops:
        if one is not None:
            yield one
            yield from one.get("member", ())


def _put(held: dict[str, Value], key: str, value: Value) -> None:
    held[key] = value
    if len(held) > MOST:
        del held[next(iter(held))]
