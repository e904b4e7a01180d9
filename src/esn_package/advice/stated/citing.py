"""What a text names as its source: notes, links and boxes, as words with the links in them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

_NOTE = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]*(.*(?:\n(?:[ \t]+\S.*))*)", re.MULTILINE)
_REFERENCE = re.compile(r"\[\^([^\]\s]+)\](?!:)")
_LINK = re.compile(r"(?<!!)\[([^\]\[]*)\]\((https?://[^\s)]+(?:\([^\s)]*\)[^\s)]*)*)[^)]*\)")
_BARE = re.compile(r"<(https?://[^>\s]+)>")
_MARKS = re.compile(r"\*\*|\*(?=\w)|(?<=\w)\*|`")
TERM = re.compile(r"\[\[(?:[^\]|]*\\?\|)?([^\]]*)\]\]")
_CAPTION = re.compile(r"(?<!\w)(?:sources?|crédits?)\s*:\s*(.+)", re.IGNORECASE | re.DOTALL)


class Cited(NamedTuple):
    """A source as it is named: its words, and the words of it that are links."""

    words: str = ""
    links: tuple[tuple[str, str], ...] = ()

    def pieces(self) -> Iterator[tuple[str, str]]:
        """The words in order, each with the address that it leads to, or ""."""
        at = 0
        for words, address in self.links:
            begin = self.words.find(words, at)
            if begin >= 0 and words:
                yield self.words[at:begin], ""
                yield words, address
                at = begin + len(words)
        yield self.words[at:], ""


NO_SOURCE = Cited()


def notes(text: str) -> dict[str, Cited]:
    """The notes of a page, each by its label."""
    return {found[1]: cited(found[2]) for found in _NOTE.finditer(text)}


def cited(raw: str) -> Cited:
    """What some Markdown says as a source."""
    links = [(found[1], found[2]) for found in _LINK.finditer(raw)]
    links += [(found[1], found[1]) for found in _BARE.finditer(raw)]
    words = _BARE.sub(r"\1", _LINK.sub(r"\1", raw))
    return Cited(bare(words), tuple((bare(one), address) for one, address in links))


def named(raw: str, known: Mapping[str, Cited]) -> Cited:
    """The notes and links that stand in some Markdown."""
    labels = dict.fromkeys(found[1] for found in _REFERENCE.finditer(raw))
    every = [known[label] for label in labels if label in known]
    links = ((bare(found[1]), found[2]) for found in _LINK.finditer(raw))
    return joined((*every, *(Cited(words, ((words, address),)) for words, address in links)))


def captioned(words: str) -> Cited:
    """The source that a figure's caption ends with."""
    found = _CAPTION.search(words)
    return Cited(found[1].strip().rstrip(".")) if found else NO_SOURCE


def joined(every: Iterable[Cited]) -> Cited:
    """Several sources as one, each once."""
    kept = [one for one in dict.fromkeys(every) if one.words]
    words = " ; ".join(one.words.rstrip(".") if len(kept) > 1 else one.words for one in kept)
    return Cited(words, tuple(link for one in kept for link in one.links))


def bare(raw: str) -> str:
    """Words of Markdown without its marks, on one line."""
    return " ".join(_MARKS.sub("", TERM.sub(r"\1", raw)).replace("\n", " ").split(" ")).strip()
