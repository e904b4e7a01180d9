# mypy: ignore-errors
# Made from templates/about.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "1cd0decb8ad386ea"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'about.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_ours = resolve('ours')
    l_0_words = resolve('words')
    l_0_about = resolve('about')
    l_0_statement = resolve('statement')
    pass
    yield '<section class="page about" id="about" data-screen aria-labelledby="about-title"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>\n<header><h1 id="about-title" tabindex="-1">'
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
    yield '<h2>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'accessibility'))
    yield '</h2>\n<p><a href="#accessibility">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'mention', status=environment.getattr((undefined(name='statement') if l_0_statement is missing else l_0_statement), 'status')))
    yield '</a></p>\n</section>'

blocks = {}
debug_info = '1=16&2=18&3=20&4=24&5=26&6=30&9=35&10=37'
