"""Faults of what a browser keeps, and of its clock."""

from collections.abc import Callable

from faults.browser import hidden
from faults.play import Fault, Play

FORBIDDEN = """for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
  const get = () => { throw new DOMException("Access is denied", "SecurityError"); };
  Object.defineProperty(window, name, { get, configurable: true });
}"""
# localStorage is really full; what IndexedDB answers at its quota is said in its place.
FULL = """try {
  for (let size = 2 ** 20; size >= 1; size = Math.floor(size / 2)) {
    try { for (let i = 0; ; i += 1) localStorage.setItem(`other${size}.${i}`, "x".repeat(size)); }
    catch { /* the next smaller one */ }
  }
  for (const name of ["put", "add"]) IDBObjectStore.prototype[name] = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
} catch { /* about:blank has none */ }"""
YESTERDAY = """(() => {
  const Real = window.Date, back = 86400000;
  window.Date = class extends Real {
    constructor(...given) { given.length ? super(...given) : super(Real.now() - back); }
    static now() { return Real.now() - back; }
  };
})()"""


def scripted(script: str, play: Callable[[Play], None]) -> Callable[[Play], None]:
    """The same in a browser in which a script runs before every page's own."""

    def scripted_play(play_: Play) -> None:
        play_.world.script = script
        play(play_)

    return scripted_play


def works(play: Play) -> None:
    """Read, fail, leave."""
    learner = play.asked(99)
    learner.submit()
    play.judge.look(learner)
    learner.leave()


def outage(play: Play) -> None:
    """The platform is down for a while, and the browser keeps nothing."""
    learner = play.asked()
    play.world.line()("500")
    learner.answer()
    learner.submit()
    play.judge.look(learner)
    play.world.line()("up")
    play.judge.settled(learner, 9)
    play.judge.look(learner)


def clock_between(play: Play) -> None:
    """The clock goes back a day between two launches."""
    play.asked().leave()
    play.world.device().add_init_script(YESTERDAY)


def clock_within(play: Play) -> None:
    """The clock goes back a day in the middle of the quiz, offline."""
    learner = play.asked()
    play.judge.settled(learner)
    play.world.off()
    learner.answer(1)
    learner.html.evaluate(f"() => {{ {YESTERDAY} }}")
    learner.answer(1)
    play.judge.look(learner)
    play.world.on()
    learner.answer()
    learner.submit()
    play.judge.settled(learner)
    play.judge.look(learner)


ROWS = (
    Fault("storage forbidden", scripted(FORBIDDEN, works)),
    Fault("storage forbidden, another application in front, killed", scripted(FORBIDDEN, hidden)),
    Fault("storage forbidden, HTTP 500 for a while", scripted(FORBIDDEN, outage)),
    Fault("storage full", scripted(FULL, works)),
    Fault("storage full, HTTP 500 for a while", scripted(FULL, outage)),
    Fault("clock set back a day between launches", clock_between),
    Fault("clock set back a day in the quiz", clock_within),
)
