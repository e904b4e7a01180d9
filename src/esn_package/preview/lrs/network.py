"""What may go wrong between a player and its LRS, to be had at will."""

import asyncio
from dataclasses import dataclass
from typing import Literal, get_args

from esn_package.preview.lrs.answers import Answer

Fault = Literal["up", "down", "lost", "slow", "error", "busy", "refused", "login"]
FAULTS: tuple[Fault, ...] = get_args(Fault)

LOGIN = b"<!DOCTYPE html><title>Log in</title><h1>Log in</h1><p>Your session is over."
_CUT = Answer(0)


@dataclass
class Network:
    """How the LRS can be reached: `down` before, `lost` after it did what it was asked."""

    fault: Fault = "up"
    seconds: float = 5.0

    async def before(self) -> Answer | None:
        """What is answered in the LRS's place, if anything; a status of 0 is no answer at all."""
        if self.fault == "slow":
            await asyncio.sleep(self.seconds)
        return {
            "down": _CUT,
            "error": Answer(500, b"Internal Server Error", "text/plain"),
            "busy": Answer(429, b"Too Many Requests", "text/plain", {"Retry-After": "5"}),
            "refused": Answer(401, b"the credentials are refused", "text/plain"),
            "login": Answer(200, LOGIN, "text/html; charset=utf-8"),  # what a redirect ends in
        }.get(self.fault)

    def after(self, answer: Answer) -> Answer:
        """What arrives of an answer."""
        return _CUT if self.fault == "lost" else answer
