"""Whether the names in a question's texts and expressions are those of its parameters."""

from collections.abc import Iterable, Iterator, Mapping

from esn_package.expressions import Expression
from esn_package.fields import wrong
from esn_package.problems import did_you_mean
from esn_package.questions.base import Fault
from esn_package.questions.variables import MAX_VARS, Variable
from esn_package.saying import said
from esn_package.source import Loc

Used = Iterable[tuple[Loc, Iterable[str]]]


def misnamed(vars_: Mapping[str, Variable], told: Used, computed: Used) -> Iterator[Fault]:
    """Names that are not known, come too late or are never used, in texts and in expressions."""
    if len(vars_) > MAX_VARS:
        message = said("{n} parameters are too many", n=len(vars_))
        yield Fault(("vars",), wrong("wrong-value", message, said("at most {most}", most=MAX_VARS)))
    known = list(vars_)
    used = set[str]()
    for loc, names in told:
        used.update(names)
        for name in (one for one in dict.fromkeys(names) if one not in vars_):
            hint = did_you_mean(name, known) or said(
                "text in braces is written as code: `{{{name}}}`", name=name
            )
            message = said('"{name}" is not among vars', name=name)
            yield Fault(loc, wrong("unknown-variable", message, hint))
    for loc, names in (*computed, *_inner(vars_)):
        used.update(names)
        for name in (one for one in dict.fromkeys(names) if one not in vars_):
            hint = did_you_mean(name, known) or said("write it under vars")
            message = said('"{name}" is not among vars', name=name)
            yield Fault(loc, wrong("unknown-variable", message, hint))
    for at, (name, one) in enumerate(vars_.items()):
        for other in one.names & {*known[at:]} if isinstance(one, Expression) else ():
            message = said(
                '"{name}" is computed from "{other}", which stands no earlier',
                name=name,
                other=other,
            )
            hint = said("parameters are computed from those above them")
            yield Fault(("vars", name), wrong("bad-expression", message, hint))
    for name in (name for name in known if name not in used):
        hint = said("write it in braces in a text or in an expression, or take it out")
        message = said('"{name}" is never used', name=name)
        yield Fault(("vars", name), wrong("unused-variable", message, hint))


def _inner(vars_: Mapping[str, Variable]) -> Iterator[tuple[Loc, list[str]]]:
    for name, one in vars_.items():
        if isinstance(one, Expression):
            yield ("vars", name), sorted(one.names - {name})
