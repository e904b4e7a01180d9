"""`check --facts`: what modules state, each with its source, as a text, a page or a sheet."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import click

from esn_package.advice import Judged
from esn_package.advice.stated import Statement
from esn_package.cli.factpages import as_html, as_markdown
from esn_package.cli.factsheet import COLUMNS, Factsheet, around, kinds, left_out, summary
from esn_package.cli.language import say
from esn_package.cli.listing import Form, put
from esn_package.folders import PROGRAMME, shown
from esn_package.saying import said
from esn_package.sheets import sheet

FACTS = click.option(
    "--facts",
    is_flag=False,
    flag_value="text",
    type=Form(["text", "markdown", "html", "csv"]),
    help=said(
        "Print each sentence with a number, a date, an article of law or the name of a body or a"
        " text, with its source; as a text, if no form is given."
    ),
)


def state(judged: Judged, path: Path, form: str, out: Path | None) -> None:
    """Write what is stated at or below a path."""
    put(listed(judged, path, form, out), out)


def listed(judged: Judged, path: Path, form: str, out: Path | None) -> bytes:
    """What is stated at or below a path, in a form; places are told from where it is written."""
    programme = judged.programme
    whole = programme and (path / PROGRAMME).exists()
    title = programme.title if programme and whole else shown(path)
    language = programme.language if programme else "fr"
    stated = tuple(one for one in judged.stated if one.statements)
    base = out.parent if out else path
    return FORMS[form](Factsheet(title, language, stated, base, judged.broken))


def _text(found: Factsheet) -> bytes:
    lines = [found.title, say(summary(found)), ""]
    for one in found.stated:
        lines.append(one.title or one.file)
        for it in one.statements:
            told = " · ".join(filter(None, (kinds(it), _source(it), it.checked)))
            lines += [f"  {it.place}: {it.text}", f"    {told}"]
        lines.append("")
    return ("\n".join([*lines, *left_out(found)]).rstrip() + "\n").encode()


def _source(one: Statement) -> str:
    """The source of a statement in plain words, addresses where its links are."""
    before, after = around(one)
    words = "".join(
        f"{words} <{address}>" if address else words for words, address in one.source.pieces()
    )
    return f"{before}{words}{after}"


def _csv(found: Factsheet) -> bytes:
    return sheet([[say(one) for one in COLUMNS], *_rows(found)])


def _rows(found: Factsheet) -> Iterator[list[str]]:
    for one in found.stated:
        for it in one.statements:
            place = f"{it.place.file}:{it.place.line}"
            yield [it.text, kinds(it), _source(it), it.checked, place]


FORMS: Mapping[str, Callable[[Factsheet], bytes]] = {
    "text": _text,
    "markdown": as_markdown,
    "html": as_html,
    "csv": _csv,
}
