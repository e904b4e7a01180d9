# mypy: ignore-errors
# Made from templates/printed/threshold.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "f487adea45a8d6c6"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'printed/threshold.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_threshold = resolve('threshold')
    l_0_words = resolve('words')
    l_0_unit = resolve('unit')
    l_0_tables = resolve('tables')
    l_0_called = l_0_alert = l_0_ill = l_0_healthy = l_0_groups = l_0_edge = l_0_often = l_0_percent = l_0_shares = l_0_counts = missing
    try:
        t_1 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    try:
        t_2 = environment.filters['replace']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'replace' found.")
    try:
        t_3 = environment.tests['none']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No test named 'none' found.")
    pass
    l_0_called = environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'words')
    context.vars['called'] = l_0_called
    context.exported_vars.add('called')
    l_0_alert = (environment.getattr((undefined(name='called') if l_0_called is missing else l_0_called), 'alert') or context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-alert'))
    context.vars['alert'] = l_0_alert
    context.exported_vars.add('alert')
    (l_0_ill, l_0_healthy) = ((environment.getattr((undefined(name='called') if l_0_called is missing else l_0_called), 'ill') or context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-ill')), (environment.getattr((undefined(name='called') if l_0_called is missing else l_0_called), 'healthy') or context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-healthy')))
    context.vars.update({'healthy': l_0_healthy, 'ill': l_0_ill})
    context.exported_vars.update(('healthy', 'ill'))
    l_0_groups = (environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'groups') if environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'groups')[1:] else ())
    context.vars['groups'] = l_0_groups
    context.exported_vars.add('groups')
    def macro(l_1_at):
        t_4 = []
        l_1_edges = resolve('edges')
        if l_1_at is missing:
            l_1_at = undefined("parameter 'at' was not provided", name='at')
        pass
        t_4.append(
            escape(t_2(context.eval_ctx, environment.getitem((undefined(name='edges') if l_1_edges is missing else l_1_edges), l_1_at), '.', context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'decimal'))),
        )
        return concat(t_4)
    context.exported_vars.add('edge')
    context.vars['edge'] = l_0_edge = Macro(environment, macro, 'edge', ('at',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_n):
        t_5 = []
        l_1_number = resolve('number')
        if l_1_n is missing:
            l_1_n = undefined("parameter 'n' was not provided", name='n')
        pass
        t_5.append(
            escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'printed-often', ill=(undefined(name='ill') if l_0_ill is missing else l_0_ill), n=context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'percent', n=context.call((undefined(name='number') if l_1_number is missing else l_1_number), (l_1_n / 10))))),
        )
        return concat(t_5)
    context.exported_vars.add('often')
    context.vars['often'] = l_0_often = Macro(environment, macro, 'often', ('n',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_value, l_1_as):
        t_6 = []
        if l_1_value is missing:
            l_1_value = undefined("parameter 'value' was not provided", name='value')
        if l_1_as is missing:
            l_1_as = 'percent'
        pass
        t_6.append(
            escape((context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-none') if t_3(l_1_value) else (context.call((undefined(name='words') if l_0_words is missing else l_0_words), l_1_as, n=l_1_value) if l_1_as else l_1_value))),
        )
        return concat(t_6)
    context.exported_vars.add('percent')
    context.vars['percent'] = l_0_percent = Macro(environment, macro, 'percent', ('value', 'as'), False, False, False, context.eval_ctx.autoescape)
    (l_0_shares, l_0_counts) = (('sensitivity', 'specificity', 'ppv', 'npv'), ('alerts', 'missed', 'false_alerts'))
    context.vars.update({'counts': l_0_counts, 'shares': l_0_shares})
    context.exported_vars.update(('counts', 'shares'))
    yield '<p class="setting"><b>'
    yield escape((undefined(name='alert') if l_0_alert is missing else l_0_alert))
    yield '</b> '
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('threshold-', environment.getattr(environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'threshold'), 'side'), )), at=markup_join(('…', (undefined(name='unit') if l_0_unit is missing else l_0_unit), ))))
    yield '</p>\n<table class="bins"><caption>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-bins', what=environment.getattr(environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'threshold'), 'text')))
    yield '</caption>\n'
    template = environment.get_template('thresholdbins.html.j2', 'printed/threshold.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'alert': l_0_alert, 'called': l_0_called, 'counts': l_0_counts, 'edge': l_0_edge, 'groups': l_0_groups, 'healthy': l_0_healthy, 'ill': l_0_ill, 'often': l_0_often, 'percent': l_0_percent, 'shares': l_0_shares}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</table>\n'
    l_1_loop = missing
    for (l_1_prevalence, l_1_rows), l_1_loop in LoopContext((undefined(name='tables') if l_0_tables is missing else l_0_tables), undefined):
        _loop_vars = {}
        pass
        yield '<table class="worth"><caption>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'printed-worth', _loop_vars=_loop_vars))
        if l_1_prevalence:
            pass
            yield ' · '
            yield escape(context.call((undefined(name='often') if l_0_often is missing else l_0_often), l_1_prevalence, _loop_vars=_loop_vars))
        yield '</caption>\n<thead><tr><th scope="col">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'printed-threshold', _loop_vars=_loop_vars))
        yield '</th>\n'
        for l_2_name in (undefined(name='shares') if l_0_shares is missing else l_0_shares):
            _loop_vars = {}
            pass
            yield '<th scope="col" class="end">'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('threshold-', l_2_name, )), _loop_vars=_loop_vars))
            yield '</th>\n'
        l_2_name = missing
        for l_2_name in (undefined(name='counts') if l_0_counts is missing else l_0_counts):
            _loop_vars = {}
            pass
            yield '<th scope="col" class="end">'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('threshold-', l_2_name, )), _loop_vars=_loop_vars))
            yield '</th>\n'
        l_2_name = missing
        yield '</tr></thead>\n<tbody>\n'
        l_2_loop = missing
        for l_2_told, l_2_loop in LoopContext(l_1_rows, undefined):
            l_2_first = resolve('first')
            _loop_vars = {}
            pass
            yield '<tr'
            if ((environment.getattr(l_2_loop, 'index0') == environment.getattr((undefined(name='first') if l_2_first is missing else l_2_first), 'at')) and (l_1_prevalence == environment.getattr((undefined(name='first') if l_2_first is missing else l_2_first), 'prevalence'))):
                pass
                yield ' class="first"'
            yield '><th scope="row">'
            yield escape(context.call((undefined(name='edge') if l_0_edge is missing else l_0_edge), environment.getattr(l_2_loop, 'index0'), _loop_vars=_loop_vars))
            yield escape((undefined(name='unit') if l_0_unit is missing else l_0_unit))
            yield '</th>'
            for l_3_name in (undefined(name='shares') if l_0_shares is missing else l_0_shares):
                _loop_vars = {}
                pass
                yield '<td class="end">'
                yield escape(context.call((undefined(name='percent') if l_0_percent is missing else l_0_percent), environment.getitem(l_2_told, l_3_name), _loop_vars=_loop_vars))
                if ((undefined(name='groups') if l_0_groups is missing else l_0_groups) and (not t_3(environment.getitem(l_2_told, l_3_name)))):
                    pass
                    yield ' ('
                    yield escape(context.call((undefined(name='percent') if l_0_percent is missing else l_0_percent), environment.getitem(l_2_told, markup_join((l_3_name, '_gap', ))), '', _loop_vars=_loop_vars))
                    yield ')'
                yield '</td>'
            l_3_name = missing
            for l_3_name in (undefined(name='counts') if l_0_counts is missing else l_0_counts):
                _loop_vars = {}
                pass
                yield '<td class="end">'
                yield escape(context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'count'), environment.getitem(l_2_told, l_3_name), _loop_vars=_loop_vars))
                yield '</td>'
            l_3_name = missing
            yield '</tr>\n'
        l_2_loop = l_2_told = l_2_first = missing
        yield '</tbody></table>\n'
    l_1_loop = l_1_prevalence = l_1_rows = missing
    yield '<p class="how">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-people', people=context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'count'), environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'people'))))
    yield '. '
    yield escape((context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'printed-gaps') if (undefined(name='groups') if l_0_groups is missing else l_0_groups) else ''))
    yield '</p>\n'
    l_1_loop = missing
    for l_1_target, l_1_loop in LoopContext(environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'targets'), undefined):
        l_1_key = resolve('key')
        l_1_reaching = resolve('reaching')
        l_1_prose_in = resolve('prose_in')
        l_1_id = resolve('id')
        _loop_vars = {}
        pass
        yield '<div class="target"><p><b>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-target', n=environment.getattr(l_1_loop, 'index'), _loop_vars=_loop_vars))
        yield '</b> '
        yield escape(t_1(context, environment.getattr(l_1_target, 'text')))
        yield '</p>\n'
        if (undefined(name='key') if l_1_key is missing else l_1_key):
            pass
            yield '<ul class="told">\n'
            def t_7(fiter):
                for (l_2_prevalence, l_2_places) in fiter:
                    if l_2_places:
                        yield (l_2_prevalence, l_2_places)
            l_2_loop = missing
            for (l_2_prevalence, l_2_places), l_2_loop in LoopContext(t_7(environment.getitem((undefined(name='reaching') if l_1_reaching is missing else l_1_reaching), environment.getattr(l_1_target, 'id'))), undefined):
                _loop_vars = {}
                pass
                yield '<li><b>'
                yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'printed-reaching', _loop_vars=_loop_vars))
                yield '</b> '
                l_3_loop = missing
                for l_3_at, l_3_loop in LoopContext(l_2_places, undefined):
                    _loop_vars = {}
                    pass
                    yield escape(context.call((undefined(name='edge') if l_0_edge is missing else l_0_edge), l_3_at, _loop_vars=_loop_vars))
                    if (not environment.getattr(l_3_loop, 'last')):
                        pass
                        yield ', '
                l_3_loop = l_3_at = missing
                yield escape((undefined(name='unit') if l_0_unit is missing else l_0_unit))
                if l_2_prevalence:
                    pass
                    yield ' <small>('
                    yield escape(context.call((undefined(name='often') if l_0_often is missing else l_0_often), l_2_prevalence, _loop_vars=_loop_vars))
                    yield ')</small>'
                yield '</li>\n'
            l_2_loop = l_2_prevalence = l_2_places = missing
            yield '</ul>\n'
            if environment.getattr(l_1_target, 'feedback'):
                pass
                yield '<div class="says">'
                yield escape(context.call(context.call((undefined(name='prose_in') if l_1_prose_in is missing else l_1_prose_in), markup_join(((undefined(name='id') if l_1_id is missing else l_1_id), '-', environment.getattr(l_1_target, 'id'), )), _loop_vars=_loop_vars), environment.getattr(l_1_target, 'feedback'), _loop_vars=_loop_vars))
                yield '</div>\n'
            if environment.getattr(l_1_target, 'hint'):
                pass
                yield '<p class="says">'
                yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'printed-hint', _loop_vars=_loop_vars))
                yield ' '
                yield escape(t_1(context, environment.getattr(l_1_target, 'hint')))
                yield '</p>\n'
        else:
            pass
            yield '<p class="write">'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'printed-threshold', _loop_vars=_loop_vars))
            yield ' <span class="line"></span></p>\n'
        yield '</div>\n'
    l_1_loop = l_1_target = l_1_key = l_1_reaching = l_1_prose_in = l_1_id = missing

blocks = {}
debug_info = '2=34&3=37&4=40&5=43&6=46&7=58&8=70&9=83&10=87&11=91&12=93&13=101&14=105&15=111&16=113&17=117&19=120&20=124&24=129&25=134&26=141&27=153&31=165&32=170&33=178&34=182&36=185&37=194&40=214&41=217&43=219&44=222&47=229'

from esn_package.html import escaped as escape
