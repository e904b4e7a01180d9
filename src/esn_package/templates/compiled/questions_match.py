# mypy: ignore-errors
# Made from templates/questions/match.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "040772e80c142c56"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'questions/match.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_question = resolve('question')
    try:
        t_1 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    pass
    for l_1_pair in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'pairs'):
        l_1_id = resolve('id')
        l_1_ours = resolve('ours')
        l_1_words = resolve('words')
        _loop_vars = {}
        pass
        yield '<div class="pair"><label for="'
        yield escape((undefined(name='id') if l_1_id is missing else l_1_id))
        yield '-'
        yield escape(environment.getattr(environment.getattr(l_1_pair, 'item'), 'ref'))
        yield '">'
        yield escape(t_1(context, environment.getattr(environment.getattr(l_1_pair, 'item'), 'text')))
        yield '</label><select class="field" id="'
        yield escape((undefined(name='id') if l_1_id is missing else l_1_id))
        yield '-'
        yield escape(environment.getattr(environment.getattr(l_1_pair, 'item'), 'ref'))
        yield '" data-item="'
        yield escape(environment.getattr(environment.getattr(l_1_pair, 'item'), 'ref'))
        yield '" aria-describedby="'
        yield escape((undefined(name='id') if l_1_id is missing else l_1_id))
        yield '-'
        yield escape(environment.getattr(environment.getattr(l_1_pair, 'item'), 'ref'))
        yield '-said"><option value=""'
        yield escape((undefined(name='ours') if l_1_ours is missing else l_1_ours))
        yield '>'
        yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'choose-target', _loop_vars=_loop_vars))
        yield '</option>\n'
        for l_2_target in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'neutral'):
            _loop_vars = {}
            pass
            yield '<option value="'
            yield escape(environment.getattr(l_2_target, 'ref'))
            yield '">'
            yield escape(environment.getattr(environment.getattr(l_2_target, 'text'), 'plain'))
            yield '</option>\n'
        l_2_target = missing
        yield '</select><p class="choice-verdict" id="'
        yield escape((undefined(name='id') if l_1_id is missing else l_1_id))
        yield '-'
        yield escape(environment.getattr(environment.getattr(l_1_pair, 'item'), 'ref'))
        yield '-said"></p></div>\n'
    l_1_pair = l_1_id = l_1_ours = l_1_words = missing
    yield '<p class="targets" hidden>'
    l_1_loop = missing
    for l_1_target, l_1_loop in LoopContext(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'neutral'), undefined):
        _loop_vars = {}
        pass
        if (not environment.getattr(l_1_loop, 'first')):
            pass
            yield ' · '
        yield escape(environment.getattr(environment.getattr(l_1_target, 'text'), 'plain'))
    l_1_loop = l_1_target = missing
    yield '</p>'

blocks = {}
debug_info = '4=18&5=25&6=45&7=49&9=55&11=62'

from esn_package.html import escaped as escape
