"""The public names of the package: made of their signatures and docstrings."""

import ast
import inspect
import re
from collections.abc import Iterator
from functools import cached_property
from textwrap import dedent
from types import FunctionType

import esn_package

WIDE = 91
SINGLE = re.compile(r"'([^'\"]*)'")
DEFAULT = re.compile(r"(: [^,=]*?)=(?=\w)")  # ast writes no spaces there, ruff does
INTRO = """\
# The Python API

Made from the docstrings: `help(esn_package.load)` says the same. Everything is imported by
`from esn_package import …`; what is not on this page may change from one version to the next.
Values go in and come out, and they are frozen. [How to use it](python.md) has examples.
"""
Function = ast.FunctionDef | ast.ClassDef


def pages() -> Iterator[tuple[str, str]]:
    """The path of the page below docs/, and its text."""
    yield "developers/api.md", "\n".join([INTRO, *_names()])


def _names() -> Iterator[str]:
    values = {name: getattr(esn_package, name) for name in esn_package.__all__}
    for title, kept in (("Functions", inspect.isfunction), ("Values", inspect.isclass)):
        yield f"## {title}\n"
        for name, value in values.items():
            if kept(value):
                yield from _described(name, value, "###")
                if inspect.isclass(value):
                    yield from _members(name, value)


def _described(name: str, value: object, head: str) -> Iterator[str]:
    """A heading, a signature and what its docstring says."""
    tree = ast.parse(dedent(inspect.getsource(value))).body[0]  # type: ignore[arg-type]
    yield f"{head} `{name}`\n"
    if isinstance(tree, ast.FunctionDef):
        yield f"```python\ndef {_signature(tree)}: ...\n```\n"
    elif isinstance(tree, ast.ClassDef):
        yield f"```python\n{_fields(tree)}\n```\n"
    yield f"{inspect.getdoc(value)}\n"


def _signature(tree: ast.FunctionDef) -> str:
    """`def name(…) -> …`, one parameter a line where it would be too wide."""
    end = f" -> {ast.unparse(tree.returns)}" if tree.returns else ""
    given = ast.unparse(tree.args)
    if given.startswith("self"):
        given = given.removeprefix("self").removeprefix(", ")
    whole = SINGLE.sub('"\\1"', f"{tree.name}({given}){end}").replace('="', ' = "')
    whole = DEFAULT.sub(r"\1 = ", whole)
    if len(whole) <= WIDE:
        return whole
    lines = "".join(f"    {one},\n" for one in _parameters(tree.args))
    return SINGLE.sub('"\\1"', f"{tree.name}(\n{lines}){end}")


def _parameters(given: ast.arguments) -> Iterator[str]:
    """Each parameter as it is written."""
    first = len(given.args) - len(given.defaults)
    for at, one in enumerate(given.args):
        default = f" = {ast.unparse(given.defaults[at - first])}" if at >= first else ""
        yield ast.unparse(one) + default
    if given.kwonlyargs:
        yield "*"
    for one, value in zip(given.kwonlyargs, given.kw_defaults, strict=True):
        yield ast.unparse(one) + (f" = {ast.unparse(value)}" if value else "")


def _fields(tree: ast.ClassDef) -> str:
    """`class name` with its fields."""
    fields = [ast.unparse(one) for one in tree.body if isinstance(one, ast.AnnAssign)]
    start = [
        f"def {_signature(one)}: ..."
        for one in tree.body
        if isinstance(one, ast.FunctionDef) and one.name == "__init__"
    ]
    text = "\n".join([f"class {tree.name}:", *(f"    {one}" for one in fields or start)])
    return SINGLE.sub('"\\1"', text)


def _members(name: str, value: type) -> Iterator[str]:
    """The methods and properties of a class, those that are public."""
    for member, found in vars(value).items():
        inner = found.fget if isinstance(found, property) else found
        inner = inner.func if isinstance(inner, cached_property) else inner
        if member.startswith("_") or not isinstance(inner, FunctionType) or not inner.__doc__:
            continue
        if inner is found:
            yield from _described(f"{name}.{member}", inner, "####")
        else:
            yield f"#### `{name}.{member}`\n\n{inspect.getdoc(inner)}\n"
