"""One row: a learner meets a fault, comes back, finishes, and is judged."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

from faults.diary import Reference
from faults.judge import Findings, Judge
from faults.learner import Learner
from faults.world import World, world

CHROMIUM = Path("/usr/bin/chromium")
BOTH = ("scorm12", "xapi")


class Fault(NamedTuple):
    """A fault: what is played up to its end, in which formats, and whether it can be known."""

    name: str
    play: Callable[["Play"], None]
    formats: tuple[str, ...] = BOTH
    known: bool = True
    feedback: str = "at-end"
    back: tuple[str, ...] = ("poste",)  # the devices on which the learner comes back, in order
    cached: bool = False  # whether the browser must have its back-forward cache


@dataclass
class Play:
    """What a fault plays with."""

    world: World
    judge: Judge

    def launch(self, device: str = "poste") -> Learner:
        """The activity, launched and settled."""
        learner = self.world.launch(device)
        self.judge.look(learner)
        return learner

    def reading(self) -> Learner:
        """A learner who has read a page."""
        learner = self.launch()
        learner.read("un")
        return learner

    def asked(self, answers: int = 2) -> Learner:
        """A learner in the middle of the quiz, all pages read."""
        learner = self.launch()
        learner.read()
        learner.begin()
        learner.answer(answers)
        return learner

    def last(self) -> Learner:
        """A learner before the end of the attempt that passes."""
        learner = self.asked(99)
        learner.submit()
        learner.begin()
        learner.answer()
        return learner


@cache
def browser(*, cached: bool) -> Browser:
    """A Chromium that stays until the process ends; Playwright's own has no back-forward cache."""
    path = os.environ.get("CHROMIUM") or (str(CHROMIUM) if CHROMIUM.exists() else None)
    without = ["--disable-back-forward-cache"] if cached else []
    return playwright().chromium.launch(
        executable_path=path, args=["--no-sandbox"], ignore_default_args=without
    )


@cache
def playwright() -> Playwright:
    """Playwright, begun once a process."""
    return sync_playwright().start()


def reference(browser: Browser, format: str, feedback: str) -> Reference:  # noqa: A002
    """What a learner leaves who meets no fault."""
    key = (format, feedback)
    if key not in REFERENCES:
        with world(browser, format, feedback) as place:
            learner = place.launch()
            learner.read()
            learner.take()
            learner.take()
            learner.wait(1.5)
            state = learner.state()
            place.close()
            REFERENCES[key] = Reference(state, tuple(place.platform.rows()))
    return REFERENCES[key]


REFERENCES: dict[tuple[str, str], Reference] = {}


def played(browser: Browser, fault: Fault, format: str) -> Findings:  # noqa: A002
    """What fell short in a row."""
    with world(browser, format, fault.feedback) as place:
        judge = Judge(place, reference(browser, format, fault.feedback), fault.known)
        try:
            fault.play(Play(place, judge))
            after(place, judge, fault)
        except (Error, AssertionError, KeyError, IndexError) as error:
            judge.findings.broken = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        if place.errors:
            judge.findings.broken += f" page errors: {place.errors[:2]}"
        return judge.findings


def after(place: World, judge: Judge, fault: Fault) -> None:
    """The fault is over: what rests, what is found again, how it ends, what a review changes."""
    place.close()
    judge.rest("left")
    place.heal()
    for device in fault.back:
        learner = place.launch(device)
        last = device == fault.back[-1]
        if last or not place.scorm:  # no other device's work is in a record that was overwritten
            judge.found(learner, f"back on {device}")
        else:
            learner.wait(1.5)
        if last and not judge.findings.lost:
            learner.go_on()
            judge.look(learner)
            judge.found(learner, "done")
        place.close()
    if judge.findings.lost:
        return
    place.launch(fault.back[-1])
    place.close()
    judge.rest("reviewed")
    if place.platform.status() != judge.expected():
        judge.findings.wrong.append(f"in the end: {place.platform.status()}")
