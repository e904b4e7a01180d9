# mypy: ignore-errors
# Made from templates/guide/plan.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "6f8f7b18c0760182"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide/plan.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_words = resolve('words')
    l_0_rows = resolve('rows')
    l_0_module = resolve('module')
    l_0_duration = resolve('duration')
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    yield '<div class="table" tabindex="0" role="region" aria-label="'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-plan'))
    yield '"><table class="plan">\n<thead><tr><th scope="col">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-page'))
    yield '</th><th scope="col">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-time'))
    yield '</th><th scope="col">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'label-key'))
    yield '</th><th scope="col">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-asked'))
    yield '</th></tr></thead>\n<tbody>\n'
    l_1_loop = missing
    for (l_1_page, l_1_place, l_1_asked, l_1_keys), l_1_loop in LoopContext((undefined(name='rows') if l_0_rows is missing else l_0_rows), undefined):
        l_1_speaks = resolve('speaks')
        _loop_vars = {}
        pass
        yield '<tr id="'
        yield escape(l_1_place)
        yield '"><th scope="row"'
        yield escape(context.call((undefined(name='speaks') if l_1_speaks is missing else l_1_speaks), environment.getattr(l_1_page, 'language'), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'), _loop_vars=_loop_vars))
        yield '>'
        yield escape(environment.getattr(l_1_loop, 'index'))
        yield '. '
        yield escape(environment.getattr(l_1_page, 'title'))
        yield '</th><td>'
        if environment.getattr(l_1_page, 'minutes'):
            pass
            yield escape(context.call((undefined(name='duration') if l_0_duration is missing else l_0_duration), environment.getattr(l_1_page, 'minutes'), _loop_vars=_loop_vars))
        else:
            pass
            yield '–'
        yield '</td><td'
        yield escape(context.call((undefined(name='speaks') if l_1_speaks is missing else l_1_speaks), environment.getattr(l_1_page, 'language'), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'), _loop_vars=_loop_vars))
        yield '>'
        t_2 = 1
        for l_2_key in l_1_keys:
            _loop_vars = {}
            pass
            yield escape(l_2_key)
            t_2 = 0
        l_2_key = missing
        if t_2:
            pass
            yield '–'
        yield '</td><td>'
        l_2_loop = missing
        t_3 = 1
        for l_2_one, l_2_loop in LoopContext(l_1_asked, undefined):
            _loop_vars = {}
            pass
            yield '<a href="#q-'
            yield escape(environment.getattr(environment.getattr(l_2_one, 'question'), 'id'))
            yield '">'
            yield escape(environment.getattr(l_2_one, 'number'))
            yield '</a>'
            if (not environment.getattr(l_2_loop, 'last')):
                pass
                yield ', '
            t_3 = 0
        l_2_loop = l_2_one = missing
        if t_3:
            pass
            yield '–'
        yield '</td></tr>\n'
    l_1_loop = l_1_page = l_1_place = l_1_asked = l_1_keys = l_1_speaks = missing
    if environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'):
        pass
        yield '<tr id="quiz-row"><th scope="row">'
        yield escape((t_1((undefined(name='rows') if l_0_rows is missing else l_0_rows)) + 1))
        yield '. '
        yield escape(environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'), 'title'))
        yield '</th><td>–</td><td>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'pass-mark', n=environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'), 'pass_mark')))
        if environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'), 'attempts'):
            pass
            yield ' · '
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'attempts', n=environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'), 'attempts')))
        yield '</td><td>'
        if environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'), 'draw'):
            pass
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-drawn', n=environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'), 'asked'), total=t_1(environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'), 'units'))))
        else:
            pass
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'questions', n=t_1(environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'), 'questions'))))
        yield '</td></tr>\n'
    yield '</tbody>\n<tfoot><tr><th scope="row">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-whole'))
    yield '</th><td>'
    yield escape(context.call((undefined(name='duration') if l_0_duration is missing else l_0_duration), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'minutes')))
    yield '</td><td></td><td></td></tr></tfoot>\n</table></div>'

blocks = {}
debug_info = '1=22&2=24&4=33&5=38&7=86&8=89&11=107'

from esn_package.html import escaped as escape
