"""Where an author's links and images lead, and what is refused."""

import re
from typing import Literal, NamedTuple
from urllib.parse import unquote, urlsplit

from esn_package.saying import NOTHING, Said, said

Kind = Literal["web", "mail", "here", "page", "file", "asked", "refused"]

# Browsers drop these before they read a scheme (WHATWG URL, 4.4), so `java\nscript:` is a scheme.
IGNORED = re.compile(r"[\x00-\x20\x7f]")
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
# What may stand in an address as it is; the rest is written %XX (RFC 3987, 2.2, and spaces).
UNSAFE = re.compile(r"[\s\"<>\\^`{|}]")
SCREENS = ("#quiz", "#cover", "#lexicon", "#about")  # of the player; headings have no address
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
IMAGES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif")


class Address(NamedTuple):
    """What an address is, what to write in an attribute, and why it is refused, if it is."""

    kind: Kind
    value: str
    why: Said = NOTHING
    hint: Said = NOTHING


def address(written: str) -> Address:
    """An address as an author wrote it, judged: only the web, mail, and files of the module."""
    bare = IGNORED.sub("", written)
    scheme = SCHEME.match(bare)
    if scheme or bare.startswith("//"):
        return _outside(written.strip(), scheme[1].lower() if scheme else "//")
    if bare.startswith("#"):
        return _here(bare)
    return _local(written.strip())


def _outside(written: str, scheme: str) -> Address:
    if scheme == "mailto" and not IGNORED.search(written):
        return Address("mail", _safe(written))
    if scheme == "see" and ID.fullmatch(written[4:]):
        return Address("asked", written[4:])
    if scheme in ("http", "https"):
        try:
            host = urlsplit(written).hostname
        except ValueError:
            host = None
        if host:
            return Address("web", _safe(written))
        return Address(
            "refused",
            written,
            said('"{address}" has no host', address=written),
            said("write https://host/path"),
        )
    if scheme == "//":
        return Address(
            "refused",
            written,
            said('"{address}" has no scheme', address=written),
            said("begin the address with https:"),
        )
    return Address(
        "refused",
        written,
        said('a link cannot begin with "{scheme}:"', scheme=scheme),
        said("a link leads to https:, http:, mailto:, a page or a file of the module"),
    )


def _here(bare: str) -> Address:
    if bare in SCREENS:
        return Address("here", bare)
    return Address(
        "refused",
        bare,
        said('"{address}" leads nowhere', address=bare),
        said("link to a page by its file name"),
    )


def _local(written: str) -> Address:
    path = unquote(written)
    if not path:
        return Address(
            "refused", "", said("a link leads nowhere"), said("write its address in brackets")
        )
    if re.search(r"[?#\\\x00-\x1f]", path):
        return Address(
            "refused",
            path,
            said('"{path}" is not the path of a file', path=path),
            said("use / and no ? # or \\"),
        )
    return Address("page" if path.endswith(".md") else "file", path)


def _safe(written: str) -> str:
    return UNSAFE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), written)
