# mypy: ignore-errors
# Made from templates/lexicon.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "63a43ea7baef9d17"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'lexicon.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_ours = resolve('ours')
    l_0_words = resolve('words')
    l_0_module = resolve('module')
    l_0_speaks = resolve('speaks')
    l_0_terms = resolve('terms')
    pass
    yield '<section class="page lexicon" id="lexicon" data-screen aria-labelledby="lexicon-title">\n<header><h1 id="lexicon-title" tabindex="-1"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'lexicon'))
    yield '</h1></header>\n<dl'
    if environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'programme'):
        pass
        yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'programme'), 'language'), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language')))
    yield '>\n'
    for l_1_term in (undefined(name='terms') if l_0_terms is missing else l_0_terms):
        _loop_vars = {}
        pass
        yield '<div id="term-'
        yield escape(environment.getattr(l_1_term, 'id'))
        yield '"><dt>'
        yield escape(environment.getattr(l_1_term, 'term'))
        yield '</dt>\n<dd>'
        yield escape(environment.getattr(l_1_term, 'short'))
        yield '</dd></div>\n'
    l_1_term = missing
    yield '</dl>\n</section>'

blocks = {}
debug_info = '2=17&3=21&4=25&5=29&6=33'

from esn_package.html import escaped as escape
