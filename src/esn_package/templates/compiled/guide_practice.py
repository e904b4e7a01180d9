# mypy: ignore-errors
# Made from templates/guide/practice.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "7cbc904bd6527af3"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide/practice.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_words = resolve('words')
    l_0_blocks = resolve('blocks')
    pass
    yield '<p class="mention">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-practice-how'))
    yield '</p>\n'
    for l_1_block in (undefined(name='blocks') if l_0_blocks is missing else l_0_blocks):
        _loop_vars = {}
        pass
        yield escape(l_1_block)
        yield '\n'
    l_1_block = missing

blocks = {}
debug_info = '1=14&2=16&3=19'

from esn_package.html import escaped as escape
