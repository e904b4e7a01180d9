"""What is compared: a learner's diary with what they find again and what the platform holds."""

import re
import time
from collections import Counter
from dataclasses import dataclass, field

from faults.course import QUIZ
from faults.diary import Reference, due, missing, standing
from faults.learner import Learner
from faults.platform import Row
from faults.world import World

# What a learner reads when something is not saved, in any of the player's wordings.
TOLD = re.compile(
    r"non enregistr|n.est enregistr|ne répond pas|séance|dans ce navigateur|ailleurs"
    r"|autre fenêtre|rien n.est transmis|refuse|ne garde rien",
    re.IGNORECASE,
)
FEW = 4.0  # seconds in which the learner must have been told
SAVING = 15.0  # … for which « Enregistrement… » is a true word; then it must come to an end


@dataclass
class Findings:
    """What fell short in one row, each in words."""

    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    broken: str = ""

    @property
    def fine(self) -> bool:
        """Whether nothing did."""
        return not (self.lost or self.doubled or self.wrong or self.silent or self.broken)

    def reasons(self) -> list[str]:
        """Each thing with what it is."""
        kinds = ("lost", "doubled", "wrong", "silent", "notes")
        found = [f"{kind.rstrip('s')}: {one}" for kind in kinds for one in getattr(self, kind)]
        return found + ([f"broken: {self.broken}"] if self.broken else [])


@dataclass
class Judge:
    """The judge of one row."""

    world: World
    reference: Reference
    known: bool = True  # whether it can be known that something is not saved
    excused: str = ""  # a question that the platform refuses for good: it is in the state alone
    findings: Findings = field(default_factory=Findings)

    def rows(self) -> tuple[Counter[Row], Counter[Row]]:
        """The rows of the platform's report, and those that are due."""
        there = Counter(row for row in self.world.platform.rows() if row.question in QUIZ)
        return there, due(self.world.diary.acts, self.reference, self.world.feedback)

    def unsaved(self, learner: Learner) -> list[str]:
        """What the platform does not hold at this moment."""
        held = learner.state(self.world.platform.held())
        return missing(self.world.diary.acts, held, self.reference) + self.untold()

    def untold(self) -> list[str]:
        """The rows that its report lacks, and the pages that it was not told of."""
        there, wanted = self.rows()
        lacking = [row for row in (wanted - there).elements() if row.question != self.excused]
        rows = [f"row {row.question}={row.response}" for row in lacking]
        told = self.world.platform.pages()
        read = [act.what for act in self.world.diary.acts if act.verb == "read"]
        return rows + [
            f"page {name} told" for name in read if told is not None and name not in told
        ]

    def look(self, learner: Learner, within: float = FEW) -> None:
        """The learner looks at the screen: what is not saved must be told by now."""
        end = time.monotonic() + within
        while True:
            unsaved = self.unsaved(learner)
            said = learner.said()
            if not unsaved or any(map(TOLD.search, said)):
                return
            saving = any("Enregistrement" in words for words in said)
            if time.monotonic() > end + (SAVING - FEW if saving else 0):
                break
            learner.wait(0.15)
        words = f"« {' · '.join(said) or 'nothing'} » while not saved: {', '.join(unsaved[:3])}"
        (self.findings.silent if self.known else self.findings.notes).append(words)

    def settled(self, learner: Learner, within: float = 7) -> bool:
        """Whether everything is saved, and nothing else is said, after a while."""
        end = time.monotonic() + within
        while time.monotonic() < end:
            if not self.unsaved(learner) and not any(map(TOLD.search, learner.said())):
                return True
            learner.press("Réessayer")
            learner.wait(0.2)
        self.findings.notes.append(f"still says « {' · '.join(learner.said())} »")
        return False

    def expected(self, count: int | None = None) -> tuple[str, str]:
        """Status and score after so many acts; an LRS has no score before the end."""
        word, score = standing(self.world.diary.acts[:count])
        return (word, score) if self.world.scorm or word == "passed" else (word, "")

    def rest(self, when: str) -> None:
        """No status that the learner's acts never deserved, and nothing told twice."""
        allowed = {("", ""), ("not attempted", "")}
        allowed |= {self.expected(count) for count in range(len(self.world.diary.acts) + 1)}
        status = self.world.platform.status()
        if status not in allowed:
            self.findings.wrong.append(f"{when}: {status}")
        for passing in set(self.world.platform.trail) - allowed - {status}:
            note = f"for a moment the platform held {passing}"
            self.findings.notes += [note] if note not in self.findings.notes else []
        there, wanted = self.rows()
        self.double(there - wanted, when)

    def double(self, more: Counter[Row], when: str) -> None:
        """Rows that nobody's act made, and what was told twice."""
        found = [f"row {row.question}={row.response}" for row in more.elements()]
        known = {one.partition(": ")[2] for one in self.findings.doubled}
        new = [one for one in found + self.world.platform.twice() if one not in known]
        self.findings.doubled += [f"{when}: {one}" for one in new]

    def awaited(self, learner: Learner) -> bool:
        """Whether something is on its way: work, or the word that follows it in a later request."""
        return bool(self.unsaved(learner)) or self.world.platform.status() != self.expected()

    def found(self, learner: Learner, when: str) -> None:
        """After a launch without fault all is there again: in the player and on the platform."""
        end = time.monotonic() + 7
        while self.awaited(learner) and time.monotonic() < end:
            learner.wait(0.2)
        lost = missing(self.world.diary.acts, learner.state(), self.reference)
        self.findings.lost += [f"{when}: {one}" for one in lost]
        rows = [f"{when}: {one}" for one in self.untold()]
        held = learner.state(self.world.platform.held())
        lacks = missing(self.world.diary.acts, held, self.reference)
        self.findings.lost += rows + [f"{when}, on the platform: {one}" for one in lacks]
        there, wanted = self.rows()
        self.double(there - wanted, when)
        status = self.world.platform.status()
        if status != self.expected() and not lost:
            self.findings.wrong.append(f"{when}: {status}, expected {self.expected()}")
