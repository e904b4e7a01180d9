"""A lexicon of a thousand terms and one more."""

from pathlib import Path

from esn_package.load import load_lexicon
from esn_package.problems import Problem

TERM = """\
- id: mot-{n}
  term: mot {n}
  short: Un mot.
  long: Un mot parmi d’autres.
  source: Manuel d’essai
  checked: 2026-11-20
"""


def problems(folder: Path) -> list[Problem]:
    """What the lexicon is warned of."""
    terms = "".join(TERM.format(n=number) for number in range(1, 1002))
    (folder / "lexicon.yaml").write_text(terms, encoding="utf-8")
    return [*load_lexicon(folder).warnings]
