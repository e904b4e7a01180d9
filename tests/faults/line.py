"""What goes wrong on the way from a browser to a platform, switched by a test."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from servers import Answer, Request

LONG = 3.0  # seconds: 30 of them, scaled, for browsers wait as long as they are let
LARGE = 4000  # bytes that a proxy in the way of a "large" line lets pass
LOGIN = "/login/index.php"


REFUSALS = {
    "html": Answer(200, b"<!DOCTYPE html><h1>Bienvenue</h1>", "text/html"),
    "login": Answer(303, headers={"Location": LOGIN}),
}


class CutError(Exception):
    """The connection ends without an answer."""


@dataclass
class Line:
    """The state of one device's way to the platform.

    up · down (no answer, nothing arrives) · cut (all arrives, no answer comes back) · slow · lying
    (a good answer, nothing stored) · login (redirected to a login page) · flapping (every other
    request is down) · large (413 for what is large) · html (a page, 200) · or an HTTP status.
    """

    now: str = "up"
    lasts: int | None = None  # requests until it is up again; None for until it is switched
    seconds: float = LONG
    asked: int = 0

    def __call__(self, now: str, *, lasts: int | None = None) -> None:
        """Switch it."""
        self.now, self.lasts = now, lasts

    def through(
        self, request: Request, answer: Callable[[], Answer], pretended: Answer | None = None
    ) -> Answer:
        """What a request gets: the platform's answer, what stands in its way, or CutError."""
        now = self.turn(request)
        if now in REFUSALS:
            return REFUSALS[now]
        if now.isdigit():
            return Answer(int(now), b"<html>refused</html>", "text/html", {"Retry-After": "2"})
        if now == "lying" and pretended is not None:
            return pretended
        if now == "down":
            raise CutError
        if now == "slow":
            time.sleep(self.seconds)
        said = answer()
        if now == "cut":
            raise CutError
        return said

    def turn(self, request: Request) -> str:
        """What the line is to this request."""
        self.asked += 1
        now = self.now
        if now != "up" and self.lasts is not None:
            self.lasts -= 1
            self.now = "up" if self.lasts <= 0 else now
        if now == "flapping":
            return "down" if self.asked % 2 else "up"
        if now == "large":
            return "413" if len(request.body) > LARGE else "up"
        return now
