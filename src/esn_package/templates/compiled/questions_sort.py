# mypy: ignore-errors
# Made from templates/questions/sort.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "a5e33331a1661fc8"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'questions/sort.html.j2'

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
    for l_1_item in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'neutral'):
        l_1_id = resolve('id')
        l_1_ours = resolve('ours')
        l_1_words = resolve('words')
        l_1_place = missing
        _loop_vars = {}
        pass
        l_1_place = markup_join(((undefined(name='id') if l_1_id is missing else l_1_id), '-', environment.getattr(l_1_item, 'ref'), ))
        _loop_vars['place'] = l_1_place
        if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'beside'):
            pass
            yield '<div class="pair" data-id="'
            yield escape(environment.getattr(l_1_item, 'ref'))
            yield '"><span id="'
            yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
            yield '">'
            yield escape(t_1(context, environment.getattr(l_1_item, 'text')))
            yield '</span><div class="groups" role="radiogroup" aria-labelledby="'
            yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
            yield '" aria-describedby="'
            yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
            yield '-said">'
            for l_2_group in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'targets'):
                _loop_vars = {}
                pass
                yield '<label><input type="radio" name="'
                yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
                yield '" value="'
                yield escape(environment.getattr(l_2_group, 'ref'))
                yield '"><span>'
                yield escape(t_1(context, environment.getattr(l_2_group, 'text')))
                yield '</span></label>'
            l_2_group = missing
            yield '</div>\n'
        else:
            pass
            yield '<div class="pair" data-id="'
            yield escape(environment.getattr(l_1_item, 'ref'))
            yield '"><label for="'
            yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
            yield '">'
            yield escape(t_1(context, environment.getattr(l_1_item, 'text')))
            yield '</label><select class="field" id="'
            yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
            yield '" data-item="'
            yield escape(environment.getattr(l_1_item, 'ref'))
            yield '" aria-describedby="'
            yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
            yield '-said"><option value=""'
            yield escape((undefined(name='ours') if l_1_ours is missing else l_1_ours))
            yield '>'
            yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'choose-target', _loop_vars=_loop_vars))
            yield '</option>'
            for l_2_group in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'targets'):
                _loop_vars = {}
                pass
                yield '<option value="'
                yield escape(environment.getattr(l_2_group, 'ref'))
                yield '">'
                yield escape(environment.getattr(environment.getattr(l_2_group, 'text'), 'plain'))
                yield '</option>'
            l_2_group = missing
            yield '</select>\n'
        yield '<p class="choice-verdict" id="'
        yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
        yield '-said"></p></div>\n'
    l_1_item = l_1_id = l_1_place = l_1_ours = l_1_words = missing
    if (not environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'beside')):
        pass
        yield '<p class="targets" hidden>'
        l_1_loop = missing
        for l_1_group, l_1_loop in LoopContext(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'targets'), undefined):
            _loop_vars = {}
            pass
            if (not environment.getattr(l_1_loop, 'first')):
                pass
                yield ' · '
            yield escape(environment.getattr(environment.getattr(l_1_group, 'text'), 'plain'))
        l_1_loop = l_1_group = missing
        yield '</p>\n'

blocks = {}
debug_info = '5=18&6=25&7=27&8=30&10=55&12=82&14=85&15=89'

from esn_package.html import escaped as escape
