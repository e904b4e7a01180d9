"""What a screen reader is given: Chromium's own accessibility tree, read through DevTools."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from playwright.sync_api import CDPSession, Page


class Node(NamedTuple):
    """One node: `states` are its properties that are not false."""

    role: str
    name: str
    description: str
    states: dict[str, Any]
    parents: tuple[str, ...]


class Reader:
    """Reads a page's tree."""

    def __init__(self, page: Page) -> None:
        """Listen to the page."""
        self.page = page
        self.tools: CDPSession = page.context.new_cdp_session(page)
        self.tools.send("Accessibility.enable")

    def nodes(self) -> list[Node]:
        """Every node that is not ignored, in reading order."""
        listed = self.tools.send("Accessibility.getFullAXTree")["nodes"]
        known = {node["nodeId"]: node for node in listed}
        return [_node(one, known) for one in _ordered(listed, known) if not one["ignored"]]

    def focused(self) -> Node:
        """What has the focus, and is therefore read."""
        found = [node for node in self.nodes() if node.states.get("focused")]
        return found[-1]

    def live(self) -> list[str]:
        """What live regions hold, as it is announced when it changes; alerts begin with « ! »."""
        said: dict[int, list[str]] = {}
        marks: dict[int, str] = {}
        for node, place in self._with_regions():
            if place is None:
                continue
            marks[place[0]] = "! " if place[1] == "alert" else ""
            said.setdefault(place[0], []).append(node.name)
        texts = ((marks[key], clean(" ".join(words))) for key, words in said.items())
        return [f"{mark}{text}" for mark, text in texts if text]

    def _with_regions(self) -> Iterator[tuple[Node, tuple[int, str] | None]]:
        listed = self.tools.send("Accessibility.getFullAXTree")["nodes"]
        known = {node["nodeId"]: node for node in listed}
        for one in _ordered(listed, known):
            if not one["ignored"] and _value(one, "role") == "StaticText":
                yield _node(one, known), _region(one, known)


def clean(text: str) -> str:
    """The words of a text, its spaces plain and none before a comma where two nodes meet."""
    return re.sub(r" (?=[,.])", "", re.sub(r"[\s\u00a0\u202f]+", " ", text)).strip()


def _ordered(listed: list[dict[str, Any]], known: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Nodes from the root down, children in their order."""
    waiting = [node for node in listed if node.get("parentId") not in known][:1]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += [known[one] for one in reversed(node.get("childIds", [])) if one in known]


def _value(node: dict[str, Any], key: str) -> str:
    return str(node.get(key, {}).get("value", ""))


def _parents(node: dict[str, Any], known: dict[str, Any]) -> Iterator[dict[str, Any]]:
    while (above := known.get(str(node.get("parentId")))) is not None:
        yield above
        node = above


def _region(node: dict[str, Any], known: dict[str, Any]) -> tuple[int, str] | None:
    """The live region that a text stands in: a number, and its role."""
    for above in _parents(node, known):
        if (role := _value(above, "role")) in {"status", "alert"}:
            return int(above["nodeId"]), role
    return None


def _node(node: dict[str, Any], known: dict[str, Any]) -> Node:
    states = {
        one["name"]: one["value"].get("value")
        for one in node.get("properties", [])
        if one["value"].get("value") not in (False, "false", None, "")
    }
    above = tuple(_value(one, "role") for one in _parents(node, known) if not one["ignored"])
    name, description = clean(_value(node, "name")), clean(_value(node, "description"))
    return Node(_value(node, "role"), name, description, states, above)
