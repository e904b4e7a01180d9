"""What a choice or item without an id is known by: a digest of its text, evened out.

Inserting, reordering and retouching typography never change it; rewording does. It is written in
learners' saved answers: what it gives for a text never changes.
"""

import html
import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

from esn_package.fnv import base36, short

WIDTH = 4
_EVEN = str.maketrans(
    {
        **dict.fromkeys("‘’ʼ′‛", "'"),
        **dict.fromkeys("«»“”„‟″", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", None),
        **dict.fromkeys("*_`~\\", None),
        "…": "...",
    }
)
_ODD = re.compile(f"[{re.escape(''.join(map(chr, _EVEN)))}]")
# French sets spaces beside these marks, English does not, and both are retouched.
_BESIDE = re.compile(r" (?:(?=[\"():;!?%.,-])|(?<=[\"():;!?%.,-] ))")
_CODE = re.compile(r"[0-9a-z]{4}")


@lru_cache(maxsize=4096)  # each choice is named by it in the page, its key and each format
def digest(text: str) -> str:
    """Four characters of base 36 that stand for a text in Markdown."""
    return base36(int.from_bytes(sha256(evened(text).encode()).digest()), WIDTH)


def code(id_: str) -> str:
    """Four characters that stand for an id in a saved answer (`Esn.packing.code`).

    An id of four such characters, as digests are, stands for itself.
    """
    return id_ if _CODE.fullmatch(id_) else short(id_, WIDTH)


def evened(text: str) -> str:
    """The text as it is digested: NFC; spaces, quotes, dashes, marks and case evened out."""
    plain = unicodedata.normalize("NFC", html.unescape(text)).lower()
    plain = plain.replace("’", "'")  # in every other French text: few have another
    if _ODD.search(plain):  # looking at each character for its like takes longer
        plain = plain.translate(_EVEN)
    return _BESIDE.sub("", " ".join(plain.split()))
