"""xAPI 1.0.3 in a Tin Can package: the activities that its statements speak of.

How a response is spelled stands in `responses.py`, tincan.xml in `tincan.py`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from esn_package import activities
from esn_package.activities import Words, anonymous
from esn_package.formats.answers import wording
from esn_package.formats.base import interaction_of, packed
from esn_package.formats.codebook import codebook
from esn_package.formats.doubles import MARK, numbered
from esn_package.formats.responses import asked
from esn_package.iri import is_iri, plain
from esn_package.latest import of_parts
from esn_package.problems import Place, Problem
from esn_package.saying import said
from esn_package.state import fits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from esn_package.data import Json
    from esn_package.formats.base import Options
    from esn_package.module import Module
    from esn_package.package import Outputs
    from esn_package.questions import Question
    from esn_package.simulations import Simulation
    from esn_package.site import Site
    from esn_package.site import Written as WrittenModule


PLACE = f"{MARK}base"  # no text of a definition has this


class Xapi:
    """xAPI (Tin Can): statements and state go to the LRS of the LMS that launches it."""

    name = "xapi"
    scripts: tuple[str, ...] = (
        "tracking/doubles.js",
        "tracking/launch.js",
        "tracking/lrs.js",
        "tracking/outbox.js",
        "tracking/statements.js",
    )
    state_limit = 0

    def limits(self, module: Module, options: Options) -> list[Problem]:
        """`no-activity-base` where nothing says what the ids of activities begin with."""
        if is_iri(options.activity_base):
            return fits(module, self.state_limit)
        base, variant = options.activity_base, module.variant
        none = said("nothing says where xAPI ids begin")
        message = said('"{base}" is not an address', base=plain(base)) if base else none
        hint = said("give --activity-base https://…, or activity_base in programme.yaml")
        place = Place(str(module.file))
        if variant and not base:
            place = variant.source.place()
            hint = said(
                "give activity_base there, or in programme.yaml, or --activity-base https://…"
            )
        return [Problem(place, "no-activity-base", message, hint), *fits(module, self.state_limit)]

    def facts(self, module: Module, options: Options) -> dict[str, Json]:
        """Every activity that a statement can be about, whole."""
        return _based(_activities(module), options) | _usual(module)

    def files(self, module: Module, site: Site, options: Options) -> dict[str, bytes]:  # noqa: ARG002
        """tincan.xml: the module, which is launched, and its quiz."""
        from esn_package.formats.tincan import Listed, tincan  # noqa: PLC0415

        base, kind = _base(module, options), activities.TYPES
        texts = (module.title, module.summary, module.language)
        listed = [Listed(base, kind + "course", *texts, launch="index.html")]
        if module.quiz is not None:
            id_, title = f"{base}/quizzes/{module.quiz.id}", module.quiz.title
            listed.append(Listed(id_, kind + "assessment", title, title, module.language))
        return {"tincan.xml": tincan(tuple(listed))}

    def outputs(self, text: WrittenModule, options: Options) -> Outputs:
        """The package, and the codebook that reports of its record store are read with."""
        told, bare = numbered(text, _activities(text.module))
        facts, base = bare | _usual(text.module), options.activity_base.rstrip("/")
        return (packed(self, told, options, facts, {PLACE: base}), *codebook(text.module))


def _spoken_of(module: Module) -> tuple[object, ...]:
    quiz = module.quiz
    asked = (quiz.id, quiz.title, quiz.questions, quiz.rules) if quiz else ("", "", None, None)
    texts = (module.id, module.title, module.summary, module.language)
    return (module.pages, *asked, module.opinion, *texts)


@of_parts(_spoken_of)
def _activities(module: Module) -> dict[str, Json]:
    """Every activity, ids beginning with PLACE: institutions differ by what stands there alone."""
    base, quiz, language = f"{PLACE}/{module.id}", module.quiz, module.language
    pages = {
        page.id: activities.activity(
            f"{base}/pages/{page.id}", "lesson", Words(page.title, "", page.language)
        )
        for page in module.pages
    }
    facts: dict[str, Json] = {
        "revision_key": f"{base}/extensions/revision",
        "language": language,
        "module": activities.activity(
            base, "course", Words(module.title, module.summary, language)
        ),
        "pages": dict(pages),
        "quiz": None,
        "questions": {},
    }
    if module.simulations:
        facts["simulations"] = _played(module.simulations, base, language)
    if module.opinion:
        place = f"{base}/{module.opinion.id}"
        questions = dict(_questions(module.opinion.questions, place, language))
        home = f"{base.removesuffix(f'/{module.id}')}/{module.opinion.id}"
        facts["opinion"] = anonymous(place, home, language, questions)
    if quiz is not None:
        words = Words(quiz.title, "", language)
        if quiz.rules.certainty:
            facts["certainty_key"] = f"{base}/extensions/certainty"
        facts["quiz"] = activities.activity(f"{base}/quizzes/{quiz.id}", "assessment", words)
        facts["questions"] = dict(_questions(quiz.questions, base, language))
    return facts


def _usual(module: Module) -> dict[str, Json]:
    """The record store of a variant, for a launch that names none: no secret stands in it."""
    lrs = module.variant.said.lrs if module.variant else None
    return {"lrs": {"endpoint": lrs.endpoint, "platform": lrs.platform or ""}} if lrs else {}


def _based(facts: dict[str, Json], options: Options) -> dict[str, Json]:
    """The same with what ids begin with in its place."""
    base = json.dumps(options.activity_base.rstrip("/"), ensure_ascii=False)[1:-1]
    told = json.dumps(facts, ensure_ascii=False).replace(PLACE, base)
    whole: dict[str, Json] = json.loads(told)
    return whole


def _base(module: Module, options: Options) -> str:
    return f"{options.activity_base.rstrip('/')}/{module.id}"


def _questions(
    questions: Iterable[Question], base: str, language: str
) -> Iterable[tuple[str, dict[str, Json]]]:
    for question in questions:
        words = Words(question.id, wording(question), question.language or language)
        spelled = asked(interaction_of(question))
        yield question.id, activities.interaction(f"{base}/{question.id}", words, spelled)


def _played(played: Iterable[Simulation], base: str, language: str) -> dict[str, Json]:
    words = {one.id: Words(one.title, "", one.language or language) for one in played}
    return {id_: activities.activity(f"{base}/{id_}", "simulation", words[id_]) for id_ in words}
