"""Gaps in a prose, each filled by typing, or from a list."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import (
    Field,
    ModelWrapValidatorHandler,
    field_validator,
    model_validator,
)

from esn_package import prose
from esn_package.data import Json
from esn_package.fields import Slug, wrong
from esn_package.interaction import Filled, Interaction
from esn_package.prose import GapPart, Prose, TermPart
from esn_package.prose.spans import OPEN
from esn_package.questions.agreeing import agreed
from esn_package.questions.base import Base, Fault, Html, ProseText, mapped, refuse
from esn_package.questions.digest import WIDTH
from esn_package.questions.fillings import Number
from esn_package.questions.gapnames import disagreements
from esn_package.questions.gaps import Gap
from esn_package.questions.items import feedback
from esn_package.questions.marks import Marking, shared
from esn_package.saying import said

MAX_GAPS = 20
MAX_TOLD = 255  # SCORM 1.2 RTE 3.4.5: a fill-in response is a CMIString255, all gaps together
BETWEEN = len("; ")
SIZE = 2  # digits before each packed gap that tell how long it is
BEFORE, AFTER = 4, 3  # words around a gap that its spoken name has


class Cloze(Base):
    """Gaps in a prose."""

    kind: Literal["cloze"] = Field(description="Gaps in a prose.")
    text: ProseText = Field(
        description="The prose, in Markdown; `{{name}}` is a gap.",
        examples=["Le pouls est à {{pouls}} par minute."],
    )
    gaps: Annotated[dict[Slug, Gap], Field(json_schema_extra={"minProperties": 1})] = Field(
        description=f"What fills each gap, by its name: from 1 to {MAX_GAPS}."
    )
    marking: Marking = Field(
        "partial", description="all: 1 or 0. partial: the mean of the gaps, a close one half."
    )

    @model_validator(mode="wrap")
    @classmethod
    def _agree(cls, data: Any, handler: ModelWrapValidatorHandler["Cloze"]) -> "Cloze":  # noqa: ANN401 - whatever an author wrote
        """Names in the text and gaps are the same, told together with what else is wrong."""
        faults: list[Fault] = []
        written = data.get("text") if isinstance(data, Mapping) else None
        if isinstance(written, str) and written.strip():
            text = prose.read(written.strip(), gaps=True)
            data = {**data, "text": text}
            if isinstance(data.get("gaps"), Mapping):
                faults += disagreements(text, [*data["gaps"]])
        return agreed(data, handler, faults)

    @field_validator("gaps")
    @classmethod
    def _few(cls, gaps: dict[str, Gap]) -> dict[str, Gap]:
        hint = said("make two questions of it")
        if not gaps:
            refuse([Fault((), wrong("missing-value", said("there are no gaps"), said("name one")))])
        if len(gaps) > MAX_GAPS:
            message = said("{n} gaps are more than an LMS can be told of", n=len(gaps))
            error = wrong(
                "too-many-choices",
                message,
                said("at most {most}: {hint}", most=MAX_GAPS, hint=hint),
            )
            refuse([Fault(([*gaps][MAX_GAPS], "[key]"), error)])
        told = sum(len(gap.filling.right[0]) + BETWEEN for gap in gaps.values()) - BETWEEN
        if told > MAX_TOLD:
            message = said(
                "the right answers take {told} characters, and an LMS is told {most}",
                told=told,
                most=MAX_TOLD,
            )
            refuse([Fault((), wrong("wrong-value", message, hint))])
        return gaps

    def __hash__(self) -> int:
        """Of its text: a mapping has none."""
        return hash((self.id, self.text))

    @property
    def names(self) -> tuple[str, ...]:
        """The gaps in the order of the text."""
        return tuple(part.name for part in self.text.parts if isinstance(part, GapPart))

    @property
    def pieces(self) -> tuple[tuple[Prose, str], ...]:
        """The text up to each gap with its name, then what is left; a term is explained once."""
        found: list[tuple[Prose, str]] = []
        held: list[prose.Part] = []
        explained: set[str] = set()
        for part in self.text.parts:
            if isinstance(part, GapPart):
                found.append((self.text._replace(parts=tuple(held)), part.name))
                held = []
            elif isinstance(part, TermPart) and part.name in explained:
                held.append(part.words)
            else:
                explained |= {part.name} if isinstance(part, TermPart) else set()
                held.append(part)
        return (*found, (self.text._replace(parts=tuple(held)), ""))

    def around(self, name: str) -> str:
        """A few words before and after a gap, to tell it from the others."""
        texts = self.text.plain.split(OPEN)
        if len(texts) != len(self.names) + 1:
            return ""
        at = self.names.index(name)
        before = "…".join(texts[: at + 1]).split()[-BEFORE:]
        after = "…".join(texts[at + 1 :]).split()[:AFTER]
        return " ".join([*before, "…", *after])

    @property
    def scripts(self) -> tuple[str, ...]:
        """What reads and marks its gaps."""
        scripts = {script for gap in self.gaps.values() for script in gap.filling.scripts}
        return tuple(sorted(scripts))

    def interaction(self) -> Interaction:
        """The texts that are right in each gap, and those that are close."""
        gaps = [(name, self.gaps[name]) for name in self.names]
        fillings = [(name, gap.filling) for name, gap in gaps]
        right = Filled(tuple((name, one.right) for name, one in fillings))
        close = tuple(f"{n}. {text}" for n, (_, gap) in enumerate(gaps, 1) for text in gap.close)
        ends = tuple((name, *one.ends) for name, one in fillings if isinstance(one, Number))
        return Interaction(right, beside=self._with_lines(), close=close, ends=ends)

    def _with_lines(self) -> str:
        """The text in plain words, each gap a line with its number, unit or choices."""
        gaps = (self.gaps[name] for name in self.names)
        lines = (f"____ ({n}) {gap.beside}".strip() for n, gap in enumerate(gaps, 1))
        return re.sub(OPEN, lambda _: next(lines, ""), self.text.plain)

    def key(self, html: Html) -> dict[str, Json]:
        """What the player marks it by; `texts` are the words of choices, which mark nothing."""
        lists = {name: self.gaps[name].choices for name in self.names if self.gaps[name].choices}
        said = {name: feedback(choices, html) for name, choices in lists.items()}
        asked: dict[str, Json] = {
            "items": [*self.names],
            "gaps": {name: self.gaps[name].filling.key() for name in self.names},
            "texts": {name: [one.text.plain for one in lists[name]] for name in lists},
            "feedback": {name: one for name, one in said.items() if one},
            "marking": self.marking,
        }
        return {"kind": self.kind, **self.shared_key(html), **asked}

    def _kept(self, given: object) -> dict[str, str]:
        """What is kept of each gap that was filled; nothing of garbage."""
        made = mapped(given) or {}
        if not {*made} <= {*self.names}:
            return {}
        kept = {name: self.gaps[name].filling.kept(text) for name, text in made.items()}
        return {} if None in kept.values() else {name: text for name, text in kept.items() if text}

    def value(self, given: object) -> Filled | None:
        """The text of every gap, "" of one left open; None for no answer and for garbage."""
        kept = self._kept(given)
        told = ((name, self.gaps[name].filling.told(kept.get(name, ""))) for name in self.names)
        return Filled(tuple((name, (text,)) for name, text in told)) if kept else None

    def mark(self, given: object) -> float:
        """The mean of the gaps, or all or nothing."""
        marks = [self.gaps[name].filling.mark(text) for name, text in self._kept(given).items()]
        return shared(self.marking, sum(marks), 0, len(self.names))

    def widest(self) -> int:
        """The most characters that the player packs an answer in: a code, a size, the text."""
        return sum(WIDTH + SIZE + gap.filling.widest for gap in self.gaps.values())
