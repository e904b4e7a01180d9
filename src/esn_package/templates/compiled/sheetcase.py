# mypy: ignore-errors
# Made from templates/sheetcase.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "d9f2539832d0c9a8"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'sheetcase.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_case = resolve('case')
    l_0_words = resolve('words')
    l_0_speaks = resolve('speaks')
    l_0_language = resolve('language')
    l_0_module = resolve('module')
    l_0_prose_in = resolve('prose_in')
    l_0_question = resolve('question')
    l_0_id = resolve('id')
    pass
    if (environment.getattr((undefined(name='case') if l_0_case is missing else l_0_case), 'at') == 1):
        pass
        yield '<section class="case" aria-labelledby="'
        yield escape(environment.getattr((undefined(name='case') if l_0_case is missing else l_0_case), 'id'))
        yield '-case">\n<h2 id="'
        yield escape(environment.getattr((undefined(name='case') if l_0_case is missing else l_0_case), 'id'))
        yield '-case">'
        yield escape((context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'case-named', title=environment.getattr((undefined(name='case') if l_0_case is missing else l_0_case), 'title')) if environment.getattr((undefined(name='case') if l_0_case is missing else l_0_case), 'title') else context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'case-statement')))
        yield '</h2>\n<div class="prompt"'
        yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), (undefined(name='language') if l_0_language is missing else l_0_language), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language')))
        yield '>'
        yield escape(context.call(context.call((undefined(name='prose_in') if l_0_prose_in is missing else l_0_prose_in), markup_join((environment.getattr((undefined(name='case') if l_0_case is missing else l_0_case), 'id'), '-told', ))), environment.getattr((undefined(name='case') if l_0_case is missing else l_0_case), 'statement')))
        yield '</div>\n</section>\n'
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'before'):
        pass
        yield '<div class="case before'
        if (environment.getattr((undefined(name='case') if l_0_case is missing else l_0_case), 'at') > 1):
            pass
            yield ' next'
        yield '"'
        yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), (undefined(name='language') if l_0_language is missing else l_0_language), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language')))
        yield '>'
        yield escape(context.call(context.call((undefined(name='prose_in') if l_0_prose_in is missing else l_0_prose_in), markup_join(((undefined(name='id') if l_0_id is missing else l_0_id), '-before', ))), environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'before')))
        yield '</div>\n'

blocks = {}
debug_info = '3=19&4=22&5=24&6=28&9=32&10=35'

from esn_package.html import escaped as escape
