# mypy: ignore-errors
# Made from templates/shapes/ordered.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "7b614f360a59462d"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'shapes/ordered.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_parts = resolve('parts')
    l_0_ours = resolve('ours')
    l_0_words = resolve('words')
    pass
    yield '<ul class="lettered">\n'
    for (l_1_letter, l_1_text) in (undefined(name='parts') if l_0_parts is missing else l_0_parts):
        _loop_vars = {}
        pass
        yield '<li><b>'
        yield escape(l_1_letter)
        yield '</b><span>'
        yield escape(l_1_text)
        yield '</span></li>\n'
    l_1_letter = l_1_text = missing
    yield '</ul>\n<p class="how"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-ordered'))
    yield '</p>\n<p class="places">'
    l_1_loop = missing
    for l_1__, l_1_loop in LoopContext((undefined(name='parts') if l_0_parts is missing else l_0_parts), undefined):
        _loop_vars = {}
        pass
        yield '<span class="place"><small>'
        yield escape(environment.getattr(l_1_loop, 'index'))
        yield '</small></span>'
    l_1_loop = l_1__ = missing
    yield '</p>'

blocks = {}
debug_info = '3=15&4=19&7=25&8=30'

from esn_package.html import escaped as escape
