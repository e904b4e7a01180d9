# mypy: ignore-errors
# Made from templates/sheetrules.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "91a24aa954649050"
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
    pass
    if environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'rules'), 'certainty'):
        pass
        yield '<p class="rules">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'certainty-rules'))
        yield '</p>\n<ul class="rules">\n'
        for l_1_degree in environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'rules'), 'certainty'):
            l_1_said = resolve('said')
            l_1_tariff = resolve('tariff')
            _loop_vars = {}
            pass
            yield '<li><b>'
            yield escape(context.call((undefined(name='said') if l_1_said is missing else l_1_said), environment.getattr(l_1_degree, 'label'), _loop_vars=_loop_vars))
            yield '</b> · '
            yield escape(context.call((undefined(name='tariff') if l_1_tariff is missing else l_1_tariff), l_1_degree, _loop_vars=_loop_vars))
            yield '</li>\n'
        l_1_degree = l_1_said = l_1_tariff = missing
        yield '</ul>\n<p class="how">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-tariff', n=context.call((undefined(name='number') if l_0_number is missing else l_0_number), environment.getattr(environment.getitem(environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'rules'), 'certainty'), -1), 'right'))))
        yield '</p>\n'

blocks = {}
debug_info = '2=14&3=17&5=19&6=25&9=31'

from esn_package.html import escaped as escape
