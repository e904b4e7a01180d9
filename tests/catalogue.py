"""The texts for people that the source holds, and the French catalogue that goes with them.

`python tests/catalogue.py` writes `locales/fr.po` anew: a place for each text that has no French
yet (search it for `msgstr ""`), no text that is gone. Its order is that of the source.
"""

import ast
import io
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import click
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

import esn_package
from esn_package.cli.formats import meaning
from esn_package.cli.language import paragraphs
from esn_package.codes import CODES
from esn_package.complaints.models import noun
from esn_package.described import descriptions, names
from esn_package.fields import Definition
from esn_package.formats import EVERY

SRC = Path(esn_package.__file__).parent
FRENCH = SRC / "locales/fr.po"
SAYING = "esn_package.saying"
GETTEXT = {"_", "ngettext"}
OURS = {"AttributeError", "RuntimeError", "TypeError", "ValueError"}  # raised at our own mistakes
HEADER = r"""# What esn-package says to authors, in French.
#
# A new text: write said("…") in the source, then run `python tests/catalogue.py`, then write its
# French here. {places} stay as they are. Vous; U+202F inside « » and before ; ! ?, U+00A0 before
# a colon and %, the apostrophe ’. What authors type (keys, words of YAML) stays as they type it.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Language: fr\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"

"""


class Template(NamedTuple):
    """A text as it is written in the source: where, its forms, and the values that are given."""

    file: str
    line: int
    one: str
    many: str = ""
    given: frozenset[str] = frozenset()


def trees() -> Iterator[tuple[Path, ast.Module]]:
    """Every Python file of ours with its tree, what is compiled from templates left out."""
    for path in sorted(SRC.rglob("*.py")):
        if "compiled" not in path.parts:
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def templates() -> Iterator[Template]:
    """Every text for people, in the order of the source; what click says comes last."""
    for path, tree in trees():
        file = path.relative_to(SRC).as_posix()
        if file == "codes.py":
            yield from (Template(file, 0, meaning) for meaning in CODES.values())
        if file == "complaints/models.py":
            yield from (Template(file, 0, noun) for noun in nouns())
        if file.startswith("cli/"):
            yield from (Template(file, 0, text) for text in helps(path.stem))
        if file == "cli/formats.py":
            yield from (Template(file, 0, meaning(form)) for form in EVERY.values())
        ours = imported(tree)
        calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
        for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
            if isinstance(call.func, ast.Name) and call.func.id in ours:
                yield _template(file, call, 1 + (call.func.id == "said_many"))
    for name in names():
        yield from (Template(f"schemas/{name}", 0, text) for text in descriptions(name))
    yield from of_click()


def helps(command: str) -> Iterator[str]:
    """What `--help` says of a command, or of all of them, that is written as a docstring."""
    file = import_module(f"esn_package.cli.{command}".removesuffix(".__init__"))
    found = vars(file).get("commands" if command == "__init__" else command)
    if isinstance(found, click.Command):
        yield from _helps(found)


def _helps(command: click.Command) -> Iterator[str]:
    yield paragraphs(command.help or "")
    if isinstance(command, click.Group):
        for one in command.commands.values():
            yield from _helps(one)


def of_click() -> Iterator[Template]:
    """What click says to those who type commands; what it says to those who write them is not."""
    for path in sorted(Path(click.__file__).parent.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        raised = [node.exc for node in ast.walk(tree) if isinstance(node, ast.Raise) and node.exc]
        for_us = [one for one in raised if isinstance(one, ast.Call) and _name(one) in OURS]
        left_out = {id(node) for one in for_us for node in ast.walk(one)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node) in GETTEXT and id(node) not in left_out:
                # A variable is no text: cli/language.py has its values.
                texts = [str(one.value) for one in node.args if isinstance(one, ast.Constant)]
                if texts:
                    yield Template(f"click/{path.name}", 0, texts[0], "".join(texts[1:]))


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def imported(tree: ast.Module) -> set[str]:
    """Which of the functions that say something a file has: `said` is a word of others too."""
    froms = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    names = {name.name for node in froms if node.module == SAYING for name in node.names}
    return names & {"said", "said_many"}


def nouns() -> list[str]:
    """What definitions are called where a key of theirs is unknown or missing."""
    for info in pkgutil.walk_packages(esn_package.__path__, "esn_package."):
        if not info.name.endswith("__main__"):
            import_module(info.name)
    said = {noun(model) for model in _below(Definition)}
    return sorted(str(one) for one in said if not one.values)


def _below(model: type[Definition]) -> Iterator[type[Definition]]:
    for child in model.__subclasses__():
        yield child
        yield from _below(child)


def _template(file: str, call: ast.Call, forms: int) -> Template:
    written = [one.value if isinstance(one, ast.Constant) else None for one in call.args[:forms]]
    texts = [text for text in written if isinstance(text, str)]
    assert len(texts) == forms, f"{file}:{call.lineno}: a template is written out where it is said"
    given = frozenset(word.arg for word in call.keywords if word.arg)
    return Template(file, call.lineno, texts[0], "".join(texts[1:]), given)


def places(template: str) -> set[str]:
    """The names between braces of a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def french() -> Catalog:
    """The French catalogue, as gettext's tools read it."""
    with FRENCH.open("rb") as file:
        return read_po(file, locale="fr")


def entries() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Of each template: its form for many, and its French forms; "" where there is none."""
    found = {}
    for entry in french():
        one, many = entry.id if isinstance(entry.id, tuple) else (str(entry.id), "")
        forms = entry.string if isinstance(entry.string, tuple) else (str(entry.string),)
        if one:
            found[one] = many, forms
    return found


def renewed() -> bytes:
    """The French catalogue with what the source holds now."""
    before, after = entries(), Catalog(locale="fr", fuzzy=False)
    for one in templates():
        _, forms = before.get(one.one, ("", ()))
        if one.many:
            both = forms if len(forms) == 2 else ("", "")
            after.add((one.one, one.many), both, locations=[(one.file, 0)])
        else:
            after.add(one.one, "".join(forms[:1]), locations=[(one.file, 0)])
    out = io.BytesIO()
    write_po(out, after, width=0, omit_header=True, include_lineno=False)
    return HEADER.encode() + out.getvalue()


if __name__ == "__main__":
    FRENCH.write_bytes(renewed())
