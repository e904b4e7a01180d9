"""The LRS over HTTP: who may ask, in which version, from which page; and what it answers."""

import base64
import binascii
import html
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from time import perf_counter

from starlette.requests import ClientDisconnect, Request
from starlette.types import Receive, Scope, Send

from esn_package.preview.lrs.about import about
from esn_package.preview.lrs.activities import activities
from esn_package.preview.lrs.agents import agents
from esn_package.preview.lrs.answers import VERSION, Answer, Refused, written
from esn_package.preview.lrs.asked import Asked, allowed, plain
from esn_package.preview.lrs.documents import ACTIVITY_PROFILE, AGENT_PROFILE, STATE, resource
from esn_package.preview.lrs.network import Network
from esn_package.preview.lrs.statements import AUTHORITY, stamp, statements
from esn_package.preview.lrs.store import Store

_READS = ("GET", "HEAD")
_DOCUMENT = (*_READS, "PUT", "POST", "DELETE")
RESOURCES: Mapping[str, tuple[Callable[[Store, Asked], Answer], tuple[str, ...]]] = {
    "statements": (statements, (*_READS, "PUT", "POST")),
    "activities/state": (resource(STATE), _DOCUMENT),
    "activities/profile": (resource(ACTIVITY_PROFILE), _DOCUMENT),
    "agents/profile": (resource(AGENT_PROFILE), _DOCUMENT),
    "activities": (activities, _READS),
    "agents": (agents, _READS),
    "about": (about, _READS),
}
_ASKS = """authorization, content-type, if-match, if-none-match, accept-language,
 x-experience-api-version""".replace("\n", "")
_TELLS = """ETag, Last-Modified, Retry-After, X-Experience-API-Version,
 X-Experience-API-Consistent-Through""".replace("\n", "")

Heard = Callable[[Asked, Answer, float], None]


@dataclass
class Lrs:
    """An ASGI application. `keys` are Basic credentials, "key:secret", each with its name.

    `origins` are pages of other origins that may ask ("*": any); `heard` is told of every request
    with its answer and its seconds.
    """

    keys: Mapping[str, str]
    store: Store = field(default_factory=Store)
    network: Network = field(default_factory=Network)
    origins: Collection[str] = ()
    heard: Heard = lambda _asked, _answer, _seconds: None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        began = perf_counter()
        try:
            asked, answer = await self._answered(request)
        except ClientDisconnect:
            return
        self.heard(asked, answer, perf_counter() - began)
        headers = {**self._always(asked, request.headers.get("origin")), **answer.headers}
        await _send(send, answer, headers, is_head=request.method == "HEAD")

    async def _answered(self, request: Request) -> tuple[Asked, Answer]:
        path = request.scope["path"]
        asked = Asked(
            method=request.method,
            resource=path.removeprefix(request.scope.get("root_path", "")).strip("/"),
            path=path,
            query=request.scope["query_string"].decode("latin-1"),
            headers={name.lower(): value for name, value in request.headers.items()},
            body=b"",
            params={},
        )
        if asked.method == "OPTIONS":
            return asked, Answer(204)
        try:
            asked = replace(asked, body=await self._body(request))
            asked = plain(asked)
            instead = await self.network.before()
            return asked, instead or self.network.after(self._well(asked))
        except Refused as refusal:
            return asked, refused(refusal, asked)

    async def _body(self, request: Request) -> bytes:
        """The body, read no further than it may be long (3.2: 413)."""
        most = self.store.limits.body
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > most:
                raise Refused(413, f"a request may have {most} bytes")
        return body

    def _well(self, asked: Asked) -> Answer:
        """What is answered to a request in whole: version, credentials, resource."""
        if asked.resource not in RESOURCES:
            raise Refused(404, f'there is no resource "{asked.resource}"')
        answers, methods = RESOURCES[asked.resource]
        allowed(asked, methods)
        if asked.resource != "about":
            version = asked.headers.get("x-experience-api-version", "")
            if version != "1.0" and not version.startswith("1.0."):
                raise Refused(400, f"X-Experience-API-Version must be {VERSION}")
            name = self._name(asked.headers.get("authorization", ""))
            asked = replace(asked, headers={**asked.headers, AUTHORITY: name})
        return answers(self.store, asked)

    def _name(self, authorization: str) -> str:
        """Whose credentials these are (4.0, HTTP Basic)."""
        scheme, _, text = authorization.partition(" ")
        try:
            pair = base64.b64decode(text.strip(), validate=True).decode()
        except (binascii.Error, ValueError):
            pair = ""
        if scheme.lower() != "basic" or pair not in self.keys:
            raise Refused(401, "the credentials are missing or not known here")
        return self.keys[pair]

    def _always(self, asked: Asked, origin: str | None) -> dict[str, str]:
        """Headers of every response; those of CORS for a page that may ask."""
        found = {"X-Experience-API-Version": VERSION, "Cache-Control": "no-store"}
        if asked.resource == "statements":
            found["X-Experience-API-Consistent-Through"] = stamp(self.store.now())
        if origin is not None and (origin in self.origins or "*" in self.origins):
            found |= {
                "Access-Control-Allow-Origin": origin,
                "Access-Control-Allow-Methods": "GET, HEAD, PUT, POST, DELETE",
                "Access-Control-Allow-Headers": _ASKS,
                "Access-Control-Expose-Headers": _TELLS,
                "Access-Control-Max-Age": "600",
                "Vary": "Origin",
            }
        return found


def refused(refusal: Refused, asked: Asked) -> Answer:
    """A refusal with its reason, as text, JSON or HTML, whichever is asked for (3.2)."""
    reason = refusal.reason
    headers = {}
    if refusal.status == 401:  # noqa: PLR2004 - RFC 7235 3.1 asks for a challenge
        headers["WWW-Authenticate"] = 'Basic realm="xAPI", charset="UTF-8"'
    accepts = asked.headers.get("accept", "")
    if "application/json" in accepts:
        body = written({"status": refusal.status, "reason": reason})
        return Answer(refusal.status, body, "application/json", headers)
    if "text/html" in accepts:
        page = f"<!DOCTYPE html><title>{refusal.status}</title><p>{html.escape(reason)}"
        return Answer(refusal.status, page.encode(), "text/html; charset=utf-8", headers)
    return Answer(
        refusal.status, reason.encode(errors="replace"), "text/plain; charset=utf-8", headers
    )


async def _send(send: Send, answer: Answer, headers: Mapping[str, str], *, is_head: bool) -> None:
    cut = answer.status == 0
    status = 200 if cut else answer.status
    out = {**headers, "Content-Length": str(1 if cut else len(answer.body))}
    if status == 204:  # noqa: PLR2004 - which has no body and no length (RFC 9110 8.6)
        del out["Content-Length"]
    if answer.type:
        out["Content-Type"] = answer.type
        out["X-Content-Type-Options"] = "nosniff"
    raw = [(name.lower().encode(), value.encode("latin-1")) for name, value in out.items()]
    await send({"type": "http.response.start", "status": status, "headers": raw})
    if cut:  # a body that was announced and never comes: the server closes the connection
        return
    await send({"type": "http.response.body", "body": b"" if is_head else answer.body})
