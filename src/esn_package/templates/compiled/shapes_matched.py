# mypy: ignore-errors
# Made from templates/shapes/matched.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "fab179c24e0e8a75"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'shapes/matched.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_ours = resolve('ours')
    l_0_words = resolve('words')
    l_0_parts = resolve('parts')
    l_0_targets = resolve('targets')
    pass
    yield '<p class="how"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-matched'))
    yield '</p>\n<div class="columns">\n<ul class="numbered">\n'
    for (l_1_number, l_1_text) in (undefined(name='parts') if l_0_parts is missing else l_0_parts):
        _loop_vars = {}
        pass
        yield '<li><b>'
        yield escape(l_1_number)
        yield '</b><span>'
        yield escape(l_1_text)
        yield '</span><span class="place"></span></li>\n'
    l_1_number = l_1_text = missing
    yield '</ul>\n<ul class="lettered">\n'
    for (l_1_letter, l_1_text) in (undefined(name='targets') if l_0_targets is missing else l_0_targets):
        _loop_vars = {}
        pass
        yield '<li><b>'
        yield escape(l_1_letter)
        yield '</b><span>'
        yield escape(l_1_text)
        yield '</span></li>\n'
    l_1_letter = l_1_text = missing
    yield '</ul>\n</div>'

blocks = {}
debug_info = '2=16&5=20&6=24&10=30&11=34'

from esn_package.html import escaped as escape
