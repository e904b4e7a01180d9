# mypy: ignore-errors
# Made from templates/shapes/yesno.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "59ab3f60addcdf59"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'shapes/yesno.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_ours = resolve('ours')
    pass
    yield '<ul class="choices in-line"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>\n'
    for l_1_value in ('true', 'false'):
        l_1_words = resolve('words')
        _loop_vars = {}
        pass
        yield '<li><span class="box"></span><span>'
        yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), l_1_value, _loop_vars=_loop_vars))
        yield '</span></li>\n'
    l_1_value = l_1_words = missing
    yield '</ul>'

blocks = {}
debug_info = '2=13&3=15&4=20'

from esn_package.html import escaped as escape
