"""The formats of single values: IRIs, UUIDs, timestamps, durations, language tags (xAPI-Data 4)."""

import re
from datetime import UTC, datetime

# Best effort, as xAPI-Data 2.2 lets an LRS do: a scheme, and no character that no IRI has.
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[^\x00-\x20\x7f-\xa0<>\"{}|\\^`%]|%[0-9A-Fa-f]{2})+")
MBOX = re.compile(r"mailto:[^\s@<>\"]+@[^\s@<>\"]+")
SHA1 = re.compile(r"[0-9A-Fa-f]{40}")
SHA2 = re.compile(r"[0-9A-Fa-f]{56}|[0-9A-Fa-f]{64}|[0-9A-Fa-f]{96}|[0-9A-Fa-f]{128}")
# The standard string form; xAPI-Data's own example has no variant of RFC 4122.
UUID = re.compile(r"[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}")
MEDIA = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+(?:[\t ]*;[\t\x20-\x7e]*)?", re.ASCII)
# As the header is written (2.4.10), where 1.0 stands for 1.0.0.
VERSION = re.compile(r"1\.0(?:\.\d+(?:[-+.][0-9A-Za-z.-]+)?)?", re.ASCII)

_STAMP = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?", re.ASCII
)
_NO_OFFSET = re.compile(r"-00(?::?00)?")  # ISO 8601:2004 4.2.5.1: zero is never negative

_NUMBER = r"\d+(?:[.,]\d+)?"
_DURATION = re.compile(
    rf"P(?=\d|T\d)(?:{_NUMBER}W|(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}D)?"
    rf"(?:T(?=\d)(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?)",
    re.ASCII,
)
_HUNDREDTH = re.compile(r"([.,]\d\d)\d+(?=S$)", re.ASCII)

# RFC 5646 2.1: langtag, privateuse, and the irregular ones among the grandfathered.
_LANGUAGE = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+"
    r"|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de)"
    r"|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)",
    re.ASCII | re.IGNORECASE,
)


def instant(text: str) -> datetime | None:
    """The moment of a timestamp (xAPI-Data 4.5), without a zone one of UTC; None if it is none."""
    if not _STAMP.fullmatch(text) or _NO_OFFSET.fullmatch(text[16:].lstrip("0123456789:.,")):
        return None
    try:
        found = datetime.fromisoformat(re.sub(r"(?<=:\d\d:)60", "59", text))  # a leap second
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def is_duration(text: str) -> bool:
    """Whether a text is a duration (ISO 8601:2004 4.4.3.2); its last number may have decimals."""
    return bool(_DURATION.fullmatch(text)) and not re.search(r"[.,]\d+[A-Z].*\d", text)


def to_the_hundredth(duration: str) -> str:
    """A duration with no more precision than is compared (xAPI-Data 4.6)."""
    return _HUNDREDTH.sub(r"\1", duration)


def is_language(text: str) -> bool:
    """Whether a text has the form of a language tag (xAPI-Data 2.2, RFC 5646)."""
    return bool(_LANGUAGE.fullmatch(text))
