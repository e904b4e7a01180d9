# mypy: ignore-errors
# Made from templates/menu.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "478bbcceecab0f20"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'menu.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_words = resolve('words')
    l_0_speaks = resolve('speaks')
    l_0_module = resolve('module')
    l_0_total = resolve('total')
    l_0_icon = resolve('icon')
    l_0_pages = resolve('pages')
    l_0_quiz = resolve('quiz')
    l_0_terms = resolve('terms')
    pass
    yield '<nav class="menu" id="menu" aria-label="'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'menu-of-module'))
    yield '">\n<div class="menu-head"><p><b'
    yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'), environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language')))
    yield '>'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'title'))
    yield '</b><small id="menu-seen">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'pages', n=(undefined(name='total') if l_0_total is missing else l_0_total)))
    yield '</small></p><button class="icon-button menu-close" type="button" aria-label="'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'menu-close'))
    yield '">'
    yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'close'))
    yield '</button></div>\n<ol>\n'
    l_1_loop = missing
    for l_1_page, l_1_loop in LoopContext((undefined(name='pages') if l_0_pages is missing else l_0_pages), undefined):
        l_1_duration = resolve('duration')
        _loop_vars = {}
        pass
        yield '<li><a href="#'
        yield escape(environment.getattr(l_1_page, 'place'))
        yield '">'
        yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'ring', _loop_vars=_loop_vars))
        yield '<b'
        yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr(l_1_page, 'language'), environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language'), _loop_vars=_loop_vars))
        yield '>'
        yield escape(environment.getattr(l_1_loop, 'index'))
        yield '. '
        yield escape(environment.getattr(l_1_page, 'title'))
        yield '</b><small>'
        if environment.getattr(l_1_page, 'minutes'):
            pass
            yield escape(context.call((undefined(name='duration') if l_1_duration is missing else l_1_duration), environment.getattr(l_1_page, 'minutes'), _loop_vars=_loop_vars))
        yield '</small></a></li>\n'
    l_1_loop = l_1_page = l_1_duration = missing
    if (undefined(name='quiz') if l_0_quiz is missing else l_0_quiz):
        pass
        yield '<li><a href="#quiz">'
        yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'quiz'))
        yield '<b'
        yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'), environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language')))
        yield '>'
        yield escape((undefined(name='total') if l_0_total is missing else l_0_total))
        yield '. '
        yield escape(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'title'))
        yield '</b><small>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'graded-quiz'))
        yield '</small></a></li>\n'
    yield '</ol>\n<ul>\n<li><a href="#cover">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'cover'))
    yield '</a></li>\n'
    if (undefined(name='terms') if l_0_terms is missing else l_0_terms):
        pass
        yield '<li><a href="#lexicon">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'lexicon'))
        yield '</a></li>\n'
    yield '<li><a href="#about">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'about'))
    yield '</a></li>\n<li><a href="#accessibility">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement'))
    yield '</a></li>\n</ul>\n</nav>'

blocks = {}
debug_info = '1=20&2=22&4=33&5=38&7=53&8=56&12=67&13=69&14=72&16=75&17=77'

from esn_package.html import escaped as escape
