# mypy: ignore-errors
# Made from templates/paper/scale.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "62dd9f1983b865fd"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'paper/scale.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_question = resolve('question')
    l_0_ours = resolve('ours')
    l_0_words = resolve('words')
    pass
    if (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'form') == 'slider'):
        pass
        yield '<p class="write"><span class="line short"></span> <span'
        yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'scale-range', low=context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'figures'), environment.getitem(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'steps'), 0)), high=context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'figures'), environment.getitem(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'steps'), -1))))
        yield '</span></p>\n'
        if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'labels'):
            pass
            yield '<p>'
            l_1_loop = missing
            for (l_1_step, l_1_said), l_1_loop in LoopContext(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'labels'), undefined):
                _loop_vars = {}
                pass
                if (not environment.getattr(l_1_loop, 'first')):
                    pass
                    yield ' · '
                yield '<b>'
                yield escape(context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'figures'), l_1_step, _loop_vars=_loop_vars))
                yield '</b> '
                yield escape(l_1_said)
            l_1_loop = l_1_step = l_1_said = missing
            yield '</p>\n'
    else:
        pass
        yield '<ul class="scale">\n'
        for l_1_step in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'steps'):
            _loop_vars = {}
            pass
            yield '<li><span class="box"></span>'
            if (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'form') == 'row'):
                pass
                yield '<span>'
                yield escape(context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'figures'), l_1_step, _loop_vars=_loop_vars))
                yield '</span>'
            if (l_1_step in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'said')):
                pass
                yield '<span>'
                yield escape(environment.getitem(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'said'), l_1_step))
                yield '</span>'
            elif (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'form') == 'list'):
                pass
                yield '<span>'
                yield escape(context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'figures'), l_1_step, _loop_vars=_loop_vars))
                yield '</span>'
            yield '</li>\n'
        l_1_step = missing
        yield '</ul>\n'

blocks = {}
debug_info = '2=14&3=17&4=21&5=25&9=40&10=44'

from esn_package.html import escaped as escape
