# mypy: ignore-errors
# Made from templates/shapes/typed.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "93069e4eaddce9b4"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'shapes/typed.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    pass
    yield '<p class="write"><span class="line"></span></p>'

blocks = {}
debug_info = ''

from esn_package.html import escaped as escape
