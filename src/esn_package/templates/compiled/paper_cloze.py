# mypy: ignore-errors
# Made from templates/paper/cloze.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "f28d5a8ed625e8eb"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'paper/cloze.html.j2'

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
    yield '<div class="cloze">'
    l_1_loop = missing
    for (l_1_piece, l_1_name), l_1_loop in LoopContext(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'pieces'), undefined):
        _loop_vars = {}
        pass
        yield escape(t_1(context, l_1_piece))
        if l_1_name:
            pass
            yield '<b>'
            yield escape(environment.getattr(l_1_loop, 'index'))
            yield '</b> <span class="line"></span>'
            if environment.getattr(environment.getitem(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'gaps'), l_1_name), 'unit'):
                pass
                yield ' '
                yield escape(environment.getattr(environment.getitem(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'gaps'), l_1_name), 'unit'))
    l_1_loop = l_1_piece = l_1_name = missing
    yield '</div>\n'
    def t_2(fiter):
        for l_1_name in fiter:
            if environment.getattr(environment.getitem(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'gaps'), l_1_name), 'choices'):
                yield l_1_name
    l_1_loop = missing
    for l_1_name, l_1_loop in LoopContext(t_2(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'names')), undefined):
        _loop_vars = {}
        pass
        yield '<p><b>'
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
debug_info = '2=20&3=35&4=44'

from esn_package.html import escaped as escape
