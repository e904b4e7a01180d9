# mypy: ignore-errors
# Made from templates/facts.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "ccccdf194f781e6b"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'facts.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_head_words = resolve('head_words')
    l_0_own = resolve('own')
    l_0_title = resolve('title')
    l_0_intro = resolve('intro')
    l_0_summary = resolve('summary')
    l_0_found = resolve('found')
    l_0_broken = resolve('broken')
    pass
    template = environment.get_template('listing.html.j2', 'facts.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '\n<body>\n<main class="facts">\n<h1><small>'
    yield escape((undefined(name='head_words') if l_0_head_words is missing else l_0_head_words))
    yield '</small> <span lang="'
    yield escape((undefined(name='own') if l_0_own is missing else l_0_own))
    yield '">'
    yield escape((undefined(name='title') if l_0_title is missing else l_0_title))
    yield '</span></h1>\n<p>'
    yield escape((undefined(name='intro') if l_0_intro is missing else l_0_intro))
    yield '</p>\n<p>'
    yield escape((undefined(name='summary') if l_0_summary is missing else l_0_summary))
    yield '</p>\n'
    l_1_loop = missing
    for l_1_one, l_1_loop in LoopContext(environment.getattr((undefined(name='found') if l_0_found is missing else l_0_found), 'stated'), undefined):
        l_1_columns = resolve('columns')
        _loop_vars = {}
        pass
        yield '<h2 id="m'
        yield escape(environment.getattr(l_1_loop, 'index'))
        yield '" lang="'
        yield escape((undefined(name='own') if l_0_own is missing else l_0_own))
        yield '">'
        yield escape((environment.getattr(l_1_one, 'title') or environment.getattr(l_1_one, 'file')))
        yield '</h2>\n<div class="frame" role="region" aria-labelledby="m'
        yield escape(environment.getattr(l_1_loop, 'index'))
        yield '" tabindex="0">\n<table role="table" aria-labelledby="m'
        yield escape(environment.getattr(l_1_loop, 'index'))
        yield '">\n<thead role="rowgroup"><tr role="row">\n'
        l_2_loop = missing
        for l_2_column, l_2_loop in LoopContext((undefined(name='columns') if l_1_columns is missing else l_1_columns), undefined):
            _loop_vars = {}
            pass
            yield '<th role="columnheader" scope="col" class="c'
            yield escape(environment.getattr(l_2_loop, 'index'))
            yield '">'
            yield escape(l_2_column)
            yield '</th>\n'
        l_2_loop = l_2_column = missing
        yield '</tr></thead>\n<tbody role="rowgroup">\n'
        for l_2_it in environment.getattr(l_1_one, 'statements'):
            l_2_kinds = resolve('kinds')
            l_2_around = resolve('around')
            _loop_vars = {}
            pass
            yield '<tr role="row">\n<td role="cell" lang="'
            yield escape((undefined(name='own') if l_0_own is missing else l_0_own))
            yield '">'
            yield escape(environment.getattr(l_2_it, 'text'))
            yield '</td>\n<td role="cell" class="kind">'
            yield escape(context.call((undefined(name='kinds') if l_2_kinds is missing else l_2_kinds), l_2_it, _loop_vars=_loop_vars))
            yield '</td>\n<td role="cell"'
            if ((not environment.getattr(environment.getattr(l_2_it, 'source'), 'words')) and (not environment.getattr(l_2_it, 'page'))):
                pass
                yield ' class="none"'
            yield '>'
            yield escape(environment.getitem(context.call((undefined(name='around') if l_2_around is missing else l_2_around), l_2_it, _loop_vars=_loop_vars), 0))
            for (l_3_words, l_3_address) in context.call(environment.getattr(environment.getattr(l_2_it, 'source'), 'pieces'), _loop_vars=_loop_vars):
                _loop_vars = {}
                pass
                if l_3_address:
                    pass
                    yield '<a href="'
                    yield escape(l_3_address)
                    yield '">'
                    yield escape(l_3_words)
                    yield '</a>'
                else:
                    pass
                    yield escape(l_3_words)
            l_3_words = l_3_address = missing
            yield escape(environment.getitem(context.call((undefined(name='around') if l_2_around is missing else l_2_around), l_2_it, _loop_vars=_loop_vars), 1))
            yield '</td>\n<td role="cell" class="day">'
            yield escape(environment.getattr(l_2_it, 'checked'))
            yield '</td>\n<td role="cell" class="place">'
            yield escape(environment.getattr(environment.getattr(l_2_it, 'place'), 'file'))
            yield ':'
            yield escape(environment.getattr(environment.getattr(l_2_it, 'place'), 'line'))
            yield '</td>\n</tr>\n'
        l_2_it = l_2_kinds = l_2_around = missing
        yield '</tbody>\n</table>\n</div>\n'
    l_1_loop = l_1_one = l_1_columns = missing
    for l_1_line in (undefined(name='broken') if l_0_broken is missing else l_0_broken):
        _loop_vars = {}
        pass
        yield '<p>'
        yield escape(l_1_line)
        yield '</p>\n'
    l_1_line = missing
    yield '</main>\n</body>\n</html>'

blocks = {}
debug_info = '1=18&5=25&6=31&7=33&8=36&9=41&10=47&11=49&13=52&14=56&18=62&20=68&21=72&22=74&23=95&24=97&31=104&32=108'

from esn_package.html import escaped as escape
