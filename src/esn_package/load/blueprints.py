"""A quiz's blueprint: which questions each of its rows can draw, and the proof that all are filled.

Only what a row can draw becomes part of the quiz, and with it what those questions name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from pydantic import ValidationError

from esn_package.bank import RowDefinition
from esn_package.draws import Row, too_short
from esn_package.fields import shortened
from esn_package.load.asked import Asked
from esn_package.load.banks import Bank, bank, of_bank
from esn_package.load.definitions import items, part
from esn_package.load.references import Found, Known, look_up_question, look_up_statement
from esn_package.problems import Problem, did_you_mean, warning
from esn_package.questions import Question
from esn_package.saying import said, said_many
from esn_package.source import Source

HINT = said("ask for fewer, or let more questions match")


class Blueprint(NamedTuple):
    """What a quiz draws: its rows, and all that they can draw, in the order of the rows."""

    rows: tuple[Row, ...]
    asked: tuple[Asked, ...]


class _Pool(NamedTuple):
    """What a row draws from, and what of it matches; `sure` if nothing of it was unreadable."""

    row: RowDefinition
    bank: Bank | None
    matching: tuple[Asked, ...]
    sure: bool


def blueprint(source: Source, own: Sequence[Asked], known: Known, found: Found) -> Blueprint | None:
    """The blueprint of a quiz with these questions of its own; None where it has no rows."""
    written = items(part(source.data, "draw"))
    if not written:
        return None
    banks: dict[str, Bank | None] = {}
    pools: dict[int, _Pool] = {}
    for at, data in enumerate(written):
        try:
            row = RowDefinition.model_validate(data)
        except ValidationError:
            continue  # told with the rest of the quiz
        if row.source and row.source not in banks:
            place = source.place(("draw", at, "from"))
            banks[row.source] = bank(row.source, place, known, found)
        pool = _pool(row, banks.get(row.source or ""), own)
        amiss = list(_objectives(source, at, pool, known))
        pools[at] = pool._replace(sure=pool.sure and not amiss)
        found.problems += amiss
    asked = {id(one): one for pool in pools.values() for one in pool.matching}
    rows = tuple(_row(pool) for pool in pools.values())
    found.problems += _never(own, asked)
    unfilled = list(_unfilled(source, pools))
    found.problems += unfilled
    if not unfilled and len(pools) == len(written) and all(pool.sure for pool in pools.values()):
        found.problems += _together(source, rows)
    for made in filter(None, banks.values()):
        _name(made, asked, known, found)
    return Blueprint(rows, tuple(asked.values()))


def _pool(row: RowDefinition, made: Bank | None, own: Sequence[Asked]) -> _Pool:
    there = own if row.source is None else made.asked if made else ()
    # A case is drawn as one, by its first question.
    units = {one.question.drawn_as: one.question for one in reversed(there) if one.question}
    fits = {id_ for id_, first in units.items() if _fits(first, row)}
    matching = tuple(one for one in there if one.question and one.question.drawn_as in fits)
    sure = (row.source is None or made is not None) and all(one.question for one in there)
    return _Pool(row, made, matching, sure)


def _fits(question: Question, row: RowDefinition) -> bool:
    """Whether a row can draw a question."""
    return (
        row.objective in {None, question.objective}
        and {*row.tags} <= {*question.tags}
        and (not row.difficulty or question.difficulty in row.difficulty)
    )


def _row(pool: _Pool) -> Row:
    units = (one.question.drawn_as for one in pool.matching if one.question)
    return Row(pool.row.n, tuple(dict.fromkeys(units)))


def _objectives(source: Source, at: int, pool: _Pool, known: Known) -> Iterator[Problem]:
    """Objectives that the module has not: one that a row names, or that of a bank's question."""
    objectives, row = known.objectives, pool.row
    if objectives is None:
        return
    if row.objective and row.objective not in objectives:
        message = said(
            '"{objective}" is not an objective of the module', objective=shortened(row.objective)
        )
        hint = did_you_mean(row.objective, objectives) or said("it is one of those in module.yaml")
        yield Problem(source.place(("draw", at, "objective")), "no-such-objective", message, hint)
    elif pool.bank:
        measured = dict.fromkeys(one.objective for one in pool.matching if one.objective)
        for name in (name for name in measured if name not in objectives):
            message = said(
                '"{source}" has questions of "{name}", no objective of the module',
                source=row.source or "",
                name=name,
            )
            hint = said("name an objective in this row, or add that one to module.yaml")
            yield Problem(source.place(("draw", at, "from")), "no-such-objective", message, hint)


def _never(own: Sequence[Asked], asked: dict[int, Asked]) -> Iterator[Problem]:
    """The quiz's own questions and cases that no row draws."""
    drawn = {one.question.drawn_as for one in asked.values() if one.question}
    for one in own:
        if one.question and one.question.drawn_as not in drawn:
            drawn.add(one.question.drawn_as)
            message = said('no row of the draw can take the question "{id}"', id=one.id)
            hint = said("add a row without `from:`, or change its objective, tags or difficulty")
            yield warning(Problem(one.place, "never-drawn", message, hint))


def _unfilled(source: Source, pools: Mapping[int, _Pool]) -> Iterator[Problem]:
    """Rows that each ask more than matches, whatever else is amiss in other rows."""
    for at, pool in pools.items():
        count, there = pool.row.n, len(_row(pool).ids)
        if pool.sure and count > there:
            message = said_many(
                "{asked} asked, {n} matches", "{asked} asked, {n} match", n=there, asked=count
            )
            yield Problem(source.place(("draw", at, "n")), "draw-too-large", message, HINT)


def _together(source: Source, rows: Sequence[Row]) -> Iterator[Problem]:
    """Rows that each could be filled, and not all at once."""
    if short := too_short(rows):
        numbers = [str(at + 1) for at in short.rows]
        those = said("{first} and {last}", first=numbers[:-1], last=numbers[-1])
        message = said(
            "rows {those} share questions: {asked} asked, {there} match",
            those=those,
            asked=short.asked,
            there=short.there,
        )
        place = source.place(("draw", short.rows[-1], "n"))
        yield Problem(place, "draw-too-large", message, HINT)


def _name(made: Bank, asked: dict[int, Asked], known: Known, found: Found) -> None:
    """Find what the questions of a bank name that are part of the quiz; told are they already."""
    apart, here = replace(found, problems=[]), of_bank(made.path, known)
    for one in made.asked:
        if one.question and id(one) in asked:
            look_up_question(one.question, made.source, one.loc, here, apart)
            look_up_statement(one.question, made.source, one.loc[:-2], here, apart)
    found.problems += [problem for problem in apart.problems if problem.code == "media-twice"]
