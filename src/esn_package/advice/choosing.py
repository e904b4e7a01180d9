"""Which of warnings and advice are asked for: all, or by their codes."""

from datetime import date
from typing import NamedTuple

from esn_package.codes import WAIVABLE
from esn_package.problems import Problem


class Chosen(NamedTuple):
    """The codes to say, all if `select` is empty, but those to `ignore`. Errors are always said."""

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()

    def wants(self, code: str) -> bool:
        """Whether a code of a warning or an advice is said."""
        return (not self.select or code in self.select) and code not in self.ignore

    def says(self, problem: Problem) -> bool:
        """Whether a problem is said."""
        return problem.severity == "error" or self.wants(problem.code)


KNOWN = WAIVABLE | {"not-online", "unused-waiver"}
ONLINE = frozenset({"dead-link", "moved-link"})  # said with --online alone


class Wanted(NamedTuple):
    """What is asked of a check: which codes, which day it is, and whether links are asked for.

    And whether what the modules state is listed.
    """

    today: date
    chosen: Chosen = Chosen()
    online: bool = False
    facts: bool = False
