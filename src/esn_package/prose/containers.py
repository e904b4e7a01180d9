"""Containers: which there are, what each may hold, and the HTML that they become."""

from typing import NamedTuple

from esn_package.problems import did_you_mean
from esn_package.prose.markers import MEDIA, SIMULATED, Opening
from esn_package.prose.media import open_embed, open_media
from esn_package.prose.parts import LabelPart, Part, Seen
from esn_package.prose.simulated import open_simulation
from esn_package.prose.writer import Frame, Writer, quoted
from esn_package.saying import said


class Kind(NamedTuple):
    """What a container takes: a title (`True` needed, `False` refused, None as wished), others."""

    title: bool | None = None
    holds: bool = False
    empty: bool = False


BOXES = ("key", "definition", "example", "warning", "law", "activity", "source")
KINDS = {
    **dict.fromkeys(BOXES, Kind()),
    "case": Kind(holds=True),
    "details": Kind(title=True, holds=True),
    "tabs": Kind(holds=True),
    "tab": Kind(title=True, holds=True),
    "steps": Kind(title=False, holds=True),
    "video": Kind(title=True),
    "audio": Kind(title=True),
    "embed": Kind(title=True, empty=True),
    **dict.fromkeys(SIMULATED, Kind(holds=True, empty=True)),
}
# What only makes sense in one other container.
ONLY_IN = {"tab": "tabs"}


def start_container(w: Writer, opening: Opening, title: str, plain: str) -> None:
    """Open a container, wherever it stands; what it may not be or hold is a Fault."""
    kind = KINDS.get(opening.name)
    if w.too_deep:
        kind = None  # told already; what is asked of each would take ever longer
    elif kind is None:
        w.fault(
            opening.start,
            "unknown-container",
            said('"{name}" is not a container', name=opening.name),
            did_you_mean(opening.name, KINDS) or said("known are {words}", words=sorted(KINDS)),
        )
    else:
        _check_place(w, opening)
        _check_title(w, opening, kind)
    frame = Frame("container", 0, opening.start, opening.name)
    frame.closing = _open(w, opening, title, plain) if kind else ""
    frame.at = len(w.out)
    w.enter(frame)


def end_container(w: Writer, start: int) -> None:
    """Close the innermost container, if one is open where the line stands."""
    if w.frames and w.frames[-1].kind == "container":
        frame = w.frames.pop()
        w.seen.append(Seen("container", w.offset(frame.start), frame.name, end=w.offset(start)))
        _finish(w, frame)
    elif w.closed_early:
        w.closed_early -= 1
    else:
        hint = said("take it out, or open its box with ::: and a name, at the same margin")
        w.fault(start, "unopened-container", said("::: closes nothing here"), hint)


def end_frames(w: Writer, kind: str) -> str:
    """Close containers left open in the innermost block of this kind, or in the text (`""`).

    What comes back is the block's label.
    """
    while w.frames and w.frames[-1].kind != kind:
        frame = w.frames.pop()
        hint = said("write ::: on a line of its own where it ends")
        if kind:  # the line that was to close it stands after the list or the quote
            w.closed_early += 1
            hint = said("write ::: at the margin of its first line, where it ends")
        message = said('"{name}" is not closed', name=frame.name)
        w.fault(frame.start, "unclosed-container", message, hint)
        w.out.append(frame.closing)
    return w.frames.pop().label if w.frames else ""


def check_content(w: Writer, start: int, *, ordered: bool = False) -> None:
    """A block that begins right in a container: `tabs` takes none, `steps` one ordered list."""
    frame = w.frames[-1]
    if frame.name == "tabs":
        w.fault(
            start,
            "container-content",
            said('"tabs" holds tabs only'),
            said('write "::: tab Title" before it'),
        )
    elif frame.name == "steps":
        if not ordered or frame.inside:
            w.fault(
                start,
                "container-content",
                said('"steps" holds one numbered list only'),
                said("begin each step with 1. 2. 3. and indent what belongs to it"),
            )
        frame.inside += 1


def _check_place(w: Writer, opening: Opening) -> None:
    held = [frame for frame in w.frames if frame.kind == "container" and frame.name in KINDS]
    within = held[-1] if held else None
    needed = ONLY_IN.get(opening.name)
    if needed and (within is None or within.name != needed):
        message = said('"{name}" stands in "{needed}" only', name=opening.name, needed=needed)
        hint = said('write "::: {needed}" before', needed=needed)
    elif within is None or _may_hold(within, opening.name, w.frames):
        return
    else:
        message = said(
            '"{name}" cannot stand in "{outer}", which is still open',
            name=opening.name,
            outer=within.name,
        )
        hint = said('close "{name}" with ::: before', name=within.name)
        if w.frames[-1] is within and not KINDS[within.name].holds:
            # Most often the line that closes was forgotten: one Fault, and what follows is read.
            _finish(w, w.frames.pop())
            w.closed_early += 1
    w.fault(opening.start, "container-not-allowed", message, hint)


def _may_hold(outer: Frame, inner: str, frames: list[Frame]) -> bool:
    if outer.name == "tabs":
        return inner == "tab"
    if outer.name == "steps" and frames[-1] is outer:
        return False
    around = {frame.name for frame in frames}
    if inner in SIMULATED and around & SIMULATED.keys():
        return False
    return KINDS[outer.name].holds and inner not in around


def _check_title(w: Writer, opening: Opening, kind: Kind) -> None:
    if kind.title and not opening.title:
        w.fault(
            opening.start,
            "container-needs-title",
            said('"{name}" has no title', name=opening.name),
            said('write it after the address: "::: {name} …"', name=opening.name)
            if opening.name in MEDIA
            else said('write it after the name: "::: {name} …"', name=opening.name),
        )
    elif kind.title is False and opening.title:
        w.fault(
            opening.start,
            "container-content",
            said('"{name}" takes no title', name=opening.name),
            said("write a heading before it"),
        )


def _open(w: Writer, opening: Opening, title: str, plain: str) -> Part:
    """What opens a container is written; what closes it comes back."""
    match opening.name:
        case "steps":
            return ""
        case "tabs" | "tab":
            titled = f' data-title="{quoted(plain)}"' if plain else ""
            w.out.append(f'<div class="{opening.name}"{titled}>\n')
            return "</div>\n"
        case "details":
            w.out.append(f"<details><summary>{title}</summary>\n")
            return "</details>\n"
        case "video" | "audio":
            return open_media(w, opening, title, plain)
        case "embed":
            return open_embed(w, opening, title)
        case name if name in SIMULATED:
            return open_simulation(w, opening, title)
        case _:
            w.out.extend([f'<section class="box {opening.name}">', LabelPart(opening.name, title)])
            return "</section>\n"


def _finish(w: Writer, frame: Frame) -> None:
    kind = KINDS.get(frame.name, Kind(empty=True))
    written = (w.out[at] for at in range(frame.at, len(w.out)))
    asked = not (kind.empty or w.too_deep)
    if asked and not any(not isinstance(part, str) or part.strip() for part in written):
        w.fault(
            frame.start,
            "container-empty",
            said('"{name}" holds nothing', name=frame.name),
            said("write its transcript between the two lines of :::")
            if frame.name in MEDIA
            else said("write its text between the two lines of :::"),
        )
    w.out.append(frame.closing)
