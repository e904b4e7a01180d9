"""Blocks of code, and practice questions, which are written as such a block."""

import re

from esn_package.late import late
from esn_package.problems import did_you_mean
from esn_package.prose.blocks import block
from esn_package.prose.parts import QuestionPart
from esn_package.prose.writer import Data, Writer, escaped
from esn_package.saying import said

FENCE = re.compile(rb"(`{3,}|~{3,})")
LANGUAGE = late(r"[^A-Za-z0-9+#-]")


def start_code(w: Writer, kind: Data, start: int) -> None:
    """A block of code, or a practice question: told apart at its end."""
    block(w, start)
    w.fenced = kind != "Indented"
    w.code = kind["Fenced"].strip() if w.fenced else ""
    w.code_at = None  # until its first line of text is met
    w.keep()


def end_code(w: Writer, start: int, end: int) -> None:
    """The end of a block of code: a practice question if its fence says so."""
    _, raw = w.taken()
    name, _, more = (w.code or "").partition(" ")
    w.code = None
    if not w.fenced:
        _indented(w, raw, start)
    closed = not w.fenced or _closed(w.text.data[start + w.base : end + w.base])
    if name == "question" or (name and did_you_mean(name, ("question",))):
        _question(w, raw, start, name if name != "question" else more.strip(), closed=closed)
        return
    if not closed:
        w.fault(
            start,
            "unclosed-code",
            said("a block of code is not closed"),
            said("write its fence (```) again on a line of its own where it ends"),
        )
    language = f' class="language-{LANGUAGE.sub("", name)}"' if LANGUAGE.sub("", name) else ""
    w.out.append(f'<pre tabindex="0"><code{language}>{escaped(raw)}</code></pre>\n')
    w.plain.append(f"{raw} ")


def _indented(w: Writer, raw: str, start: int) -> None:
    """A Fault where lines of `:::` stand in a block that only its margin makes code."""
    if any(line.lstrip().startswith(":::") for line in raw.split("\n")):
        w.fault(
            start,
            "container-misplaced",
            said("::: is not read here, four spaces from the margin make it code"),
            said("move it to the left"),
        )


def _closed(source: bytes) -> bool:
    """Whether a fenced block ends with its fence, no shorter than the first (CommonMark 4.5)."""
    lines = source.rstrip(b"\r\n").split(b"\n")
    fence = FENCE.match(lines[0])
    last = lines[-1].lstrip(b" \t>").rstrip()
    return (
        fence is not None
        and len(lines) > 1
        and len(last) >= len(fence[0])
        and not last.strip(fence[0][:1])
    )


def _question(w: Writer, yaml: str, start: int, extra: str, *, closed: bool) -> None:
    at = start if w.code_at is None else w.code_at
    within = any(frame.kind == "FootnoteDefinition" for frame in w.frames)
    if extra:
        message = said('"{extra}" is not known on the fence of a question', extra=extra)
        hint = said("write ```question alone")
    elif not w.page or within:
        message, hint = said("a question stands in the text of a page only"), said("move it there")
    elif not closed:
        message = said("a question is not closed")
        hint = said("write ``` on a line of its own where it ends")
    elif not yaml.strip():
        message = said("a question block is empty")
        hint = said("write kind, id and prompt between its fences")
    else:
        line, column = w.text.line(at + w.base)
        w.out.append(QuestionPart(yaml, w.offset(at), line, column))
        return
    w.fault(start, "bad-question", message, hint)
