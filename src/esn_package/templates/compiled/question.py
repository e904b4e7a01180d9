# mypy: ignore-errors
# Made from templates/question.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "1aad8e11755d798a"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'question.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_speaks = resolve('speaks')
    l_0_question = resolve('question')
    l_0_language = resolve('language')
    l_0_words = resolve('words')
    l_0_prose_in = resolve('prose_in')
    l_0_id = resolve('id')
    l_0_practice = resolve('practice')
    l_0_number = resolve('number')
    l_0_spoken = l_0_ours = l_0_say = missing
    try:
        t_1 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    pass
    l_0_spoken = context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'language') or (undefined(name='language') if l_0_language is missing else l_0_language)), (undefined(name='language') if l_0_language is missing else l_0_language))
    context.vars['spoken'] = l_0_spoken
    context.exported_vars.add('spoken')
    l_0_ours = context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language'), (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'language') or (undefined(name='language') if l_0_language is missing else l_0_language)), mirrored=False)
    context.vars['ours'] = l_0_ours
    context.exported_vars.add('ours')
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'within'):
        pass
        l_1_case = environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'within')
        l_1_statement = context.call((undefined(name='prose_in') if l_0_prose_in is missing else l_0_prose_in), markup_join((environment.getattr(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'within'), 'id'), '-case', )))
        l_1_before = context.call((undefined(name='prose_in') if l_0_prose_in is missing else l_0_prose_in), markup_join(((undefined(name='id') if l_0_id is missing else l_0_id), '-before', )))
        pass
        template = environment.get_template('questions/case.html.j2', 'question.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'before': l_1_before, 'case': l_1_case, 'statement': l_1_statement, 'ours': l_0_ours, 'say': l_0_say, 'spoken': l_0_spoken}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        l_1_case = l_1_statement = l_1_before = missing
    l_0_say = (context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'save-and-go-on') if (not (undefined(name='practice') if l_0_practice is missing else l_0_practice)) else ('' if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'marked') else context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'save-answer')))
    context.vars['say'] = l_0_say
    context.exported_vars.add('say')
    yield '<form class="question" id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '"'
    yield escape((undefined(name='spoken') if l_0_spoken is missing else l_0_spoken))
    if (undefined(name='say') if l_0_say is missing else l_0_say):
        pass
        yield ' data-say="'
        yield escape((undefined(name='say') if l_0_say is missing else l_0_say))
        yield '"'
    yield '>\n<p class="label"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '><span>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'question-number', n=(undefined(name='number') if l_0_number is missing else l_0_number)))
    yield '</span> <small>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('kind-', environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'kind'), ))))
    yield '</small></p>\n<div class="prompt" id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-prompt">'
    yield escape(t_1(context, environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'prompt')))
    yield '</div>\n'
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'cancelled'):
        pass
        yield '<p class="hint"'
        yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '><b>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'cancelled'))
        yield '</b></p>\n'
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'hint'):
        pass
        yield '<p class="hint" id="'
        yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
        yield '-hint"'
        yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), environment.getattr(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'hint'), 'word'), n=environment.getattr(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'hint'), 'n')))
        yield '</p>\n'
    yield '<fieldset'
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'group'):
        pass
        yield ' role="'
        yield escape(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'group'))
        yield '"'
    if (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'group') != 'none'):
        pass
        yield ' aria-labelledby="'
        yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
        yield '-prompt"'
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'hint'):
        pass
        yield ' aria-describedby="'
        yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
        yield '-hint"'
    yield '><div class="answers">\n'
    template = environment.get_or_select_template(markup_join(('questions/', environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'kind'), '.html.j2', )), 'question.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'ours': l_0_ours, 'say': l_0_say, 'spoken': l_0_spoken}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</div></fieldset>\n</form>'

blocks = {}
debug_info = '1=26&2=29&3=32&5=38&9=45&10=49&11=58&12=64&13=68&14=71&16=75&17=78&19=85&20=101'

from esn_package.html import escaped as escape
