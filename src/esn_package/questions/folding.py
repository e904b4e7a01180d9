"""Texts as learners type them, tidied and folded as `player/options/fold.js` does it."""

import re
import unicodedata
from collections.abc import Collection

from esn_package.late import late

SCRIPT = "options/fold.js"
MAX_TYPED = 60
# The same list in both languages: what each calls a space differs.
SPACES = "\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
_RUN = re.compile(f"[{SPACES}]+")
_NONE = late("[\U00040000-\U0010ffff]")  # no letter stands there, nor will
_MARKS = re.compile("[\u0300-\u036f]")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE"})
# What phones put for an apostrophe, and hyphens that we print so that a word stays whole.
_PLAIN = str.maketrans({"’": "'", "\u2010": "-", "\u2011": "-"})


def tidy(text: str) -> str:
    """The text with one space where there were several, and none around it."""
    return _RUN.sub(" ", text).strip(" ")


def cut(text: str, most: int = MAX_TYPED) -> str:
    """What is kept of a learner's text: its first 60 characters, or as many as are said."""
    return _NONE.sub("\ufffd", tidy(text))[:most].rstrip(" ")


def fold(text: str, how: Collection[str] = ("case", "accents")) -> str:
    """The text as it is compared: NFD without U+0300..036F, œ → oe, ’ → ', lower case, one space.

    Where `how` lacks `case`, capitals count; where it lacks `accents`, accents and ligatures do.
    """
    text = unicodedata.normalize("NFD" if "accents" in how else "NFC", text.translate(_PLAIN))
    if "accents" in how:
        text = _MARKS.sub("", text).translate(_LIGATURES)
    return tidy(text.lower() if "case" in how else text)


def bare(text: str) -> str:
    """The text without any space."""
    return _RUN.sub("", text)
