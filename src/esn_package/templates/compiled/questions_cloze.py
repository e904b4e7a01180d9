# mypy: ignore-errors
# Made from templates/questions/cloze.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "b299c5978914d38c"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'questions/cloze.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_question = resolve('question')
    l_0_total = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_2 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    pass
    l_0_total = t_1(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'names'))
    context.vars['total'] = l_0_total
    context.exported_vars.add('total')
    yield '<div class="cloze">'
    l_1_loop = missing
    for (l_1_piece, l_1_name), l_1_loop in LoopContext(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'pieces'), undefined):
        l_1_gap = resolve('gap')
        l_1_id = resolve('id')
        l_1_place = resolve('place')
        l_1_words = resolve('words')
        l_1_ours = resolve('ours')
        _loop_vars = {}
        pass
        yield escape(t_2(context, l_1_piece))
        if l_1_name:
            pass
            l_1_gap = environment.getitem(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'gaps'), l_1_name)
            _loop_vars['gap'] = l_1_gap
            l_1_place = markup_join(((undefined(name='id') if l_1_id is missing else l_1_id), '-', l_1_name, ))
            _loop_vars['place'] = l_1_place
            yield '<span class="gap"><b aria-hidden="true">'
            yield escape(environment.getattr(l_1_loop, 'index'))
            yield '</b>'
            if environment.getattr((undefined(name='gap') if l_1_gap is missing else l_1_gap), 'choices'):
                pass
                yield '<select class="field" data-item="'
                yield escape(l_1_name)
                yield '" aria-label="'
                yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'gap-name', n=environment.getattr(l_1_loop, 'index'), total=(undefined(name='total') if l_0_total is missing else l_0_total), context=context.call(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'around'), l_1_name, _loop_vars=_loop_vars), _loop_vars=_loop_vars))
                yield '" aria-describedby="'
                yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
                yield '-said"><option value=""'
                yield escape((undefined(name='ours') if l_1_ours is missing else l_1_ours))
                yield '>'
                yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'choose-target', _loop_vars=_loop_vars))
                yield '</option>'
                for l_2_choice in environment.getattr((undefined(name='gap') if l_1_gap is missing else l_1_gap), 'choices'):
                    _loop_vars = {}
                    pass
                    yield '<option value="'
                    yield escape(environment.getattr(l_2_choice, 'ref'))
                    yield '">'
                    yield escape(environment.getattr(environment.getattr(l_2_choice, 'text'), 'plain'))
                    yield '</option>'
                l_2_choice = missing
                yield '</select>'
            else:
                pass
                yield '<input class="field" type="text" data-item="'
                yield escape(l_1_name)
                yield '"'
                if environment.getattr((undefined(name='gap') if l_1_gap is missing else l_1_gap), 'answers'):
                    pass
                    yield ' size="16" maxlength="30" autocapitalize="off" spellcheck="false"'
                else:
                    pass
                    yield ' size="8" maxlength="60" inputmode="decimal"'
                yield ' autocomplete="off" aria-label="'
                yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'gap-name', n=environment.getattr(l_1_loop, 'index'), total=(undefined(name='total') if l_0_total is missing else l_0_total), context=context.call(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'around'), l_1_name, _loop_vars=_loop_vars), _loop_vars=_loop_vars))
                yield '" aria-describedby="'
                if environment.getattr((undefined(name='gap') if l_1_gap is missing else l_1_gap), 'unit'):
                    pass
                    yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
                    yield '-unit '
                yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
                yield '-said">'
                if environment.getattr((undefined(name='gap') if l_1_gap is missing else l_1_gap), 'unit'):
                    pass
                    yield '<span class="unit" id="'
                    yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
                    yield '-unit">'
                    yield escape(environment.getattr((undefined(name='gap') if l_1_gap is missing else l_1_gap), 'unit'))
                    yield '</span>'
            yield '</span>'
    l_1_loop = l_1_piece = l_1_name = l_1_gap = l_1_id = l_1_place = l_1_words = l_1_ours = missing
    yield '</div>\n'
    l_1_loop = missing
    for l_1_name, l_1_loop in LoopContext(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'names'), undefined):
        l_1_id = resolve('id')
        _loop_vars = {}
        pass
        yield '<div class="gap-line" data-gap="'
        yield escape(l_1_name)
        yield '" hidden><p class="typed" data-id="'
        yield escape(l_1_name)
        yield '"><b>'
        yield escape(environment.getattr(l_1_loop, 'index'))
        yield '</b><span class="choice-verdict" id="'
        yield escape((undefined(name='id') if l_1_id is missing else l_1_id))
        yield '-'
        yield escape(l_1_name)
        yield '-said"></span></p></div>\n'
    l_1_loop = l_1_name = l_1_id = missing
    def t_3(fiter):
        for l_1_name in fiter:
            if environment.getattr(environment.getitem(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'gaps'), l_1_name), 'choices'):
                yield l_1_name
    l_1_loop = missing
    for l_1_name, l_1_loop in LoopContext(t_3(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'names')), undefined):
        _loop_vars = {}
        pass
        yield '<p class="targets" hidden><b>'
        yield escape((context.call(environment.getattr(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'names'), 'index'), l_1_name, _loop_vars=_loop_vars) + 1))
        yield '</b> '
        l_2_loop = missing
        for l_2_choice, l_2_loop in LoopContext(environment.getattr(environment.getitem(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'gaps'), l_1_name), 'choices'), undefined):
            _loop_vars = {}
            pass
            if (not environment.getattr(l_2_loop, 'first')):
                pass
                yield ' · '
            yield escape(environment.getattr(environment.getattr(l_2_choice, 'text'), 'plain'))
        l_2_loop = l_2_choice = missing
        yield '</p>\n'
    l_1_loop = l_1_name = missing

blocks = {}
debug_info = '4=25&5=30&6=48&7=74&9=102&10=107&12=118&13=127'

from esn_package.html import escaped as escape
