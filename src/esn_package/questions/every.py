"""Every kind of question, named: read only where any may stand, or a schema is written."""

from functools import cache
from typing import Annotated, TypeAlias

from pydantic import Field, TypeAdapter

from esn_package.questions.cloze import Cloze
from esn_package.questions.concordance import Concordance
from esn_package.questions.essay import Essay
from esn_package.questions.match import Match
from esn_package.questions.multiple import Multiple
from esn_package.questions.number import Numeric
from esn_package.questions.order import Order
from esn_package.questions.scale import Scale
from esn_package.questions.single import Single
from esn_package.questions.sort import Sort
from esn_package.questions.text import ShortText
from esn_package.questions.truth import TrueFalse
from esn_package.questions.zone import ZoneQuestion

__all__ = ["Essay", "Question", "Scale", "reader"]

Question: TypeAlias = Annotated[
    Single
    | Multiple
    | TrueFalse
    | Numeric
    | ShortText
    | Order
    | Match
    | Concordance
    | Scale
    | ZoneQuestion
    | Essay
    | Cloze
    | Sort,
    Field(discriminator="kind"),
]


@cache
def reader() -> TypeAdapter[Question]:
    """What reads a question of any kind; made when first asked for, as it costs a small build."""
    return TypeAdapter(Question)
