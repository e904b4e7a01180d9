# mypy: ignore-errors
# Made from templates/questions/truth.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "dc8c8f5e083e53a9"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'questions/truth.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    pass
    for l_1_value in ('true', 'false'):
        l_1_ours = resolve('ours')
        l_1_id = resolve('id')
        l_1_words = resolve('words')
        _loop_vars = {}
        pass
        yield '<label class="choice"'
        yield escape((undefined(name='ours') if l_1_ours is missing else l_1_ours))
        yield '><input type="radio" name="'
        yield escape((undefined(name='id') if l_1_id is missing else l_1_id))
        yield '" value="'
        yield escape(l_1_value)
        yield '"><span>'
        yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), l_1_value, _loop_vars=_loop_vars))
        yield '</span></label>\n'
    l_1_value = l_1_ours = l_1_id = l_1_words = missing

blocks = {}
debug_info = '2=11&3=18'

from esn_package.html import escaped as escape
