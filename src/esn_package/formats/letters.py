"""The one character that stands for each part of a question, where an LMS has room for no more."""

from collections.abc import Iterable

from esn_package.interaction import Interaction, Matched

LETTERS = "abcdefghijklmnopqrstuvwxyz123456789"
DIGITS = "123456789abcdefghijklmnopqrstuvwxyz"


def names(interaction: Interaction) -> tuple[dict[str, str], dict[str, str]]:
    """The character of each part and of each target (SCORM 1.2 RTE 3.4.5), by order.

    Matched items are counted from 1, so that a pair reads `1.c`; all else has letters first.
    """
    first = DIGITS if isinstance(interaction.right, Matched) else LETTERS
    return _named(interaction.parts, first), _named(interaction.targets, LETTERS)


def _named(parts: Iterable[tuple[str, str]], letters: str) -> dict[str, str]:
    return {id_: letters[i] for i, (id_, _) in enumerate(parts)}
