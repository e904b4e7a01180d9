"""All that French typography says of a text, in one list of edits that never meet."""

from collections.abc import Sequence

from esn_package.advice import signs, spaces, spelling
from esn_package.advice.edits import Edit, Rule, all_prose, apart, masked

RULES: tuple[Rule, ...] = (
    spaces.marks,
    spaces.quotes,
    spaces.units,
    spaces.plain,
    signs.apostrophes,
    signs.dots,
    signs.straight_quotes,
    spelling.ordinals,
    spelling.ligatures,
    spelling.capitals,
)
ROUNDS = 6  # what an edit makes room for, the next round writes: two are enough in practice


def edits(text: str) -> list[Edit]:
    """What would be changed in some words of French; of two edits that meet, the first."""
    seen = masked(text)
    return apart(edit for rule in RULES for edit in rule(seen))


def suspects(texts: Sequence[str]) -> list[int]:
    """Which of some texts may have something to change: most have not, and are judged at once."""
    prose = all_prose(texts)
    joined = "\n".join(texts[at] for at in prose)
    if any(True for rule in RULES for _ in rule(joined)):
        return [*range(len(texts))]
    return sorted({*range(len(texts))} - {*prose})


def typeset(text: str) -> str:
    """The words as they should be, as far as that is sure."""
    for _ in range(ROUNDS):
        found = [edit for edit in edits(text) if edit.sure]
        if not found:
            break
        text = applied(text, found)
    return text


def applied(text: str, found: list[Edit]) -> str:
    """The text with edits in the places of what they replace."""
    pieces, last = list[str](), 0
    for edit in found:
        pieces += [text[last : edit.start], edit.new]
        last = edit.end
    return "".join([*pieces, text[last:]])
