# mypy: ignore-errors
# Made from templates/questions/scale.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "a3c32e3bd8eb9297"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'questions/scale.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_question = resolve('question')
    l_0_n = resolve('n')
    l_0_id = resolve('id')
    l_0_ours = resolve('ours')
    l_0_words = resolve('words')
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    if (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'form') == 'list'):
        pass
        for l_1_step in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'steps'):
            _loop_vars = {}
            pass
            yield '<label class="choice"><input type="radio" name="'
            yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
            yield '" value="'
            yield escape(l_1_step)
            yield '"><span>'
            yield escape(context.call(environment.getattr(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'said'), 'get'), l_1_step, context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'figures'), l_1_step, _loop_vars=_loop_vars), _loop_vars=_loop_vars))
            yield '</span></label>\n'
        l_1_step = missing
    else:
        pass
        if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'labels'):
            pass
            yield '<p class="scale-ends"'
            if (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'form') == 'row'):
                pass
                yield ' aria-hidden="true"'
            yield '>'
            for (l_1_step, l_1_said) in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'labels'):
                _loop_vars = {}
                pass
                yield '<span data-step="'
                yield escape(l_1_step)
                yield '"><b>'
                yield escape(context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'figures'), l_1_step, _loop_vars=_loop_vars))
                yield '</b> <span>'
                yield escape(l_1_said)
                yield '</span></span>'
            l_1_step = l_1_said = missing
            yield '</p>\n'
        if (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'form') == 'row'):
            pass
            l_0_n = t_1(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'steps'))
            context.vars['n'] = l_0_n
            context.exported_vars.add('n')
            yield '<div class="scale-row" style="--steps:'
            yield escape((undefined(name='n') if l_0_n is missing else l_0_n))
            yield ';--half:'
            yield escape(((undefined(name='n') if l_0_n is missing else l_0_n) if ((undefined(name='n') if l_0_n is missing else l_0_n) < 6) else (((undefined(name='n') if l_0_n is missing else l_0_n) + 1) // 2)))
            yield ';--third:'
            yield escape(((undefined(name='n') if l_0_n is missing else l_0_n) if ((undefined(name='n') if l_0_n is missing else l_0_n) < 6) else ((((undefined(name='n') if l_0_n is missing else l_0_n) + 1) // 2) if ((undefined(name='n') if l_0_n is missing else l_0_n) < 9) else (((undefined(name='n') if l_0_n is missing else l_0_n) + 2) // 3))))
            yield '">\n'
            for l_1_step in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'steps'):
                _loop_vars = {}
                pass
                yield '<label class="choice"><input type="radio" name="'
                yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
                yield '" value="'
                yield escape(l_1_step)
                yield '"><span>'
                yield escape(context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'figures'), l_1_step, _loop_vars=_loop_vars))
                if (l_1_step in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'said')):
                    pass
                    yield '<span class="visually-hidden">&nbsp;: '
                    yield escape(environment.getitem(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'said'), l_1_step))
                    yield '</span>'
                yield '</span></label>\n'
            l_1_step = missing
            yield '</div>\n'
    yield '<div class="typed scale-said">'
    if (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'form') == 'slider'):
        pass
        yield '<p class="field-line"><input class="field" type="text"'
        if (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'from_') >= 0):
            pass
            yield ' inputmode="decimal"'
        yield ' size="6" maxlength="20" autocomplete="off" aria-labelledby="'
        yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
        yield '-prompt" aria-describedby="'
        yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
        yield '-range '
        yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
        yield '-said"> <span class="mention" id="'
        yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
        yield '-range"'
        yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'scale-range', low=context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'figures'), environment.getitem(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'steps'), 0)), high=context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'figures'), environment.getitem(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'steps'), -1))))
        yield '</span></p>\n'
    yield '<p class="choice-verdict" id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-said"></p></div>'

blocks = {}
debug_info = '5=22&6=24&7=28&10=37&11=40&13=56&14=58&15=62&16=68&17=72&22=86&23=106'

from esn_package.html import escaped as escape
