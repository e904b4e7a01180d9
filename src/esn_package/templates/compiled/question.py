# mypy: ignore-errors
# Made from templates/question.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "a09a8a133b8d28b1"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'question.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_id = resolve('id')
    l_0_question = resolve('question')
    l_0_language = resolve('language')
    l_0_words = resolve('words')
    l_0_number = resolve('number')
    try:
        t_1 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    pass
    yield '<form class="question" id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '"'
    if (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'language') and (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'language') != (undefined(name='language') if l_0_language is missing else l_0_language))):
        pass
        yield ' lang="'
        yield escape(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'language'))
        yield '"'
    yield '>\n<p class="label"><span>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'question-number', n=(undefined(name='number') if l_0_number is missing else l_0_number)))
    yield '</span> <small>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('kind-', environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'kind'), ))))
    yield '</small></p>\n<div class="prompt" id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-prompt">'
    yield escape(t_1(context, environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'prompt')))
    yield '</div>\n<fieldset aria-labelledby="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-prompt"><div class="answers">\n'
    template = environment.get_or_select_template(markup_join(('questions/', environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'kind'), '.html.j2', )), 'question.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</div></fieldset>\n</form>'

blocks = {}
debug_info = '1=23&2=31&3=35&4=39&5=41'
