"""Whether the conditions of an exam agree with each other and with its quiz."""

from collections.abc import Iterator

from esn_package.fields import shortened
from esn_package.load.references import Found, Known, look_up_file
from esn_package.problems import Problem
from esn_package.prose.addresses import address
from esn_package.quiz import QuizDefinition
from esn_package.source import Source


def exam_problems(
    said: QuizDefinition, source: Source, known: Known, found: Found, *, has_cases: bool
) -> None:
    """What is wrong in a quiz's conditions, and the files that its documents name."""
    found.problems += _documents(said, source)
    for at, document in enumerate(said.documents):
        if document.file:
            look_up_file(document.file, source.place(("documents", at, "file")), known, found)
    for key, message, hint in _contradictions(said, has_cases=has_cases):
        found.problems.append(Problem(source.place((key,)), "wrong-value", message, hint))


def _documents(said: QuizDefinition, source: Source) -> Iterator[Problem]:
    for at, document in enumerate(said.documents):
        if document.url and address(document.url).kind != "web":
            place = source.place(("documents", at, "url"))
            message = f'"{shortened(document.url)}" is not an address of the web'
            yield Problem(place, "bad-link", message, "it begins with https:// or http://")
        if document.file and document.file.lower().endswith((".md", ".svg")):
            place = source.place(("documents", at, "file"))
            message = f"{shortened(document.file)} does not open by itself"
            yield Problem(place, "bad-link", message, "a PDF, a table or a photograph does")


def _contradictions(said: QuizDefinition, *, has_cases: bool) -> Iterator[tuple[str, str, str]]:
    """The key that asks what another one makes impossible, why, and what to do."""
    if said.pause and said.time_limit is None:
        yield "pause", "there is no time to stop", "write time_limit too, or leave pause out"
    if said.feedback_from and said.feedback != "at-end":
        message = f"feedback is {said.feedback}, whatever the day"
        yield "feedback_from", message, "leave feedback out, or feedback_from"
    if said.challenge and (said.feedback_from or said.feedback == "never"):
        message = "a challenge explains each answer at once, and this quiz keeps them unseen"
        yield "challenge", message, "leave challenge out, or feedback_from and feedback: never"
    if said.show == "all" and has_cases:
        message = "a case cannot be shown all at once"
        yield "show", message, "leave show out: one question a page"
    if said.show == "all" and not said.back:
        message = "on one page, every question can be gone back to"
        yield "back", message, "leave back out, or show"
    if said.show == "all" and said.feedback == "after-each":
        message = "on one page, no answer is sent before the end"
        yield "show", message, "write feedback: at-end, or leave show out"
