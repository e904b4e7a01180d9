# mypy: ignore-errors
# Made from templates/simulations/threshold.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "3d389e1b524cf463"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'simulations/threshold.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_threshold = resolve('threshold')
    l_0_words = resolve('words')
    l_0_drawn = resolve('drawn')
    l_0_id = resolve('id')
    l_0_first = resolve('first')
    l_0_unit = resolve('unit')
    l_0_offered = resolve('offered')
    l_0_called = l_0_alert = l_0_quiet = l_0_ill = l_0_healthy = l_0_groups = l_0_edge = l_0_people = l_0_count = l_0_percent = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_2 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    try:
        t_3 = environment.filters['replace']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'replace' found.")
    try:
        t_4 = environment.tests['none']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No test named 'none' found.")
    pass
    l_0_called = environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'words')
    context.vars['called'] = l_0_called
    context.exported_vars.add('called')
    (l_0_alert, l_0_quiet) = ((environment.getattr((undefined(name='called') if l_0_called is missing else l_0_called), 'alert') or context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-alert')), (environment.getattr((undefined(name='called') if l_0_called is missing else l_0_called), 'quiet') or context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-quiet')))
    context.vars.update({'alert': l_0_alert, 'quiet': l_0_quiet})
    context.exported_vars.update(('alert', 'quiet'))
    (l_0_ill, l_0_healthy) = ((environment.getattr((undefined(name='called') if l_0_called is missing else l_0_called), 'ill') or context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-ill')), (environment.getattr((undefined(name='called') if l_0_called is missing else l_0_called), 'healthy') or context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-healthy')))
    context.vars.update({'healthy': l_0_healthy, 'ill': l_0_ill})
    context.exported_vars.update(('healthy', 'ill'))
    l_0_groups = (environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'groups') if environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'groups')[1:] else ())
    context.vars['groups'] = l_0_groups
    context.exported_vars.add('groups')
    def macro(l_1_at):
        t_5 = []
        l_1_edges = resolve('edges')
        if l_1_at is missing:
            l_1_at = undefined("parameter 'at' was not provided", name='at')
        pass
        t_5.append(
            escape(t_3(context.eval_ctx, environment.getitem((undefined(name='edges') if l_1_edges is missing else l_1_edges), l_1_at), '.', context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'decimal'))),
        )
        return concat(t_5)
    context.exported_vars.add('edge')
    context.vars['edge'] = l_0_edge = Macro(environment, macro, 'edge', ('at',), False, False, False, context.eval_ctx.autoescape)
    l_0_people = context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'count'), environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'people'))
    context.vars['people'] = l_0_people
    context.exported_vars.add('people')
    def macro(l_1_names):
        t_6 = []
        l_1_total = resolve('total')
        if l_1_names is missing:
            l_1_names = undefined("parameter 'names' was not provided", name='names')
        pass
        t_6.extend((
            '<td class="end" data-figure="',
            escape(l_1_names),
            '">',
            escape(context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'count'), context.call((undefined(name='total') if l_1_total is missing else l_1_total), l_1_names))),
            '</td>\n',
        ))
        return concat(t_6)
    context.exported_vars.add('count')
    context.vars['count'] = l_0_count = Macro(environment, macro, 'count', ('names',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_value):
        t_7 = []
        if l_1_value is missing:
            l_1_value = undefined("parameter 'value' was not provided", name='value')
        pass
        t_7.extend((
            '<td class="end">',
            escape((context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-none') if t_4(l_1_value) else context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'percent', n=l_1_value))),
            '</td>\n',
        ))
        return concat(t_7)
    context.exported_vars.add('percent')
    context.vars['percent'] = l_0_percent = Macro(environment, macro, 'percent', ('value',), False, False, False, context.eval_ctx.autoescape)
    yield '<div class="populations">\n'
    for l_1_group in (undefined(name='drawn') if l_0_drawn is missing else l_0_drawn):
        _loop_vars = {}
        pass
        yield '<div class="population">\n'
        if (undefined(name='groups') if l_0_groups is missing else l_0_groups):
            pass
            yield '<p class="population-name">'
            yield escape(environment.getattr(l_1_group, 'name'))
            yield '</p>\n'
        yield '<p class="mention">'
        yield escape((undefined(name='ill') if l_0_ill is missing else l_0_ill))
        yield '</p>\n<div class="plot"><svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">\n'
        for l_2_bar in environment.getattr(l_1_group, 'bars'):
            _loop_vars = {}
            pass
            yield '<path class="bin '
            yield escape(environment.getattr(l_2_bar, 'side'))
            if environment.getattr(l_2_bar, 'called'):
                pass
                yield ' called'
            yield '" data-bin="'
            yield escape(environment.getattr(l_2_bar, 'bin'))
            yield '" d="'
            yield escape(environment.getattr(l_2_bar, 'path'))
            yield '"/>\n'
        l_2_bar = missing
        yield '<path class="axis" d="M0 50h100"/></svg><i class="cut"></i></div>\n<p class="mention">'
        yield escape((undefined(name='healthy') if l_0_healthy is missing else l_0_healthy))
        yield '</p>\n</div>\n'
    l_1_group = missing
    yield '</div>\n<p class="setting" id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-setting"><b>'
    yield escape((undefined(name='alert') if l_0_alert is missing else l_0_alert))
    yield '</b> <span data-setting>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('threshold-', environment.getattr(environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'threshold'), 'side'), )), at=markup_join((context.call((undefined(name='edge') if l_0_edge is missing else l_0_edge), environment.getattr((undefined(name='first') if l_0_first is missing else l_0_first), 'at')), (undefined(name='unit') if l_0_unit is missing else l_0_unit), ))))
    yield '</span></p>\n<div class="settings">\n<label for="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-at">'
    yield escape(environment.getattr(environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'threshold'), 'text'))
    yield '</label>\n<input type="range" id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-at" data-tool="at" min="0" max="'
    yield escape(environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'bins'))
    yield '" value="'
    yield escape(environment.getattr((undefined(name='first') if l_0_first is missing else l_0_first), 'at'))
    yield '" autocomplete="off">\n<p class="setting-ends mention" aria-hidden="true"><span>'
    yield escape(context.call((undefined(name='edge') if l_0_edge is missing else l_0_edge), 0))
    yield '</span><span>'
    yield escape(context.call((undefined(name='edge') if l_0_edge is missing else l_0_edge), -1))
    yield '</span></p>\n<div class="readout mention" aria-hidden="true">\n'
    for l_1_name in ('sensitivity', 'specificity', 'ppv', 'npv'):
        _loop_vars = {}
        pass
        yield '<p><b data-share="'
        yield escape(l_1_name)
        yield '"></b>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('threshold-', l_1_name, )), _loop_vars=_loop_vars))
        yield '</p>\n'
    l_1_name = missing
    yield '</div>\n'
    if (undefined(name='offered') if l_0_offered is missing else l_0_offered)[1:]:
        pass
        yield '<label for="'
        yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
        yield '-often">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-often', ill=(undefined(name='ill') if l_0_ill is missing else l_0_ill)))
        yield ' <output for="'
        yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
        yield '-often"></output></label>\n<input type="range" id="'
        yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
        yield '-often" data-tool="often" min="0" max="'
        yield escape((t_1((undefined(name='offered') if l_0_offered is missing else l_0_offered)) - 1))
        yield '" value="'
        yield escape(context.call(environment.getattr((undefined(name='offered') if l_0_offered is missing else l_0_offered), 'index'), environment.getattr((undefined(name='first') if l_0_first is missing else l_0_first), 'prevalence')))
        yield '" autocomplete="off">\n'
    yield '</div>\n<ul class="legend mention">\n<li><i class="ill called"></i>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-justly', what=(undefined(name='alert') if l_0_alert is missing else l_0_alert)))
    yield '</li>\n<li><i class="healthy"></i>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-justly', what=(undefined(name='quiet') if l_0_quiet is missing else l_0_quiet)))
    yield '</li>\n<li><i class="ill"></i>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-wrongly'))
    yield '</li>\n</ul>\n<div class="table" tabindex="0" role="region" aria-labelledby="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-counts"><table><caption id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-counts">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-people', people=(undefined(name='people') if l_0_people is missing else l_0_people)))
    yield '</caption>\n<thead><tr><td></td><th scope="col" class="end">'
    yield escape((undefined(name='alert') if l_0_alert is missing else l_0_alert))
    yield '</th><th scope="col" class="end">'
    yield escape((undefined(name='quiet') if l_0_quiet is missing else l_0_quiet))
    yield '</th><th scope="col" class="end">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-all'))
    yield '</th></tr></thead>\n<tbody>\n<tr><th scope="row">'
    yield escape((undefined(name='ill') if l_0_ill is missing else l_0_ill))
    yield '</th>'
    yield escape(context.call((undefined(name='count') if l_0_count is missing else l_0_count), 'found'))
    yield escape(context.call((undefined(name='count') if l_0_count is missing else l_0_count), 'missed'))
    yield escape(context.call((undefined(name='count') if l_0_count is missing else l_0_count), 'found missed'))
    yield '</tr>\n<tr><th scope="row">'
    yield escape((undefined(name='healthy') if l_0_healthy is missing else l_0_healthy))
    yield '</th>'
    yield escape(context.call((undefined(name='count') if l_0_count is missing else l_0_count), 'false_alerts'))
    yield escape(context.call((undefined(name='count') if l_0_count is missing else l_0_count), 'quiet'))
    yield escape(context.call((undefined(name='count') if l_0_count is missing else l_0_count), 'false_alerts quiet'))
    yield '</tr>\n<tr><th scope="row">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-all'))
    yield '</th>'
    yield escape(context.call((undefined(name='count') if l_0_count is missing else l_0_count), 'alerts'))
    yield escape(context.call((undefined(name='count') if l_0_count is missing else l_0_count), 'missed quiet'))
    yield '<td class="end">'
    yield escape((undefined(name='people') if l_0_people is missing else l_0_people))
    yield '</td></tr>\n</tbody></table></div>\n<div class="table" tabindex="0" role="region" aria-labelledby="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-worth"><table><caption id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-worth">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-worth'))
    yield '</caption>\n<thead><tr><td></td><th scope="col" class="end">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-all'))
    yield '</th>\n'
    for l_1_group in (undefined(name='groups') if l_0_groups is missing else l_0_groups):
        _loop_vars = {}
        pass
        yield '<th scope="col" class="end">'
        yield escape(environment.getattr(l_1_group, 'text'))
        yield '</th>\n'
    l_1_group = missing
    if (undefined(name='groups') if l_0_groups is missing else l_0_groups):
        pass
        yield '<th scope="col" class="end">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-gap'))
        yield '</th>\n'
    yield '</tr></thead>\n<tbody>\n'
    for (l_1_name, l_1_of, l_1_among) in (('sensitivity', (undefined(name='alert') if l_0_alert is missing else l_0_alert), (undefined(name='ill') if l_0_ill is missing else l_0_ill)), ('specificity', (undefined(name='quiet') if l_0_quiet is missing else l_0_quiet), (undefined(name='healthy') if l_0_healthy is missing else l_0_healthy)), ('ppv', (undefined(name='ill') if l_0_ill is missing else l_0_ill), (undefined(name='alert') if l_0_alert is missing else l_0_alert)), ('npv', (undefined(name='healthy') if l_0_healthy is missing else l_0_healthy), (undefined(name='quiet') if l_0_quiet is missing else l_0_quiet))):
        l_1_figures = resolve('figures')
        l_1_shares = resolve('shares')
        _loop_vars = {}
        pass
        yield '<tr data-shares="'
        yield escape(l_1_name)
        yield '"><th scope="row">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('threshold-', l_1_name, )), _loop_vars=_loop_vars))
        yield ' <small>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-among', of=l_1_of, among=l_1_among, _loop_vars=_loop_vars))
        yield '</small></th>'
        yield escape(context.call((undefined(name='percent') if l_0_percent is missing else l_0_percent), environment.getitem((undefined(name='figures') if l_1_figures is missing else l_1_figures), l_1_name), _loop_vars=_loop_vars))
        yield '\n'
        def t_8(fiter):
            for l_2_one in fiter:
                if (undefined(name='groups') if l_0_groups is missing else l_0_groups):
                    yield l_2_one
        for l_2_one in t_8((undefined(name='shares') if l_1_shares is missing else l_1_shares)):
            _loop_vars = {}
            pass
            yield escape(context.call((undefined(name='percent') if l_0_percent is missing else l_0_percent), environment.getitem(l_2_one, l_1_name), _loop_vars=_loop_vars))
            yield '\n'
        l_2_one = missing
        if (undefined(name='groups') if l_0_groups is missing else l_0_groups):
            pass
            yield '<td class="end">'
            yield escape((context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-none', _loop_vars=_loop_vars) if t_4(environment.getitem((undefined(name='figures') if l_1_figures is missing else l_1_figures), markup_join((l_1_name, '_gap', )))) else environment.getitem((undefined(name='figures') if l_1_figures is missing else l_1_figures), markup_join((l_1_name, '_gap', )))))
            yield '</td>\n'
        yield '</tr>\n'
    l_1_name = l_1_of = l_1_among = l_1_figures = l_1_shares = missing
    yield '</tbody></table></div>\n'
    l_1_loop = missing
    for l_1_target, l_1_loop in LoopContext(environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'targets'), undefined):
        _loop_vars = {}
        pass
        yield '<div class="target" data-target="'
        yield escape(environment.getattr(l_1_target, 'id'))
        yield '"><p><b>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-target', n=environment.getattr(l_1_loop, 'index'), _loop_vars=_loop_vars))
        yield '</b> '
        yield escape(t_2(context, environment.getattr(l_1_target, 'text')))
        yield '</p>\n<div class="verdict" role="status"></div></div>\n'
    l_1_loop = l_1_target = missing
    yield '<details><summary>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-data'))
    yield '</summary>\n<div class="table" tabindex="0" role="region" aria-labelledby="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-data"><table><caption id="'
    yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
    yield '-data">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'threshold-bins', what=environment.getattr(environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'threshold'), 'text')))
    yield '</caption>\n'
    template = environment.get_template('thresholdbins.html.j2', 'simulations/threshold.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'alert': l_0_alert, 'called': l_0_called, 'count': l_0_count, 'edge': l_0_edge, 'groups': l_0_groups, 'healthy': l_0_healthy, 'ill': l_0_ill, 'people': l_0_people, 'percent': l_0_percent, 'quiet': l_0_quiet}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</table></div></details>\n<div class="simulation-end" role="status"></div>'

blocks = {}
debug_info = '4=43&5=46&6=49&7=52&8=55&9=67&10=70&11=78&13=86&14=93&17=100&19=104&20=107&22=110&24=112&25=116&28=127&32=131&34=137&35=141&36=147&38=151&39=155&42=161&43=164&44=170&48=177&49=179&50=181&52=183&53=189&55=195&56=201&57=207&59=214&60=220&61=222&62=226&64=229&65=232&69=235&70=241&71=249&72=256&74=259&75=262&80=268&81=272&84=280&85=282&86=288'

from esn_package.html import escaped as escape
