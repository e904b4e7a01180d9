# mypy: ignore-errors
# Made from templates/shapes/picked.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "9ed869cddc0e913a"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'shapes/picked.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_parts = resolve('parts')
    pass
    yield '<ul class="choices">\n'
    for (l_1_letter, l_1_text) in (undefined(name='parts') if l_0_parts is missing else l_0_parts):
        _loop_vars = {}
        pass
        yield '<li><span class="box"></span><b>'
        yield escape(l_1_letter)
        yield '</b><span>'
        yield escape(l_1_text)
        yield '</span></li>\n'
    l_1_letter = l_1_text = missing
    yield '</ul>'

blocks = {}
debug_info = '3=13&4=17'

from esn_package.html import escaped as escape
