"""Tables as CSV that a spreadsheet opens as they are meant, in French too."""

import csv
import io
from collections.abc import Iterable

# What a spreadsheet takes for a formula (OWASP, CSV Injection), full-width forms included.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def sheet(rows: Iterable[Iterable[str]]) -> bytes:
    """The CSV: with a comma, or without the mark of UTF-8, French Excel garbles it."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerows(map(_harmless, row) for row in rows)
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def _harmless(cell: str) -> str:
    """The cell as text: an apostrophe before it keeps a spreadsheet from calculating it."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
