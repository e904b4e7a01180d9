# mypy: ignore-errors
# Made from templates/pages.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "2e49087db1a67516"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'pages.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_pages = resolve('pages')
    try:
        t_1 = environment.tests['defined']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No test named 'defined' found.")
    pass
    l_1_loop = missing
    for l_1_page, l_1_loop in LoopContext((undefined(name='pages') if l_0_pages is missing else l_0_pages), undefined):
        l_1_speaks = resolve('speaks')
        l_1_words = resolve('words')
        l_1_module = resolve('module')
        l_1_total = resolve('total')
        l_1_duration = resolve('duration')
        l_1_icon = resolve('icon')
        l_1_quiz = resolve('quiz')
        l_1_ours = missing
        _loop_vars = {}
        pass
        l_1_ours = context.call((undefined(name='speaks') if l_1_speaks is missing else l_1_speaks), environment.getattr((undefined(name='words') if l_1_words is missing else l_1_words), 'language'), environment.getattr(l_1_page, 'language'), mirrored=False, _loop_vars=_loop_vars)
        _loop_vars['ours'] = l_1_ours
        yield '<article class="page" id="'
        yield escape(environment.getattr(l_1_page, 'place'))
        yield '" data-screen aria-labelledby="'
        yield escape(environment.getattr(l_1_page, 'place'))
        yield '-title"'
        yield escape(context.call((undefined(name='speaks') if l_1_speaks is missing else l_1_speaks), environment.getattr(l_1_page, 'language'), environment.getattr((undefined(name='module') if l_1_module is missing else l_1_module), 'language'), _loop_vars=_loop_vars))
        yield '>\n<header><p class="mention"'
        yield escape((undefined(name='ours') if l_1_ours is missing else l_1_ours))
        yield '>'
        yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'page-of', n=environment.getattr(l_1_loop, 'index'), total=(undefined(name='total') if l_1_total is missing else l_1_total), _loop_vars=_loop_vars))
        if environment.getattr(l_1_page, 'minutes'):
            pass
            yield ' · '
            yield escape(context.call((undefined(name='duration') if l_1_duration is missing else l_1_duration), environment.getattr(l_1_page, 'minutes'), _loop_vars=_loop_vars))
        yield '</p><h1 id="'
        yield escape(environment.getattr(l_1_page, 'place'))
        yield '-title" tabindex="-1">'
        yield escape(environment.getattr(l_1_page, 'heading'))
        yield '</h1></header>\n'
        yield escape(environment.getattr(l_1_page, 'html'))
        yield '\n<nav class="neighbours" aria-label="'
        yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'neighbours', _loop_vars=_loop_vars))
        yield '"'
        yield escape((undefined(name='ours') if l_1_ours is missing else l_1_ours))
        yield '>'
        if t_1(environment.getattr(l_1_loop, 'previtem')):
            pass
            yield '<a class="button second" href="#'
            yield escape(environment.getattr(environment.getattr(l_1_loop, 'previtem'), 'place'))
            yield '">'
            yield escape(context.call((undefined(name='icon') if l_1_icon is missing else l_1_icon), 'previous', _loop_vars=_loop_vars))
            yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'previous-page', _loop_vars=_loop_vars))
            yield '</a>'
        if t_1(environment.getattr(l_1_loop, 'nextitem')):
            pass
            yield '<a class="button" rel="next" href="#'
            yield escape(environment.getattr(environment.getattr(l_1_loop, 'nextitem'), 'place'))
            yield '"'
            yield escape(context.call((undefined(name='speaks') if l_1_speaks is missing else l_1_speaks), environment.getattr(environment.getattr(l_1_loop, 'nextitem'), 'language'), environment.getattr((undefined(name='words') if l_1_words is missing else l_1_words), 'language'), _loop_vars=_loop_vars))
            yield '>'
            yield escape(environment.getattr(environment.getattr(l_1_loop, 'nextitem'), 'title'))
            yield escape(context.call((undefined(name='icon') if l_1_icon is missing else l_1_icon), 'next', _loop_vars=_loop_vars))
            yield '</a>'
        elif (undefined(name='quiz') if l_1_quiz is missing else l_1_quiz):
            pass
            yield '<a class="button" rel="next" href="#quiz">'
            yield escape(environment.getattr((undefined(name='quiz') if l_1_quiz is missing else l_1_quiz), 'title'))
            yield escape(context.call((undefined(name='icon') if l_1_icon is missing else l_1_icon), 'next', _loop_vars=_loop_vars))
            yield '</a>'
        else:
            pass
            yield '<a class="button" rel="next" href="#cover">'
            yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'finish-module', _loop_vars=_loop_vars))
            yield escape(context.call((undefined(name='icon') if l_1_icon is missing else l_1_icon), 'next', _loop_vars=_loop_vars))
            yield '</a>'
        yield '</nav>\n</article>\n'
    l_1_loop = l_1_page = l_1_speaks = l_1_words = l_1_ours = l_1_module = l_1_total = l_1_duration = l_1_icon = l_1_quiz = missing

blocks = {}
debug_info = '1=19&2=30&3=33&4=39&5=51&6=53&7=57&8=65&9=75&10=84'

from esn_package.html import escaped as escape
