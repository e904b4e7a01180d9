"""French typography written by `check --fix`: what a second run changes, and what is touched."""

import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from table import Row, show

from esn_package.advice.rewriting import rewrite
from esn_package.source import Loc, Value, parse

WORDS = 10_000
SEED = 6
PROSE = """
L'INS relie une personne à ses données ; qui la lit ? Il dit "oui", puis attend... Le 1er avis, la
2ème étape : 5 % des cas, 14 h 30, art. 9, n° 5 ! «Non» dit-elle , le coeur serré . On vérifie deux
fois, l'oeil ouvert: c'est "la règle"!
"""
KEPT = (
    "`l'INS ? 5 %`",
    "$a ? b$",
    "https://a.example/l'x?a=1;b!",
    "<https://a.example/l'oeil?>",
    "[un lien](https://a.example/coeur?l'x)",
    "[[ins|l'INS]]",
    "![l'image ?](media/l-oeil.svg \"L'image !\")",
    "{poids}",
    "&nbsp;",
    "14:30",
)
MODULE = """\
id: essai
title: L'essai
summary: Qui l'a écrit ?
minutes: 60
checked: 2026-11-20
objectives:
  - id: lire
    text: Lire l'INS
pages: [{pages}]
quiz: fin.quiz.yaml
"""
SAID = {"title", "summary", "text", "prompt", "feedback"}
# What no typography touches: code, formulas, addresses, holes, entities, and keys with ids.
FIXED = re.compile(
    r"```yaml\n.*?```|`[^`\n]*`|\$[^$\n]*\$|https?://[^\s)>]*|\{\w+\}|&nbsp;|\(media/\S+|\[\[\w+"
    r"|^[ -]*\w+: *(?=\S)|^(?:  )?- kind: \w+|^ *id: .*$|\d\d:\d\d",
    re.MULTILINE | re.DOTALL,
)


def prose(words: int, choose: random.Random) -> Iterator[str]:
    """Paragraphs of so many words, as a keyboard types them."""
    typed = PROSE.split()
    while words > 0:
        count = max(min(words, choose.randint(20, 60)), 8)
        said = [choose.choice(typed) for _ in range(count)]
        for _ in range(3):
            said.insert(choose.randint(1, len(said)), choose.choice(KEPT))
        yield "L'avis " + choose.choice((" ", "  ")).join(said)
        words -= count


def question(number: int, choose: random.Random) -> str:
    """A question whose texts a keyboard typed, in each style of YAML."""
    said = [" ".join(prose(12, choose)).replace("\\", "") for _ in range(4)]
    quoted = said[1].replace('"', '\\"')
    single = said[2].replace("'", "''")
    return (
        f"  - kind: single\n    id: q-{number}\n    objective: lire\n"
        f"    prompt: >-\n      {said[0]}\n"
        f'    choices:\n      - text: "{quoted}"\n        right: true\n'
        f"      - text: '{single}'\n        feedback: |-\n          {said[3]}\n"
    )


def written(folder: Path) -> dict[Path, str]:
    """Every definition of a folder."""
    return {path: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


def make(folder: Path) -> None:
    """A module of so many words: half in pages, half in a quiz."""
    choose = random.Random(SEED)  # noqa: S311 - the same text each time
    names = [f"0{number}-page.md" for number in range(1, 6)]
    for name in names:
        text = "\n\n".join(prose(WORDS // 10, choose))
        code = "```yaml\ntitre: l'INS ?\n```"
        (folder / name).write_text(f"# L'essai ?\n\n{text}\n\n{code}\n", encoding="utf-8")
    asked = "".join(question(number, choose) for number in range(WORDS // 2 // 48 + 1))
    (folder / "fin.quiz.yaml").write_text(f"questions:\n{asked}", encoding="utf-8")
    text = MODULE.format(pages=", ".join(names))
    (folder / "module.yaml").write_text(text, encoding="utf-8")


def rows() -> list[Row]:
    """What the first run wrote, what the second did, and what neither may touch."""
    with TemporaryDirectory() as top:
        folder = Path(top) / "essai"
        folder.mkdir()
        make(folder)
        before = written(folder)
        count = sum(len(text.split()) for text in before.values())
        first = sum(sum(one.counts.values()) for one in rewrite(folder).files)
        once = written(folder)
        second = sum(sum(one.counts.values()) for one in rewrite(folder).files)
        again = sum(once[path] != text for path, text in written(folder).items())
    touched = sum(
        FIXED.findall(text) != FIXED.findall(once[path])
        or shape(path, text) != shape(path, once[path])
        for path, text in before.items()
    )
    if first < count / 10:
        raise RuntimeError("there was too little to write")
    print(f"{first} changes in {count} words, {len(before)} files", file=sys.stderr)
    return [
        Row("typography fixer: changes of a second run", second + again, "", 0),
        Row(
            "typography fixer: files with code, addresses, formulas or keys touched", touched, "", 0
        ),
    ]


def shape(path: Path, text: str) -> object:
    """Where each value of a definition stands, and those that are no prose."""
    if path.suffix != ".yaml":
        return None
    source = parse(text, path.name)
    return source.broken, [
        (loc, None if loc[-1] in SAID else value) for loc, value in values(source.data)
    ]


def values(data: Value, loc: Loc = ()) -> Iterator[tuple[Loc, Value]]:
    """Every text of a definition, and where it stands."""
    pairs = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    for at, one in pairs:
        yield from values(one, (*loc, at))
    if not isinstance(data, dict | list):
        yield loc, data


if __name__ == "__main__":
    sys.exit(show("Typography", rows()))
