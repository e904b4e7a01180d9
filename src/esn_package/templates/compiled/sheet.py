# mypy: ignore-errors
# Made from templates/sheet.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "938658511bb92557"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'sheet.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_words = resolve('words')
    l_0_variant = resolve('variant')
    l_0_logo = resolve('logo')
    l_0_institution = resolve('institution')
    l_0_quiz = resolve('quiz')
    l_0_module = resolve('module')
    l_0_large = resolve('large')
    l_0_time = resolve('time')
    l_0_third = resolve('third')
    l_0_blocks = resolve('blocks')
    l_0_total = resolve('total')
    l_0_enough = resolve('enough')
    l_0_negative = resolve('negative')
    l_0_digest = resolve('digest')
    l_0_heading = l_0_blank = missing
    try:
        t_1 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_2 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_3 = environment.filters['map']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'map' found.")
    try:
        t_4 = environment.tests['string']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No test named 'string' found.")
    pass
    l_0_heading = context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-variant', name=environment.getattr((undefined(name='variant') if l_0_variant is missing else l_0_variant), 'name'))
    context.vars['heading'] = l_0_heading
    context.exported_vars.add('heading')
    def macro(l_1_key):
        t_5 = []
        if l_1_key is missing:
            l_1_key = undefined("parameter 'key' was not provided", name='key')
        pass
        t_5.extend((
            '<span class="blank"><span>',
            escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), l_1_key)),
            '</span><span class="line"></span></span>',
        ))
        return concat(t_5)
    context.exported_vars.add('blank')
    context.vars['blank'] = l_0_blank = Macro(environment, macro, 'blank', ('key',), False, False, False, context.eval_ctx.autoescape)
    template = environment.get_template('sheethead.html.j2', 'sheet.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'blank': l_0_blank, 'heading': l_0_heading}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<body>\n<aside class="on-screen">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-print'))
    yield '</aside>\n<main>\n<header>\n'
    if (undefined(name='logo') if l_0_logo is missing else l_0_logo):
        pass
        yield escape((undefined(name='logo') if l_0_logo is missing else l_0_logo))
        yield '\n'
    yield '<p class="top"><span>'
    yield escape((undefined(name='institution') if l_0_institution is missing else l_0_institution))
    yield '</span><b>'
    yield escape((undefined(name='heading') if l_0_heading is missing else l_0_heading))
    yield '</b></p>\n<h1>'
    yield escape(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'title'))
    yield '</h1>\n<p class="of">'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'title'))
    if (undefined(name='large') if l_0_large is missing else l_0_large):
        pass
        yield ' · '
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-large'))
    yield '</p>\n<div class="who">'
    yield escape(context.call((undefined(name='blank') if l_0_blank is missing else l_0_blank), 'paper-name'))
    yield escape(context.call((undefined(name='blank') if l_0_blank is missing else l_0_blank), 'paper-first-name'))
    yield escape(context.call((undefined(name='blank') if l_0_blank is missing else l_0_blank), 'paper-number'))
    yield escape(context.call((undefined(name='blank') if l_0_blank is missing else l_0_blank), 'paper-date'))
    yield '</div>\n<ul class="facts">\n<li>'
    if (undefined(name='time') if l_0_time is missing else l_0_time):
        pass
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-time', time=(undefined(name='time') if l_0_time is missing else l_0_time)))
        yield ' <small>('
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-third', time=(undefined(name='third') if l_0_third is missing else l_0_third)))
        yield ')</small>'
    else:
        pass
        yield escape(context.call((undefined(name='blank') if l_0_blank is missing else l_0_blank), 'paper-duration'))
    yield '</li>\n<li>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'questions', n=t_2((undefined(name='blocks') if l_0_blocks is missing else l_0_blocks))))
    yield '</li>\n<li>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-total', points=(undefined(name='total') if l_0_total is missing else l_0_total)))
    yield '</li>\n<li>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-pass', n=environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'pass_mark'), points=(undefined(name='enough') if l_0_enough is missing else l_0_enough)))
    yield '</li>\n</ul>\n'
    if (undefined(name='negative') if l_0_negative is missing else l_0_negative):
        pass
        yield '<p>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'negative', n=(undefined(name='negative') if l_0_negative is missing else l_0_negative)))
        yield '</p>\n'
    template = environment.get_template('sheetrules.html.j2', 'sheet.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'blank': l_0_blank, 'heading': l_0_heading}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    if environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'exam'), 'documents'):
        pass
        yield '<p class="rules">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'documents'))
        yield ' · '
        yield escape(t_1(context.eval_ctx, t_3(context, environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'exam'), 'documents'), attribute='title'), ' · '))
        yield '</p>\n'
    yield '<p class="honour">'
    yield escape((environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'exam'), 'honour') if (t_4(environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'exam'), 'honour')) and environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'exam'), 'honour')) else context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-honour')))
    yield escape(context.call((undefined(name='blank') if l_0_blank is missing else l_0_blank), 'paper-signature'))
    yield '</p>\n</header>\n'
    for l_1_block in (undefined(name='blocks') if l_0_blocks is missing else l_0_blocks):
        _loop_vars = {}
        pass
        yield escape(l_1_block)
        yield '\n'
    l_1_block = missing
    yield '<footer>\n<p>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-end'))
    yield ' <small>'
    yield escape((undefined(name='heading') if l_0_heading is missing else l_0_heading))
    yield ' · '
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-seed', n=environment.getattr((undefined(name='variant') if l_0_variant is missing else l_0_variant), 'seed')))
    yield ' · '
    yield escape((undefined(name='digest') if l_0_digest is missing else l_0_digest))
    yield '</small></p>\n</footer>\n</main>\n</body>\n</html>'

blocks = {}
debug_info = '1=50&2=53&3=66&5=73&8=75&9=77&11=80&12=84&13=86&14=92&16=97&17=107&18=109&19=111&21=113&22=116&24=118&25=124&26=127&28=132&30=135&31=138&34=142'

from esn_package.html import escaped as escape
