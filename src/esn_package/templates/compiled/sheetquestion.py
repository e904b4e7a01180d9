# mypy: ignore-errors
# Made from templates/sheetquestion.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "a0102e915a00b546"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'sheetquestion.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_speaks = resolve('speaks')
    l_0_words = resolve('words')
    l_0_language = resolve('language')
    l_0_question = resolve('question')
    l_0_id = resolve('id')
    l_0_asked = resolve('asked')
    l_0_points = resolve('points')
    l_0_module = resolve('module')
    l_0_shape = resolve('shape')
    l_0_quiz = resolve('quiz')
    l_0_ours = missing
    try:
        t_1 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    pass
    l_0_ours = context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language'), (undefined(name='language') if l_0_language is missing else l_0_language), mirrored=False)
    context.vars['ours'] = l_0_ours
    context.exported_vars.add('ours')
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'within'):
        pass
        l_1_case = environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'within')
        pass
        template = environment.get_template('sheetcase.html.j2', 'sheetquestion.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'case': l_1_case, 'ours': l_0_ours}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        l_1_case = missing
    yield '<section class="question" aria-labelledby="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '">\n<h2 id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'question-number', n=environment.getattr((undefined(name='asked') if l_0_asked is missing else l_0_asked), 'number')))
    yield ' <small>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('kind-', environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'kind'), ))))
    yield ' · '
    yield escape((undefined(name='points') if l_0_points is missing else l_0_points))
    yield '</small></h2>\n<div class="prompt"'
    yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), (undefined(name='language') if l_0_language is missing else l_0_language), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language')))
    yield '>'
    yield escape(t_1(context, environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'prompt')))
    yield '</div>\n'
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'cancelled'):
        pass
        yield '<p class="how"><b>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'cancelled'))
        yield '</b></p>\n'
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'hint'):
        pass
        yield '<p class="how">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), environment.getattr(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'hint'), 'word'), n=environment.getattr(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'hint'), 'n')))
        yield '</p>\n'
    yield '<div class="answer"'
    yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), (undefined(name='language') if l_0_language is missing else l_0_language), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language')))
    yield '>\n'
    template = environment.select_template([markup_join(('paper/', environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'kind'), '.html.j2', )), markup_join(('shapes/', (undefined(name='shape') if l_0_shape is missing else l_0_shape), '.html.j2', ))], 'sheetquestion.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'ours': l_0_ours}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</div>\n'
    if ((environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'rules'), 'certainty') and environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'weight')) and (not environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'cancelled'))):
        pass
        yield '<p class="how">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'certainty-ask'))
        yield '</p>\n<ul class="choices in-line sure">\n'
        for l_1_degree in environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'rules'), 'certainty'):
            l_1_said = resolve('said')
            _loop_vars = {}
            pass
            yield '<li><span class="box"></span><span>'
            yield escape(context.call((undefined(name='said') if l_1_said is missing else l_1_said), environment.getattr(l_1_degree, 'label'), _loop_vars=_loop_vars))
            yield '</span></li>\n'
        l_1_degree = l_1_said = missing
        yield '</ul>\n'
    yield '</section>'

blocks = {}
debug_info = '2=28&3=31&5=35&8=43&9=45&10=53&11=57&12=60&14=62&15=65&17=68&18=70&20=77&21=80&23=82&24=87'

from esn_package.html import escaped as escape
