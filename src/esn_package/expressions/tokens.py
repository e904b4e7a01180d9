"""An expression cut into its numbers, names and signs."""

from esn_package.late import late
from esn_package.saying import NOTHING, Said, said

_TOKEN = late(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?|\.\d+)|\{\s*(?P<braced>[a-z][a-z0-9_]*)\s*\}"
    r"|(?P<name>[a-z][a-z0-9_]*)|(?P<sign><=|>=|!=|==|[-+*/^()<>=,;×÷−≤≥≠]))"
)
_SAME = {"×": "*", "÷": "/", "−": "-", "≤": "<=", "≥": ">=", "≠": "!=", "==": "=", ";": ","}


class CannotReadError(ValueError):
    """What was written is no expression; `hint` says what to do, where that can be known."""

    def __init__(self, message: Said, hint: Said = NOTHING) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def tokens(text: str) -> list[tuple[str, str]]:
    """The kind of each token and what it is; raises CannotReadError where none is read."""
    found: list[tuple[str, str]] = []
    rest = text.rstrip()
    while rest:
        token = _TOKEN.match(rest)
        if not token:
            raise CannotReadError(
                said('"{text}" cannot be read in an expression', text=rest.strip()[:20]),
                said("a name is lower-case letters, digits and _, in braces: {{poids}}"),
            )
        kind = str(token.lastgroup)
        found.append((kind, _SAME.get(token[kind], token[kind])))
        rest = rest[token.end() :]
    return found
