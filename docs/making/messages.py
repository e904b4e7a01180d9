"""docs/reference/messages.md: every code by subject, its message as a terminal shows it."""

import runpy
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from esn_package.cli.screen import told

MADE = runpy.run_path(str(Path(__file__).with_name("problems.py")))
FILES: dict[str, str] = MADE["FILES"]
INTRO = """\
# Les messages, un par un

Chaque message se termine par un code entre crochets, qui ne change jamais : cherchez-le ici. Pour
chacun, un exemple qui le provoque, le message tel que vous le verrez, puis ce qu’il fallait écrire.
Les exemples sont des extraits d’un module d’essai, *Réagir à un feu*.

Une **erreur** empêche de construire le paquet ; un **avertissement** ne l’empêche pas ; un
**conseil** est ce que dirait un bon relecteur, et peut être [écarté avec une
raison](../guides/relire.md#quand-cest-bien-ainsi).

Les codes, par sujet :

"""
SHOWN = {
    ".html": "html",
    ".md": "markdown",
    ".svg": "xml",
    ".vtt": "text",
    ".xml": "xml",
    ".yaml": "yaml",
}


def pages() -> Iterator[tuple[str, str]]:
    """The path of the page below docs/, and its text."""
    yield "reference/messages.md", "\n".join([INTRO + "\n".join(_index()) + "\n", *_page()])


def _index() -> Iterator[str]:
    """Every code by its subject: the page is long."""
    for group in MADE["groups"]():
        if group.entries:
            codes = ", ".join(f"[`{one.code}`](#{one.code})" for one in sorted(group.entries))
            yield f"- **{group.title}** : {codes}"


def _page() -> Iterator[str]:
    for group in MADE["groups"]():
        if group.entries:
            yield f"## {group.title}\n"
        for entry in sorted(group.entries):
            yield f"### `{entry.code}`\n\n{entry.text.strip()}\n\n**À corriger**\n"
            yield from example(entry.wrong)
            yield f"```text\n{message(entry)}\n```\n\n**Correct**\n"
            yield from example(entry.right)


def message(entry: Any) -> str:  # noqa: ANN401 - an Entry of problems.py, which is run
    """What a terminal shows of the wrong example, in French, without the place in our trial."""
    with TemporaryDirectory() as name:
        folder = Path(name) / "content"
        asked = ("provoked", entry.mistake) if entry.mistake else ("problems", entry.wrong)
        read = partial(MADE[asked[0]], asked[1])
        said = next(one for one in sorted(read(folder)) if one.code == entry.code)
        text = click.unstyle(told(said, "fr"))
        text = text.removeprefix(f"{said.place}: ").replace(f"{folder.as_posix()}/", "")
        return text.replace(folder.as_posix(), "content")


def example(excerpts: dict[str, str]) -> Iterator[str]:
    """Excerpts, each in a block; sentences as they are."""
    several = len([where for where in excerpts if where not in {"said", "sh", "names"}]) > 1
    for where, excerpt in excerpts.items():
        if where == "said":
            yield f"{excerpt.strip()}\n"
            continue
        file = Path(FILES.get(where, where))
        language = {"sh": "sh", "names": "text"}.get(where) or SHOWN.get(file.suffix)
        if not language:
            continue  # a film
        if several:
            yield f"`{file.name}`\n"
        fence = "`" * (4 if "```" in excerpt else 3)
        yield f"{fence}{language}\n{excerpt.rstrip()}\n{fence}\n"
