"""A module as an institution's variant has it: what that changes, and the rest as it is."""

from dataclasses import replace
from typing import TypeVar

from esn_package.load.modules import Loaded, load_texts
from esn_package.module import Module, Page
from esn_package.problems import Problem, ProblemsFound
from esn_package.programme import Contact, Pillar, Programme
from esn_package.questions import Question
from esn_package.quiz import Quiz
from esn_package.saying import said
from esn_package.variant import Variant, VariedModule

Given = TypeVar("Given")


def varied(module: Module, variant: Variant) -> Module:
    """The module for an institution; raises ProblemsFound where it cannot be so.

    Only one whose pages are others is read again; of any other the pages are the very same.
    """
    read = _again(module, variant)
    return _ruled(read.module if read else module, variant)


def varied_texts(loaded: Loaded, variant: Variant) -> Loaded:
    """The same with the texts that it is read from; the very same ones where no page is another."""
    read = _again(loaded.module, variant) or loaded
    return read._replace(module=_ruled(read.module, variant))


def programme_of(programme: Programme, variant: Variant) -> Programme:
    """The programme as the institution's own."""
    own = variant.said
    named = {one.id: one for one in programme.pillars}
    order = dict.fromkeys((*own.pillars, *named))
    contact = own.contact or Contact()
    usual = programme.contact
    return replace(
        programme,
        title=own.title or programme.title,
        institution=own.name,
        language=own.language or programme.language,
        activity_base=own.activity_base or programme.activity_base,
        report=own.report or programme.report,
        contact=Contact(
            accessibility=contact.accessibility or usual.accessibility,
            data_protection=contact.data_protection or usual.data_protection,
        ),
        pillars=tuple(named[name] for name in order),
    )


def _own(module: Module, variant: Variant) -> VariedModule:
    """What is other in a module; nothing in what is none."""
    return variant.of(module.id) if module.subject == "module" else VariedModule.model_construct()


def _ruled(module: Module, variant: Variant) -> Module:
    """The module with all that is the institution's but its pages."""
    own = _own(module, variant)
    if module.quiz is None and (own.model_fields_set & {"pass_mark", "attempts"}):
        place = variant.source.place(("modules", module.id))
        message = said("without a quiz there is nothing to pass")
        hint = said("take pass_mark and attempts away")
        raise ProblemsFound([Problem(place, "wrong-value", message, hint)])
    programme = programme_of(module.programme, variant) if module.programme else None
    number, pillar = programme.pillar_of(module.id) if programme else (0, None)
    kept = variant.logo.kept if variant.logo else {}
    return module._replace(
        variant=variant,
        programme=programme,
        pillar=pillar or module.pillar,
        pillar_number=number or _number(module.pillar, programme),
        quiz=_quiz(module.quiz, own, variant) if module.quiz else None,
        report=own.report or variant.said.report or module.report,
        minutes=own.minutes or module.minutes,
        shelf=module.shelf._replace(kept={**module.shelf.kept, **kept}),
    )


def named(problem: Problem, variant: Variant) -> Problem:
    """The problem with the variant's name, unless it stands in the variant's own file."""
    if problem.place.file == variant.source.file:
        return problem
    message = said(
        'with the variant "{variant}", {problem}', variant=variant.id, problem=problem.message
    )
    return replace(problem, message=message)


def _again(module: Module, variant: Variant) -> Loaded | None:
    """The module read with other pages, if it has any; raises ProblemsFound, with its name."""
    own = _own(module, variant)
    if not (own.leave_out or own.add):
        return None
    try:
        read = load_texts(module.folder, module.programme, {}, variant)
    except ProblemsFound as found:
        raise ProblemsFound([named(one, variant) for one in found.problems]) from found
    left = {*own.leave_out} - {page.id for page in read.module.pages}
    return read._replace(module=_without(read.module, left))


def _number(pillar: Pillar | None, programme: Programme | None) -> int:
    """The number of the pillar of what no pillar lists: its page for patients."""
    ids = [one.id for one in programme.pillars] if programme else []
    return ids.index(pillar.id) + 1 if pillar and pillar.id in ids else 0


def _quiz(quiz: Quiz, own: VariedModule, variant: Variant) -> Quiz:
    """The quiz with the institution's rules: of the module, else of all, else as it was."""
    rules = {name: getattr(quiz, name) for name in ("pass_mark", "attempts")}
    for one in (variant.said, own):
        asked = one.model_fields_set & rules.keys()  # None is a value: attempts without end
        rules |= {name: getattr(one, name) for name in asked}
    return quiz._replace(**rules)


def _without(module: Module, left: set[str]) -> Module:
    """The module whose questions do not send the learner to pages that are left out."""
    pages = tuple(_unled_page(page, left) for page in module.pages)
    if module.quiz is None:
        return module._replace(pages=pages)
    questions = tuple(_unled(one, left) for one in module.quiz.questions)
    return module._replace(pages=pages, quiz=module.quiz._replace(questions=questions))


def _unled_page(page: Page, left: set[str]) -> Page:
    return page._replace(practice=tuple(_unled(one, left) for one in page.practice))


def _unled(question: Question, left: set[str]) -> Question:
    return question.model_copy(update={"see": None}) if question.see in left else question
