# mypy: ignore-errors
# Made from templates/shapes/written.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "b0ecd509ca959d03"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'shapes/written.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_range = resolve('range')
    pass
    yield '<p class="lines">'
    for l_1__ in context.call((undefined(name='range') if l_0_range is missing else l_0_range), 12):
        _loop_vars = {}
        pass
        yield '<span class="line"></span>'
    l_1__ = missing
    yield '</p>'

blocks = {}
debug_info = '2=13'

from esn_package.html import escaped as escape
