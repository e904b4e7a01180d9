"""A module as a site: the files that a browser needs, before a standard adds its own."""

import json
from collections.abc import Mapping, Sequence
from hashlib import file_digest, sha256
from typing import NamedTuple

from esn_package import __version__, data
from esn_package.data import Json
from esn_package.html import Markup, fill
from esn_package.html.document import document
from esn_package.html.words import Words, words
from esn_package.html.writing import Writer, figure_numbers, media_name
from esn_package.module import Module
from esn_package.package import Content, Media
from esn_package.player import compose, style
from esn_package.questions import Question

FORMAT = 1  # of the player's data; 1 is the first
PLAIN = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
TURNED = bytes.maketrans(PLAIN, b"nopqrstuvwxyzabcdefghijklmNOPQRSTUVWXYZABCDEFGHIJKLM5678901234")
# What most questions say is said once: `decoded` in player/esn.js gives it back to each.
USUAL: dict[str, Json] = {
    "explanation": "",
    "feedback": {},
    "objective": None,
    "points": 1,
    "see": None,
    "tries": 2,
}
UNBOUND = {"attempt", "attempts-free", "attempts-made-free"}  # said where a quiz sets no bound
ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


class Written(NamedTuple):
    """A module as HTML, before a site is made of it: `page` fills the document around its `body`.

    `told` is what the player is told of it; `digest` changes with what a learner reads.
    """

    module: Module
    page: dict[str, object]
    told: dict[str, Json]
    media: dict[str, Content]
    digest: str


class Site(NamedTuple):
    """A module rendered: its files by path; `digest` changes with what a learner reads."""

    files: Mapping[str, Content]
    digest: str


def written(module: Module) -> Written:
    """What is the same in every site of a module, whatever tracks it."""
    said = words(module.language)
    writer = Writer(module, said, figures=figure_numbers(module))
    page = document(module, writer)
    media = _media(module)
    key = _key(module, writer)
    digest = _digest(page, key, media)
    return Written(module, page, _told(module, said, digest) | key, media, digest)


def render(
    text: Written, *, tracking: str, facts: Mapping[str, Json], scripts: Sequence[str] = ()
) -> Site:
    """The site of a module, for a player that tracks in this way and is told these facts."""
    module, page, told, media, digest = text
    kinds = {question.kind for question in _questions(module)}
    more = ["quiztimer.js"] if module.is_timed else []
    script = compose(kinds, tracking, [*scripts, *more], quiz=module.quiz is not None)
    sheet = style()
    whole = told | {"tracking": {"name": tracking, **facts}}
    names = {"script": _named("js", script), "style": _named("css", sheet)}
    icons = _icons(str(page["body"]) + script)
    html = fill("index.html.j2", page | names | {"icons": icons, "data": encoded(whole)})
    files: dict[str, Content] = {
        "index.html": html.encode(),
        names["script"]: script.encode(),
        names["style"]: sheet.encode(),
    }
    return Site({**files, **media}, digest)


def encoded(value: Json) -> Markup:
    """Data for the player to stand in a page: letters and digits turned, so that nobody reads it.

    It is no secret, only out of sight: who opens the page's source does not see the answers.
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for mark, escape in ESCAPES.items():
        text = text.replace(mark, escape)
    return Markup(text.encode().translate(TURNED).decode())  # as bytes: ten times faster


def _questions(module: Module) -> tuple[Question, ...]:
    practice = [question for page in module.pages for question in page.practice]
    return (*practice, *(module.quiz.questions if module.quiz else ()))


def _told(module: Module, said: Words, digest: str) -> dict[str, Json]:
    """What the player knows of the module, questions apart."""
    pages: list[Json] = [{"id": page.id, "minutes": page.minutes} for page in module.pages]
    about: dict[str, Json] = {
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
    player: dict[str, Json] = {
        key: forms if isinstance(forms, str) else {**forms}
        for key, forms in said.player.items()
        if _may_be_said(key, module)
    }
    shell: dict[str, Json] = {"language": said.language, "words": player}
    head: dict[str, Json] = {"usual": USUAL, "format": FORMAT, "made": f"esn-package {__version__}"}
    return head | {"module": about, "pages": pages, "objectives": objectives} | shell


def _may_be_said(key: str, module: Module) -> bool:
    """Whether a player of this module can come to say a word: its quiz, if any, has one rule."""
    if key.startswith("time-"):
        return module.is_timed
    if key in UNBOUND:
        return module.quiz is not None and module.quiz.attempts is None
    rule = "after-each" if key == "next-question" else key.removeprefix("quiz-feedback-")
    return rule == key or (module.quiz is not None and module.quiz.feedback == rule)


def _key(module: Module, writer: Writer) -> dict[str, Json]:
    """The quiz and what marks each question."""
    keys: dict[str, Json] = {
        question.id: _unusual(question.key(writer.at(question))) for question in _questions(module)
    }
    quiz = module.quiz
    if quiz is None:
        return {"questions": keys, "quiz": None}
    told: dict[str, Json] = {
        "id": quiz.id,
        "title": quiz.title,
        "passMark": quiz.pass_mark,
        "attempts": quiz.attempts,
        "feedback": quiz.feedback,
        "shuffle": list(quiz.shuffle),
        "draw": quiz.draw,
        "timeLimit": quiz.time_limit,
        "questions": [question.id for question in quiz.questions],
    }
    return {"questions": keys, "quiz": told}


def _unusual(key: Mapping[str, Json]) -> Json:
    """A question's key without its id, which leads to it, and without what is USUAL."""
    return {
        name: value for name, value in key.items() if name != "id" and USUAL.get(name, key) != value
    }


def _media(module: Module) -> dict[str, Content]:
    """The files that the pages name, drawings apart, which stand in the page."""
    found: dict[str, Content] = {}
    for name, path in sorted(module.files.items()):
        if path.suffix.lower() == ".svg":
            continue
        with path.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
        found[media_name(name)] = Media(path, digest, path.stat().st_size)
    return found


def _digest(page: Mapping[str, object], key: Json, media: Mapping[str, Content]) -> str:
    """Twelve digits that stand for what a learner reads, not for the player around it."""
    whole = sha256(str(page["body"]).encode())
    whole.update(json.dumps(key, sort_keys=True).encode())
    for name, content in media.items():
        whole.update(f"{name} {content.digest if isinstance(content, Media) else ''}".encode())
    return whole.hexdigest()[:12]


def _named(suffix: str, text: str) -> str:
    """A name that changes with the text, because LMSs let browsers keep old files."""
    return f"player.{sha256(text.encode()).hexdigest()[:8]}.{suffix}"


def _icons(text: str) -> Markup:
    """The symbols of the icons that the document or its script names."""
    shapes: dict[str, str] = json.loads(data.text("templates/icons.json"))
    names = {quoted.removeprefix("#i-") for quoted in text.split('"')}
    symbol = Markup('<symbol id="i-{}" viewBox="0 0 24 24">{}</symbol>')
    used = (symbol.format(name, Markup(shapes[name])) for name in shapes if name in names)
    return Markup("\n").join(used)
