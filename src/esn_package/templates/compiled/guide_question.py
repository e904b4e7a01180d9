# mypy: ignore-errors
# Made from templates/guide/question.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "42cda8c6b3286556"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide/question.html.j2'

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
    l_0_module = resolve('module')
    l_0_prose_in = resolve('prose_in')
    l_0_told = resolve('told')
    l_0_shape = resolve('shape')
    l_0_parts = resolve('parts')
    l_0_key = resolve('key')
    l_0_half = resolve('half')
    l_0_objective = resolve('objective')
    l_0_checked = resolve('checked')
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
        if (environment.getattr(l_1_case, 'at') == 1):
            pass
            yield '<div class="box case"><p class="label">'
            yield escape((context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'case-named', title=environment.getattr(l_1_case, 'title')) if environment.getattr(l_1_case, 'title') else context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'case-statement')))
            yield '</p>\n<div'
            yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), (undefined(name='language') if l_0_language is missing else l_0_language), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language')))
            yield '>'
            yield escape(context.call(context.call((undefined(name='prose_in') if l_0_prose_in is missing else l_0_prose_in), markup_join((environment.getattr(l_1_case, 'id'), '-told', ))), environment.getattr(l_1_case, 'statement')))
            yield '</div></div>\n'
        l_1_case = missing
    yield '<div class="asked" id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '">\n<h2>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'question-number', n=environment.getattr((undefined(name='asked') if l_0_asked is missing else l_0_asked), 'number')))
    yield ' <small>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('kind-', environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'kind'), ))))
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'difficulty'):
        pass
        yield ' · '
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-difficulty', n=environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'difficulty')))
    yield '</small></h2>\n<div class="told"'
    yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), (undefined(name='language') if l_0_language is missing else l_0_language), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language')))
    yield '>\n'
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'before'):
        pass
        yield '<div class="before">'
        yield escape(context.call(context.call((undefined(name='prose_in') if l_0_prose_in is missing else l_0_prose_in), markup_join(((undefined(name='id') if l_0_id is missing else l_0_id), '-before', ))), environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'before')))
        yield '</div>\n'
    yield '<div class="prompt">'
    yield escape(t_1(context, environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'prompt')))
    yield '</div>\n'
    try:
        template = environment.get_or_select_template(markup_join(('guide/', environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'kind'), '.html.j2', )), 'guide/question.html.j2')
    except TemplateNotFound:
        pass
    else:
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'ours': l_0_ours}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    if (environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'beside') and (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'kind') not in ('zone', 'concordance'))):
        pass
        yield '<p class="beside">'
        yield escape(environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'beside'))
        yield '</p>\n'
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'cancelled'):
        pass
        yield '<p'
        yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '><b>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'cancelled'))
        yield '</b></p>\n'
    if ((undefined(name='shape') if l_0_shape is missing else l_0_shape) == 'picked'):
        pass
        yield '<ul class="answers">\n'
        for l_1_part in (undefined(name='parts') if l_0_parts is missing else l_0_parts):
            _loop_vars = {}
            pass
            yield '<li class="'
            yield escape(('right' if environment.getattr(l_1_part, 'right') else ('wrong' if environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'marked') else 'open')))
            yield '"><svg class="icon" aria-hidden="true"><use href="#i-'
            yield escape(('right' if environment.getattr(l_1_part, 'right') else ('wrong' if environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'marked') else 'ring')))
            yield '"/></svg><div><p>'
            if (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'kind') == 'zone'):
                pass
                yield '<b>'
                yield escape(environment.getattr(l_1_part, 'letter'))
                yield '</b> '
            if environment.getattr(l_1_part, 'right'):
                pass
                yield '<b>'
                yield escape(environment.getattr(l_1_part, 'text'))
                yield '</b>'
            else:
                pass
                yield escape(environment.getattr(l_1_part, 'text'))
            if environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'marked'):
                pass
                yield '<span class="visually-hidden"'
                yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
                yield '> ('
                yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), ('guide-right' if environment.getattr(l_1_part, 'right') else 'guide-wrong'), _loop_vars=_loop_vars))
                yield ')</span>'
            yield '</p>\n'
            if environment.getattr(l_1_part, 'says'):
                pass
                yield '<p class="says">'
                yield escape(environment.getattr(l_1_part, 'says'))
                yield '</p>\n'
            yield '</div></li>\n'
        l_1_part = missing
        yield '</ul>\n'
    elif (((undefined(name='shape') if l_0_shape is missing else l_0_shape) == 'ordered') and environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'marked')):
        pass
        yield '<ol class="in-order">\n'
        for l_1_part in (undefined(name='parts') if l_0_parts is missing else l_0_parts):
            _loop_vars = {}
            pass
            yield '<li>'
            yield escape(environment.getattr(l_1_part, 'text'))
            yield '</li>\n'
        l_1_part = missing
        yield '</ol>\n'
    elif (((undefined(name='shape') if l_0_shape is missing else l_0_shape) == 'matched') and environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'marked')):
        pass
        yield '<ul class="matched">\n'
        for l_1_part in (undefined(name='parts') if l_0_parts is missing else l_0_parts):
            _loop_vars = {}
            pass
            yield '<li>'
            yield escape(environment.getattr(l_1_part, 'text'))
            yield ' <b>→ '
            yield escape(environment.getattr(l_1_part, 'target'))
            yield '</b></li>\n'
        l_1_part = missing
        yield '</ul>\n'
    else:
        pass
        yield '<p class="expected"><b'
        yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-expected'))
        yield '</b> <span class="lines">'
        yield escape(((undefined(name='key') if l_0_key is missing else l_0_key) or context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'no-key')))
        yield '</span></p>\n'
    for l_1_line in (undefined(name='half') if l_0_half is missing else l_0_half):
        _loop_vars = {}
        pass
        yield '<p class="says"'
        yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '>'
        yield escape(l_1_line)
        yield '</p>\n'
    l_1_line = missing
    try:
        template = environment.get_or_select_template(markup_join(('paperkey/', environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'kind'), '.html.j2', )), 'guide/question.html.j2')
    except TemplateNotFound:
        pass
    else:
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'ours': l_0_ours}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'explanation'):
        pass
        yield '<div class="why">'
        yield escape(t_1(context, environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'explanation')))
        yield '</div>\n'
    yield '</div>\n<p class="mention">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-id'))
    yield ' <code>'
    yield escape(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'id'))
    yield '</code>'
    if environment.getattr((undefined(name='asked') if l_0_asked is missing else l_0_asked), 'page'):
        pass
        yield ' · <a href="#p-'
        yield escape(environment.getattr(environment.getattr((undefined(name='asked') if l_0_asked is missing else l_0_asked), 'page'), 'id'))
        yield '">'
        yield escape(environment.getattr(environment.getattr((undefined(name='asked') if l_0_asked is missing else l_0_asked), 'page'), 'title'))
        yield '</a>'
    elif environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'see'):
        pass
        yield ' · '
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-see'))
        yield ' '
        yield escape(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'see'))
    if (undefined(name='objective') if l_0_objective is missing else l_0_objective):
        pass
        yield '<br>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-aim'))
        yield ' '
        yield escape((undefined(name='objective') if l_0_objective is missing else l_0_objective))
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'source'):
        pass
        yield '<br>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'vocabulary-source'))
        yield ' '
        yield escape(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'source'))
    if (undefined(name='checked') if l_0_checked is missing else l_0_checked):
        pass
        yield ' · '
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-on', date=(undefined(name='checked') if l_0_checked is missing else l_0_checked)))
    yield '</p>\n</div>'

blocks = {}
debug_info = '1=33&2=36&4=40&5=43&6=45&10=51&11=53&12=61&13=63&14=66&16=69&18=72&19=81&20=84&22=86&23=89&25=93&27=96&28=100&29=125&30=128&35=133&37=136&38=140&41=144&43=147&44=151&48=160&50=166&51=170&53=176&54=185&55=188&58=191'

from esn_package.html import escaped as escape
