# mypy: ignore-errors
# Made from templates/questions/single.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "601a49e3b4ecf8c8"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'questions/single.html.j2'

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
    for l_1_choice in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'choices'):
        l_1_id = resolve('id')
        _loop_vars = {}
        pass
        yield '<label class="choice"><input type="radio" name="'
        yield escape((undefined(name='id') if l_1_id is missing else l_1_id))
        yield '" value="'
        yield escape(environment.getattr(l_1_choice, 'ref'))
        yield '"><span>'
        yield escape(t_1(context, environment.getattr(l_1_choice, 'text')))
        yield '</span></label>\n'
    l_1_choice = l_1_id = missing

blocks = {}
debug_info = '4=18&5=23'

from esn_package.html import escaped as escape
