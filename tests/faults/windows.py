"""Faults of more than one window: double launches, tabs, devices, an update in between."""

import re
from collections.abc import Callable

from faults.judge import TOLD
from faults.play import Fault, Play

HERE = re.compile("continuer ici|reprendre ici", re.IGNORECASE)


def double(play: Play) -> None:
    """A double click on the launch: two windows within 50 milliseconds."""
    other, learner = play.world.twins()
    play.world.platform.launches += 1  # the one that takes over is launched anew
    learner.choose(HERE)
    learner.read()
    learner.begin()
    learner.answer(2)
    play.judge.look(learner)
    learner.leave()
    other.leave()


def takes_over(play: Play) -> None:
    """A second tab in the middle of the quiz; the learner goes on there."""
    old = play.asked()
    new = play.world.launch(ready=False)
    play.world.platform.launches += 1
    new.choose(HERE)
    new.begin()
    new.answer()
    new.submit()
    play.judge.look(new)
    new.leave()
    old.leave()


def takes_over_first_left(play: Play) -> None:
    """The same, but the old tab is closed first, with all its older state."""
    old = play.asked()
    new = play.world.launch(ready=False)
    play.world.platform.launches += 1
    new.choose(HERE)
    new.begin()
    new.answer(1)
    old.leave()
    new.answer()
    new.submit()
    play.judge.look(new)
    new.leave()


def leaves_it(play: Play) -> None:
    """A second tab is opened and closed again; the learner goes on in the first."""
    old = play.asked()
    new = play.world.launch(ready=False)
    new.wait(0.8)
    new.leave()
    old.answer()
    old.submit()
    play.judge.look(old)
    old.leave()


def both(play: Play) -> None:
    """The learner reads in one tab and answers in the other."""
    old = play.reading()
    new = play.world.launch(ready=False)
    play.world.platform.launches += 1
    new.choose(HERE)
    new.read("deux")
    if not any(map(TOLD.search, old.said())):
        old.read("trois")
        play.judge.look(old)
    new.begin()
    new.answer(2)
    play.judge.look(new)
    old.leave()
    new.leave()


def devices(play: Play) -> None:
    """A tablet goes offline, the learner goes on at a desk, the tablet is back."""
    tablet = play.launch("tablette")
    tablet.read("un")
    play.judge.settled(tablet)
    play.world.off("tablette")
    tablet.read("deux")
    play.judge.look(tablet)
    desk = play.world.launch("poste")
    desk.read("trois")
    desk.begin()
    desk.answer(2)
    desk.wait(1.5)
    desk.leave()
    play.world.on("tablette")
    tablet.wait(3)
    tablet.leave()


def handed_over(play: Play) -> None:
    """Mid-quiz on one device, closed offline; the quiz goes on at another; back at the first."""
    tablet = play.asked(1)
    play.judge.settled(tablet)
    play.world.off("poste")
    tablet.answer(1)
    play.judge.look(tablet)
    tablet.leave()
    desk = play.world.launch("bureau")
    desk.read("un")
    desk.wait(1.5)
    desk.leave()
    play.world.on("poste")


def updated(*, open_: bool) -> Callable[[Play], None]:
    """The package is replaced by an updated one while the learner is in the quiz."""

    def play(play: Play) -> None:
        learner = play.asked()
        if not open_:
            learner.leave()
        play.world.update()
        if open_:
            learner.answer()
            learner.submit()
            play.judge.look(learner)
            learner.leave()

    return play


def at_once(play: Play) -> None:
    """Two devices launch for the first time, at the same time, and both work."""
    one, other = play.launch("poste"), play.launch("tablette")
    one.read("un")
    other.read("deux")
    one.wait(1.5)
    other.wait(1.5)
    one.leave()
    other.leave()


BACK = ("tablette", "poste")
ROWS = (
    Fault("double launch within 50 ms", double),
    Fault("two tabs: the second takes over", takes_over),
    Fault("two tabs: the second takes over, the first is closed", takes_over_first_left),
    Fault("two tabs: the second is left", leaves_it),
    Fault("two tabs: both are used", both),
    Fault("two devices, one offline for a while", devices, back=BACK),
    Fault("two devices, a quiz left offline", handed_over, back=("poste",)),
    Fault("two devices at the first launch", at_once, back=BACK),
    Fault("package replaced between two launches", updated(open_=False)),
    Fault("package replaced while it is open", updated(open_=True)),
)
