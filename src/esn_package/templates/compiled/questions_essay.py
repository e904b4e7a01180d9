# mypy: ignore-errors
# Made from templates/questions/essay.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "c4f00b9e5a9c896c"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'questions/essay.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_question = resolve('question')
    l_0_id = resolve('id')
    l_0_ours = resolve('ours')
    l_0_words = resolve('words')
    pass
    yield '<div class="typed"><div class="essay"><textarea class="field" rows="'
    yield escape(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'rows'))
    yield '" aria-labelledby="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-prompt" aria-describedby="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-words '
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-use '
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-said"></textarea></div>\n<p class="mention"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '><span id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-words">'
    template = environment.get_template('essaywords.html.j2', 'questions/essay.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</span> <span class="count"></span></p>\n<p class="mention" id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-use"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), ('essay-told' if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'report_text') else 'essay-kept')))
    yield '</p>\n<p class="choice-verdict" id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-said"></p></div>'

blocks = {}
debug_info = '3=16&4=26&5=37&6=43'

from esn_package.html import escaped as escape
