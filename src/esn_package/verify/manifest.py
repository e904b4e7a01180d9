"""What both kinds of manifest are asked: XML, its grammar, texts that every LMS reads."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from esn_package import data, xmlfile
from esn_package.problems import Place, Problem
from esn_package.saying import said
from esn_package.verify.archive import Archive, Listing, text_of
from esn_package.verify.tags import place_of
from esn_package.xmlwords import in_words

REFERENCE = re.compile(r"&#(?:x[0-9a-f]+|[0-9]+);", re.IGNORECASE)
# What libxml2 says of a mistake, the most telling first; of one element one sentence is enough.
TELLING = ("doesn't allow value", "Invalid attribute", "got ", "validate content", "extra content")
KEPT = 8  # manifests: those of a module are the same for many institutions, one after the other
VAGUE = ("got nothing", "Internal error", "compare type", "Error validating")


class Manifest(NamedTuple):
    """A manifest that is XML: its elements in document order, and the place of each."""

    path: str
    zip: Listing
    elements: list[xmlfile.Element]
    starts: dict[int, tuple[int, int]]

    def place(self, element: xmlfile.Element) -> Place:
        """Where the element's start tag is."""
        number = next(n for n, one in enumerate(self.elements) if one is element)
        return self.zip.place(self.path, *self.starts.get(number, (1, 1)))

    def named(self, name: str, namespace: str) -> list[xmlfile.Element]:
        """The elements of this name, in document order."""
        return [one for one in self.elements if xmlfile.name(one) == (namespace, name)]

    def twice(self, attribute: str) -> Iterator[Problem]:
        """Each value of an attribute that is given a second time."""
        seen = Counter[str]()
        for element in self.elements:
            value = element.get(attribute)
            if value is not None:
                seen[value] += 1
            if value is not None and seen[value] > 1:
                what = said(
                    'the {attribute} "{value}" is given a second time',
                    attribute=attribute,
                    value=value,
                )
                yield Problem(self.place(element), "id-twice", what)


Rules = Callable[[Manifest], Iterator[Problem]]


def judged(archive: Archive, path: str, grammar: str, rules: Rules) -> tuple[Problem, ...]:
    """What the rules find, and what the grammar adds where they found nothing."""
    content = archive.read(path)
    if not content and archive.files[path].file_size:
        return ()  # it is damaged, and that has been said
    return _judged(archive.listing, path, content, (grammar, rules))


@lru_cache(maxsize=KEPT)
def _judged(
    listing: Listing, path: str, content: bytes, standard: tuple[str, Rules]
) -> tuple[Problem, ...]:
    return tuple(_found(listing, path, content, standard))


def _found(
    listing: Listing, path: str, content: bytes, standard: tuple[str, Rules]
) -> Iterator[Problem]:
    grammar, rules = standard
    yield from _characters(listing, path, content)
    root = xmlfile.parse(content)
    if isinstance(root, xmlfile.Broken):
        place = listing.place(path, root.line, root.column)
        what = said("is not XML as LMSs read it: {message}", message=in_words(root.message))
        yield Problem(place, "bad-manifest", what)
        return
    manifest = Manifest(path, listing, xmlfile.elements(root), xmlfile.starts(content))
    found = list(rules(manifest))
    yield from found
    told = {problem.place.line for problem in found if problem.severity == "error"}
    lines: dict[int, list[xmlfile.Broken]] = {}
    for broken in xmlfile.judge(root, content, data.text(f"schemas/{grammar}")):
        lines.setdefault(broken.line, []).append(broken)
    for line in sorted(set(lines) - told - ({0} if len(lines) > 1 else set())):
        best = min(lines[line], key=_rank)
        place = listing.place(path, max(line, 1), best.column)
        yield Problem(
            place,
            "bad-manifest",
            said("is not as the standard has it: {message}", message=in_words(best.message)),
        )


def _rank(broken: xmlfile.Broken) -> tuple[bool, int]:
    vague = any(word in broken.message for word in VAGUE)
    telling = (n for n, word in enumerate(TELLING) if word in broken.message)
    return vague, next(telling, len(TELLING))


def _characters(listing: Listing, path: str, content: bytes) -> Iterator[Problem]:
    """Moodle shows `&#233;` as it stands: it escapes any & not before a name (scormlib.php:560)."""
    text = text_of(content)
    for match in REFERENCE.finditer(text):
        place = listing.place(path, *place_of(text, match.start()))
        what = said("{match} is shown as it stands by Moodle, not as the character", match=match[0])
        hint = said("write the character itself, in UTF-8")
        yield Problem(place, "character-reference", what, hint)
