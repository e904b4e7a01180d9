# mypy: ignore-errors
# Made from templates/coverage.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "43a82887aada70c0"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'coverage.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_head_words = resolve('head_words')
    l_0_own = resolve('own')
    l_0_title = resolve('title')
    l_0_summary = resolve('summary')
    l_0_found = resolve('found')
    l_0_loose = resolve('loose')
    l_0_to_come = resolve('to_come')
    l_0_planned = resolve('planned')
    l_0_broken = resolve('broken')
    l_0_served = l_0_head = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_2 = environment.tests['none']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No test named 'none' found.")
    pass
    def macro(l_1_one):
        t_3 = []
        l_1_module = resolve('module')
        if l_1_one is missing:
            l_1_one = undefined("parameter 'one' was not provided", name='one')
        pass
        t_3.extend((
            '<td lang="',
            escape((undefined(name='own') if l_0_own is missing else l_0_own)),
            '">',
            escape(context.call((undefined(name='module') if l_1_module is missing else l_1_module), l_1_one)),
            '</td>\n<td lang="',
            escape((undefined(name='own') if l_0_own is missing else l_0_own)),
            '">',
            escape(environment.getattr(environment.getattr(l_1_one, 'objective'), 'text')),
            '</td>\n<td class="number',
            escape((' none' if (environment.getattr(environment.getattr(l_1_one, 'objective'), 'practice') == 0) else cond_expr_undefined("the inline if-expression on line 4 in 'coverage.html.j2' evaluated to false and no else section was defined."))),
            '">',
            escape(('—' if t_2(environment.getattr(environment.getattr(l_1_one, 'objective'), 'practice')) else environment.getattr(environment.getattr(l_1_one, 'objective'), 'practice'))),
            '</td>\n<td class="number',
            escape((' none' if (not environment.getattr(environment.getattr(l_1_one, 'objective'), 'assessed')) else cond_expr_undefined("the inline if-expression on line 5 in 'coverage.html.j2' evaluated to false and no else section was defined."))),
            '">',
            escape(environment.getattr(environment.getattr(l_1_one, 'objective'), 'assessed')),
            '</td>\n',
        ))
        return concat(t_3)
    context.exported_vars.add('served')
    context.vars['served'] = l_0_served = Macro(environment, macro, 'served', ('one',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_first):
        t_4 = []
        l_1_columns = resolve('columns')
        if l_1_first is missing:
            l_1_first = undefined("parameter 'first' was not provided", name='first')
        pass
        t_4.append(
            '<thead><tr>\n',
        )
        if l_1_first:
            pass
            t_4.extend((
                '<th scope="col" class="first">',
                escape(environment.getitem((undefined(name='columns') if l_1_columns is missing else l_1_columns), 1)),
                '</th>\n',
            ))
        t_4.extend((
            '<th scope="col">',
            escape(environment.getitem((undefined(name='columns') if l_1_columns is missing else l_1_columns), 3)),
            '</th>\n<th scope="col" class="wide">',
            escape(environment.getitem((undefined(name='columns') if l_1_columns is missing else l_1_columns), 4)),
            '</th>\n<th scope="col" class="number">',
            escape(environment.getitem((undefined(name='columns') if l_1_columns is missing else l_1_columns), 5)),
            '</th>\n<th scope="col" class="number">',
            escape(environment.getitem((undefined(name='columns') if l_1_columns is missing else l_1_columns), 6)),
            '</th>\n</tr></thead>\n',
        ))
        return concat(t_4)
    context.exported_vars.add('head')
    context.vars['head'] = l_0_head = Macro(environment, macro, 'head', ('first',), False, False, False, context.eval_ctx.autoescape)
    template = environment.get_template('listing.html.j2', 'coverage.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'head': l_0_head, 'served': l_0_served}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '\n<body>\n<main>\n<h1><small>'
    yield escape((undefined(name='head_words') if l_0_head_words is missing else l_0_head_words))
    yield '</small> <span lang="'
    yield escape((undefined(name='own') if l_0_own is missing else l_0_own))
    yield '">'
    yield escape((undefined(name='title') if l_0_title is missing else l_0_title))
    yield '</span></h1>\n<p>'
    yield escape((undefined(name='summary') if l_0_summary is missing else l_0_summary))
    yield '</p>\n'
    l_1_loop = missing
    for l_1_domain, l_1_loop in LoopContext(environment.getattr((undefined(name='found') if l_0_found is missing else l_0_found), 'domains'), undefined):
        _loop_vars = {}
        pass
        yield '<h2 id="d'
        yield escape(environment.getattr(l_1_loop, 'index'))
        yield '" lang="'
        yield escape((undefined(name='own') if l_0_own is missing else l_0_own))
        yield '">'
        yield escape(environment.getattr(l_1_domain, 'title'))
        yield '</h2>\n<div class="frame" role="region" aria-labelledby="d'
        yield escape(environment.getattr(l_1_loop, 'index'))
        yield '" tabindex="0">\n<table aria-labelledby="d'
        yield escape(environment.getattr(l_1_loop, 'index'))
        yield '">\n'
        yield escape(context.call((undefined(name='head') if l_0_head is missing else l_0_head), True, _loop_vars=_loop_vars))
        yield '\n<tbody>\n'
        l_2_loop = missing
        for l_2_one, l_2_loop in LoopContext(environment.getattr(l_1_domain, 'competencies'), undefined):
            l_2_name = missing
            _loop_vars = {}
            pass
            l_3_language = resolve('language')
            l_3_provisional = resolve('provisional')
            t_5 = []
            pass
            t_5.extend((
                '<th scope="rowgroup" rowspan="',
                escape((t_1(environment.getattr(l_2_one, 'served')) or 1)),
                '" lang="',
                escape((undefined(name='own') if l_0_own is missing else l_0_own)),
                '">',
                escape(environment.getattr(environment.getattr(l_2_one, 'competency'), 'number')),
                ' ',
                escape(environment.getattr(environment.getattr(l_2_one, 'competency'), 'wording')),
            ))
            if (environment.getattr(environment.getattr(l_2_one, 'competency'), 'status') == 'provisional'):
                pass
                t_5.extend((
                    '<br><small lang="',
                    escape((undefined(name='language') if l_3_language is missing else l_3_language)),
                    '">',
                    escape((undefined(name='provisional') if l_3_provisional is missing else l_3_provisional)),
                    '</small>',
                ))
            t_5.append(
                '</th>',
            )
            l_2_name = (Markup if context.eval_ctx.autoescape else identity)(concat(t_5))
            _loop_vars['name'] = l_2_name
            l_3_language = l_3_provisional = missing
            l_3_loop = missing
            t_6 = 1
            for l_3_it, l_3_loop in LoopContext(environment.getattr(l_2_one, 'served'), undefined):
                _loop_vars = {}
                pass
                yield '<tr>'
                if environment.getattr(l_3_loop, 'first'):
                    pass
                    yield escape((undefined(name='name') if l_2_name is missing else l_2_name))
                yield escape(context.call((undefined(name='served') if l_0_served is missing else l_0_served), l_3_it, _loop_vars=_loop_vars))
                yield '</tr>\n'
                t_6 = 0
            l_3_loop = l_3_it = missing
            if t_6:
                l_3_nothing = resolve('nothing')
                pass
                yield '<tr>'
                yield escape((undefined(name='name') if l_2_name is missing else l_2_name))
                yield '<td colspan="4"'
                if (not environment.getattr(l_2_one, 'planned')):
                    pass
                    yield ' class="none"'
                yield '>'
                yield escape(context.call((undefined(name='nothing') if l_3_nothing is missing else l_3_nothing), l_2_one))
                yield '</td></tr>\n'
                l_3_nothing = missing
        l_2_loop = l_2_one = l_2_name = missing
        yield '</tbody>\n</table>\n</div>\n'
    l_1_loop = l_1_domain = missing
    if environment.getattr((undefined(name='found') if l_0_found is missing else l_0_found), 'loose'):
        pass
        yield '<h2 id="loose">'
        yield escape((undefined(name='loose') if l_0_loose is missing else l_0_loose))
        yield '</h2>\n<div class="frame" role="region" aria-labelledby="loose" tabindex="0">\n<table aria-labelledby="loose">\n'
        yield escape(context.call((undefined(name='head') if l_0_head is missing else l_0_head), False))
        yield '\n<tbody>\n'
        for l_1_it in environment.getattr((undefined(name='found') if l_0_found is missing else l_0_found), 'loose'):
            _loop_vars = {}
            pass
            yield '<tr>'
            yield escape(context.call((undefined(name='served') if l_0_served is missing else l_0_served), l_1_it, _loop_vars=_loop_vars))
            yield '</tr>\n'
        l_1_it = missing
        yield '</tbody>\n</table>\n</div>\n'
    if (undefined(name='to_come') if l_0_to_come is missing else l_0_to_come):
        pass
        yield '<h2>'
        yield escape((undefined(name='to_come') if l_0_to_come is missing else l_0_to_come))
        yield '</h2>\n'
        for (l_1_title, l_1_there, l_1_modules) in (undefined(name='planned') if l_0_planned is missing else l_0_planned):
            _loop_vars = {}
            pass
            yield '<h3 lang="'
            yield escape((undefined(name='own') if l_0_own is missing else l_0_own))
            yield '">'
            yield escape(l_1_title)
            yield '</h3>\n<p>'
            yield escape(l_1_there)
            yield '</p>\n'
            if l_1_modules:
                pass
                yield '<ul lang="'
                yield escape((undefined(name='own') if l_0_own is missing else l_0_own))
                yield '">\n'
                for l_2_module in l_1_modules:
                    _loop_vars = {}
                    pass
                    yield '<li>'
                    yield escape(l_2_module)
                    yield '</li>\n'
                l_2_module = missing
                yield '</ul>\n'
        l_1_title = l_1_there = l_1_modules = missing
    for l_1_line in (undefined(name='broken') if l_0_broken is missing else l_0_broken):
        _loop_vars = {}
        pass
        yield '<p>'
        yield escape(l_1_line)
        yield '</p>\n'
    l_1_line = missing
    yield '</main>\n</body>\n</html>'

blocks = {}
debug_info = '1=33&2=41&3=45&4=49&5=53&7=61&9=70&10=74&12=79&13=81&14=83&15=85&18=91&22=98&23=104&24=107&25=111&26=117&27=119&28=121&30=124&31=134&32=159&33=163&35=174&42=186&43=189&46=191&48=193&49=197&55=201&56=204&57=206&58=210&59=214&60=216&61=219&62=221&63=225&69=230&70=234'

from esn_package.html import escaped as escape
