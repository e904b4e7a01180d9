# mypy: ignore-errors
# Made from templates/about.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "f72b508676c37e37"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'about.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_words = resolve('words')
    l_0_about = resolve('about')
    pass
    yield '<section class="page about" id="about" data-screen aria-labelledby="about-title">\n<header><h1 id="about-title" tabindex="-1">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'about'))
    yield '</h1></header>\n'
    for (l_1_title, l_1_lines) in (undefined(name='about') if l_0_about is missing else l_0_about):
        _loop_vars = {}
        pass
        yield '<h2>'
        yield escape(l_1_title)
        yield '</h2>\n'
        for l_2_line in l_1_lines:
            _loop_vars = {}
            pass
            yield '<p>'
            yield escape(l_2_line)
            yield '</p>\n'
        l_2_line = missing
    l_1_title = l_1_lines = missing
    yield '</section>'

blocks = {}
debug_info = '2=14&3=16&4=20&5=22&6=26'
