# mypy: ignore-errors
# Made from templates/sheetrules.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "a9a1661416a86587"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'sheetrules.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_quiz = resolve('quiz')
    l_0_words = resolve('words')
    l_0_number = resolve('number')
    try:
        t_1 = environment.filters['replace']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'replace' found.")
    pass
    if environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'rules'), 'certainty'):
        pass
        yield '<p class="rules">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'certainty-rules'))
        yield '</p>\n<ul class="rules">\n'
        for l_1_degree in environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'rules'), 'certainty'):
            l_1_said = resolve('said')
            _loop_vars = {}
            pass
            yield '<li><b>'
            yield escape(context.call((undefined(name='said') if l_1_said is missing else l_1_said), environment.getattr(l_1_degree, 'label'), _loop_vars=_loop_vars))
            yield '</b> · '
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'certainty-tariff', right=context.call((undefined(name='number') if l_0_number is missing else l_0_number), environment.getattr(l_1_degree, 'right'), _loop_vars=_loop_vars), wrong=t_1(context.eval_ctx, context.call((undefined(name='number') if l_0_number is missing else l_0_number), environment.getattr(l_1_degree, 'wrong'), _loop_vars=_loop_vars), '-', '−'), _loop_vars=_loop_vars))
            yield '</li>\n'
        l_1_degree = l_1_said = missing
        yield '</ul>\n<p class="how">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-tariff', n=context.call((undefined(name='number') if l_0_number is missing else l_0_number), environment.getattr(environment.getitem(environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'rules'), 'certainty'), -1), 'right'))))
        yield '</p>\n'

blocks = {}
debug_info = '2=20&3=23&5=25&6=30&9=36'
