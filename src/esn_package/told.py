"""What the player is told of a module, beside what it reads in the document."""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial

from esn_package import __version__
from esn_package.data import Json
from esn_package.given import given
from esn_package.html.sharing import of_texts, written_from
from esn_package.html.words import Words
from esn_package.html.writing import Writer
from esn_package.latest import of_parts
from esn_package.module import Module
from esn_package.questions import KINDS, Question
from esn_package.scoring import Rules
from esn_package.simulations import KINDS as SIMULATIONS

FORMAT = 1  # of the player's data; 1 is the first
# What most questions say is said once: `whole` in player/esn.js gives it back to each.
USUAL: dict[str, Json] = {
    "explanation": "",
    "feedback": [],
    "objective": None,
    "points": 1,
    "see": None,
    "tries": 2,
}
# What a questionnaire of opinion says where it leads elsewhere, and where its answers are sent.
ELSEWHERE = {f"opinion-{name}" for name in ("elsewhere", "elsewhere-how", "new-tab")}
SENT = {
    f"opinion-{name}"
    for name in ("send", "sending", "thanks", "refused", "down", "empty", "how-sent")
}
LINKED = "opinion-elsewhere"
KEPT = "verdict-kept"  # said of a question that is not marked
UNBOUND = {"attempt", "attempts-free", "attempts-made-free"}  # said where a quiz sets no bound


def asked(module: Module) -> tuple[Question, ...]:
    """The questions of a module in the order of its document: in the pages, then in the quiz."""
    practice = [question for page in module.pages for question in page.practice]
    return (*practice, *(module.quiz.questions if module.quiz else ()))


def about(module: Module, said: Words, digest: str) -> dict[str, Json]:
    """What the player knows of the module, questions apart."""
    pages: list[Json] = [{"id": page.id, "minutes": page.minutes} for page in module.pages]
    named: dict[str, Json] = {
        "id": module.id,
        "title": module.title,
        "language": module.language,
        "complete": list(module.complete),
        "report": module.report,
        "score": module.score,
        "revision": digest,
    }
    # Titles and objectives stand in the document: they are read there.
    objectives: list[Json] = [{"id": one.id} for one in module.objectives]
    words: dict[str, Json] = _words(said, _spoken_of(module))
    shell: dict[str, Json] = {"language": said.language, "words": words, "usual": USUAL}
    head: dict[str, Json] = {"format": FORMAT, "made": f"esn-package {__version__}"}
    whole: dict[str, Json] = (
        head | {"module": named, "pages": pages, "objectives": objectives} | shell
    )
    if competencies := _competencies(module):
        whole["competencies"] = competencies
    if module.certificate:
        by = module.programme.institution if module.programme else ""
        whole["certificate"] = {"title": module.title, "minutes": module.minutes, "institution": by}
    if module.opinion:
        whole["opinion"] = {"address": module.opinion.address}
    return whole


def _competencies(module: Module) -> dict[str, Json]:
    """The objectives of each competency, by its wording; a provisional one is not for learners."""
    known = module.programme.competencies if module.programme else ()
    found: dict[str, Json] = {}
    for one in known:
        ids: list[Json] = [aim.id for aim in module.objectives if one.id in aim.competencies]
        if ids and one.status == "official":
            found[one.wording] = ids
    return found


def _plays(kind: str, module: Module) -> bool:
    return any(one.kind == kind for one in module.simulations)


@of_parts(lambda module: (module.pages, module.quiz and module.quiz.questions))
def scripts(module: Module) -> frozenset[str]:
    """The scripts of the player that only some questions need, by path in `player/`."""
    return frozenset(script for question in asked(module) for script in question.scripts)


def _has(name: str, module: Module) -> bool:
    return f"options/{name}.js" in scripts(module)


# Words that begin so are told to who has what they speak of.
OPTIONS: dict[str, Callable[[Module], bool]] = {
    "case": lambda module: module.quiz is not None and module.quiz.has_cases,
    "exam": lambda module: module.is_exam,
    "lock": lambda module: module.is_locked,
    "time": lambda module: module.is_timed,
    "certificate": lambda module: module.certificate,
    "opinion": lambda module: module.opinion is not None,
    "challenge": lambda module: module.quiz is not None and module.quiz.challenge is not None,
    "negative": lambda module: module.quiz is not None and module.quiz.rules != Rules(),
    "certainty": lambda module: module.quiz is not None and bool(module.quiz.rules.certainty),
    "cancelled": lambda module: any(question.cancelled for question in asked(module)),
    "pick": partial(_has, "picking"),
    "long": partial(_has, "longlist"),
    "card": lambda module: bool(module.entries),
    "simulation": lambda module: bool(module.simulations),
    **{kind: partial(_plays, kind) for kind in SIMULATIONS},
    "vocabulary": lambda _: False,  # said by the keys that they stand for (`Words.of_lexicon`)
}


def _spoken_of(module: Module) -> frozenset[str]:
    """What a module has that some words speak of: they begin so, or are told apart by it."""
    quiz, questions = module.quiz, asked(module)
    found: set[str] = {one.kind for one in questions}
    found |= {name for name, has in OPTIONS.items() if has(module)}
    if module.opinion and module.opinion.address:
        found.add(LINKED)
    if not all(one.marked for one in questions):
        found.add(KEPT)
    if quiz:
        found |= {quiz.feedback, *(UNBOUND if quiz.attempts is None else ())}
    return frozenset(found)


@lru_cache(maxsize=64)
def _words(said: Words, spoken: frozenset[str]) -> dict[str, Json]:
    """The words of the player that can come to be said, once for all modules that have as much."""
    told = ((key, forms) for key, forms in said.player.items() if _may_be_said(key, spoken))
    return {key: forms if isinstance(forms, str) else {**forms} for key, forms in told}


def _may_be_said(key: str, spoken: frozenset[str]) -> bool:
    """Whether a player can come to say a word: no other kind's, no other rule's."""
    kind = key.partition("-")[0]
    if key in ELSEWHERE or key == "opinion-how-not-sent":
        return kind in spoken and (LINKED in spoken) == (key in ELSEWHERE)
    if kind in KINDS or kind in OPTIONS:
        return kind in spoken
    if key == KEPT or key in UNBOUND:
        return key in spoken
    rule = "after-each" if key == "next-question" else key.removeprefix("quiz-feedback-")
    return rule == key or rule in spoken


def said_by(words: Mapping[str, Json], *, sends: bool) -> dict[str, Json]:
    """The words without those of what a tracking does not do that sends no opinion."""
    return {key: words[key] for key in words if key not in SENT or sends}


@of_parts(lambda module, facts: (module.quiz and module.quiz.questions, facts.get("questions")))
def listed(module: Module, facts: Mapping[str, Json]) -> dict[str, Json]:
    """What a format says of each question, in the order of the quiz."""
    found = facts.get("questions")
    if module.quiz is None or not isinstance(found, dict):
        return {}
    return {"questions": [found.get(question.id) for question in module.quiz.questions]}


def keys(module: Module, writer: Writer) -> dict[str, Json]:
    """The quiz and what marks each question, in the order in which the document asks them."""
    quiz = given(module.quiz, writer.words) if module.quiz else None
    return _marked(module, writer) | {"quiz": quiz}


@of_texts(written_from)
def _marked(module: Module, writer: Writer) -> dict[str, Json]:
    """What marks each question, and each simulation by its id."""
    marked: list[Json] = [_unusual(one.key(writer.at(one))) for one in asked(module)]
    there = [(one, page.language) for page in module.pages for one in page.simulations]
    played: dict[str, Json] = {one.id: one.key(writer.of(one, where)) for one, where in there}
    return {"questions": marked, **({"simulations": played} if played else {})}


def _unusual(key: Mapping[str, Json]) -> Json:
    """A question's key without what is USUAL, nor the ids that its form in the document tells."""
    rest = {name: value for name, value in key.items() if name not in {"id", "choices", "items"}}
    parts, said = key.get("choices", key.get("items")), key.get("feedback")
    if isinstance(parts, list) and isinstance(said, dict):
        rest["feedback"] = [said.get(str(part), "") for part in parts] if said else []
    return {name: value for name, value in rest.items() if USUAL.get(name, key) != value}
