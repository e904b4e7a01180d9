"""A questionnaire of opinion as what Moodle's Feedback imports, and as a page to print.

Its code was read at 4.5.6 (mod/feedback/import.php, item/*/lib.php). The names of who answers are a
setting of the activity, which no file can make: a new one records none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from esn_package import xmlfile
from esn_package.formats.guide_page import style
from esn_package.html import Markup, fill
from esn_package.html.document import institution
from esn_package.html.looks import look
from esn_package.html.words import Words, direction, words_of
from esn_package.html.writing import Writer
from esn_package.opinion import steps
from esn_package.package import Loose
from esn_package.questions import Essay, Scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from esn_package.formats.base import Options
    from esn_package.module import Module
    from esn_package.opinion import Opinion
    from esn_package.package import Outputs
    from esn_package.problems import Problem
    from esn_package.site import Written

VERSION = "200701"  # the only one that import.php takes
SIZE = "60|6"  # columns and rows of a text
# What parts the steps in `presentation` (multichoicerated/lib.php): none may stand in their words.
SEPARATORS = re.compile(r"[|/]|#{4,}|>{5,}|<{5,}")
NUMERIC = 12  # steps from which a number is typed: Moodle's own form offers ten


class Feedback:
    """Moodle's Feedback: a file of XML that it imports, and a page to print; of opinion.yaml."""

    name = "feedback"
    state_limit = 0

    def limits(self, module: Module, options: Options) -> list[Problem]:  # noqa: ARG002
        """Nothing: load/questionnaires.py refuses what Moodle cannot hold where it is written."""
        return []

    def outputs(self, text: Written, options: Options) -> Outputs:  # noqa: ARG002
        """The file for Moodle, then the page."""
        module = text.module
        if module.opinion is None:
            return ()
        return (
            Loose(f"{module.id}-feedback.xml", feedback(module, module.opinion)),
            Loose(f"{module.id}-feedback.html", printed(module, module.opinion)),
        )


def feedback(module: Module, opinion: Opinion) -> bytes:
    """The questions as items of an activity Feedback, in their order."""
    root = xmlfile.new("FEEDBACK", {"VERSION": VERSION, "COMMENT": opinion.title})
    items = xmlfile.add(root, "ITEMS")
    said = words_of(module)
    for number, (kind, item) in enumerate(_items(opinion, said), 1):
        element = xmlfile.add(items, "ITEM", {"TYPE": kind, "REQUIRED": "0"})
        for tag, text in {"ITEMID": str(number), **item, **LAST}.items():
            xmlfile.add(element, tag, text=text)
    # It looks for something between the encoding and the end of the declaration.
    return xmlfile.write(root).replace(b'"UTF-8"?>', b'"UTF-8" ?>', 1)


LAST = {"OPTIONS": "", "DEPENDITEM": "0", "DEPENDVALUE": ""}


def _items(opinion: Opinion, said: Words) -> Iterator[tuple[str, dict[str, str]]]:
    """The type of each item and what it says."""
    told = Markup("<p>{}</p>").format(said("opinion-anonymous"))
    text = Markup("<p>{}</p>").format(opinion.text) if opinion.text else ""
    yield "label", {"ITEMTEXT": "", "ITEMLABEL": "", "PRESENTATION": f"{text}{told}"}
    for one in opinion.questions:
        about = {"ITEMTEXT": one.prompt.plain, "ITEMLABEL": one.id}
        if isinstance(one, Essay):
            yield "textarea", about | {"PRESENTATION": SIZE}
        elif len(one.steps) >= NUMERIC:
            yield "numeric", about | {"PRESENTATION": f"{one.steps[0]}|{one.steps[-1]}"}
        else:
            yield _rated(one), about | {"PRESENTATION": _presented(one)}


def _rated(scale: Scale) -> str:
    """A scale has a mean where Moodle can tell its steps, which it reads as whole numbers."""
    whole = all(re.fullmatch(r"-?\d+", step) for step in scale.steps)
    return "multichoicerated" if whole else "multichoice"


def _presented(scale: Scale) -> str:
    """Radio buttons, in a row where the steps are numbers."""
    rated = _rated(scale) == "multichoicerated"
    lines = []
    for value, label in steps(scale):
        words_of = SEPARATORS.sub(" ", f"{value} · {label}" if label else value)
        lines.append(f"{value}####{words_of}" if rated else words_of)
    across = "<<<<<1" if scale.form == "row" else ""
    return f"r>>>>>{'|'.join(lines)}{across}"


def printed(module: Module, opinion: Opinion) -> bytes:
    """The questionnaire on paper."""
    said = words_of(module)
    writer = Writer(module, said, alone=True, bare=True)
    values = {
        "module": module,
        "opinion": opinion,
        "words": said,
        "at": writer.at,
        "steps": steps,
        "institution": institution(module),
        "direction": direction(module.language),
        **look(module, alone=True),
        "style": style("guide", "guidepage", "leaflet", of=module),
    }
    return fill("guide/opinion.html.j2", values).encode()
