"""Faults of a window: closed, killed, frozen, reloaded, left and come back to."""

from collections.abc import Callable

from faults.learner import Learner
from faults.lms import ELSEWHERE
from faults.network import PHASES
from faults.play import Fault, Play

NO_KEEPALIVE = """(() => {
  const real = window.fetch;
  window.fetch = (url, options = {}) =>
    options.keepalive ? Promise.reject(new TypeError("Failed to fetch")) : real(url, options);
})()"""


# No page of a browser without a screen is ever hidden: it is told so.
HIDE = """() => {
  Object.defineProperty(document, "visibilityState", { get: () => "hidden", configurable: true });
  document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
}"""


def hidden(play: Play) -> None:
    """A phone shows another application right after a page was turned, and kills this one."""
    learner = play.reading()
    learner.read("deux")
    for frame in learner.page.frames:
        frame.evaluate(HIDE)
    learner.wait(0.4)
    play.world.crash(learner)


def leaves(
    before: Callable[[Play], Learner], *then: Callable[[Learner], None]
) -> Callable[[Play], None]:
    """The learner closes the window as soon as something is done."""

    def play(play: Play) -> None:
        learner = before(play)
        for do in then:
            do(learner)
        learner.leave()

    return play


def killed(
    before: Callable[[Play], Learner], *then: Callable[[Learner], None]
) -> Callable[[Play], None]:
    """The renderer dies as soon as something is done."""

    def play(play: Play) -> None:
        learner = before(play)
        for do in then:
            do(learner)
        play.world.crash(learner)

    return play


def reloaded(play: Play) -> None:
    """The window of the LMS is reloaded in the middle of the quiz."""
    learner = play.asked()
    learner.page.reload(wait_until="commit")
    play.world.again(learner)
    play.judge.found(learner, "reloaded")
    learner.begin()
    learner.answer()
    learner.submit()
    play.judge.look(learner)


def back_and_forth(play: Play) -> None:
    """The learner goes elsewhere in the same window, and comes back."""
    learner = play.asked()
    learner.page.goto(f"{play.world.site}{ELSEWHERE}")
    learner.page.go_back(wait_until="commit")
    learner.wait(1.5)
    play.world.again(learner)
    play.judge.found(learner, "back")
    learner.begin()
    learner.answer()
    learner.submit()
    play.judge.look(learner)
    learner.wait(1)


def frozen(play: Play) -> None:
    """The window is frozen in the background, then discarded."""
    learner = play.asked()
    session = learner.page.context.new_cdp_session(learner.page)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    play.world.crash(learner)


def thawed(play: Play) -> None:
    """The window is frozen while an answer is on its way, and goes on later."""
    learner = play.asked(1)
    learner.answer(1)
    session = learner.page.context.new_cdp_session(learner.page)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    play.world.devices["poste"].pages[0].wait_for_timeout(1500)
    session.send("Page.setWebLifecycleState", {"state": "active"})
    learner.answer()
    learner.submit()
    play.judge.look(learner)


def late_beacon(play: Play) -> None:
    """What left with a window arrives after the next launch has read the record."""
    learner = play.asked()
    learner.wait(1.2)
    learner.answer()
    play.world.hold(held=True)
    learner.submit()
    learner.page.reload(wait_until="commit")
    play.world.again(learner)
    play.world.hold(held=False)
    learner.wait(0.3)
    learner.take()
    play.judge.look(learner)


def without_keepalive(play: Play) -> None:
    """A browser that refuses what a closing page sends."""
    play.world.script = NO_KEEPALIVE
    leaves(Play.last, Learner.submit)(play)


SUBMIT = PHASES["at submission"][1]
ROWS = (
    Fault("tab closed while reading", leaves(Play.reading, lambda learner: learner.read("deux"))),
    Fault("tab closed in the quiz", leaves(Play.asked)),
    Fault(
        "tab closed in the quiz, answers told one by one", leaves(Play.asked), feedback="after-each"
    ),
    Fault("tab closed at submission", leaves(Play.asked, SUBMIT)),
    Fault("tab closed at the end", leaves(Play.last, Learner.submit)),
    Fault(
        "renderer killed while reading", killed(Play.reading, lambda learner: learner.read("deux"))
    ),
    Fault("renderer killed in the quiz", killed(Play.asked)),
    Fault(
        "renderer killed in the quiz, answers told one by one",
        killed(Play.asked),
        feedback="after-each",
    ),
    Fault("renderer killed at submission", killed(Play.asked, SUBMIT)),
    Fault("renderer killed at the end", killed(Play.last, Learner.submit)),
    Fault("another application in front, then killed", hidden),
    Fault("LMS window reloaded in the quiz", reloaded),
    Fault("elsewhere and back (back-forward cache)", back_and_forth, cached=True),
    Fault("elsewhere and back (no cache)", back_and_forth),
    Fault("frozen, then discarded", frozen),
    Fault("frozen, then shown again", thawed),
    Fault("a beacon that arrives after the next launch", late_beacon),
    Fault(
        "closing requests refused",
        without_keepalive,
        formats=("xapi",),
    ),
)
