"""SCORM 1.2 (ADL, 2001): how a response is spelled, what the run-time is told, what fits it.

Clauses are of the Run-Time Environment 1.2 (RTE); the manifest stands in `scorm12_manifest.py`.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, assert_never

from esn_package.formats.base import decimal, interaction_of, packed
from esn_package.formats.codebook import codebook
from esn_package.formats.letters import names
from esn_package.interaction import (
    Filled,
    Matched,
    Ordered,
    Picked,
    Rated,
    Typed,
    Within,
    Written,
    YesNo,
)
from esn_package.latest import of_parts
from esn_package.problems import Problem, warning
from esn_package.saying import said
from esn_package.state import LIMIT, fits, quiz_place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esn_package.data import Json
    from esn_package.formats.base import Options
    from esn_package.interaction import Interaction, Shape
    from esn_package.module import Module
    from esn_package.package import Outputs
    from esn_package.questions import Question
    from esn_package.simulations import Simulation
    from esn_package.site import Site
    from esn_package.site import Written as WrittenModule

BASIC = 0xFFFF  # the last character that JavaScript counts as one
FEEDBACK = 255  # RTE 3.4.5: a fill-in response is a CMIString255
PLAIN: dict[str, str | int | None] = {
    "œ": "oe",
    "Œ": "OE",
    "æ": "ae",
    "Æ": "AE",
    "…": "...",
    **dict.fromkeys("’‘", "'"),
    **dict.fromkeys("“”«»", '"'),
    **dict.fromkeys("–—", "-"),
}
MARKS = re.compile("[\u0300-\u036f]")
BLANKS = re.compile("[\x00-\x20\x7f-\xa0\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+")


def ascii_text(text: str) -> str:
    """The text in ASCII on one line: RTE 3.4.2.1 has no other strings. Accents fall, not letters.

    What has no ASCII form is one `?` a UTF-16 unit, as JavaScript counts.
    """
    bare = MARKS.sub("", unicodedata.normalize("NFD", text.translate(str.maketrans(PLAIN))))
    one_line = BLANKS.sub(" ", bare)
    safe = "".join(c if c <= "~" else "?" * (1 + (ord(c) > BASIC)) for c in one_line)
    return safe.strip(" ")[:FEEDBACK]


def response(shape: Shape, interaction: Interaction) -> str:
    """A response as `student_response` has it (RTE 3.4.5, CMIFeedback)."""
    parts, targets = names(interaction)
    match shape:
        case Picked(ids):
            return ",".join(sorted(parts[id_] for id_ in ids))
        case Ordered(ids):
            return ",".join(parts[id_] for id_ in ids)
        case YesNo(value):
            return "t" if value else "f"
        case Within(low, high):
            return decimal((low + high) / 2)  # a CMIDecimal; 1.2 has no ranges: the middle one
        case Typed(texts):
            return ascii_text(texts[0]) if texts else ""
        case Matched(pairs):
            spelled = sorted((parts[item], targets[target]) for item, target in pairs)
            return ",".join(f"{item}.{target}" for item, target in spelled)
        case Filled(gaps):
            return ascii_text("; ".join(texts[0] for _, texts in gaps))
        case Rated(ids):
            return "".join(parts[id_] for id_ in ids[:1])
        case Written(text):
            return ascii_text(text)
        case _:
            assert_never(shape)


def patterns(interaction: Interaction) -> tuple[str, ...]:
    """The right responses, as `correct_responses.n.pattern` has them: each one is right alone.

    Braces say that all of several are asked (RTE 3.4.5); they stand in a pattern only.
    """
    right = interaction.right
    if not interaction.marked or interaction.formula or isinstance(right, Rated | Written):
        return ()  # a likert has none (RTE 3.4.5), nor what is not marked or differs by learner
    if isinstance(right, Typed):
        return tuple(dict.fromkeys(ascii_text(text) for text in right.texts))
    spelled = response(right, interaction)
    if "," not in spelled or isinstance(right, Ordered | Filled):
        return (spelled,)
    if isinstance(right, Picked) and not interaction.all_needed:
        return tuple(spelled.split(","))
    return (f"{{{spelled}}}",)


def kind(shape: Shape) -> str:
    """The `type` of an interaction (RTE 3.4.4)."""
    match shape:
        case Picked():
            return "choice"
        case YesNo():
            return "true-false"
        case Within():
            return "numeric"
        case Typed() | Filled() | Written():
            return "fill-in"
        case Ordered():
            return "sequencing"
        case Matched():
            return "matching"
        case Rated():
            return "likert"
        case _:
            assert_never(shape)


class Scorm12:
    """SCORM 1.2, which almost every LMS imports: it keeps status, score and state."""

    name = "scorm12"
    scripts: tuple[str, ...] = (
        "tracking/scorm12api.js",
        "tracking/scorm12journal.js",
        "tracking/scorm12ledger.js",
        "tracking/scorm12probe.js",
        "tracking/scorm12spelling.js",
    )
    state_limit = LIMIT

    def limits(self, module: Module, options: Options) -> list[Problem]:  # noqa: ARG002
        """Whether a state fits, and what is told of a text."""
        return [*fits(module, self.state_limit), *_cut(module)]

    def facts(self, module: Module, options: Options) -> dict[str, Json]:  # noqa: ARG002
        """How each question and simulation is told: its type, the patterns of what is right."""
        return {**_facts(module)}

    def files(self, module: Module, site: Site, options: Options) -> dict[str, bytes]:  # noqa: ARG002
        """The manifest, which lists every file of the site."""
        from esn_package.formats.scorm12_manifest import manifest  # noqa: PLC0415

        return {"imsmanifest.xml": manifest(module.id, module.title, tuple(sorted(site.files)))}

    def outputs(self, text: WrittenModule, options: Options) -> Outputs:
        """The package, and the codebook that its LMS's report is read with."""
        return (packed(self, text, options), *codebook(text.module))


@of_parts(lambda module: (module.pages, module.quiz and module.quiz.questions))
def _facts(module: Module) -> dict[str, Json]:
    asked = module.quiz.questions if module.quiz else ()
    facts: dict[str, Json] = {"questions": {one.id: _fact(one) for one in asked}}
    if module.simulations:
        facts["simulations"] = {one.id: _played(one) for one in module.simulations}
    return facts


def _cut(module: Module) -> Iterable[Problem]:
    """A warning of each text that is told, as no LMS keeps more of it than FEEDBACK."""
    for question in module.quiz.questions if module.quiz else ():
        interaction = interaction_of(question)
        if isinstance(interaction.right, Written) and interaction.told:
            message = said(
                'an LMS keeps {most} characters of what learners write in "{id}"',
                most=FEEDBACK,
                id=question.id,
            )
            hint = said("SCORM 1.2 has no room for more: use xapi, or leave report_text out")
            yield warning(Problem(quiz_place(module), "text-cut", message, hint))


def _fact(question: Question) -> Json:
    interaction = interaction_of(question)
    return {"type": kind(interaction.right), "patterns": list(patterns(interaction))}


def _played(simulation: Simulation) -> Json:
    """RTE 3.4.4 `performance`: what is told of it is a text of our own, no pattern is right."""
    return {"type": "performance", "patterns": [], "of": simulation.kind}
