"""What does not stop libyaml, and is a mistake all the same: what it drops, what we do not take."""

from collections.abc import Iterator, Mapping
from typing import Any

from esn_package.late import late
from esn_package.saying import said
from esn_package.source.reading import CONTROL
from esn_package.source.stops import QUOTES, Mistake

_COMMENT = late(r"[ \t]+#(.?)")
# A number, a day, an id, a file name: no text that would go on after it.
_WORD = late(r"[a-z0-9][a-z0-9._/-]*")
Event = Any  # of PyYAML, with its marks


def tags(event: Event) -> Iterator[Mistake]:
    """A tag or an anchor is a mistake; the value itself is read on."""
    for code, name, mark in (("anchor", event.anchor, "&"), ("tag", event.tag, "!")):
        if name:
            message = said("a text without quotes cannot begin with {mark}", mark=mark)
            yield Mistake(event.start_mark.index, code, message, QUOTES)


def alias(event: Event) -> Mistake:
    """`*nom`: what it stands for is not looked up."""
    message = said(
        "a text without quotes cannot begin with *: *{name} is an alias", name=event.anchor or ""
    )
    return Mistake(event.start_mark.index, "alias", message, QUOTES)


def escapes(event: Event) -> Iterator[Mistake]:
    """An escape is as invisible to a learner as the character itself."""
    if found := CONTROL.search(event.value):
        code, hint = ord(found[0]), said("take it out")
        message = said("an escape makes the invisible character U+{code:04X}", code=code)
        yield Mistake(event.start_mark.index, "control-character", message, hint)


def lost(text: str, start: int, end: int) -> Iterator[Mistake]:
    """` #` after a plain text; after a number, an id or a file name `# …` is a comment."""
    found = _COMMENT.match(text, end)
    if not found or (not found[1].strip("# \t") and _WORD.fullmatch(text[start:end])):
        return
    hint = said("{quotes}; a comment stands on its own line", quotes=QUOTES)
    message = said("what follows # is lost: YAML takes it for a comment")
    yield Mistake(text.index("#", end), "hash-in-text", message, hint, "_")


def odd_key(event: Event, keys: Mapping[str, int], text: str, first: int) -> Mistake | None:
    """A key that is there already, or one that definitions do not take.

    `keys` are those before it, `first` is the number of the first line of the text.
    """
    key, start = event.value, event.start_mark.index
    if key == "<<" and not event.style:
        message = said("merge keys (<<) are not used in definitions")
        return Mistake(start, "merge-key", message, said("write the keys out"))
    if key in keys:
        line = text.count("\n", 0, keys[key]) + first
        message = said('the key "{key}" is given twice', key=key)
        hint = said("it is on line {line} too: keep one of them", line=line)
        return Mistake(start, "key-twice", message, hint)
    return None


def complex_key(start: int) -> Mistake:
    """`[a, b]: c`, `? a`: what is no text cannot be looked up."""
    return Mistake(start, "complex-key", said("a list or a mapping cannot be a key"), QUOTES)
