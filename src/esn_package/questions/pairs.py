"""Items that are put to targets: what kinds share of it (`player/options/pairs.js`)."""

from collections.abc import Collection, Mapping

from esn_package.interaction import Matched
from esn_package.questions.base import mapped

SCRIPT = "options/pairs.js"


def made(given: object, right: Mapping[str, str], targets: Collection[str]) -> Matched | None:
    """The pairs made, in the order of items; None for no answer and for garbage."""
    pairs = mapped(given) or {}
    if not pairs or not {*pairs} <= {*right} or not {*pairs.values()} <= {*targets}:
        return None
    return Matched(tuple((item, pairs[item]) for item in right if item in pairs))


def fitting(matched: Matched | None, right: Mapping[str, str]) -> int:
    """How many items are at their target."""
    return sum(right[item] == target for item, target in matched.pairs) if matched else 0
