# mypy: ignore-errors
# Made from templates/printed/scenario.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "c64b92689f1ff1eb"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'printed/scenario.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_scenario = resolve('scenario')
    l_0_key = resolve('key')
    l_0_best = resolve('best')
    l_0_words = resolve('words')
    l_0_end = resolve('end')
    try:
        t_1 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_2 = environment.filters['replace']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'replace' found.")
    pass
    l_1_loop = missing
    for l_1_scene, l_1_loop in LoopContext(environment.getattr((undefined(name='scenario') if l_0_scenario is missing else l_0_scenario), 'scenes'), undefined):
        l_1_id = resolve('id')
        l_1_prose_in = resolve('prose_in')
        l_1_numbers = resolve('numbers')
        l_1_came = resolve('came')
        l_1_place = l_1_write = missing
        _loop_vars = {}
        pass
        l_1_place = markup_join(((undefined(name='id') if l_1_id is missing else l_1_id), '--', environment.getattr(l_1_scene, 'id'), ))
        _loop_vars['place'] = l_1_place
        l_1_write = context.call((undefined(name='prose_in') if l_1_prose_in is missing else l_1_prose_in), (undefined(name='place') if l_1_place is missing else l_1_place), _loop_vars=_loop_vars)
        _loop_vars['write'] = l_1_write
        yield '<div class="scene" id="'
        yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
        yield '">\n<h3>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), ('scenario-ending' if environment.getattr(l_1_scene, 'ending') else 'scenario-scene'), n=environment.getitem((undefined(name='numbers') if l_1_numbers is missing else l_1_numbers), environment.getattr(l_1_scene, 'id')), _loop_vars=_loop_vars))
        yield ' <small>'
        yield escape(environment.getattr(l_1_scene, 'title'))
        yield '</small></h3>\n'
        if (not (undefined(name='key') if l_0_key is missing else l_0_key)):
            pass
            def t_3(fiter):
                for (l_2_step, l_2_choice) in fiter:
                    if environment.getattr(l_2_choice, 'feedback'):
                        yield (l_2_step, l_2_choice)
            l_2_loop = missing
            for (l_2_step, l_2_choice), l_2_loop in LoopContext(t_3(environment.getitem((undefined(name='came') if l_1_came is missing else l_1_came), environment.getattr(l_1_scene, 'id'))), undefined):
                _loop_vars = {}
                pass
                yield '<div class="came"><p><b>'
                yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'printed-came', step=l_2_step, _loop_vars=_loop_vars))
                yield '</b></p>\n'
                yield escape(context.call(context.call((undefined(name='prose_in') if l_1_prose_in is missing else l_1_prose_in), markup_join(((undefined(name='place') if l_1_place is missing else l_1_place), '-', environment.getattr(l_2_loop, 'index'), )), _loop_vars=_loop_vars), environment.getattr(l_2_choice, 'feedback'), _loop_vars=_loop_vars))
                yield '</div>\n'
            l_2_loop = l_2_step = l_2_choice = missing
        yield escape(context.call((undefined(name='write') if l_1_write is missing else l_1_write), environment.getattr(l_1_scene, 'text'), _loop_vars=_loop_vars))
        yield '\n'
        if environment.getattr(l_1_scene, 'ending'):
            pass
            yield '<p class="ending"><b>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('scenario-', environment.getattr(l_1_scene, 'ending'), )), _loop_vars=_loop_vars))
            yield '</b></p>\n'
        if environment.getattr(l_1_scene, 'choices'):
            pass
            yield '<ul class="ways">\n'
            l_2_loop = missing
            for l_2_choice, l_2_loop in LoopContext(environment.getattr(l_1_scene, 'choices'), undefined):
                l_2_letters = resolve('letters')
                l_2_endings = resolve('endings')
                l_2_then = missing
                _loop_vars = {}
                pass
                l_2_then = context.call((undefined(name='prose_in') if l_1_prose_in is missing else l_1_prose_in), markup_join(((undefined(name='place') if l_1_place is missing else l_1_place), '--', environment.getattr(l_2_loop, 'index'), )), _loop_vars=_loop_vars)
                _loop_vars['then'] = l_2_then
                yield '<li><b>'
                yield escape(environment.getitem((undefined(name='letters') if l_2_letters is missing else l_2_letters), environment.getattr(l_2_loop, 'index0')))
                yield '</b> <div><p>'
                yield escape(context.call((undefined(name='then') if l_2_then is missing else l_2_then), environment.getattr(l_2_choice, 'text'), _loop_vars=_loop_vars))
                yield ' <small>'
                yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), ('scenario-go-ending' if (environment.getattr(l_2_choice, 'to') in (undefined(name='endings') if l_2_endings is missing else l_2_endings)) else 'scenario-go'), n=environment.getitem((undefined(name='numbers') if l_1_numbers is missing else l_1_numbers), environment.getattr(l_2_choice, 'to')), _loop_vars=_loop_vars))
                yield '</small></p>\n'
                if (undefined(name='key') if l_0_key is missing else l_0_key):
                    pass
                    if environment.getattr(l_2_choice, 'feedback'):
                        pass
                        yield '<div class="says">'
                        yield escape(context.call((undefined(name='then') if l_2_then is missing else l_2_then), environment.getattr(l_2_choice, 'feedback'), _loop_vars=_loop_vars))
                        yield '</div>\n'
                    if environment.getattr(l_2_choice, 'marks'):
                        pass
                        yield '<p class="marks">'
                        def t_4(fiter):
                            for l_3_one in fiter:
                                if (environment.getattr(l_3_one, 'id') in environment.getattr(l_2_choice, 'marks')):
                                    yield l_3_one
                        l_3_loop = missing
                        for l_3_one, l_3_loop in LoopContext(t_4(environment.getattr((undefined(name='scenario') if l_0_scenario is missing else l_0_scenario), 'criteria')), undefined):
                            l_3_number = resolve('number')
                            l_3_mark = missing
                            _loop_vars = {}
                            pass
                            l_3_mark = environment.getitem(environment.getattr(l_2_choice, 'marks'), environment.getattr(l_3_one, 'id'))
                            _loop_vars['mark'] = l_3_mark
                            yield escape(environment.getattr(l_3_one, 'text'))
                            yield ' '
                            yield escape(markup_join((('+' if ((undefined(name='mark') if l_3_mark is missing else l_3_mark) > 0) else ''), t_2(context.eval_ctx, context.call((undefined(name='number') if l_3_number is missing else l_3_number), (undefined(name='mark') if l_3_mark is missing else l_3_mark), _loop_vars=_loop_vars), '-', '−'), )))
                            if (not environment.getattr(l_3_loop, 'last')):
                                pass
                                yield ' · '
                        l_3_loop = l_3_one = l_3_mark = l_3_number = missing
                        yield '</p>\n'
                yield '</div></li>\n'
            l_2_loop = l_2_choice = l_2_then = l_2_letters = l_2_endings = missing
            yield '</ul>\n'
        yield '</div>\n'
    l_1_loop = l_1_scene = l_1_id = l_1_place = l_1_prose_in = l_1_write = l_1_numbers = l_1_came = missing
    if ((undefined(name='key') if l_0_key is missing else l_0_key) and (undefined(name='best') if l_0_best is missing else l_0_best)):
        pass
        yield '<p class="best">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'printed-best', way=t_1(context.eval_ctx, ((undefined(name='best') if l_0_best is missing else l_0_best) + [context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'scenario-ending', n=(undefined(name='end') if l_0_end is missing else l_0_end))]), ' → ')))
        yield '</p>\n'

blocks = {}
debug_info = '3=29&4=37&5=39&6=42&7=44&8=48&9=50&10=59&11=61&14=64&15=66&16=69&18=71&20=75&21=81&22=84&23=90&24=92&25=95&27=97&28=100&37=125&38=128'

from esn_package.html import escaped as escape
