# mypy: ignore-errors
# Made from templates/questions/order.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "6ab58788a80ddcf9"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'questions/order.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_question = resolve('question')
    try:
        t_1 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    pass
    yield '<ol class="order-list">\n'
    for l_1_item in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'neutral'):
        _loop_vars = {}
        pass
        yield '<li class="order-item" data-id="'
        yield escape(environment.getattr(l_1_item, 'ref'))
        yield '"><span class="choice-text">'
        yield escape(t_1(context, environment.getattr(l_1_item, 'text')))
        yield '</span></li>\n'
    l_1_item = missing
    yield '</ol>'

blocks = {}
debug_info = '6=19&7=23'

from esn_package.html import escaped as escape
