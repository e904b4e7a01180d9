"""Where the preview listens: had before what answers there is read, which takes longer."""

from __future__ import annotations

import socket
import sys
from contextlib import suppress
from errno import EADDRINUSE, EADDRNOTAVAIL

from esn_package.problems import reason
from esn_package.saying import Said, said

USUAL = 8700  # where a free port is looked for, so that an address looks the same from day to day
TRIED = 100
OTHER, OTHER_6 = "192.0.2.1", "2001:db8::1"  # nobody's machine (RFC 5737, RFC 3849)


class PortTakenError(Exception):
    """The port that was asked for cannot be had; why, in words."""

    def __init__(self, why: Said) -> None:
        super().__init__(why)
        self.why = why


def listening(host: str, port: int | None) -> socket.socket:
    """A socket that listens at the port, or at a free one; raises PortTakenError."""
    try:
        if port is not None:
            return _bound(host, port)
        for number in range(USUAL, USUAL + TRIED):
            with suppress(OSError):
                return _bound(host, number)
        return _bound(host, 0)
    except OSError as error:
        raise PortTakenError(_why(error)) from None


def outward(host: str) -> str:
    """The number by which others reach what listens at every address; "" where it is another."""
    ways = {"0.0.0.0": (socket.AF_INET, OTHER), "::": (socket.AF_INET6, OTHER_6)}  # noqa: S104 - compared
    if host not in ways:
        return ""
    family, other = ways[host]
    with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as one:
        one.connect((other, 9))  # asks the system which way it would take, and sends nothing
        return str(one.getsockname()[0])
    return ""


def _why(error: OSError) -> Said:
    if error.errno == EADDRINUSE:
        return said("it is taken")
    if error.errno == EADDRNOTAVAIL or isinstance(error, socket.gaierror):
        return said("there is no such address here")
    return reason(error)


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # there it would share a port with who has it
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(128)
    except OSError:
        made.close()
        raise
    return made
