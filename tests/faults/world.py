"""The browser and the servers of one row: devices, windows, and the end of a fault."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from lrs import AUTH
from playwright.sync_api import Browser, BrowserContext, Page
from servers import server

from faults import course, lms, lrs
from faults.diary import Diary
from faults.learner import LATE, Learner
from faults.line import LOGIN, Line
from faults.platform import Platform

ACTOR = {
    "objectType": "Agent",
    "name": "Martin Dupont",
    "account": {"homePage": "https://moodle.example", "name": "mdupont"},
}
REGISTRATION = "ec531277-b57b-4c15-8d91-d292c5b2b8f7"
BASE = "https://ecole.example/xapi"


@dataclass
class World:
    """What a row plays in."""

    format: str
    feedback: str
    browser: Browser
    stack: ExitStack
    platform: Platform
    site: str = ""
    endpoint: str = ""
    diary: Diary = field(default_factory=Diary)
    devices: dict[str, BrowserContext] = field(default_factory=dict)
    windows: list[Learner] = field(default_factory=list)
    script: str = ""  # run in every window before the package's own
    errors: list[str] = field(default_factory=list)

    @property
    def scorm(self) -> bool:
        """Whether the platform is an LMS of SCORM."""
        return self.format == "scorm12"

    def line(self, device: str = "poste") -> Line:
        """The way of a device to the platform."""
        return self.platform.lines[device]

    def device(self, name: str = "poste") -> BrowserContext:
        """A browser with its own storage."""
        if name not in self.devices:
            options: dict[str, Any] = {
                "viewport": {"width": 1100, "height": 760},
                "locale": "fr-FR",
            }
            window = self.stack.enter_context(self.browser.new_context(**options))
            window.set_default_timeout(LATE)
            if self.script:
                window.add_init_script(self.script)
            self.devices[name] = window
        return self.devices[name]

    def url(self, device: str = "poste", *, launched: bool = True) -> str:
        """Where a launch of the activity begins."""
        if self.scorm:
            return f"{self.site}{lms.PLAYER}?{urlencode({'device': device})}"
        query = {
            "endpoint": f"{self.endpoint}/{device}/xapi/",
            "auth": AUTH,
            "actor": json.dumps(ACTOR),
            "registration": REGISTRATION,
            "activity_id": f"{BASE}/parcours",
        }
        return f"{self.site}{lrs.CONTENT}index.html" + (f"?{urlencode(query)}" if launched else "")

    def window(self, page: Page) -> Learner:
        """A learner at a window."""
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        learner = Learner(page, self.diary, self.scorm)
        self.windows.append(learner)
        return learner

    def launch(
        self, device: str = "poste", *, launched: bool = True, ready: bool = True
    ) -> Learner:
        """Launch the activity in a new window."""
        page = self.device(device).new_page()
        learner = self.window(page)
        if not self.scorm:
            self.platform.launches += 1
        page.goto(self.url(device, launched=launched), wait_until="commit")
        if ready:
            learner.ready()
        return learner

    def twins(self) -> list[Learner]:
        """The activity launched twice, as by a double click."""
        window = self.device()
        page = window.new_page()
        page.goto(f"{self.site}{lms.ELSEWHERE}")
        self.platform.launches += 2
        before = set(window.pages)
        opened = "(url) => { for (const _ of [1, 2]) open(url, '_blank', 'noopener'); }"
        page.evaluate(opened, self.url())
        while len(set(window.pages) - before) < 2:
            page.wait_for_timeout(20)
        page.close()
        return [self.window(one) for one in window.pages if one not in before]

    def again(self, learner: Learner) -> Learner:
        """A window whose launch is repeated, by a reload or a step back."""
        self.platform.launches += 1
        learner.ready()
        return learner

    def update(self) -> None:
        """The package is replaced by its next version."""
        self.platform.folder = course.folder(self.format, self.feedback, updated=True)
        self.platform.revision += 1

    def hold(self, *, held: bool) -> None:
        """Keep what closing windows send from arriving, or let it arrive."""
        self.platform.hold(held=held)
        if self.format == "xapi":
            self.line()("slow" if held else "up")

    def log_in(self, device: str = "poste") -> None:
        """The learner logs in again, in a window of the platform."""
        page = self.device(device).new_page()
        page.goto(f"{self.site}{LOGIN}?device={device}&go=1")
        page.close()

    def off(self, device: str = "poste") -> None:
        """No network: the browser knows it, and nothing goes through."""
        self.line(device)("down")
        self.device(device).set_offline(offline=True)

    def on(self, device: str = "poste") -> None:
        """The network is back."""
        self.line(device)("up")
        self.device(device).set_offline(offline=False)

    def heal(self) -> None:
        """All is well again on the platform's side."""
        self.platform.faults.clear()
        for name in [*self.platform.lines]:
            self.line(name)("up")
        for window in self.devices.values():
            window.set_offline(offline=False)

    def crash(self, learner: Learner) -> None:
        """The renderer of a window dies, without a word to its page."""
        session = learner.page.context.new_cdp_session(learner.page)
        with learner.page.expect_event("crash", timeout=LATE):
            # The answer never comes, and the public call would wait for it.
            channel = session._impl_obj._channel
            channel.send_no_reply("send", None, {"method": "Page.crash", "params": {}})
        learner.page.close()

    def close(self) -> None:
        """Close every window that is open."""
        for learner in self.windows:
            learner.leave()
        self.windows.clear()


@contextmanager
def world(browser: Browser, format: str, feedback: str = "at-end") -> Iterator[World]:  # noqa: A002
    """A world for one row."""
    with ExitStack() as stack:
        folder = course.folder(format, feedback)
        if format == "scorm12":
            record = lms.Lms(folder)
            site = stack.enter_context(server(record.answer))
            yield World(format, feedback, browser, stack, record, site)
        else:
            store = lrs.Lrs(folder)
            site = stack.enter_context(server(store.content))
            endpoint = stack.enter_context(server(store.answer))
            yield World(format, feedback, browser, stack, store, site, endpoint)
