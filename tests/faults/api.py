"""Faults of the platform's own interface: absent, late, throwing, refusing."""

import re
from collections.abc import Callable

from faults.play import Fault, Play
from faults.storage import FORBIDDEN

SCORM = ("scorm12",)
XAPI = ("xapi",)


def launched(fault: str) -> Callable[[Play], None]:
    """Out of order at a launch; the learner works all the same, and launches again later."""

    def play(play: Play) -> None:
        play.world.platform.faults.add(fault)
        learner = play.world.launch()
        learner.read("un", "deux")
        learner.begin()
        learner.answer(2)
        play.judge.look(learner)
        learner.leave()
        play.world.platform.faults.clear()

    return play


def unlaunched(play: Play) -> None:
    """No LRS in the address, so the learner works beside it; then the LMS launches."""
    learner = play.world.launch(launched=False)
    play.world.platform.launches -= 1
    learner.read("un", "deux")
    learner.begin()
    learner.answer(2)
    play.judge.look(learner)
    learner.leave()


def late(play: Play) -> None:
    """The API appears after 1.5 seconds."""
    play.world.platform.faults.add("api-late")
    learner = play.world.launch()
    learner.read("un", "deux")
    learner.begin()
    learner.answer(2)
    learner.wait(2)
    play.judge.look(learner)
    learner.leave()
    play.world.platform.faults.clear()


def late_state(play: Play) -> None:
    """Another device has no copy, and the LRS answers later than a launch waits for it."""
    play.asked().leave()
    line = play.world.line("autre")
    line.seconds = 5.5
    line("slow", lasts=1)
    learner = play.world.launch("autre")
    learner.wait(2.5)
    learner.read("un")
    play.judge.look(learner, 8)
    learner.leave()


def during(fault: str) -> Callable[[Play], None]:
    """Out of order in the middle of a session, for a while."""

    def play(play: Play) -> None:
        learner = play.asked()
        play.judge.settled(learner)
        learner.page.evaluate("(name) => faults.add(name)", fault)
        learner.answer()
        learner.submit()
        play.judge.look(learner)
        learner.page.evaluate("() => faults.clear()")
        play.judge.settled(learner, 9)
        play.judge.look(learner)

    return play


def no_finish(play: Play) -> None:
    """An LMS without LMSFinish."""
    play.world.platform.faults.add("no-finish")
    play.asked().leave()


def withheld(play: Play) -> None:
    """The browser withholds an LRS's answers (CORS), which stores all the same."""
    learner = play.asked()
    play.judge.settled(learner)
    play.world.line()("nocors")
    learner.answer()
    learner.submit()
    play.judge.look(learner)
    play.world.line()("up")
    play.judge.settled(learner, 9)
    play.judge.look(learner)


def refused(play: Play) -> None:
    """The LRS refuses for good (400) what speaks of one question; the rest must arrive."""
    play.judge.excused = "verite"
    learner = play.asked()
    play.world.platform.refuses = "/verite"
    learner.answer()
    learner.submit()
    play.judge.settled(learner)
    play.judge.look(learner)


def nowhere(play: Play) -> None:
    """No API, and the browser keeps nothing: all that is left is to say so, and nothing else."""
    play.world.script = FORBIDDEN
    play.world.platform.faults.add("api-missing")
    learner = play.world.launch()
    learner.read("un")
    learner.wait(1.5)
    said = " · ".join(learner.said() + learner.find("#notices").all_inner_texts())
    if "ne garde rien" not in said or re.search("(reste|gardé).{0,20} dans ce navigateur", said):
        play.judge.findings.silent.append(f"« {said} » while nothing keeps anything")
    learner.leave()
    play.world.diary.acts.clear()  # it could not but be lost


ROWS = (
    Fault("API missing", launched("api-missing"), formats=SCORM),
    Fault("launched without an LRS", unlaunched, formats=XAPI),
    Fault("API appearing late", late, formats=SCORM),
    Fault("API throws in LMSSetValue", during("set-throws"), formats=SCORM),
    Fault("API throws in LMSCommit", during("commit-throws"), formats=SCORM),
    Fault("LMSSetValue says false", during("set-false"), formats=SCORM),
    Fault("LMSFinish missing", no_finish, formats=SCORM),
    Fault("LMSInitialize says false", launched("no-initialize"), formats=SCORM),
    Fault("State out of order at launch (500)", launched("state"), formats=XAPI),
    Fault("API missing, storage forbidden: told that nothing is kept", nowhere, formats=SCORM),
    Fault("State later than a launch waits", late_state, formats=XAPI, back=("autre", "poste")),
    Fault("answers withheld by the browser (CORS)", withheld, formats=XAPI),
    Fault("one statement refused for good (400)", refused, formats=XAPI),
)
