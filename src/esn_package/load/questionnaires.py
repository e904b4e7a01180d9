"""The questionnaire of opinion beside a programme."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from esn_package.complaints import complaints
from esn_package.fields import shortened
from esn_package.folders import OPINION
from esn_package.load.definitions import items, part, source_of, text, value_of
from esn_package.load.ids import twice
from esn_package.opinion import KINDS, Opinion, OpinionDefinition
from esn_package.problems import Problem
from esn_package.prose import AskedPart, FilePart, ImagePart, PagePart, TermPart
from esn_package.questions import Essay, Question, Scale, proses, read
from esn_package.saying import said
from esn_package.source import Source, Value

LONGEST = 255  # of an item's name (mod/feedback/db/install.xml of Moodle 4.5)


def opinion_in(folder: Path, problems: list[Problem]) -> Opinion | None:
    """The questionnaire of a programme's folder; None without one, or if it is not right."""
    if not (folder / OPINION).exists():
        return None
    source = source_of(folder / OPINION, problems)
    told = value_of(source, OpinionDefinition, problems)
    if source is None or source.broken:
        return None
    written = items(part(source.data, "questions"))
    questions = [_question(source, at, data, problems) for at, data in enumerate(written)]
    ids = [
        (source.place(("questions", at, "id")), text(part(data, "id")))
        for at, data in enumerate(written)
    ]
    problems += twice(one for one in ids if one[1])
    right = tuple(one for one in questions if one)
    if told is None or len(right) < len(written):
        return None
    return Opinion(told.id, told.title, told.text or "", told.address or "", right)


def _question(
    source: Source, at: int, data: Value, problems: list[Problem]
) -> Scale | Essay | None:
    """A question of opinion; None, with the problems told, if it is not right."""
    loc = ("questions", at)
    try:
        made = read(data)
    except ValidationError as error:
        problems += complaints(error, source, Question, loc)
        return None
    if not isinstance(made, Scale | Essay):
        message = said('an opinion is not asked by "{kind}"', kind=shortened(made.kind))
        hint = said("write one of {kinds}", kinds=KINDS)
        problems.append(Problem(source.place((*loc, "kind")), "wrong-value", message, hint))
        return None
    amiss = [*_marked(made, source, at), *_named(made, source, at)]
    problems += amiss
    return None if amiss else made


def _marked(question: Scale | Essay, source: Source, at: int) -> Iterator[Problem]:
    """What only a question that is marked has, and what Moodle could not hold."""
    if len(question.prompt.plain) > LONGEST:
        place = source.place(("questions", at, "prompt"))
        message = said("a question of {n} characters is too long", n=len(question.prompt.plain))
        hint = said("at most {most}: the Feedback of Moodle keeps no more", most=LONGEST)
        yield Problem(place, "wrong-value", message, hint)
    if isinstance(question, Scale) and question.marked:
        message = said("no answer is right where an opinion is asked")
        hint = said("take out `right`")
        yield Problem(source.key(("questions", at, "right")), "wrong-value", message, hint)


def _named(question: Scale | Essay, source: Source, at: int) -> Iterator[Problem]:
    """What a text names, which neither a sheet of paper nor the Feedback of Moodle could show."""
    for inner, prose in proses(question):
        loc = ("questions", at, *inner)
        for fault in prose.faults:
            place = source.inside(loc, fault.offset)
            yield Problem(place, fault.code, fault.message, fault.hint)
        for one in prose.parts:
            if isinstance(one, AskedPart | FilePart | ImagePart | PagePart | TermPart):
                message = said("a question of opinion is asked in words alone")
                hint = said("take out the picture, the link or the term of the lexicon")
                yield Problem(source.inside(loc, one.offset), "wrong-value", message, hint)
