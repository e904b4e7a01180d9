# mypy: ignore-errors
# Made from templates/guide/aims.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "29cb53057ec8d7d6"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide/aims.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_aims = resolve('aims')
    pass
    yield '<ol class="aims">\n'
    for (l_1_aim, l_1_competencies, l_1_counts) in (undefined(name='aims') if l_0_aims is missing else l_0_aims):
        l_1_words = resolve('words')
        _loop_vars = {}
        pass
        yield '<li><p>'
        yield escape(environment.getattr(l_1_aim, 'text'))
        yield '</p>\n'
        if l_1_competencies:
            pass
            yield '<ul class="competencies">\n'
            for l_2_one in l_1_competencies:
                l_2_provisional = resolve('provisional')
                _loop_vars = {}
                pass
                yield '<li>'
                yield escape(environment.getattr(l_2_one, 'number'))
                yield ' '
                yield escape(environment.getattr(l_2_one, 'wording'))
                if context.call((undefined(name='provisional') if l_2_provisional is missing else l_2_provisional), l_2_one, _loop_vars=_loop_vars):
                    pass
                    yield ' <small>('
                    yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'guide-provisional', _loop_vars=_loop_vars))
                    yield ')</small>'
                yield '</li>\n'
            l_2_one = l_2_provisional = missing
            yield '</ul>\n'
        yield '<p class="mention">'
        yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'guide-measured', practice=context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'guide-in-pages', n=environment.getitem(l_1_counts, 0), _loop_vars=_loop_vars), quiz=context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'guide-in-quiz', n=environment.getitem(l_1_counts, 1), _loop_vars=_loop_vars), _loop_vars=_loop_vars))
        yield '</p></li>\n'
    l_1_aim = l_1_competencies = l_1_counts = l_1_words = missing
    yield '</ol>'

blocks = {}
debug_info = '2=13&3=18&4=20&6=23&7=28&11=40'

from esn_package.html import escaped as escape
