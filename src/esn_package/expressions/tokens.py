"""An expression cut into its numbers, names and signs."""

import re

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?|\.\d+)|\{\s*(?P<braced>[a-z][a-z0-9_]*)\s*\}"
    r"|(?P<name>[a-z][a-z0-9_]*)|(?P<sign><=|>=|!=|==|[-+*/^()<>=,;×÷−≤≥≠]))"
)
_SAME = {"×": "*", "÷": "/", "−": "-", "≤": "<=", "≥": ">=", "≠": "!=", "==": "=", ";": ","}


class CannotReadError(ValueError):
    """What was written is no expression; `hint` says what to do, where that can be known."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def tokens(text: str) -> list[tuple[str, str]]:
    """The kind of each token and what it is; raises CannotReadError where none is read."""
    found: list[tuple[str, str]] = []
    rest = text.rstrip()
    while rest:
        token = _TOKEN.match(rest)
        if not token:
            raise CannotReadError(
                f'"{rest.strip()[:20]}" cannot be read in an expression',
                "a name is lower-case letters, digits and _, in braces: {poids}",
            )
        kind = str(token.lastgroup)
        found.append((kind, _SAME.get(token[kind], token[kind])))
        rest = rest[token.end() :]
    return found
