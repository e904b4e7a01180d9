"""Addresses of stores, and how they are shown: never with what opens them."""

import re

from esn_package.late import late

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
# user:password@ before a host, where a password may hold any of `/` and `@`, and what follows a
# colon may be a port; what follows a question mark is a signature, or a token.
_KEYS = late(r"(?<=//)(?:[^/@:\s]*:(?!\d+(?:[/\s'\"]|$))\S*@|[^/\s]*@)")
_SIGNED = late(r"\?[^\s\"'>]*")
_NUMBER = late(r"^\[Errno \d+\] ")
_LONGEST = 200  # characters of a store's own words


def is_address(text: str) -> bool:
    """Whether a text is an address of a store, not a path of this machine."""
    return _ADDRESS.match(text) is not None


def shown(address: str) -> str:
    """The address as it may be printed: without user, password and signature."""
    return _SIGNED.sub("", _KEYS.sub("", address)).rstrip("/")


def quiet(text: str) -> str:
    """A store's own words on one line, without what opens it."""
    return shown(_NUMBER.sub("", " ".join(text.split())))[:_LONGEST]
