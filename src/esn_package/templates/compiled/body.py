# mypy: ignore-errors
# Made from templates/body.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "80a55ade45aa6cb3"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'body.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_words = resolve('words')
    l_0_speaks = resolve('speaks')
    l_0_module = resolve('module')
    l_0_ours = resolve('ours')
    l_0_articles = resolve('articles')
    l_0_quiz = resolve('quiz')
    l_0_opinion = resolve('opinion')
    l_0_terms = resolve('terms')
    pass
    yield '<a class="skip button" href="#main">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'skip'))
    yield '</a>\n<div class="app">\n'
    template = environment.get_template('bar.html.j2', 'body.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    template = environment.get_template('menu.html.j2', 'body.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<main id="main" tabindex="-1"'
    yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'), environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language'), mirrored=False))
    yield '>\n<div class="notices" id="notices"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '></div>\n'
    template = environment.get_template('cover.html.j2', 'body.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield escape((undefined(name='articles') if l_0_articles is missing else l_0_articles))
    if (undefined(name='quiz') if l_0_quiz is missing else l_0_quiz):
        pass
        template = environment.get_template('quiz.html.j2', 'body.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    if (undefined(name='opinion') if l_0_opinion is missing else l_0_opinion):
        pass
        template = environment.get_template('opinion.html.j2', 'body.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    if (undefined(name='terms') if l_0_terms is missing else l_0_terms):
        pass
        template = environment.get_template('lexicon.html.j2', 'body.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    template = environment.get_template('about.html.j2', 'body.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    template = environment.get_template('accessibility.html.j2', 'body.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</main>\n</div>\n<p class="visually-hidden" id="said" role="status"></p>'

blocks = {}
debug_info = '1=20&3=22&4=28&5=35&6=37&7=39&8=45&9=48&11=54&12=56&14=62&15=64&17=70&18=76'

from esn_package.html import escaped as escape
