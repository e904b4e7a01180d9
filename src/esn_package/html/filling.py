"""Templates, by jinja2. They are imported when one is filled: a check fills none.

Templates are shipped compiled (parsing them costs more than a small build); where jinja2 or a
template is not the one that was compiled, it is compiled again in memory.
"""

from collections.abc import Callable, MutableMapping
from functools import cache
from hashlib import sha256
from importlib import import_module
from types import ModuleType

import jinja2
from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    Template,
    TemplateNotFound,
    pass_context,
)
from jinja2.runtime import Context
from markupsafe import Markup

from esn_package import data
from esn_package.prose.parts import Prose

SUFFIX = ".html.j2"
KEPT_IN = (
    "",
    "/desk",
    "/guide",
    "/questions",
    "/simulations",
    "/paper",
    "/paperkey",
    "/printed",
    "/shapes",
)
FOLDERS = tuple(f"templates{folder}" for folder in KEPT_IN)
COMPILED = "esn_package.templates.compiled"
HEAD = """\
# mypy: ignore-errors
# Made from templates/{name}: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "{made_of}"
"""
# What a template says is only joined, so that no Markup need be made of each piece.
TAIL = """
from esn_package.html import escaped as escape
"""
ABOUT = '"""Our templates, compiled by `python -m esn_package.html`."""\n'


def sources() -> tuple[str, ...]:
    """The names of all our templates, as `fill` takes them."""
    files = (file for folder in FOLDERS for file in data.names(folder, SUFFIX))
    return tuple(file.removeprefix("templates/") for file in files)


def shipped() -> dict[str, str]:
    """The files of templates/compiled as they should be today, by name."""
    files = {_module(name) + ".py": _compiled(name) for name in sources()}
    return {**files, "__init__.py": ABOUT}


@cache
def environment() -> Environment:
    """Our jinja2: all text is escaped, and a name that is not there is an error."""
    made = _bare()
    made.loader = Shipped()
    return made


class Shipped(BaseLoader):
    """Finds templates compiled beforehand, or compiles them where that jinja2 was another."""

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, object] | None = None,  # noqa: A002 - jinja2's own word
    ) -> Template:
        """The template of this name; raises TemplateNotFound."""
        code = _ready(name)
        # The code finds its environment in its own module, so that is what jinja2 is given.
        names = vars(code) if code else _executed(environment, name)
        # A dict, not jinja2's chain of them: each template that is filled walks through it.
        return environment.template_class.from_module_dict(
            environment, names, {**environment.globals, **(globals or {})}
        )


class Direct(Context):
    """The names that a template is filled with: no function of ours asks for a context.

    jinja2 looks at each that is called for whether it does.
    """

    def call(
        self,
        function: Callable[..., object],
        *args: object,
        _loop_vars: object = None,
        _block_vars: object = None,
        **named: object,
    ) -> object:
        """What a function gives."""
        return function(*args, **named)


def _bare() -> Environment:
    made = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        cache_size=-1,  # all are kept: there are no more than ours
    )
    made.context_class = Direct
    made.filters["prose"] = _prose
    return made


@pass_context
def _prose(context: Context, prose: Prose) -> Markup:
    """A text of the author's, written by the `prose` function that the template was given."""
    write: Callable[[Prose], Markup] = context["prose"]
    return write(prose)


def _module(name: str) -> str:
    return name.removesuffix(SUFFIX).replace("/", "_")


def _ready(name: str) -> ModuleType | None:
    """The compiled template, if it was made of what is here."""
    try:
        code = import_module(f"{COMPILED}.{_module(name)}")
    except ModuleNotFoundError:
        return None
    return code if _made_of(name) == code.MADE_OF else None


def _made_of(name: str) -> str:
    """What decides a compiled template: its source, and which jinja2 reads it."""
    return sha256(f"{jinja2.__version__}\n{_source(name)}".encode()).hexdigest()[:16]


def _source(name: str) -> str:
    try:
        return data.text(f"templates/{name}")
    except FileNotFoundError as error:
        raise TemplateNotFound(name) from error


def _compiled(name: str) -> str:
    code = _bare().compile(_source(name), name=name, filename=name, raw=True, defer_init=True)
    return HEAD.format(name=name, made_of=_made_of(name)) + code + "\n" + TAIL


def _executed(environment: Environment, name: str) -> dict[str, object]:
    names: dict[str, object] = {"environment": environment, "__file__": name}
    exec(environment.compile(_source(name), name=name, filename=name), names)  # noqa: S102 - our own file
    return names
