"""What an author can put right, and where: it imports nothing of ours."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Severity = Literal["error", "warning"]

# Every code with what it means: a code never changes, and docs/ lists them from here.
CODES: dict[str, str] = {
    "alias": "YAML aliases (`*name`) are not used in definitions",
    "anchor": "YAML anchors (`&name`) are not used in definitions",
    "bad-drawing": "A drawing holds what a package must not",
    "bad-file-name": "A file name in a package is not found by every LMS",
    "bad-id": "An id is not a lower-case slug",
    "bad-image": "An image cannot be shown",
    "bad-launch": "A list of activities does not say what is launched",
    "bad-link": "A link leads where a package must not",
    "bad-manifest": "A manifest is not as its standard has it",
    "bad-maths": "A formula cannot be read",
    "bad-media": "A video, an audio or its captions cannot be played",
    "bad-path": "A path in a zip leads out of it",
    "bad-prefix": "A manifest has a prefix that Moodle does not read",
    "bad-question": "A question block cannot be read",
    "bad-table": "The line of dashes of a table does not match its head",
    "bad-title": "A title in a manifest is not shown right by every LMS",
    "cannot-write": "A file cannot be written",
    "case-looks-back": "A question of a case leads to another part of it",
    "case-misplaced": "A case stands in a page or in another case",
    "case-without-before": "Nothing is learnt before a question of a case",
    "character-reference": "A manifest holds a numeric character reference",
    "choice-twice": "Two choices or items cannot be told apart",
    "complex-key": "A key is a list or a mapping",
    "container-content": "A container holds what it cannot",
    "container-empty": "A container holds nothing",
    "container-misplaced": "A line of `:::` stands where it is not read",
    "container-needs-title": "A container needs a title",
    "container-not-allowed": "A container stands where it may not",
    "control-character": "A text holds an invisible control character",
    "damaged": "A file of a zip is damaged",
    "draw-too-large": "A quiz, or a row of its blueprint, draws more questions than there are",
    "draw-too-small": "A quiz draws fewer questions than it has objectives",
    "empty-heading": "A heading has no words",
    "encrypted": "A file of a zip is encrypted",
    "external-request": "A package asks another site for a file",
    "file-changed": "A file changed while it was being packed",
    "file-twice": "A zip holds a file twice",
    "first-resource": "The first resource of a manifest is not what is launched",
    "forbidden-file": "A package holds a file that a server could run",
    "hash-in-text": "YAML drops what follows ` #` in a text without quotes",
    "heading-not-allowed": "A heading stands outside a page",
    "id-too-long": "An id is longer than 64 characters",
    "ids-alike": "A learner's state could not tell two ids apart",
    "id-twice": "An id is given twice",
    "key-twice": "A key is given twice in one mapping",
    "key-without-value": "A key between braces has no value",
    "left-over": "A zip holds what an operating system left",
    "lexicon-twice": "Two terms of the lexicon share a name",
    "media-twice": "A bank and a module have different files of one name",
    "merge-key": "YAML merge keys (`<<`) are not used in definitions",
    "missing-alternative": "An image has no alternative text",
    "missing-captions": "A video has no captions",
    "missing-key": "A key that is needed is not there",
    "missing-title": "A page has no title",
    "missing-value": "A key that needs a value has none",
    "name-too-long": "A file name is longer than 100 characters",
    "never-drawn": "No row of a blueprint can take a question of the quiz",
    "no-activity-base": "Nothing says what the ids of xAPI activities begin with",
    "no-manifest": "A zip has no manifest at its root",
    "no-pages": "A module has no pages",
    "no-panel": "A question of concordance has no panel: it is not marked",
    "no-pdf": "A PDF cannot be made",
    "no-quiz": "A module has no quiz to print",
    "no-right-answer": "A question has no right answer",
    "no-scormtype": "A resource does not say that it is a sco or an asset",
    "no-such-bank": "A bank is not beside the module or above it",
    "no-such-competency": "A competency is not in competencies.yaml",
    "no-such-file": "A file is not there",
    "no-such-module": "A module is neither there nor planned",
    "no-such-note": "A footnote is not there",
    "no-such-objective": "An objective is not in the module",
    "no-such-page": "A page is not in the module",
    "no-such-programme": "No programme.yaml, or no module, was found",
    "no-such-reference": "A manifest refers to what is not in it",
    "no-such-term": "A word is not in the lexicon",
    "no-such-words": "The words of a zone are not in its passage, or are there twice",
    "not-a-zip": "A file is not a zip",
    "not-listed": "A file of a package is listed by no resource",
    "not-readable": "A file cannot be opened",
    "not-utf8": "A file is not written in UTF-8",
    "not-yaml": "A text is not YAML as definitions use it",
    "note-not-called": "A footnote is never called",
    "nul": "A file holds a NUL character",
    "objective-without-question": "No question measures an objective",
    "one-paragraph": "Several blocks stand where one paragraph can",
    "outside-module": "A path leads out of the module",
    "package-too-large": "A package is larger than a zip that LMSs read",
    "packing-method": "A file of a zip is packed in a way that LMSs do not read",
    "raw-html": "HTML is not used in pages",
    "row-too-long": "A row of a table has more cells than its head",
    "same-name": "Two names in a zip differ in capitals alone",
    "second-document": "A file holds a second YAML document",
    "state-may-drop": "A learner's state could outgrow the format: its least part would be dropped",
    "state-too-large": "What a learner must never lose could outgrow what the format holds",
    "symlink": "A symbolic link stands where a file should",
    "tab": "A line is indented with a tab",
    "tag": "YAML tags (`!name`) are not used in definitions",
    "title-too-long": "A title is longer than 200 characters",
    "too-deep": "A text is nested deeper than 64 levels",
    "too-large": "A file is larger than 2 MB",
    "too-many-choices": "A question has more choices than an LMS can name",
    "too-many-values": "A file holds more than 100,000 values",
    "two-right-answers": "A question with one right answer has several",
    "two-titles": "A page has two titles",
    "unclosed-code": "A block of code is not closed",
    "unclosed-container": "A container is not closed",
    "unknown-container": "A container has a name that is not known",
    "unknown-key": "A key is not known where it stands",
    "unknown-kind": "A question is of a kind that is not known",
    "unlisted-module": "The programme does not list a module",
    "unlisted-page": "A file that looks like a page is not among the pages",
    "unopened-container": "A container is closed that was not opened",
    "unquoted-colon": "A text without quotes holds a colon followed by a space",
    "wrapper-folder": "A package stands in a folder of its zip",
    "wrong-type": "A value is of the wrong type",
    "wrong-value": "A value is not one of those allowed",
    "wrong-version": "A manifest is of another standard or version",
    "zip-bomb": "A zip would unpack to more than anyone wants",
    "zones-overlap": "Two zones of an image share a part of it",
}


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A line and a column of a file, both counted from 1, the column in characters."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """`path:line:column`, as editors and terminals open it."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """Something an author can put right.

    `code` is kebab-case and never changes; `message` is one sentence without a full stop, in the
    author's words; `hint` says what to do, where that can be known.
    """

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"

    def __post_init__(self) -> None:
        """A code that is not in CODES is our own mistake."""
        if self.code not in CODES:
            raise KeyError(self.code)

    def __str__(self) -> str:
        """The first line of a problem, as a terminal shows it."""
        return f"{self.place}: {self.message} [{self.code}]"


class ProblemsFound(Exception):  # noqa: N818 -- problems of an author, not an error of ours
    """The definitions or packages have problems: all of them, sorted, each once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type["ProblemsFound"], tuple[tuple[Problem, ...]]]:
        """Problems cross process borders whole."""
        return type(self), (self.problems,)


def refuse(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The warnings among the problems; raises ProblemsFound if any is an error."""
    found = tuple(problems)
    if any(problem.severity == "error" for problem in found):
        raise ProblemsFound(found)
    return found


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, or "" if none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only mistakes need it

    near = get_close_matches(word, list(known), n=1, cutoff=0.65)
    return f'did you mean "{near[0]}"?' if near else ""


def warning(problem: Problem) -> Problem:
    """The same problem, said without refusing the build."""
    return replace(problem, severity="warning")
