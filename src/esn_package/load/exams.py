"""Whether the conditions of an exam agree with each other and with its quiz."""

from collections.abc import Iterator

from esn_package.fields import shortened
from esn_package.load.references import Found, Known, look_up_linked
from esn_package.problems import Problem
from esn_package.prose.addresses import address
from esn_package.quiz import QuizDefinition
from esn_package.saying import Said, said
from esn_package.source import Source


def exam_problems(
    definition: QuizDefinition, source: Source, known: Known, found: Found, *, has_cases: bool
) -> None:
    """What is wrong in a quiz's conditions, and the files that its documents name."""
    found.problems += _documents(definition, source)
    for at, document in enumerate(definition.documents):
        if document.file and not document.file.lower().endswith(".svg"):  # told above
            look_up_linked(document.file, source.place(("documents", at, "file")), known, found)
    for key, message, hint in _contradictions(definition, has_cases=has_cases):
        found.problems.append(Problem(source.place((key,)), "wrong-value", message, hint))


def _documents(definition: QuizDefinition, source: Source) -> Iterator[Problem]:
    for at, document in enumerate(definition.documents):
        if document.url and address(document.url).kind != "web":
            place = source.place(("documents", at, "url"))
            message = said('"{url}" is not an address of the web', url=shortened(document.url))
            yield Problem(place, "bad-link", message, said("it begins with https:// or http://"))
        if document.file and document.file.lower().endswith((".md", ".svg")):
            place = source.place(("documents", at, "file"))
            message = said("{file} does not open by itself", file=shortened(document.file))
            yield Problem(place, "bad-link", message, said("a PDF, a table or a photograph does"))


def _contradictions(
    definition: QuizDefinition, *, has_cases: bool
) -> Iterator[tuple[str, Said, Said]]:
    """The key that asks what another one makes impossible, why, and what to do."""
    if definition.pause and definition.time_limit is None:
        hint = said("write time_limit too, or leave pause out")
        yield "pause", said("there is no time to stop"), hint
    if definition.feedback_from and definition.feedback != "at-end":
        message = said("feedback is {feedback}, whatever the day", feedback=definition.feedback)
        yield "feedback_from", message, said("leave feedback out, or feedback_from")
    if definition.challenge and (definition.feedback_from or definition.feedback == "never"):
        message = said("a challenge explains each answer at once, and this quiz keeps them unseen")
        yield (
            "challenge",
            message,
            said("leave challenge out, or feedback_from and feedback: never"),
        )
    if definition.show == "all" and has_cases:
        message = said("a case cannot be shown all at once")
        yield "show", message, said("leave show out: one question a page")
    if definition.show == "all" and not definition.back:
        message = said("on one page, every question can be gone back to")
        yield "back", message, said("leave back out, or show")
    if definition.show == "all" and definition.feedback == "after-each":
        message = said("on one page, no answer is sent before the end")
        yield "show", message, said("write feedback: at-end, or leave show out")
