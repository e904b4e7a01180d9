"""A statement that can be looked up, and those of a module, a bank or a lexicon."""

from typing import NamedTuple

from esn_package.advice.stated.citing import Cited
from esn_package.advice.stated.claims import Kind
from esn_package.problems import Place


class Statement(NamedTuple):
    """A sentence, and what in it can be looked up.

    `near` says that its source is the nearest one, which may be another's; `page` is the title of
    the page that a question without a source leads to; `checked` is a day, as it is written, or "".
    """

    place: Place
    text: str
    kinds: tuple[Kind, ...]
    source: Cited
    near: bool = False
    page: str = ""
    checked: str = ""


class Stated(NamedTuple):
    """The statements of a module, a bank or a lexicon, in the order of its files."""

    title: str
    file: str
    statements: tuple[Statement, ...]
