"""Marks and scores, as `player/marking.js` has them too: 0 to 1 a question, 0 to 100 a quiz."""

import math
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import BeforeValidator

from esn_package.fields import wrong
from esn_package.saying import said

# Marks such as 1/3 are no exact binary fractions: what falls this short of a half is a half.
NEARLY = 1e-9
_LADDER = (1.0, 0.5, 0.2)


def _known(value: object) -> object:
    if value == "edn":
        message = said("marking: edn is for choices: kind: multiple")
        raise wrong("wrong-value", message, said("write all or partial"))
    return value


Marking = Annotated[Literal["all", "partial"], BeforeValidator(_known)]


def shared(marking: str, right: float, wrongs: int, of: int) -> float:
    """The mark of `right` parts done and `wrongs` done amiss, out of `of` to be done."""
    if marking == "all":
        return float(right == of and wrongs == 0)
    return max(0, right - wrongs) / of


def discordant(count: int) -> float:
    """The mark of an answer by how many choices stand otherwise than they should.

    Règles générales de notation, conseil scientifique en médecine, validated by the COSUI R2C on
    31 January 2023, QRM: one too many or one left out is a discordance.
    """
    return _LADDER[count] if count < len(_LADDER) else 0.0


def score(marked: Iterable[tuple[float, float]]) -> int:
    """The score of (mark, points) pairs: an integer 0..100, rounded half up once; 0 of none."""
    pairs = list(marked)
    total = sum(points for _, points in pairs)
    if not total:
        return 0
    share = 100 * sum(mark * points for mark, points in pairs) / total
    return max(0, math.floor(share + 0.5 + NEARLY))
