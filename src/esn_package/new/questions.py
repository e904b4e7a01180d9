"""A question of any kind, whole, right and commented, to paste into a quiz or a page."""

from esn_package import data
from esn_package.fields import reference, slug, wrong
from esn_package.new.asked import looked_at
from esn_package.new.filling import filled
from esn_package.new.languages import checked_language, folder
from esn_package.problems import Place, Problem, did_you_mean, refuse
from esn_package.saying import said

CASE = "case"  # stands in a quiz alone
# Every kind, and a case: a test says that none is missing, in any language.
KINDS = tuple(
    name.removeprefix("starters/fr/questions/").removesuffix(".yaml")
    for name in data.names("starters/fr/questions", ".yaml")
)
INDENT = "    "  # of what belongs to an item of `questions:`


def new_question(
    kind: str,
    *,
    language: str = "fr",
    id: str = "",  # noqa: A002 - what it is called in a question
    objective: str = "",
) -> str:
    """A question of a kind as YAML, commented, to paste under `questions:` of a quiz or a bank.

    `id` is its id, `objective` that of the objective that it measures. Raises ProblemsFound for a
    kind or a language that is not known and for what cannot be an id.
    """
    place, found = Place(f"{kind}.yaml"), list[Problem]()
    looked_at(kind, checked_kind, place, found)
    looked_at(language, checked_language, place, found)
    words = {
        "id": looked_at(id or f"q-{kind}", slug, place, found),
        "objective": objective and looked_at(objective, reference, place, found),
    }
    refuse(found)
    return filled(folder(language, "questions") / f"{kind}.yaml", words)


def checked_kind(value: str) -> str:
    """The kind as it is, or an error where there is none of this name."""
    if value in KINDS:
        return value
    message = said('there is no kind of question "{kind}"', kind=value)
    hint = did_you_mean(value, KINDS) or said("choose one of {kinds}", kinds=KINDS)
    raise wrong("unknown-kind", message, hint)


def about(kind: str, language: str) -> str:
    """What a kind is, in one sentence: the comment that its starter begins with."""
    starter = folder(language, "questions") / f"{kind}.yaml"
    return starter.read_text(encoding="utf-8").partition("\n")[0].strip("# ")


def as_practice(question: str) -> str:
    """A question of `new_question` as a block to paste into a page."""
    lines = [_alone(line) for line in question.splitlines()]
    return "\n".join(["```question", *lines, "```", ""])


def _alone(line: str) -> str:
    """A line of an item of a list as it stands where there is no list."""
    if line.startswith("  - "):
        return line[len(INDENT) :]
    return line.removeprefix(INDENT) if line.startswith(INDENT) else line.strip()
