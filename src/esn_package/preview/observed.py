"""The LRS of a preview as its console sees it: what it was asked, and the faults that are set.

Below `extensions/preview/`, where xAPI (Communication 2.0) leaves room for resources of one's own:
`requests` tells what a module asked and was answered, `fault` lets the connection fail. What the
console itself asks, with the header X-Preview, is neither told nor made to fail.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import deque
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from esn_package.data import Json
    from esn_package.preview.lrs import Lrs
    from esn_package.preview.lrs.answers import Answer
    from esn_package.preview.lrs.asked import Asked

OWN = "/extensions/preview/"
KEPT = 1000  # requests that are remembered
LONGEST = 64_000  # bytes of a body that are shown
PATIENCE = 10.0  # seconds that a question for news waits for some
SLOWEST = 60.0


class Observed:
    """An ASGI application: the LRS, its log, and its faults."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.requests: deque[dict[str, Json]] = deque(maxlen=KEPT)
        self.number = 0
        self.over = False
        self._news = asyncio.Event()

    @cached_property
    def lrs(self) -> Lrs:
        """The LRS, which is read in when the first xAPI package is launched: a first page waits."""
        from esn_package.preview.lrs import Lrs  # noqa: PLC0415

        return Lrs({self.key: "preview"}, heard=self._heard)

    @cached_property
    def quiet(self) -> ASGIApp:
        """The same without log or faults, for the console."""
        from esn_package.preview.lrs import Network  # noqa: PLC0415

        return replace(self.lrs, network=Network(), heard=lambda *_: None)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the LRS, or of it."""
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        if path.startswith(OWN):
            response = await self._own(path.removeprefix(OWN), Request(scope, receive))
            await response(scope, receive, send)
        elif any(name == b"x-preview" for name, _ in scope["headers"]):
            await self.quiet(scope, receive, send)
        else:
            await self.lrs(scope, receive, send)

    def close(self) -> None:
        """There will be no more news: who waits goes away."""
        self.over = True
        self._news.set()

    async def _own(self, name: str, request: Request) -> Response:
        if name == "requests" and request.method == "GET":
            return await self._told(request.query_params.get("after", "0"))
        if name == "fault" and request.method == "POST":
            return await self._faulty(request)
        return Response(status_code=404)

    async def _told(self, after: str) -> Response:
        """What was asked since a number; it waits for something to tell."""
        since = int(after) if after.isascii() and after.isdigit() else 0
        if since >= self.number and not self.over:
            self._news.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), PATIENCE)
        since = since if since <= self.number else 0  # of a preview that ended
        fresh = [one for one in self.requests if int(str(one["number"])) > since]
        return JSONResponse({"number": self.number, "requests": fresh})

    async def _faulty(self, request: Request) -> Response:
        from esn_package.preview.lrs import FAULTS  # noqa: PLC0415

        try:
            said = json.loads(await request.body())
            seconds = float(said.get("seconds", self.lrs.network.seconds))
            fault = said["fault"]
        except (ValueError, TypeError, KeyError, AttributeError):
            return Response(status_code=400)
        if fault not in FAULTS or not 0 <= seconds <= SLOWEST:
            return Response(status_code=400)
        self.lrs.network.fault, self.lrs.network.seconds = fault, seconds
        return JSONResponse({"fault": fault, "seconds": seconds})

    def _heard(self, asked: Asked, answer: Answer, seconds: float) -> None:
        self.number += 1
        self.requests.append(
            {
                "number": self.number,
                "at": datetime.now(UTC).timestamp() * 1000,
                "took": seconds * 1000,
                "method": asked.method,
                "resource": asked.resource,
                "params": dict(asked.params),
                "sent": _shown(asked.body),
                "status": answer.status,
                "said": _shown(answer.body),
            }
        )
        self._news.set()


def _shown(body: bytes) -> str:
    text = body[:LONGEST].decode(errors="replace")
    return f"{text}…" if len(body) > LONGEST else text
