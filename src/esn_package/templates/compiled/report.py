# mypy: ignore-errors
# Made from templates/report.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "78b4f900246d645b"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'report.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_language = resolve('language')
    l_0_words = resolve('words')
    l_0_title = resolve('title')
    l_0_style = resolve('style')
    l_0_drawn = resolve('drawn')
    l_0_report = resolve('report')
    l_0_own = resolve('own')
    l_0_facts = resolve('facts')
    l_0_coverage = resolve('coverage')
    l_0_title_icons = resolve('title_icons')
    l_0_refused = resolve('refused')
    l_0_changes = resolve('changes')
    l_0_first = resolve('first')
    l_0_others = resolve('others')
    l_0_many = resolve('many')
    l_0_lines = resolve('lines')
    l_0_found = resolve('found')
    l_0_choices = resolve('choices')
    l_0_files = resolve('files')
    l_0_say = resolve('say')
    l_0_covered = resolve('covered')
    l_0_made_by = resolve('made_by')
    l_0_script = resolve('script')
    l_0_icon = l_0_label = l_0_changed = l_0_name_of = l_0_choose = l_0_problem = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_2 = environment.filters['round']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'round' found.")
    try:
        t_3 = environment.filters['sum']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'sum' found.")
    try:
        t_4 = environment.tests['none']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No test named 'none' found.")
    pass
    def macro(l_1_name):
        t_5 = []
        if l_1_name is missing:
            l_1_name = undefined("parameter 'name' was not provided", name='name')
        pass
        t_5.extend((
            '<svg class="icon" aria-hidden="true"><use href="#i-',
            escape(l_1_name),
            '"/></svg>',
        ))
        return concat(t_5)
    context.exported_vars.add('icon')
    context.vars['icon'] = l_0_icon = Macro(environment, macro, 'icon', ('name',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_name, l_1_count):
        t_6 = []
        if l_1_name is missing:
            l_1_name = undefined("parameter 'name' was not provided", name='name')
        if l_1_count is missing:
            l_1_count = undefined("parameter 'count' was not provided", name='count')
        pass
        t_6.extend((
            '<h2 id="',
            escape(l_1_name),
            '-title">',
            escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), environment.getitem((undefined(name='title_icons') if l_0_title_icons is missing else l_0_title_icons), l_1_name))),
            escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), l_1_name)),
        ))
        if (not t_4(l_1_count)):
            pass
            t_6.extend((
                ' <span class="count">',
                escape(l_1_count),
                '</span>',
            ))
        t_6.append(
            '</h2>\n',
        )
        return concat(t_6)
    context.exported_vars.add('label')
    context.vars['label'] = l_0_label = Macro(environment, macro, 'label', ('name', 'count'), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_changes):
        t_7 = []
        if l_1_changes is missing:
            l_1_changes = undefined("parameter 'changes' was not provided", name='changes')
        pass
        t_7.append(
            '<ul class="changes">\n',
        )
        for (l_2_kind, l_2_one, l_2_text) in l_1_changes:
            _loop_vars = {}
            pass
            t_7.extend((
                '<li>',
                escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), l_2_kind, _loop_vars=_loop_vars)),
                '<span><b lang="',
                escape((undefined(name='own') if l_0_own is missing else l_0_own)),
                '">',
                escape(environment.getattr(l_2_one, 'title')),
                '</b> <small>',
                escape(environment.getattr(l_2_one, 'file')),
                '</small></span> <span class="what">',
                escape(l_2_text),
                '</span></li>\n',
            ))
        l_2_kind = l_2_one = l_2_text = missing
        t_7.append(
            '</ul>\n',
        )
        return concat(t_7)
    context.exported_vars.add('changed')
    context.vars['changed'] = l_0_changed = Macro(environment, macro, 'changed', ('changes',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_one):
        t_8 = []
        if l_1_one is missing:
            l_1_one = undefined("parameter 'one' was not provided", name='one')
        pass
        t_8.extend((
            '<b lang="',
            escape((undefined(name='own') if l_0_own is missing else l_0_own)),
            '">',
            escape(environment.getattr(environment.getattr(l_1_one, 'competency'), 'number')),
            ' ',
            escape(environment.getattr(environment.getattr(l_1_one, 'competency'), 'wording')),
            '</b>',
        ))
        if (environment.getattr(environment.getattr(l_1_one, 'competency'), 'status') == 'provisional'):
            pass
            t_8.extend((
                ' <small>',
                escape(context.call((undefined(name='say') if l_0_say is missing else l_0_say), environment.getattr((undefined(name='covered') if l_0_covered is missing else l_0_covered), 'PROVISIONAL'))),
                '</small>',
            ))
        return concat(t_8)
    context.exported_vars.add('name_of')
    context.vars['name_of'] = l_0_name_of = Macro(environment, macro, 'name_of', ('one',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_name):
        t_9 = []
        if l_1_name is missing:
            l_1_name = undefined("parameter 'name' was not provided", name='name')
        pass
        if (l_1_name in (undefined(name='choices') if l_0_choices is missing else l_0_choices)):
            pass
            t_9.extend((
                '<label>',
                escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('filter-', l_1_name, )))),
                '\n<select name="',
                escape(l_1_name),
                '">\n',
            ))
            if (l_1_name != 'sort'):
                pass
                t_9.extend((
                    '<option value="">',
                    escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'every')),
                    '</option>\n',
                ))
            for (l_2_value, l_2_text) in environment.getitem((undefined(name='choices') if l_0_choices is missing else l_0_choices), l_1_name):
                _loop_vars = {}
                pass
                t_9.extend((
                    '<option value="',
                    escape((l_2_value or '-')),
                    '">',
                    escape(l_2_text),
                    '</option>\n',
                ))
            l_2_value = l_2_text = missing
            t_9.append(
                '</select></label>\n',
            )
        return concat(t_9)
    context.exported_vars.add('choose')
    context.vars['choose'] = l_0_choose = Macro(environment, macro, 'choose', ('name',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_one):
        t_10 = []
        l_1_icons_of = resolve('icons_of')
        if l_1_one is missing:
            l_1_one = undefined("parameter 'one' was not provided", name='one')
        pass
        t_10.extend((
            '<li class="',
            escape(environment.getattr(l_1_one, 'severity')),
            '">\n<p>',
            escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), environment.getitem((undefined(name='icons_of') if l_1_icons_of is missing else l_1_icons_of), environment.getattr(l_1_one, 'severity')))),
            '<strong>',
            escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), environment.getattr(l_1_one, 'severity'))),
            '</strong> <span class="place">',
            escape(environment.getattr(environment.getattr(l_1_one, 'place'), 'line')),
            ':',
            escape(environment.getattr(environment.getattr(l_1_one, 'place'), 'column')),
            '</span> ',
            escape(context.call((undefined(name='say') if l_0_say is missing else l_0_say), environment.getattr(l_1_one, 'message'))),
            ' <code>',
            escape(environment.getattr(l_1_one, 'code')),
            '</code></p>\n',
        ))
        if environment.getattr(l_1_one, 'hint'):
            pass
            t_10.extend((
                '<p class="hint"><span>',
                escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'hint')),
                '</span> ',
                escape(context.call((undefined(name='say') if l_0_say is missing else l_0_say), environment.getattr(l_1_one, 'hint'))),
                '</p>\n',
            ))
        t_10.append(
            '</li>\n',
        )
        return concat(t_10)
    context.exported_vars.add('problem')
    context.vars['problem'] = l_0_problem = Macro(environment, macro, 'problem', ('one',), False, False, False, context.eval_ctx.autoescape)
    yield '<!doctype html>\n<html lang="'
    yield escape((undefined(name='language') if l_0_language is missing else l_0_language))
    yield '" data-accent="1">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; script-src \'unsafe-inline\'; img-src data:">\n<title>'
    yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'head'))
    yield ' · '
    yield escape((undefined(name='title') if l_0_title is missing else l_0_title))
    yield '</title>\n<link rel="icon" href="data:,">\n<style>\n'
    yield escape((undefined(name='style') if l_0_style is missing else l_0_style))
    yield '\n</style>\n<script>document.documentElement.classList.add("few");</script>\n</head>\n<body>\n<svg hidden><defs>\n'
    yield escape((undefined(name='drawn') if l_0_drawn is missing else l_0_drawn))
    yield '\n<symbol id="i-new" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9"/><path d="M12 8v8M8 12h8"/></symbol>\n<symbol id="i-gone" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9"/><path d="M8 12h8"/></symbol>\n<symbol id="i-changed" viewBox="0 0 24 24"><path d="m4 20 1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5"/></symbol>\n<symbol id="i-same" viewBox="0 0 24 24"><path d="m5 12.5 4.5 4.5L19 7.5"/></symbol>\n<symbol id="i-weight" viewBox="0 0 24 24"><path d="M4 20 6.5 8h11L20 20zM9 8a3 3 0 1 1 6 0"/></symbol>\n</defs></svg>\n<a class="skip" href="#packages">'
    yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'skip'))
    yield '</a>\n<header>\n<div>\n<p class="kicker">'
    yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'head'))
    if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'label'):
        pass
        yield ' · <span class="commit">'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'label'))
        yield '</span>'
    yield '</p>\n<h1 lang="'
    yield escape((undefined(name='own') if l_0_own is missing else l_0_own))
    yield '">'
    yield escape((undefined(name='title') if l_0_title is missing else l_0_title))
    yield '</h1>\n<ul class="facts">\n'
    for (l_1_name, l_1_text) in (undefined(name='facts') if l_0_facts is missing else l_0_facts):
        _loop_vars = {}
        pass
        yield '<li'
        if (l_1_name == 'wrong'):
            pass
            yield ' class="error"'
        yield '>'
        yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), l_1_name, _loop_vars=_loop_vars))
        yield escape(l_1_text)
        yield '</li>\n'
    l_1_name = l_1_text = missing
    yield '</ul>\n</div>\n'
    if ((undefined(name='coverage') if l_0_coverage is missing else l_0_coverage) and environment.getattr((undefined(name='coverage') if l_0_coverage is missing else l_0_coverage), 'planned')):
        pass
        yield '<div class="pillars" aria-hidden="true">\n'
        for l_1_one in environment.getattr((undefined(name='coverage') if l_0_coverage is missing else l_0_coverage), 'planned'):
            l_1_all = missing
            _loop_vars = {}
            pass
            l_1_all = (environment.getattr(l_1_one, 'there') + t_1(environment.getattr(l_1_one, 'to_come')))
            _loop_vars['all'] = l_1_all
            yield '<span><i style="block-size: '
            yield escape((t_2(((100 * environment.getattr(l_1_one, 'there')) / (undefined(name='all') if l_1_all is missing else l_1_all)), 1) if (undefined(name='all') if l_1_all is missing else l_1_all) else 0))
            yield '%"></i></span>\n'
        l_1_one = l_1_all = missing
        yield '</div>\n'
    yield '</header>\n<nav aria-label="'
    yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'sections'))
    yield '"><ul>\n'
    def t_11(fiter):
        for l_1_name in fiter:
            if (((l_1_name != 'refused') or (undefined(name='refused') if l_0_refused is missing else l_0_refused)) and ((l_1_name != 'coverage') or (undefined(name='coverage') if l_0_coverage is missing else l_0_coverage))):
                yield l_1_name
    for l_1_name in t_11((undefined(name='title_icons') if l_0_title_icons is missing else l_0_title_icons)):
        _loop_vars = {}
        pass
        yield '<li><a href="#'
        yield escape(l_1_name)
        yield '">'
        yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), l_1_name))
        yield '</a></li>\n'
    l_1_name = missing
    yield '</ul></nav>\n<main>\n'
    if (undefined(name='refused') if l_0_refused is missing else l_0_refused):
        pass
        yield '<section id="refused" aria-labelledby="refused-title">\n'
        yield escape(context.call((undefined(name='label') if l_0_label is missing else l_0_label), 'refused', t_1((undefined(name='refused') if l_0_refused is missing else l_0_refused))))
        yield '\n<ul class="plain">\n'
        for (l_1_file, l_1_number) in (undefined(name='refused') if l_0_refused is missing else l_0_refused):
            _loop_vars = {}
            pass
            yield '<li>'
            if l_1_number:
                pass
                yield '<a href="#f'
                yield escape(l_1_number)
                yield '">'
                yield escape(l_1_file)
                yield '</a>'
            else:
                pass
                yield escape(l_1_file)
            yield '</li>\n'
        l_1_file = l_1_number = missing
        yield '</ul>\n</section>\n'
    yield '<section id="changes" aria-labelledby="changes-title">\n'
    yield escape(context.call((undefined(name='label') if l_0_label is missing else l_0_label), 'changes', (t_1((undefined(name='changes') if l_0_changes is missing else l_0_changes)) or None)))
    yield '\n'
    if (undefined(name='changes') if l_0_changes is missing else l_0_changes):
        pass
        yield '<div>\n'
        yield escape(context.call((undefined(name='changed') if l_0_changed is missing else l_0_changed), (undefined(name='changes') if l_0_changes is missing else l_0_changes)[:(undefined(name='first') if l_0_first is missing else l_0_first)]))
        yield '\n'
        if (t_1((undefined(name='changes') if l_0_changes is missing else l_0_changes)) > (undefined(name='first') if l_0_first is missing else l_0_first)):
            pass
            yield '<details class="rest">\n<summary>'
            yield escape((undefined(name='others') if l_0_others is missing else l_0_others))
            yield '</summary>\n'
            yield escape(context.call((undefined(name='changed') if l_0_changed is missing else l_0_changed), (undefined(name='changes') if l_0_changes is missing else l_0_changes)[(undefined(name='first') if l_0_first is missing else l_0_first):]))
            yield '\n</details>\n'
        yield '</div>\n'
    else:
        pass
        yield '<p>'
        yield escape((environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'nothing-changed') if (undefined(name='many') if l_0_many is missing else l_0_many) else environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'first')))
        yield '</p>\n'
    yield '</section>\n<section id="packages" aria-labelledby="packages-title" tabindex="-1">\n'
    yield escape(context.call((undefined(name='label') if l_0_label is missing else l_0_label), 'packages', t_1((undefined(name='lines') if l_0_lines is missing else l_0_lines))))
    yield '\n<div class="content">\n<form role="search" hidden>\n<label class="search">'
    yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'search'))
    yield '\n<input type="search" name="q" autocomplete="off" spellcheck="false"></label>\n'
    yield escape(context.call((undefined(name='choose') if l_0_choose is missing else l_0_choose), 'institution'))
    yield '\n'
    yield escape(context.call((undefined(name='choose') if l_0_choose is missing else l_0_choose), 'format'))
    yield '\n'
    yield escape(context.call((undefined(name='choose') if l_0_choose is missing else l_0_choose), 'status'))
    yield '\n'
    yield escape(context.call((undefined(name='choose') if l_0_choose is missing else l_0_choose), 'sort'))
    yield '\n<p class="found"><output role="status" data-text="'
    yield escape((undefined(name='found') if l_0_found is missing else l_0_found))
    yield '"></output> <button type="reset" class="text" hidden>'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'clear'))
    yield '</button></p>\n</form>\n<table role="table" aria-labelledby="packages-title">\n<thead role="rowgroup"><tr role="row">\n<th role="columnheader" scope="col">'
    yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'module'))
    yield '</th>\n'
    if ('institution' in (undefined(name='choices') if l_0_choices is missing else l_0_choices)):
        pass
        yield '<th role="columnheader" scope="col">'
        yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'institution'))
        yield '</th>\n'
    yield '<th role="columnheader" scope="col">'
    yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'format'))
    yield '</th>\n<th role="columnheader" scope="col" class="number">'
    yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'size'))
    yield '</th>\n'
    if (undefined(name='many') if l_0_many is missing else l_0_many):
        pass
        yield '<th role="columnheader" scope="col">'
        yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'over-time'))
        yield '</th>\n'
    yield '<th role="columnheader" scope="col">'
    yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'state'))
    yield '</th>\n'
    if (undefined(name='many') if l_0_many is missing else l_0_many):
        pass
        yield '<th role="columnheader" scope="col">'
        yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'status'))
        yield '</th>\n'
    yield '<th role="columnheader" scope="col">'
    yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'about'))
    yield '</th>\n</tr></thead>\n<tbody role="rowgroup">\n'
    for l_1_line in (undefined(name='lines') if l_0_lines is missing else l_0_lines):
        l_1_row = missing
        _loop_vars = {}
        pass
        l_1_row = environment.getattr(l_1_line, 'row')
        _loop_vars['row'] = l_1_row
        yield '<tr role="row" data-format="'
        yield escape(environment.getattr((undefined(name='row') if l_1_row is missing else l_1_row), 'format'))
        yield '" data-institution="'
        yield escape((environment.getattr((undefined(name='row') if l_1_row is missing else l_1_row), 'institution') or '-'))
        yield '" data-status="'
        yield escape(environment.getattr(l_1_line, 'status'))
        yield '"'
        if environment.getattr((undefined(name='row') if l_1_row is missing else l_1_row), 'warnings'):
            pass
            yield ' data-told'
        yield ' data-size="'
        yield escape(environment.getattr((undefined(name='row') if l_1_row is missing else l_1_row), 'size'))
        yield '" data-state="'
        yield escape(environment.getattr(l_1_line, 'percent'))
        yield '">\n<th role="rowheader" scope="row"><span lang="'
        yield escape((undefined(name='own') if l_0_own is missing else l_0_own))
        yield '">'
        yield escape(environment.getattr((undefined(name='row') if l_1_row is missing else l_1_row), 'title'))
        yield '</span> <small>'
        yield escape(environment.getattr((undefined(name='row') if l_1_row is missing else l_1_row), 'file'))
        yield '</small></th>\n'
        if ('institution' in (undefined(name='choices') if l_0_choices is missing else l_0_choices)):
            pass
            yield '<td role="cell" data-label="'
            yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'institution'))
            yield '">'
            yield escape((environment.getattr((undefined(name='row') if l_1_row is missing else l_1_row), 'institution') or '—'))
            yield '</td>\n'
        yield '<td role="cell" data-label="'
        yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'format'))
        yield '">'
        yield escape(environment.getattr((undefined(name='row') if l_1_row is missing else l_1_row), 'format'))
        yield '</td>\n<td role="cell" class="number" data-label="'
        yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'size'))
        yield '">'
        yield escape(environment.getattr(l_1_line, 'size'))
        if environment.getattr(l_1_line, 'change'):
            pass
            yield ' <small>'
            yield escape(environment.getattr(l_1_line, 'change'))
            yield '</small>'
        yield '</td>\n'
        if (undefined(name='many') if l_0_many is missing else l_0_many):
            pass
            yield '<td role="cell" class="time'
            yield escape((' empty' if (not environment.getattr(l_1_line, 'spark')) else cond_expr_undefined("the inline if-expression on line 148 in 'report.html.j2' evaluated to false and no else section was defined.")))
            yield '" data-label="'
            yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'over-time'))
            yield '">'
            if environment.getattr(l_1_line, 'spark'):
                pass
                yield '<svg class="spark" viewBox="0 0 96 28" role="img" aria-label="'
                yield escape(environment.getattr(environment.getattr(l_1_line, 'spark'), 'label'))
                yield '"><polyline points="'
                yield escape(environment.getattr(environment.getattr(l_1_line, 'spark'), 'points'))
                yield '"/><circle cx="'
                yield escape(environment.getattr(environment.getattr(l_1_line, 'spark'), 'x'))
                yield '" cy="'
                yield escape(environment.getattr(environment.getattr(l_1_line, 'spark'), 'y'))
                yield '" r="2.5"/></svg>'
            else:
                pass
                yield '—'
            yield '</td>\n'
        yield '<td role="cell" class="state'
        yield escape((' empty' if (not environment.getattr(l_1_line, 'state')) else cond_expr_undefined("the inline if-expression on line 150 in 'report.html.j2' evaluated to false and no else section was defined.")))
        yield '" data-label="'
        yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'state'))
        yield '">'
        if environment.getattr(l_1_line, 'state'):
            pass
            yield '<span>'
            yield escape(environment.getattr(l_1_line, 'state'))
            if environment.getattr(l_1_line, 'full'):
                pass
                yield ' <em>'
                yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'warning', _loop_vars=_loop_vars))
                yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'nearly-full'))
                yield '</em>'
            yield '</span>'
            if environment.getattr((undefined(name='row') if l_1_row is missing else l_1_row), 'limit'):
                pass
                yield '<span class="track'
                yield escape((' full' if environment.getattr(l_1_line, 'full') else cond_expr_undefined("the inline if-expression on line 150 in 'report.html.j2' evaluated to false and no else section was defined.")))
                yield '"><i style="inline-size: '
                yield escape(environment.getattr(l_1_line, 'percent'))
                yield '%"></i></span>'
        else:
            pass
            yield '—'
        yield '</td>\n'
        if (undefined(name='many') if l_0_many is missing else l_0_many):
            pass
            yield '<td role="cell" class="status '
            yield escape(environment.getattr(l_1_line, 'status'))
            yield '" data-label="'
            yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'status'))
            yield '">'
            yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), environment.getattr(l_1_line, 'status'), _loop_vars=_loop_vars))
            yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), environment.getattr(l_1_line, 'status')))
            yield '</td>\n'
        yield '<td role="cell"'
        if (not environment.getattr((undefined(name='row') if l_1_row is missing else l_1_row), 'warnings')):
            pass
            yield ' class="empty"'
        yield ' data-label="'
        yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'about'))
        yield '">'
        if (environment.getattr((undefined(name='row') if l_1_row is missing else l_1_row), 'warnings') and environment.getattr(l_1_line, 'about')):
            pass
            yield '<a href="#f'
            yield escape(environment.getattr(l_1_line, 'about'))
            yield '">'
            yield escape(environment.getattr((undefined(name='row') if l_1_row is missing else l_1_row), 'warnings'))
            yield '<span class="hidden"> · '
            yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'about'))
            yield ' · '
            yield escape(environment.getattr((undefined(name='row') if l_1_row is missing else l_1_row), 'file'))
            yield '</span></a>'
        else:
            pass
            yield escape((environment.getattr((undefined(name='row') if l_1_row is missing else l_1_row), 'warnings') or '—'))
        yield '</td>\n</tr>\n'
    l_1_line = l_1_row = missing
    yield '</tbody>\n</table>\n<p class="none" hidden>'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'none-found'))
    yield '</p>\n<p><button type="button" class="more" hidden>'
    yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'more'))
    yield '</button></p>\n</div>\n</section>\n<section id="problems" aria-labelledby="problems-title">\n'
    yield escape(context.call((undefined(name='label') if l_0_label is missing else l_0_label), 'problems', (t_3(environment, (undefined(name='files') if l_0_files is missing else l_0_files), attribute='many') or None)))
    yield '\n<div>\n'
    t_12 = 1
    for l_1_file in (undefined(name='files') if l_0_files is missing else l_0_files):
        _loop_vars = {}
        pass
        yield '<details id="f'
        yield escape(environment.getattr(l_1_file, 'number'))
        yield '"'
        if environment.getattr(l_1_file, 'opened'):
            pass
            yield ' open'
        yield '>\n<summary><span>'
        yield escape(environment.getattr(l_1_file, 'name'))
        yield '</span> <small>'
        yield escape(environment.getattr(l_1_file, 'summary'))
        yield '</small></summary>\n<ul>\n'
        for l_2_one in environment.getattr(l_1_file, 'problems'):
            _loop_vars = {}
            pass
            yield escape(context.call((undefined(name='problem') if l_0_problem is missing else l_0_problem), l_2_one, _loop_vars=_loop_vars))
            yield '\n'
        l_2_one = missing
        yield '</ul>\n</details>\n'
        t_12 = 0
    l_1_file = missing
    if t_12:
        pass
        yield '<p>'
        yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'fine'))
        yield '</p>\n'
    yield '</div>\n</section>\n'
    if (undefined(name='coverage') if l_0_coverage is missing else l_0_coverage):
        pass
        yield '<section id="coverage" aria-labelledby="coverage-title">\n'
        yield escape(context.call((undefined(name='label') if l_0_label is missing else l_0_label), 'coverage', None))
        yield '\n<div>\n<p class="lead">'
        yield escape(context.call((undefined(name='say') if l_0_say is missing else l_0_say), context.call(environment.getattr((undefined(name='covered') if l_0_covered is missing else l_0_covered), 'summary'), (undefined(name='coverage') if l_0_coverage is missing else l_0_coverage))))
        yield '</p>\n'
        for l_1_domain in environment.getattr((undefined(name='coverage') if l_0_coverage is missing else l_0_coverage), 'domains'):
            _loop_vars = {}
            pass
            yield '<h3 lang="'
            yield escape((undefined(name='own') if l_0_own is missing else l_0_own))
            yield '">'
            yield escape(environment.getattr(l_1_domain, 'title'))
            yield '</h3>\n<ul class="competencies">\n'
            for l_2_one in environment.getattr(l_1_domain, 'competencies'):
                _loop_vars = {}
                pass
                if environment.getattr(l_2_one, 'served'):
                    pass
                    yield '<li><details>\n<summary>'
                    yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'tick', _loop_vars=_loop_vars))
                    yield escape(context.call((undefined(name='name_of') if l_0_name_of is missing else l_0_name_of), l_2_one, _loop_vars=_loop_vars))
                    yield ' <small>'
                    yield escape(context.call((undefined(name='say') if l_0_say is missing else l_0_say), context.call(environment.getattr((undefined(name='covered') if l_0_covered is missing else l_0_covered), 'objectives'), l_2_one, _loop_vars=_loop_vars), _loop_vars=_loop_vars))
                    yield '</small></summary>\n<ul>\n'
                    for l_3_it in environment.getattr(l_2_one, 'served'):
                        _loop_vars = {}
                        pass
                        yield '<li>'
                        yield escape(context.call((undefined(name='say') if l_0_say is missing else l_0_say), context.call(environment.getattr((undefined(name='covered') if l_0_covered is missing else l_0_covered), 'served'), l_3_it, _loop_vars=_loop_vars), _loop_vars=_loop_vars))
                        yield '</li>\n'
                    l_3_it = missing
                    yield '</ul>\n</details></li>\n'
                else:
                    pass
                    yield '<li class="lacking">'
                    yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'ring', _loop_vars=_loop_vars))
                    yield escape(context.call((undefined(name='name_of') if l_0_name_of is missing else l_0_name_of), l_2_one, _loop_vars=_loop_vars))
                    yield ' <span'
                    if (not environment.getattr(l_2_one, 'planned')):
                        pass
                        yield ' class="error"'
                    yield '>'
                    yield escape(context.call((undefined(name='say') if l_0_say is missing else l_0_say), context.call(environment.getattr((undefined(name='covered') if l_0_covered is missing else l_0_covered), 'nothing'), l_2_one, _loop_vars=_loop_vars), _loop_vars=_loop_vars))
                    yield '</span></li>\n'
            l_2_one = missing
            yield '</ul>\n'
        l_1_domain = missing
        if environment.getattr((undefined(name='coverage') if l_0_coverage is missing else l_0_coverage), 'loose'):
            pass
            yield '<h3>'
            yield escape(context.call((undefined(name='say') if l_0_say is missing else l_0_say), environment.getattr((undefined(name='covered') if l_0_covered is missing else l_0_covered), 'LOOSE')))
            yield '</h3>\n<ul>\n'
            for l_1_it in environment.getattr((undefined(name='coverage') if l_0_coverage is missing else l_0_coverage), 'loose'):
                _loop_vars = {}
                pass
                yield '<li>'
                yield escape(context.call((undefined(name='say') if l_0_say is missing else l_0_say), context.call(environment.getattr((undefined(name='covered') if l_0_covered is missing else l_0_covered), 'served'), l_1_it, _loop_vars=_loop_vars), _loop_vars=_loop_vars))
                yield '</li>\n'
            l_1_it = missing
            yield '</ul>\n'
        if environment.getattr((undefined(name='coverage') if l_0_coverage is missing else l_0_coverage), 'planned'):
            pass
            yield '<h3>'
            yield escape(context.call((undefined(name='say') if l_0_say is missing else l_0_say), environment.getattr((undefined(name='covered') if l_0_covered is missing else l_0_covered), 'TO_COME')))
            yield '</h3>\n<dl>\n'
            for l_1_one in environment.getattr((undefined(name='coverage') if l_0_coverage is missing else l_0_coverage), 'planned'):
                _loop_vars = {}
                pass
                yield '<dt lang="'
                yield escape((undefined(name='own') if l_0_own is missing else l_0_own))
                yield '">'
                yield escape(environment.getattr(l_1_one, 'title'))
                yield '</dt>\n<dd>'
                yield escape(context.call((undefined(name='say') if l_0_say is missing else l_0_say), context.call(environment.getattr((undefined(name='covered') if l_0_covered is missing else l_0_covered), 'there'), l_1_one, _loop_vars=_loop_vars), _loop_vars=_loop_vars))
                for l_2_line in context.call(environment.getattr((undefined(name='covered') if l_0_covered is missing else l_0_covered), 'to_come'), l_1_one, _loop_vars=_loop_vars):
                    _loop_vars = {}
                    pass
                    yield '<br>'
                    yield escape(context.call((undefined(name='say') if l_0_say is missing else l_0_say), l_2_line, _loop_vars=_loop_vars))
                l_2_line = missing
                yield '</dd>\n'
            l_1_one = missing
            yield '</dl>\n'
        for l_1_folder in environment.getattr((undefined(name='coverage') if l_0_coverage is missing else l_0_coverage), 'broken'):
            _loop_vars = {}
            pass
            yield '<p>'
            yield escape(context.call((undefined(name='say') if l_0_say is missing else l_0_say), context.call(environment.getattr((undefined(name='covered') if l_0_covered is missing else l_0_covered), 'broken'), l_1_folder, _loop_vars=_loop_vars), _loop_vars=_loop_vars))
            yield '</p>\n'
        l_1_folder = missing
        yield '</div>\n</section>\n'
    yield '</main>\n<footer><p>'
    yield escape((undefined(name='made_by') if l_0_made_by is missing else l_0_made_by))
    yield '</p></footer>\n<script>\n'
    yield escape((undefined(name='script') if l_0_script is missing else l_0_script))
    yield '\n</script>\n</body>\n</html>'

blocks = {}
debug_info = '1=59&2=72&3=81&5=99&7=107&8=112&12=130&13=154&14=159&15=163&16=165&17=168&18=172&20=175&21=180&26=192&27=200&28=202&29=215&30=219&35=231&40=233&43=237&49=239&56=241&59=243&60=250&62=254&63=258&67=267&69=270&70=274&71=277&76=282&77=284&78=292&82=298&84=301&86=303&87=307&93=321&94=323&96=326&97=328&99=331&100=333&105=339&109=342&112=344&114=346&115=348&116=350&117=352&118=354&122=358&123=360&124=363&126=366&127=368&128=370&129=373&131=376&132=378&133=381&135=384&138=386&139=390&140=393&141=407&142=413&143=416&145=421&146=425&147=434&148=437&150=457&151=483&152=486&154=494&159=517&160=519&164=521&166=524&167=528&168=534&170=538&171=541&176=550&180=553&182=556&184=558&185=560&186=564&188=568&189=571&191=574&193=579&194=583&199=590&204=602&205=605&207=607&208=611&212=615&213=618&215=620&216=624&217=628&221=638&222=642&228=647&230=649'

from esn_package.html import escaped as escape
