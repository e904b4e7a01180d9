"""What stands in Markdown for the HTML that authors know."""

import re

from esn_package.late import late
from esn_package.saying import Said, said

_NAME = late(r"</?([a-z][a-z0-9]*)|(<!--)", re.IGNORECASE)
_LOOKS = said("take it out: how a page looks is not chosen in it")
_BOLD, _ITALIC = said("write **bold**"), said("write *italics*")
_PLAYED = said("write ::: video, ::: audio or ::: embed")
_INSTEAD: dict[str, Said] = {
    "<!--": said("take it out; between the lines of ---, a line that begins with # is for authors"),
    "br": said("begin a paragraph after an empty line, or an item with `- `"),
    "img": said("write ![what it shows](media/figure.svg)"),
    "a": said("write [words](address)"),
    "table": said("write cells between bars: | one | two |"),
    **dict.fromkeys(("b", "strong", "u"), _BOLD),
    **dict.fromkeys(("i", "em"), _ITALIC),
    **dict.fromkeys(("ul", "ol", "li"), said("write items that begin with `- ` or `1. `")),
    **dict.fromkeys(("p", "hr"), said("leave an empty line between paragraphs")),
    **dict.fromkeys(("sup", "sub"), said("write m², H₂O, or a formula: $x^2$")),
    **dict.fromkeys(("video", "audio", "iframe", "embed", "object"), _PLAYED),
    **dict.fromkeys(("span", "div", "font", "center", "style", "small", "big"), _LOOKS),
    **{f"h{level}": said("write # or ## before a heading") for level in range(1, 7)},
}


def instead_of(tag: str) -> Said:
    """What an author writes for a tag, or that `<` is to be escaped."""
    found = _NAME.match(tag)
    name = (found[1] or found[2]).lower() if found else ""
    return _INSTEAD.get(name) or said("write it in Markdown; a < of your text is written \\<")
