"""A number, typed, with its unit beside the field; with parameters, another in each attempt."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Annotated, Literal, Self

from pydantic import Field, PrivateAttr, model_validator

from esn_package.data import Json
from esn_package.draws import instance
from esn_package.expressions import Expression
from esn_package.fields import Text, wrong
from esn_package.interaction import Interaction, Within
from esn_package.prose import Prose
from esn_package.prose.holes import holes, with_values
from esn_package.questions.base import Base, Fault, Html, refuse
from esn_package.questions.combination import Faults
from esn_package.questions.decimals import MAX_DIGITS, SCRIPTS, decimal, plain, within
from esn_package.questions.instances import Asked, Row, rows
from esn_package.questions.naming import misnamed
from esn_package.questions.proses import proses
from esn_package.questions.variables import Computed, Margin, Name, Tests, Variable
from esn_package.saying import said

VARS = "options/vars.js"


class Numeric(Base):
    """A number, typed."""

    role = "none"

    kind: Literal["number"] = Field(description="A number, typed.")
    vars: dict[Name, Variable] = Field(
        {},
        description="Parameters by name: numbers `{from: 40, to: 90, step: 5}`, a list of numbers,"
        " or an expression. Texts and expressions use one as `{name}`.",
        examples=[{"poids": {"from": 40, "to": 90, "step": 5}}],
    )
    reject: Tests = Field(
        (), description="Comparisons; values for which one of them holds are not asked."
    )
    answer: Computed = Field(
        description="The right number, or the expression that it is computed by.", examples=[12.5]
    )
    tolerance: Margin | None = Field(
        None,
        description="How far from it is still right; 0, or where `digits` are said half a unit of"
        " the last one.",
    )
    digits: Annotated[int, Field(ge=1, le=15)] | None = Field(
        None, description="To how many significant digits the answer is rounded.", examples=[3]
    )
    unit: Text | None = Field(None, description="Shown beside the field.", examples=["mg"])
    _rows: tuple[Row, ...] = PrivateAttr(())

    @model_validator(mode="after")
    def _computed(self) -> Self:
        texts = [((*loc,), [*holes(prose)]) for loc, prose in proses(self)]
        given = [(("answer",), self.answer), (("tolerance",), self.tolerance)]
        tests = [(("reject",), one) for one in self.reject]
        used = [(loc, sorted(x.names)) for loc, x in [*given, *tests] if isinstance(x, Expression)]
        refuse(misnamed(self.vars, texts if self.vars else (), used))
        shown = frozenset(name for _, names in texts for name in names if name in self.vars)
        faults = Faults()
        asked = Asked(self.vars, self.answer, self.tolerance, self.digits, self.reject, shown)
        self._rows = rows(asked, faults)
        refuse(Fault(loc, error) for loc, error in faults.items())
        return self

    @property
    def scripts(self) -> tuple[str, ...]:
        """What reads numbers and marks them, and chooses values for parameters."""
        return (*SCRIPTS, VARS) if self.vars else SCRIPTS

    @property
    def instances(self) -> tuple["Numeric", ...]:
        """The question with each row of values, without parameters; itself alone if it has none."""
        return tuple(map(self._with, self._rows)) if self.vars else (self,)

    def asked_in(self, seed: int, attempt: int) -> Self:
        """The question with the one row of values that an attempt of a seed asks."""
        made = self.model_copy()
        made._rows = (self._rows[instance(self.id, seed, attempt, len(self._rows))],)  # noqa: SLF001
        return made

    @property
    def told_values(self) -> dict[str, str]:
        """What its texts tell for each parameter where no player chooses, by name."""
        return {name: plain(value) for name, value in self._rows[0].values.items()}

    def cautions(self) -> Iterable[Fault]:
        """Braces in a text, where there are no parameters."""
        for loc, prose in proses(self) if not self.vars else ():
            for name in dict.fromkeys(holes(prose)):
                message = said('"{{{name}}}" stands in a text, and there are no vars', name=name)
                hint = said(
                    "write it under vars; if it is meant as text, as code: `{{{name}}}`", name=name
                )
                yield Fault(loc, wrong("unknown-variable", message, hint))

    def interaction(self) -> Interaction:
        """From the lowest to the highest number that is right; of parameters, by which formula."""
        answer, tolerance = map(Fraction, self._right)
        right = Within(float(answer - tolerance), float(answer + tolerance))
        formula = self.answer.text if isinstance(self.answer, Expression) else ""
        return Interaction(right, formula=formula if len(self._rows) > 1 else "")

    def key(self, html: Html) -> dict[str, Json]:
        """What the player marks it by; numbers as text, for no decimal to be lost."""
        names = [*self._rows[0].values]
        answer, tolerance = map(plain, self._right)
        asked: dict[str, Json] = {"answer": answer, "tolerance": tolerance}
        if self.vars:
            asked = {"vars": [*names], "rows": [_told(row) for row in self._rows]}
        return {"kind": self.kind, **self.shared_key(html), **asked, "unit": self.unit or ""}

    def value(self, given: object) -> Within | None:
        """The number that was typed; None for no answer and for garbage."""
        number = decimal(given, self.unit or "")
        return None if number is None else Within(float(number), float(number))

    def mark(self, given: object) -> float:
        """1 for a number within the tolerance, else 0; of parameters, in their first row."""
        number = decimal(given, self.unit or "")
        return 0.0 if number is None else within(number, *self._right)

    def widest(self) -> int:
        """The most characters that the player packs an answer in."""
        return MAX_DIGITS

    @property
    def _right(self) -> tuple[Decimal, Decimal]:
        return self._rows[0].answer, self._rows[0].tolerance

    def _with(self, row: Row) -> "Numeric":
        """The question that a row of values makes."""
        mark = "." if (self.language or "fr").startswith("en") else ","
        values = {name: plain(one).replace(".", mark) for name, one in row.values.items()}
        put = partial(_put, values)
        texts = {str(loc[0]): put(prose) for loc, prose in proses(self)}
        numbers = {"answer": row.answer, "tolerance": row.tolerance, "vars": {}, "reject": ()}
        made = self.model_copy(update={**texts, **numbers})
        made._rows = (row._replace(values={}),)  # noqa: SLF001 - its own
        return made


def _put(values: Mapping[str, str], prose: Prose) -> Prose:
    return with_values(prose, values)


def _told(row: Row) -> str:
    """A row as the player reads it: answer, tolerance, and what the texts tell."""
    return " ".join(map(plain, (row.answer, row.tolerance, *row.values.values())))
