"""News to every open page by server-sent events: all that it shows, whenever that is other.

Nothing can be missed between two connections, as a page is told everything at each.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import TYPE_CHECKING

from starlette.responses import StreamingResponse

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from esn_package.data import Json

ALIVE = 15.0  # seconds of silence after which a line says that the preview is still there


class Bell:
    """Rung from any thread; every page that waits wakes."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._waiting: set[asyncio.Event] = set()
        self.over = False

    def ring(self) -> None:
        """There is news."""
        if self._loop is not None and not self._loop.is_closed():
            with suppress(RuntimeError):  # it is ending
                self._loop.call_soon_threadsafe(self._wake)

    def close(self) -> None:
        """There will be no more: who waits goes away."""
        self.over = True
        self._wake()

    def _wake(self) -> None:
        for event in self._waiting:
            event.set()

    async def turns(self) -> AsyncIterator[bool]:
        """Once at first, then at each ring (True) or after a silence (False), until it is over."""
        self._loop = asyncio.get_running_loop()
        event = asyncio.Event()
        self._waiting.add(event)
        try:
            news = True
            while not self.over:
                event.clear()  # before what is told is looked at: a ring from here on counts
                yield news
                try:
                    await asyncio.wait_for(event.wait(), ALIVE)
                    news = True
                except TimeoutError:
                    news = False
        finally:
            self._waiting.discard(event)


def stream(
    bell: Bell, told: Callable[[], Json], gone: Callable[[], object] = lambda: None
) -> StreamingResponse:
    """What `told` says, whenever that is something else; `gone` once nobody listens."""

    async def lines() -> AsyncIterator[bytes]:
        last = ""
        try:
            async for news in bell.turns():
                text = json.dumps(told(), ensure_ascii=False) if news else ""
                if text and text != last:
                    last = text
                    # Names of files are any bytes: what is no UTF-8 of them is told as ?.
                    yield f"data: {text}\n\n".encode(errors="replace")
                elif not news:
                    yield b": still here\n\n"
        finally:
            gone()

    return StreamingResponse(lines(), media_type="text/event-stream")
