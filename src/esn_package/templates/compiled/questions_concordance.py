# mypy: ignore-errors
# Made from templates/questions/concordance.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "6409235def144719"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'questions/concordance.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_words = resolve('words')
    l_0_question = resolve('question')
    l_0_id = resolve('id')
    l_0_ours = resolve('ours')
    l_0_lead = l_0_labels = missing
    try:
        t_1 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    pass
    l_0_lead = context.call(environment.getattr(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('script-', environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'about'), ))), 'split'), '|')
    context.vars['lead'] = l_0_lead
    context.exported_vars.add('lead')
    l_0_labels = (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'labels') or context.call(environment.getattr(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('steps-', environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'about'), ))), 'split'), '|'))
    context.vars['labels'] = l_0_labels
    context.exported_vars.add('labels')
    yield '<div class="script" id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-script">\n<p><b'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>'
    yield escape(environment.getitem((undefined(name='lead') if l_0_lead is missing else l_0_lead), 0))
    yield '</b> <span>'
    yield escape(t_1(context, environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'hypothesis')))
    yield '</span></p>\n<p><b'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>'
    yield escape(environment.getitem((undefined(name='lead') if l_0_lead is missing else l_0_lead), 1))
    yield '</b> <span>'
    yield escape(t_1(context, environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'information')))
    yield '</span></p>\n<p><b'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>'
    yield escape(environment.getitem((undefined(name='lead') if l_0_lead is missing else l_0_lead), 2))
    yield '</b></p>\n</div>\n<div role="radiogroup" aria-labelledby="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-script">\n'
    l_1_loop = missing
    for (l_1_step, l_1_sign), l_1_loop in LoopContext(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'steps'), undefined):
        _loop_vars = {}
        pass
        yield '<label class="choice"><input type="radio" name="'
        yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
        yield '" value="'
        yield escape(l_1_step)
        yield '"><span class="step"><b>'
        yield escape(l_1_sign)
        yield '</b> <span'
        if (not environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'labels')):
            pass
            yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '>'
        yield escape(environment.getitem((undefined(name='labels') if l_0_labels is missing else l_0_labels), environment.getattr(l_1_loop, 'index0')))
        yield '</span></span></label>\n'
    l_1_loop = l_1_step = l_1_sign = missing
    yield '</div>\n'
    if (not environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'panel')):
        pass
        yield '<p class="mention"'
        yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'concordance-unmarked'))
        yield '</p>\n'

blocks = {}
debug_info = '3=22&4=25&5=29&6=31&7=37&8=43&10=47&11=50&12=54&15=68&16=71'

from esn_package.html import escaped as escape
