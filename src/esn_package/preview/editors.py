"""How a problem's place is opened in the author's editor: an address that the editor listens to."""

import os
import re
from pathlib import Path
from urllib.parse import quote

from esn_package.problems import Place
from esn_package.saying import Said, said

EDITORS = {
    "vscode": "vscode://file{path}:{line}:{column}",
    "vscodium": "vscodium://file{path}:{line}:{column}",
    "cursor": "cursor://file{path}:{line}:{column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    "sublime": "subl://open?url=file://{path}&line={line}&column={column}",
    "none": "",
}
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
RUNS = ("javascript:", "data:", "vbscript:", "blob:")  # what would run in our page


class NotAnEditorError(ValueError):
    """What was given is neither an editor's name nor an address with {path}; says what to write."""

    def __init__(self, why: Said) -> None:
        super().__init__(why)
        self.why = why


def template(wanted: str) -> str:
    """The address of an editor by its name, or the one given; raises NotAnEditorError."""
    if wanted in EDITORS:
        return EDITORS[wanted]
    if "{path}" not in wanted or not SCHEME.match(wanted) or wanted.lower().startswith(RUNS):
        raise NotAnEditorError(
            said(
                "write one of {names}, or an address such as {address}",
                names=list(EDITORS),
                address=EDITORS["vscode"],
            )
        )
    if set(re.findall(r"{(\w*)}", wanted)) - {"path", "line", "column"}:
        raise NotAnEditorError(said("only {{path}}, {{line}} and {{column}} are filled in"))
    return wanted


def link(address: str, place: Place, here: Path) -> str:
    """The address that opens a place; "" without an editor. `here` is where paths begin."""
    path = quote(os.fsencode((here / place.file).as_posix()), safe="/:")  # of any name at all
    said = {"path": path if path.startswith("/") else f"/{path}"}
    for key, value in (said | {"line": str(place.line), "column": str(place.column)}).items():
        address = address.replace(f"{{{key}}}", value)
    return address
