"""Footnotes: called where they are useful, listed at the foot of the page, with a way back."""

from esn_package.late import late
from esn_package.prose.parts import IdPart, Part, WordPart
from esn_package.prose.writer import Frame, Note, Writer
from esn_package.saying import said

CALL = late(rb"\[\^[^\]\s]{1,100}\]")
IN_PAGES = said("notes can only be written in pages")


def call(w: Writer, label: str, start: int) -> None:
    """The number of a note, in the order of first calls, as a link to its text."""
    if not w.page:
        w.fault(
            start,
            "no-such-note",
            said("the note [^{label}] cannot be called here", label=label),
            IN_PAGES,
        )
        return
    if w.words_only:
        w.fault(
            start, "bad-link", said("a note cannot be called here"), said("call it in the text")
        )
        return
    note = w.notes.setdefault(label.casefold(), Note(start=start))
    if not note.number:
        w.called += 1
        note.number = w.called
    note.calls += 1
    w.out.extend(
        [
            '<sup class="note-call"><a href="#',
            IdPart(f"note-{note.number}"),
            '" id="',
            IdPart(_call(note.number, note.calls)),
            '" aria-label="',
            WordPart("note", note.number),
            f'">{note.number}</a></sup>',
        ]
    )


def unknown_call(w: Writer, start: int) -> None:
    """A Fault where `[^x]` came back as words, because no note of that name is there."""
    begin = max(start + w.base, 0)
    data = w.text.data
    found = CALL.match(data, begin) if w.place is None else None
    if found and data[begin - 1 : begin] != b"\\":
        name = found[0].decode("utf-8", "replace")
        hint = said("write {name}: and its text at the foot of the page", name=name)
        if not w.page:
            hint = IN_PAGES
        w.fault(start, "no-such-note", said("the note {name} is not there", name=name), hint)


def start_note(w: Writer, label: str, start: int) -> None:
    """The text of a note goes to the foot of the page."""
    w.keep()
    w.enter(Frame("FootnoteDefinition", 0, start, label=label))


def end_note(w: Writer, label: str, start: int) -> None:
    """Keep the text of a note; a second of the same name is refused."""
    parts, _ = w.taken()
    note = w.notes.setdefault(label.casefold(), Note(start=start))
    if note.parts is not None:
        w.fault(
            start,
            "id-twice",
            said("the note [^{label}] is written twice", label=label),
            said("give it another name"),
        )
    note.parts = parts
    note.start = start


def foot(w: Writer) -> None:
    """The list of notes, in the order of their numbers; a note never called is told of."""
    for label, note in w.notes.items():
        if w.page and not note.number:
            w.warn(
                note.start,
                "note-not-called",
                said("the note [^{label}] is never called, and is not shown", label=label),
                said("call it in the text, or take it out"),
            )
    called = sorted((note for note in w.notes.values() if note.number), key=lambda n: n.number)
    if not called:
        return
    w.out.extend(['<ol class="notes" aria-label="', WordPart("notes"), '">\n'])
    for note in called:
        w.out.extend(['<li id="', IdPart(f"note-{note.number}"), '">'])
        w.out.extend(_with_way_back(note))
        w.out.append("</li>\n")
    w.out.append("</ol>\n")


def _with_way_back(note: Note) -> list[Part]:
    """The text of a note, its links back inside its last paragraph."""
    parts = list(note.parts or ())
    at = len(parts) - 1 if parts and parts[-1] == "</p>\n" else len(parts)
    back: list[Part] = []
    for number in range(1, note.calls + 1):
        back.extend([' <a class="back" href="#', IdPart(_call(note.number, number))])
        back.extend(['" aria-label="', WordPart("back-to-note", note.number)])
        back.extend([f" ({number})" if number > 1 else "", '">'])
        back.extend([WordPart("back") if number == 1 else f"({number})", "</a>"])
    return [*parts[:at], *back, *parts[at:]]


def _call(note: int, number: int) -> str:
    return f"call-{note}" if number == 1 else f"call-{note}-{number}"
