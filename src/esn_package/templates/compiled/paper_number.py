# mypy: ignore-errors
# Made from templates/paper/number.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "547e8d9410605d8c"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'paper/number.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_question = resolve('question')
    pass
    yield '<p class="write"><span class="line short"></span>'
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'unit'):
        pass
        yield ' '
        yield escape(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'unit'))
    yield '</p>'

blocks = {}
debug_info = '2=13'

from esn_package.html import escaped as escape
