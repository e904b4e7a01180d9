"""Faults of the way: no network, refusals, delays, at each phase of a learner's work."""

from collections.abc import Callable

from faults.learner import Learner
from faults.play import Fault, Play

Phase = tuple[Callable[[Play], Learner], Callable[[Learner], None]]


def pages(learner: Learner) -> None:
    """Go on reading."""
    learner.read("deux", "trois")


def quiz(learner: Learner) -> None:
    """Answer the next question."""
    learner.answer(1)


def submission(learner: Learner) -> None:
    """Answer the rest and end the attempt."""
    learner.answer()
    learner.submit()


PHASES: dict[str, Phase] = {
    "while reading": (Play.reading, pages),
    "in the quiz": (Play.asked, quiz),
    "at submission": (Play.asked, submission),
    "at the end": (Play.last, Learner.submit),
}


def offline(phase: Phase, *, closed: bool) -> Callable[[Play], None]:
    """No network, which the browser knows; it comes back, or the learner leaves before."""
    before, during = phase

    def play(play: Play) -> None:
        learner = before(play)
        play.judge.settled(learner)
        play.world.off()
        during(learner)
        play.judge.look(learner)
        if closed:
            learner.leave()
            play.world.on()
            return
        play.world.on()
        play.judge.settled(learner)
        play.judge.look(learner)

    return play


def line(
    now: str, phase: Phase, *, closed: bool = False, lasts: int | None = None
) -> Callable[[Play], None]:
    """The way to the platform is out of order while the browser knows nothing."""
    before, during = phase

    def play(play: Play) -> None:
        learner = before(play)
        play.judge.settled(learner)
        play.world.line()(now, lasts=lasts)
        during(learner)
        play.judge.look(learner)
        if closed:
            learner.leave()
            play.world.line()("up")
            return
        play.world.line()("up")
        play.judge.settled(learner, 9)
        play.judge.look(learner)

    return play


def from_launch(play: Play) -> None:
    """Nothing can be told from the first moment on."""
    play.world.line()("down")
    learner = play.world.launch()
    play.world.off()
    learner.read("un")
    play.judge.look(learner)
    play.world.on()
    play.judge.settled(learner)
    learner.read("deux")
    play.judge.look(learner)


def killed(now: str, phase: Phase) -> Callable[[Play], None]:
    """The renderer dies while the way is out of order."""
    before, during = phase

    def play(play: Play) -> None:
        learner = before(play)
        play.judge.settled(learner)
        play.world.line()(now)
        during(learner)
        learner.wait(0.3)
        play.world.crash(learner)
        play.world.line()("up")

    return play


def logged_out(phase: Phase, *, empties: bool = False) -> Callable[[Play], None]:
    """The session of the platform is over; the learner logs in and launches again."""
    before, during = phase

    def play(play: Play) -> None:
        play.world.platform.empties = empties
        learner = before(play)
        play.judge.settled(learner)
        play.world.line()("login")
        during(learner)
        play.judge.look(learner)
        learner.leave()
        play.world.log_in()

    return play


def strict(play: Play) -> None:
    """The LRS refuses an id that it has (409), and had stored what it never acknowledged."""
    play.world.platform.strict_ids = True
    line("cut", PHASES["at submission"])(play)


def flapping(play: Play) -> None:
    """Every other request is lost, for a whole session."""
    play.world.line()("flapping")
    learner = play.last()
    learner.submit()
    play.judge.look(learner)
    play.world.line()("up")
    play.judge.settled(learner, 9)
    play.judge.look(learner)


def later(play: Play) -> Learner:
    """In the quiz, a while after the launch."""
    learner = play.asked()
    learner.wait(4)
    return learner


QUIZ, SUBMITS, END = PHASES["in the quiz"], PHASES["at submission"], PHASES["at the end"]
ROWS = (
    Fault("offline from the launch on", from_launch),
    *(
        Fault(f"offline {name}, back", offline(phase, closed=False))
        for name, phase in PHASES.items()
    ),
    *(
        Fault(f"offline {name}, closed", offline(phase, closed=True))
        for name, phase in PHASES.items()
    ),
    Fault("unreachable in the quiz, back", line("down", QUIZ)),
    Fault("unreachable a while after the launch, back", line("down", (later, quiz))),
    Fault("unreachable at submission, back", line("down", SUBMITS)),
    Fault("unreachable at submission, closed", line("down", SUBMITS, closed=True)),
    Fault("unreachable at the end, back", line("down", END)),
    Fault("unreachable, answers told one by one", line("down", QUIZ), feedback="after-each"),
    Fault("crash between commit and answer", killed("cut", SUBMITS)),
    Fault("answer cut off, at submission", line("cut", SUBMITS)),
    Fault("answer cut off, at the end", line("cut", END)),
    Fault("answer cut off, ids refused when known (409)", strict, formats=("xapi",)),
    *(
        Fault(f"HTTP {code} at submission", line(code, SUBMITS))
        for code in ("500", "429", "413", "401")
    ),
    Fault("HTTP 500 at submission, closed", line("500", SUBMITS, closed=True)),
    Fault("HTTP 500 at the end, closed", line("500", END, closed=True)),
    Fault("413 for what is large", line("large", SUBMITS)),
    Fault("slow answers, in the quiz", line("slow", QUIZ)),
    Fault("slow answers, closed", line("slow", SUBMITS, closed=True)),
    Fault("a page in the place of answers (200)", line("html", SUBMITS)),
    Fault("session expired (login page)", logged_out(SUBMITS)),
    Fault("session expired, login empties localStorage", logged_out(SUBMITS, empties=True)),
    Fault("session expired at the end, login empties it", logged_out(END, empties=True)),
    Fault("lying commit at submission", line("lying", SUBMITS), known=False),
    Fault("lying commit at the end, closed", line("lying", END, closed=True), known=False),
    Fault("every other request lost", flapping),
)
