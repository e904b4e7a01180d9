# mypy: ignore-errors
# Made from templates/questions/number.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "714b73adeedec051"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'questions/number.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_id = resolve('id')
    l_0_question = resolve('question')
    pass
    yield '<div class="typed"><p class="field-line"><input class="field" type="text" inputmode="decimal" size="8" maxlength="60" autocomplete="off" aria-labelledby="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-prompt" aria-describedby="'
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'unit'):
        pass
        yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
        yield '-unit '
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-said">'
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'unit'):
        pass
        yield ' <span class="unit" id="'
        yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
        yield '-unit">'
        yield escape(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'unit'))
        yield '</span>'
    yield '</p>\n<p class="choice-verdict" id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-said"></p></div>'

blocks = {}
debug_info = '2=14&3=30'

from esn_package.html import escaped as escape
