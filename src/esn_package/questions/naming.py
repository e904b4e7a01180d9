"""Whether the names in a question's texts and expressions are those of its parameters."""

from collections.abc import Iterable, Iterator, Mapping

from esn_package.expressions import Expression
from esn_package.fields import wrong
from esn_package.problems import did_you_mean
from esn_package.questions.base import Fault
from esn_package.questions.variables import MAX_VARS, Variable
from esn_package.source import Loc

Used = Iterable[tuple[Loc, Iterable[str]]]


def misnamed(vars_: Mapping[str, Variable], told: Used, computed: Used) -> Iterator[Fault]:
    """Names that are not known, come too late or are never used, in texts and in expressions."""
    if len(vars_) > MAX_VARS:
        message = f"{len(vars_)} parameters are too many"
        yield Fault(("vars",), wrong("wrong-value", message, f"at most {MAX_VARS}"))
    known = list(vars_)
    used = set[str]()
    for loc, names in told:
        used.update(names)
        for name in (one for one in dict.fromkeys(names) if one not in vars_):
            hint = did_you_mean(name, known) or f"text in braces is written as code: `{{{name}}}`"
            yield Fault(loc, wrong("unknown-variable", f'"{name}" is not among vars', hint))
    for loc, names in (*computed, *_inner(vars_)):
        used.update(names)
        for name in (one for one in dict.fromkeys(names) if one not in vars_):
            hint = did_you_mean(name, known) or "write it under vars"
            yield Fault(loc, wrong("unknown-variable", f'"{name}" is not among vars', hint))
    for at, (name, one) in enumerate(vars_.items()):
        for other in one.names & {*known[at:]} if isinstance(one, Expression) else ():
            message = f'"{name}" is computed from "{other}", which stands no earlier'
            hint = "parameters are computed from those above them"
            yield Fault(("vars", name), wrong("bad-expression", message, hint))
    for name in (name for name in known if name not in used):
        hint = "write it in braces in a text or in an expression, or take it out"
        yield Fault(("vars", name), wrong("unused-variable", f'"{name}" is never used', hint))


def _inner(vars_: Mapping[str, Variable]) -> Iterator[tuple[Loc, list[str]]]:
    for name, one in vars_.items():
        if isinstance(one, Expression):
            yield ("vars", name), sorted(one.names - {name})
