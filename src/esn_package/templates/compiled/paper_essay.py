# mypy: ignore-errors
# Made from templates/paper/essay.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "2a697b3a3505735d"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'paper/essay.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_question = resolve('question')
    l_0_ours = resolve('ours')
    l_0_words = resolve('words')
    l_0_low = l_0_high = missing
    pass
    (l_0_low, l_0_high) = environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'words')
    context.vars.update({'high': l_0_high, 'low': l_0_low})
    context.exported_vars.update(('high', 'low'))
    yield '<p class="how"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>'
    if (undefined(name='low') if l_0_low is missing else l_0_low):
        pass
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'essay-words', low=(undefined(name='low') if l_0_low is missing else l_0_low), high=(undefined(name='high') if l_0_high is missing else l_0_high)))
    else:
        pass
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'essay-words-most', n=(undefined(name='high') if l_0_high is missing else l_0_high)))
    yield '</p>\n'
    template = environment.get_template('shapes/written.html.j2', 'paper/essay.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'high': l_0_high, 'low': l_0_low}))
    try:
        for event in gen:
            yield event
    finally: gen.close()

blocks = {}
debug_info = '2=15&3=19&4=28'
