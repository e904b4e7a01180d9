"""What a module's texts may name, and what they were found to name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from esn_package.credit import Credited
from esn_package.lexicon import Lexicon, Term
from esn_package.problems import Place, Problem
from esn_package.source import Source
from esn_package.waivers import Waiver


class Known(NamedTuple):
    """What a module's texts may name; None where that could not be read, and is not checked.

    `pages` are the ids of its pages by file name, `objectives` the ids of its objectives. `shared`:
    the texts are a bank's above the module, in whose `folder` its files are. `alone`: the text is
    made into one file with nothing beside it, a trainer's guide, which shows all `questions`.
    `left` are the pages that a variant leaves out, by file name and by id; `others` the folders of
    other institutions, beside what it adds.
    """

    folder: Path
    lexicon: Lexicon | None
    pages: Mapping[str, str] | None
    objectives: frozenset[str] | None
    shared: bool = False
    alone: bool = False
    questions: frozenset[str] | None = None
    left: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


@dataclass(slots=True, eq=False, repr=False)
class Found:
    """What a module's texts do name, and what is wrong with it: it grows as they are read.

    `files` by the path written, `places` where that first stands; `shown` are the pictures in a
    text, `linked` what is opened or played; `beside` has the film or sound of captions and posters.
    `waivers` are theirs, `sources` the quizzes and banks, by file, and `simulations` the files of
    what is played. `listed` are the names in the folders that files were looked for in.
    """

    problems: list[Problem] = field(default_factory=list)
    terms: dict[str, Term] = field(default_factory=dict)
    files: dict[str, Path] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    shown: set[str] = field(default_factory=set)
    linked: set[str] = field(default_factory=set)
    beside: dict[str, str] = field(default_factory=dict)
    credited: tuple[Credited, ...] = ()
    drawn: set[Path] = field(default_factory=set)
    waivers: list[Waiver] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    simulations: set[str] = field(default_factory=set)
    listed: dict[str, frozenset[str]] = field(default_factory=dict)
