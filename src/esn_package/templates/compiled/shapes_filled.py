# mypy: ignore-errors
# Made from templates/shapes/filled.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "667c9b386cf41dc8"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'shapes/filled.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_right = resolve('right')
    pass
    yield '<ul class="gaps">\n'
    for (l_1_name, l_1__) in environment.getattr((undefined(name='right') if l_0_right is missing else l_0_right), 'gaps'):
        _loop_vars = {}
        pass
        yield '<li><b>'
        yield escape(l_1_name)
        yield '</b><span class="line"></span></li>\n'
    l_1_name = l_1__ = missing
    yield '</ul>'

blocks = {}
debug_info = '3=13&4=17'
