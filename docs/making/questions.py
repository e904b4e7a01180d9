"""Every kind of question, in French: its example is what `esn-package new question` prints."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any

import yaml

from esn_package import new_question

FILE = Path(__file__).with_name("kinds.yaml")
INTRO = """\
# Les types de questions

Treize types, et le cas, qui en réunit plusieurs. De chacun : à quoi il sert, un exemple, ce que
vaut une réponse. L’exemple est celui qu’affiche `esn-package new question TYPE`, à coller dans un
quiz sous `questions:`. [Le guide](../guides/ecrire-des-questions.md) dit comment en écrire de
bonnes, et [la liste des clés](cles.md#toute-question) ce que toutes peuvent porter.

Le programme de l’école les montre toutes, sur de vraies questions, dans `content/demonstration`.

| vous voulez mesurer | type | sa forme |
|---|---|---|
"""


def kinds() -> list[dict[str, Any]]:
    """What is said of each kind, in the order of the page."""
    read: list[dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return read


def pages() -> Iterator[tuple[str, str]]:
    """The path of the page below docs/, and its text."""
    rows = "".join(
        f"| {one['measures']} | [`{one['kind']}`](#{one['kind']}) | {one['title']} |\n"
        for one in kinds()
    )
    yield "reference/questions.md", "\n".join([INTRO + rows, *map(section, kinds())])


def section(one: dict[str, Any]) -> str:
    """What is said of a kind."""
    kind, title = one["kind"], one["title"]
    example = dedent(new_question(kind, language="fr")).rstrip()
    said = f"## `{kind}`\n\n**{title[0].upper()}{title[1:]}.**\n\n```yaml\n{example}\n```\n"
    return "\n".join([said, one["text"], *_more(one), f"[Ses clés](cles.md#kind-{kind}).\n"])


def _more(one: dict[str, Any]) -> Iterator[str]:
    if "more" in one:
        yield one["more"]
