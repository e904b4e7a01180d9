"""Who may ask the preview for something: this machine's browser, for a page of the preview's own.

A page on another site can make a browser send requests here. It cannot know the token, nor send
our Host when it has its own name point here (DNS rebinding), nor hide that it is another site.
"""

from __future__ import annotations

import ipaddress
import secrets
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

ALWAYS = {
    b"cache-control": b"no-store",
    b"referrer-policy": b"same-origin",
    b"x-content-type-options": b"nosniff",
    b"cross-origin-resource-policy": b"same-origin",
    b"cross-origin-opener-policy": b"same-origin",
}
SHUT = b"default-src 'none'; frame-ancestors 'none'"
NAMES = ("localhost", "127.0.0.1", "[::1]")


class Door(NamedTuple):
    """Where the preview answers: the address it listens at, and the token of its URLs."""

    host: str
    port: int
    token: str

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can ask."""
        return self.host == "localhost" or _is_loopback(self.host)

    @property
    def origin(self) -> str:
        """What the addresses begin with that its own machine opens."""
        host = "127.0.0.1" if self.host in {"0.0.0.0", "::"} else self.host  # noqa: S104 - compared
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"

    @property
    def url(self) -> str:
        """The address to open."""
        return f"{self.origin}/{self.token}/"


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Guard:
    """Lets through what may be asked; the app sees paths below the token alone."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self.app = app
        self.door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse without a word of what is here."""
        if scope["type"] != "http":
            return
        refused = self._refused(scope)
        if refused:
            await _say(send, refused)
            return
        scope = {**scope, "root_path": f"/{self.door.token}"}

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": _with(message["headers"])}
            await send(message)

        await self.app(scope, receive, told)

    def _refused(self, scope: Scope) -> int:
        """The status of a refusal; 0 where there is none."""
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        host = headers.get(b"host", "")
        if [name for name, _ in scope["headers"]].count(b"host") != 1 or not self._ours(host):
            return 421  # RFC 9110 15.5.20: this server is not the one that was meant
        origin = headers.get(b"origin")
        if origin is not None and origin != f"http://{host}":
            return 403
        if not _from_here(headers, scope["method"]):
            return 403
        token = scope["path"].split("/", 2)[1] if scope["path"].startswith("/") else ""
        # In constant time: how long a wrong token takes to refuse tells nothing of the right one.
        same = secrets.compare_digest(token.encode(), self.door.token.encode())
        return 0 if same else 404

    def _ours(self, host: str) -> bool:
        name, _, port = host.rpartition(":")
        if port != str(self.door.port):
            return False
        if name in NAMES or name == self.door.host:
            return True
        # Another machine may say its number, never a name, which anyone can point here.
        return not self.door.is_loopback and _is_number(name.strip("[]"))


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _from_here(headers: dict[bytes, str], method: str) -> bool:
    """Whether a browser says that a page of ours asks, or a person: a link that was followed.

    Fetch Metadata (W3C): another port of this machine is "same-site", which is not enough.
    """
    site = headers.get(b"sec-fetch-site", "none")
    if site in {"none", "same-origin"}:
        return True
    opened = headers.get(b"sec-fetch-mode") == "navigate"
    return opened and headers.get(b"sec-fetch-dest") == "document" and method == "GET"


def _with(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """The headers with those that every answer has; only a file that never changes is kept."""
    there = {name.lower(): value for name, value in headers}
    more = ALWAYS | ({} if b"content-security-policy" in there else _shut())
    if b"immutable" in there.get(b"cache-control", b""):
        more = {name: value for name, value in more.items() if name != b"cache-control"}
    return [(name, value) for name, value in headers if name.lower() not in more] + [*more.items()]


def _shut() -> dict[bytes, bytes]:
    return {b"content-security-policy": SHUT}


async def _say(send: Send, status: int) -> None:
    headers = [(b"content-type", b"text/plain"), (b"content-length", b"0")]
    await send({"type": "http.response.start", "status": status, "headers": _with(headers)})
    await send({"type": "http.response.body", "body": b""})
