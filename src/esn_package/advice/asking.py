"""An address, asked for: HEAD, then GET, through redirects, and never inside a network.

Definitions may come from strangers: a name is looked up once, every address that it has must be a
public one, and that one is connected to, so that a link cannot reach what this machine alone can.
"""

import socket
import ssl
from collections.abc import Iterable
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

from esn_package import __version__
from esn_package.advice.public import is_public
from esn_package.saying import NOTHING, Said, said

SECONDS = 10
HOPS = 8
FOREVER, REDIRECTS = {301, 308}, {301, 302, 303, 307, 308}  # RFC 9110 15.4
FAILED = 400
# Some refuse who says nothing of themselves; nobody is helped by a name that pretends.
AGENT = f"Mozilla/5.0 (compatible; esn-package/{__version__}; check of links)"
_UNREAD = said("it leads to an address that cannot be read")
_ASCII = "%/:=&?~#+!$,;'@()*[]"


class Answer(NamedTuple):
    """What came of asking: a status, 0 for none, with why; and where an address moved for good.

    `heard` says whether any server answered, whatever it said.
    """

    status: int = 0
    moved: str = ""
    why: Said = NOTHING
    heard: bool = False


class _SilentError(Exception):
    """Nothing was answered, and why; without a why it tells nothing of the link.

    `known` says that this would be so whether the computer is online or not.
    """

    def __init__(self, why: Said = NOTHING, *, known: bool = False) -> None:
        super().__init__(why)
        self.why, self.known = why, known


def ask(address: str) -> Answer:
    """Ask for an address as a browser would, for no more than its first line."""
    here, moved, lasting, heard = address, "", True, False
    try:
        for _ in range(HOPS):
            status, there = _status(here)
            heard = True
            if status not in REDIRECTS or not there:
                return Answer(status, moved, heard=heard)
            here = urljoin(here, there)
            lasting = lasting and status in FOREVER
            moved = here if lasting else moved
        return Answer(heard=heard)  # in a circle, as for who keeps no cookies
    except _SilentError as silent:
        return Answer(0, "", silent.why, heard or silent.known)


def _status(address: str) -> tuple[int, str]:
    """The status of an address and where it sends to; GET only where HEAD is refused."""
    parts = urlsplit(address)
    try:
        port = parts.port
    except ValueError:
        port = -1
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == -1:
        raise _SilentError(_UNREAD, known=True)
    status, there = _asked("HEAD", parts)
    return _asked("GET", parts) if status >= FAILED else (status, there)


def _asked(method: str, parts: SplitResult) -> tuple[int, str]:
    try:
        connection, target = _connection(parts)
        try:
            headers = {"User-Agent": AGENT, "Accept": "*/*", "Accept-Language": "fr, en"}
            connection.request(method, target, headers={**headers, "Connection": "close"})
            answer = connection.getresponse()
            return answer.status, answer.headers.get("Location", "")
        finally:
            connection.close()
    except TimeoutError as error:
        raise _SilentError(
            said("its server does not answer within {n} seconds", n=SECONDS)
        ) from error
    except ssl.SSLCertVerificationError as error:
        raise _SilentError(said("the certificate of its server is not valid")) from error
    except ConnectionRefusedError as error:
        raise _SilentError(said("its server refuses connections")) from error
    except (OSError, HTTPException, ValueError) as error:  # it hung up, or spoke in riddles
        raise _SilentError from error


def _connection(parts: SplitResult) -> tuple[HTTPConnection, str]:
    """A connection for an address, and what to ask it for; through a proxy where there is one."""
    host, tls = _ascii_host(parts), parts.scheme == "https"
    port = parts.port or (443 if tls else 80)
    target = quote(parts.path or "/", safe=_ASCII)
    target += f"?{quote(parts.query, safe=_ASCII)}" if parts.query else ""
    proxy = getproxies().get(parts.scheme, "")
    if not proxy or proxy_bypass(host):
        return _Looked(host, port, looked_up(host, port), tls=tls), target
    through = urlsplit(proxy if "//" in proxy else f"//{proxy}")
    _refuse_literal(host)
    at = through.hostname or "", through.port or 80
    if tls:
        tunnel = HTTPSConnection(*at, timeout=SECONDS)
        tunnel.set_tunnel(host, port)
        return tunnel, target
    written = f"[{host}]" if ":" in host else host
    return HTTPConnection(*at, timeout=SECONDS), f"http://{written}:{port}{target}"


def _ascii_host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    try:
        return host if host.isascii() else host.encode("idna").decode()
    except UnicodeError as error:
        raise _SilentError(_UNREAD, known=True) from error


def looked_up(host: str, port: int) -> list[tuple[str, int]]:
    """Where to connect to for a name, all of whose addresses are public: one of each IP version.

    A browser too goes on to the other where one leads nowhere, as IPv6 does in many a network.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        unknown = error.errno in {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", None)}
        raise _SilentError(
            said('there is no server "{host}"', host=host) if unknown else NOTHING
        ) from error
    except UnicodeError as error:  # a label of more than 63 characters
        raise _SilentError(said('there is no server "{host}"', host=host)) from error
    _refuse_private(str(one[4][0]) for one in found)
    first = {family: str(address[0]) for family, _, _, _, address in reversed(found)}
    order = dict.fromkeys(family for family, *_ in found)
    return [(first[family], port) for family in order]


def _refuse_literal(host: str) -> None:
    """Of a name that a proxy looks up: only what says itself that it is private."""
    try:
        _refuse_private([str(ip_address(host))])
    except ValueError:
        if host == "localhost" or host.endswith(".localhost"):
            _refuse_private(["127.0.0.1"])


def _refuse_private(addresses: Iterable[str]) -> None:
    if not all(map(is_public, addresses)):
        why = said("it leads into a network that learners elsewhere cannot reach")
        raise _SilentError(why, known=True)


class _Looked(HTTPConnection):
    """A connection to where a name was looked up, whatever it says a moment later."""

    def __init__(self, host: str, port: int, where: list[tuple[str, int]], *, tls: bool) -> None:
        super().__init__(host, port, timeout=SECONDS)
        self.default_port = 443 if tls else 80
        self._where, self._tls = where, tls

    def connect(self) -> None:
        """Connect; who answers for the name must have its certificate."""
        *others, last = self._where
        for where in others:
            with suppress(OSError):
                self.sock = socket.create_connection(where, SECONDS)
                break
        else:
            self.sock = socket.create_connection(last, SECONDS)
        if self._tls:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
