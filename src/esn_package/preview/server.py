"""The preview's server: it listens, watches, and ends at once when it is told to."""

from __future__ import annotations

import asyncio
import secrets
import signal
import socket
import sys
from contextlib import contextmanager, suppress
from functools import partial
from threading import Event, Thread
from typing import TYPE_CHECKING, NamedTuple

import uvicorn

from esn_package.preview.app import Desk, app
from esn_package.preview.building import Building
from esn_package.preview.events import Bell
from esn_package.preview.guard import Door
from esn_package.preview.observed import Observed
from esn_package.preview.watching import changes
from esn_package.saying import SOURCE, Said, translated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

USUAL = 8700  # where a free port is looked for, so that an address looks the same from day to day
TRIED = 100
HURRY = 0.2  # seconds that answers under way get to end
QUIET = {"version": 1, "disable_existing_loggers": False}


class PortTakenError(Exception):
    """The port that was asked for cannot be had; why, in words."""


class Settings(NamedTuple):
    """How a path is previewed."""

    path: Path
    here: Path
    host: str = "127.0.0.1"
    port: int | None = None
    poll: bool = False
    editor: str = ""
    language: str = SOURCE


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
        raise PortTakenError(error.strerror or str(error)) from None


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


class Server(uvicorn.Server):
    """uvicorn, but for its end: it would wait for every page that listens for news."""

    def __init__(
        self, config: uvicorn.Config, opened: Callable[[], None], close: Callable[[], None]
    ) -> None:
        super().__init__(config)
        self._opened = opened
        self._close = close

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Say that it is open once it is: who hears it may end it at once."""
        await super().startup(sockets)
        self._opened()

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


def serve(settings: Settings, opened: Callable[[Door], None]) -> None:
    """Serve until Ctrl-C; `opened` is told of the door once it is. Raises PortTakenError."""
    with listening(settings.host, settings.port) as made:
        door = Door(settings.host, made.getsockname()[1], secrets.token_urlsafe(18))
        bell, stop = Bell(), Event()
        building = Building(settings.path, bell.ring)
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

        Server(config, partial(opened, door), close).run(sockets=[made])


def _watch(settings: Settings, building: Building, stop: Event) -> None:
    def tell(text: Said) -> None:
        print(translated(text, settings.language), file=sys.stderr, flush=True)  # noqa: T201 - no page yet

    for changed in changes(settings.path, stop, tell, poll=settings.poll):
        building.changed(changed)
        building.start()  # once what is saved while it builds is noticed
