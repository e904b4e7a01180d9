# mypy: ignore-errors
# Made from templates/guide/head.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "2c603eb89b3f65ed"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide/head.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_words = resolve('words')
    l_0_module = resolve('module')
    l_0_duration = resolve('duration')
    l_0_institution = resolve('institution')
    l_0_guided = resolve('guided')
    l_0_checked = resolve('checked')
    l_0_digest = resolve('digest')
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    yield '<header class="head">\n'
    template = environment.get_template('guide/emblem.html.j2', 'guide/head.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<p class="label">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide'))
    if environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'pillar'):
        pass
        yield ' · '
        yield escape(environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'pillar'), 'title'))
    yield '</p>\n<h1>'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'title'))
    yield '</h1>\n<p class="lead">'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'summary'))
    yield '</p>\n<ul class="facts">\n<li>'
    yield escape(context.call((undefined(name='duration') if l_0_duration is missing else l_0_duration), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'minutes')))
    yield '</li>\n<li>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'pages', n=(t_1(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'pages')) + (1 if environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz') else 0))))
    yield '</li>\n'
    if environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'):
        pass
        yield '<li>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'graded-quiz-pass', n=environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'), 'pass_mark')))
        yield '</li>\n'
    yield '</ul>\n<p class="mention">'
    if (undefined(name='institution') if l_0_institution is missing else l_0_institution):
        pass
        yield escape((undefined(name='institution') if l_0_institution is missing else l_0_institution))
        yield '<br>'
    if (environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'authors') and (environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'authors') != (undefined(name='institution') if l_0_institution is missing else l_0_institution))):
        pass
        yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'authors'))
        yield '<br>'
    if (undefined(name='guided') if l_0_guided is missing else l_0_guided):
        pass
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-checked', date=(undefined(name='guided') if l_0_guided is missing else l_0_guided)))
        yield '<br>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'checked', date=(undefined(name='checked') if l_0_checked is missing else l_0_checked)))
    if environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'licence'):
        pass
        yield ' · '
        yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'licence'))
    yield ' · '
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-edition', digest=(undefined(name='digest') if l_0_digest is missing else l_0_digest)))
    yield '</p>\n<p class="keep">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-keep'))
    yield '</p>\n</header>'

blocks = {}
debug_info = '2=25&3=32&4=38&5=40&7=42&8=44&9=46&10=49&13=52&14=72'

from esn_package.html import escaped as escape
