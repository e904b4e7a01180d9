"""Several choices out of a list: what kinds share of it (`player/options/choices.js`)."""

from collections.abc import Sequence

from esn_package.interaction import Picked
from esn_package.questions.base import listed

SCRIPT = "options/choices.js"


def picked(given: object, known: Sequence[str], pick: int | None) -> Picked | None:
    """The choices that were picked, in the definition's order.

    None for none, for garbage, and for more than can be picked.
    """
    given = [*given] if isinstance(given, set | frozenset) else given
    ids = set(listed(given) or [])
    if not ids or not ids <= {*known} or len(ids) > (pick or len(known)):
        return None
    return Picked(tuple(id_ for id_ in known if id_ in ids))
