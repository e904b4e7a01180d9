"""The preview's server: it answers, watches, and ends at once when it is told to."""

from __future__ import annotations

import asyncio
import signal
import sys
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING, NamedTuple

import uvicorn

from esn_package.preview.app import Desk, app
from esn_package.preview.building import Building
from esn_package.preview.events import Bell
from esn_package.preview.observed import Observed
from esn_package.preview.watching import changes, since, stamps
from esn_package.saying import SOURCE, Said, translated

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from esn_package.preview.guard import Door

HURRY = 0.2  # seconds that answers under way get to end
QUIET = {"version": 1, "disable_existing_loggers": False}


class Settings(NamedTuple):
    """How a path is previewed, and as which institution's variant has it."""

    path: Path
    here: Path
    poll: bool = False
    editor: str = ""
    language: str = SOURCE
    variant: str = ""


class Server(uvicorn.Server):
    """uvicorn, but for its end: it would wait for every page that listens for news."""

    def __init__(self, config: uvicorn.Config, close: Callable[[], None]) -> None:
        super().__init__(config)
        self._close = close

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Ctrl-C and a request to end close the pages' news, then the rest, and are no error."""
        loop = asyncio.get_running_loop()

        def end(*_: object) -> None:
            self.should_exit = True
            loop.call_soon_threadsafe(self._end, loop)

        before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _end(self, loop: asyncio.AbstractEventLoop) -> None:
        self._close()
        loop.call_later(HURRY, self._force)

    def _force(self) -> None:
        self.force_exit = True


def serve(settings: Settings, door: Door, made: socket.socket) -> None:
    """Answer at a door, where a socket listens, until Ctrl-C."""
    bell, stop = Bell(), Event()
    building = Building(settings.path, bell.ring, settings.variant)
    Thread(target=_watch, args=(settings, building, stop), daemon=True).start()
    lrs = Observed(f"preview:{door.token}")
    desk = Desk(
        building, bell, settings.editor, settings.here, door, lrs, language=settings.language
    )
    config = uvicorn.Config(
        app(desk),
        log_config=QUIET,
        log_level="error",
        access_log=False,
        lifespan="off",
        ws="none",
        http="h11",
        loop="asyncio",
        server_header=False,
    )

    def close() -> None:
        stop.set()
        building.close()
        bell.close()
        lrs.close()

    Server(config, close).run(sockets=[made])


def _watch(settings: Settings, building: Building, stop: Event) -> None:
    def tell(text: Said) -> None:
        print(translated(text, settings.language), file=sys.stderr, flush=True)  # noqa: T201 - no page yet

    before, begun = stamps(settings.path), False
    building.start()
    for changed in changes(settings.path, stop, tell, poll=settings.poll):
        # What was saved before the watch had begun, nobody tells of.
        told = changed if begun else since(before, settings.path)
        begun = True
        if told is None or told:
            building.changed(told)
