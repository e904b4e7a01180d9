"""Images: an alternative says what an image tells, to who does not see it (RGAA 4.1.2, theme 1)."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import PurePosixPath

from esn_package.advice.base import Family, Subject, Text, advise
from esn_package.fields import fold, shortened
from esn_package.problems import Problem
from esn_package.prose import ImagePart
from esn_package.prose.addresses import IMAGES
from esn_package.saying import said

LONGEST = 250  # a screen reader says it in one go, and nobody can go back in it
# « Schéma de », « Tableau » or « Radiographie » say what kind of thing is seen: they may stay.
_SAYS_IMAGE = re.compile(
    r"(?:(?:une|cette|an?|the|this)\s+|l['’])?"
    r"(?:(?:image|photo|photographie|illustration)\s+"
    r"(?:des?\s|du\s|d['’]|montr(?:e|ant)\s|représent(?:e|ant)\s)"
    r"|(?:image|photo|photograph|picture|illustration)\s+(?:of|show(?:s|ing))\s)",
    re.IGNORECASE,
)
_TAG = re.compile("<[^>]*>")
_SOURCE = re.compile(r"\s*(?:source|crédit|credit)s?\s*:.*", re.IGNORECASE | re.DOTALL)
_CAMERA = re.compile(r"\S*[\d_-]\S*")


def _images(subject: Subject) -> Iterator[Problem]:
    for text in subject.texts:
        for part in text.prose.parts:
            if isinstance(part, ImagePart) and part.alternative:
                yield from _judged(part, text)


def _judged(image: ImagePart, text: Text) -> Iterator[Problem]:
    words, place = image.alternative, text.at(image.offset)
    caption = unescape(_TAG.sub("", image.caption))
    if found := _SAYS_IMAGE.match(words):
        message = said(
            '"{words}" repeats what a screen reader says before it: "image"', words=found[0].strip()
        )
        hint = said("begin with what is seen in it")
        yield advise(place, "alternative-says-image", message, hint)
    if _is_file_name(words, image.path):
        message = said('the alternative "{words}" is the name of a file', words=shortened(words))
        hint = said("say what the image tells to who does not see it")
        yield advise(place, "alternative-is-file-name", message, hint)
    if caption and fold(words).rstrip(".") in {_bare(caption), _bare(_SOURCE.sub("", caption))}:
        message = said("the alternative says again what the caption says")
        hint = said("say in it what is seen: the caption is read as well")
        yield advise(place, "alternative-repeats-caption", message, hint)
    # What is drawn of a question must be told whole: its zones are looked for in it.
    if len(words) > LONGEST and text.asked is None:
        message = said("an alternative of {n} characters is long to listen to", n=len(words))
        hint = said("keep what matters in {n} characters, and say the rest in the text", n=LONGEST)
        yield advise(place, "alternative-too-long", message, hint)


def _bare(caption: str) -> str:
    return fold(caption).rstrip(".")


def _is_file_name(words: str, path: str) -> bool:
    """`photo1.jpg`, or `IMG_0042` of media/IMG_0042.jpg: nothing that anyone would say."""
    stem = PurePosixPath(path).stem
    return " " not in words and (
        words.lower().endswith(IMAGES) or (words == stem and bool(_CAMERA.fullmatch(stem)))
    )


ALTERNATIVES = Family(
    (
        "alternative-is-file-name",
        "alternative-repeats-caption",
        "alternative-says-image",
        "alternative-too-long",
    ),
    _images,
)
