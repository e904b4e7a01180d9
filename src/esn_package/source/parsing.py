"""A text read as YAML with every mistake in it, and not only the first."""

from dataclasses import replace

from esn_package.problems import Problem
from esn_package.source import mistakes
from esn_package.source.stops import Mistake
from esn_package.source.tree import Tree
from esn_package.source.values import Source

# A mended text is read again from its start: this bounds how often, the less the longer it is.
MAX_REPAIRS = 50
REPAIRED_CHARACTERS = 2_000_000


def parse(text: str, file: str, *, line: int = 1, column: int = 1) -> Source:
    """The data of a text with all its problems; it never raises for an author's mistake.

    A mistake that stops libyaml is mended by characters of the same length, and the text read
    again: so every mistake is told at once, and places stay right.
    """
    mended, stops = text, list[Mistake]()
    tree = Tree(mended, line)
    rounds = min(MAX_REPAIRS, REPAIRED_CHARACTERS // (len(text) or 1))
    while (found := tree.read()) and rounds and all(mistake.mended for mistake in found):
        stops += found
        mended = mistakes.mend(mended, found)
        tree, rounds = Tree(mended, line), rounds - 1
    broken = bool(found)
    if broken and any(mistake.code == "tab" for mistake in stops):
        found = []  # how wide a tab was meant to be is not known: what follows is not told
    if found:  # what stands after a bracket that is never closed may be right
        stops = [mistake for mistake in stops if mistake.index < found[0].index]
    every = (*stops, *found, *tree.mistakes)
    data = None if broken else tree.data
    made = Source(file, text, data, tree.root, (), broken, line, column)
    if not every:
        return made
    at = made.at
    problems = {Problem(at(this.index), this.code, this.message, this.hint) for this in every}
    return replace(made, problems=tuple(sorted(problems)))
