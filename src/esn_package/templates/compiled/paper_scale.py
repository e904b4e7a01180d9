# mypy: ignore-errors
# Made from templates/paper/scale.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "fc4e08e237fc5ed6"
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
    l_0_shown = missing
    try:
        t_1 = environment.filters['replace']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'replace' found.")
    pass
    def macro(l_1_step):
        t_2 = []
        if l_1_step is missing:
            l_1_step = undefined("parameter 'step' was not provided", name='step')
        pass
        t_2.append(
            escape(t_1(context.eval_ctx, t_1(context.eval_ctx, l_1_step, '.', context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'decimal')), '-', '−')),
        )
        return concat(t_2)
    context.exported_vars.add('shown')
    context.vars['shown'] = l_0_shown = Macro(environment, macro, 'shown', ('step',), False, False, False, context.eval_ctx.autoescape)
    if (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'form') == 'slider'):
        pass
        yield '<p class="write"><span class="line short"></span> <span'
        yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'scale-range', low=context.call((undefined(name='shown') if l_0_shown is missing else l_0_shown), environment.getitem(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'steps'), 0)), high=context.call((undefined(name='shown') if l_0_shown is missing else l_0_shown), environment.getitem(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'steps'), -1))))
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
                yield escape(context.call((undefined(name='shown') if l_0_shown is missing else l_0_shown), l_1_step, _loop_vars=_loop_vars))
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
                yield escape(context.call((undefined(name='shown') if l_0_shown is missing else l_0_shown), l_1_step, _loop_vars=_loop_vars))
                yield '</span>'
            if (l_1_step in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'said')):
                pass
                yield '<span>'
                yield escape(environment.getitem(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'said'), l_1_step))
                yield '</span>'
            elif (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'form') == 'list'):
                pass
                yield '<span>'
                yield escape(context.call((undefined(name='shown') if l_0_shown is missing else l_0_shown), l_1_step, _loop_vars=_loop_vars))
                yield '</span>'
            yield '</li>\n'
        l_1_step = missing
        yield '</ul>\n'

blocks = {}
debug_info = '2=21&3=32&4=35&5=39&6=43&10=58&11=62'

from esn_package.html import escaped as escape
