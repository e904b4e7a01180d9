# mypy: ignore-errors
# Made from templates/guide/lexicon.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "ead997432ab5f73c"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide/lexicon.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_module = resolve('module')
    l_0_speaks = resolve('speaks')
    l_0_terms = resolve('terms')
    pass
    yield '<dl class="terms"'
    if environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'programme'):
        pass
        yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'programme'), 'language'), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language')))
    yield '>\n'
    for l_1_term in (undefined(name='terms') if l_0_terms is missing else l_0_terms):
        l_1_words = resolve('words')
        l_1_day = resolve('day')
        _loop_vars = {}
        pass
        yield '<div id="term-'
        yield escape(environment.getattr(l_1_term, 'id'))
        yield '"><dt>'
        yield escape(environment.getattr(l_1_term, 'term'))
        yield '</dt>\n<dd>'
        yield escape(environment.getattr(l_1_term, 'short'))
        yield ' <small>'
        yield escape(environment.getattr(l_1_term, 'source'))
        yield ' · '
        yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'guide-on', date=context.call((undefined(name='day') if l_1_day is missing else l_1_day), environment.getattr(l_1_term, 'checked'), _loop_vars=_loop_vars), _loop_vars=_loop_vars))
        yield '</small></dd></div>\n'
    l_1_term = l_1_words = l_1_day = missing
    yield '</dl>'

blocks = {}
debug_info = '1=15&2=19&3=25&4=29'

from esn_package.html import escaped as escape
