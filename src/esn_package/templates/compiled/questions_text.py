# mypy: ignore-errors
# Made from templates/questions/text.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "4f57fdbc7799e0d8"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'questions/text.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_id = resolve('id')
    pass
    yield '<div class="typed"><p class="field-line"><input class="field" type="text" size="24" maxlength="60" autocomplete="off" autocapitalize="off" spellcheck="false" aria-labelledby="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-prompt" aria-describedby="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-said"></p>\n<p class="choice-verdict" id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-said"></p></div>'

blocks = {}
debug_info = '2=13&3=17'

from esn_package.html import escaped as escape
