# mypy: ignore-errors
# Made from templates/codebook.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "dc733591ebb5897b"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'codebook.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_module = resolve('module')
    l_0_direction = resolve('direction')
    l_0_words = resolve('words')
    l_0_style = resolve('style')
    l_0_entries = resolve('entries')
    l_0_played = resolve('played')
    l_0_listed = missing
    try:
        t_1 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    pass
    def macro(l_1_lines):
        t_2 = []
        if l_1_lines is missing:
            l_1_lines = undefined("parameter 'lines' was not provided", name='lines')
        pass
        if l_1_lines:
            pass
            t_2.append(
                '<ul>\n',
            )
            for (l_2_letter, l_2_text) in l_1_lines:
                _loop_vars = {}
                pass
                t_2.extend((
                    '<li><b>',
                    escape(l_2_letter),
                    '</b> ',
                    escape(l_2_text),
                    '</li>\n',
                ))
            l_2_letter = l_2_text = missing
            t_2.append(
                '</ul>\n',
            )
        return concat(t_2)
    context.exported_vars.add('listed')
    context.vars['listed'] = l_0_listed = Macro(environment, macro, 'listed', ('lines',), False, False, False, context.eval_ctx.autoescape)
    yield '<!doctype html>\n<html lang="'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'))
    yield '" dir="'
    yield escape((undefined(name='direction') if l_0_direction is missing else l_0_direction))
    yield '">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'codebook'))
    yield ' · '
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'title'))
    yield '</title>\n<link rel="icon" href="data:,">\n<style>\n'
    yield escape((undefined(name='style') if l_0_style is missing else l_0_style))
    yield '\n</style>\n</head>\n<body>\n<main>\n<h1><small>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'codebook'))
    yield '</small> '
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'title'))
    yield '</h1>\n<p>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'codebook-how'))
    yield '</p>\n'
    if (undefined(name='entries') if l_0_entries is missing else l_0_entries):
        pass
        yield '<div class="frame" role="region" aria-label="'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'codebook'))
        yield '" tabindex="0">\n<table>\n<thead><tr>\n'
        for l_1_name in ('id', 'question', 'answers', 'key', 'objective', 'points', 'difficulty'):
            _loop_vars = {}
            pass
            yield '<th scope="col">'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('code-', l_1_name, )), _loop_vars=_loop_vars))
            yield '</th>\n'
        l_1_name = missing
        yield '</tr></thead>\n<tbody>\n'
        for l_1_entry in (undefined(name='entries') if l_0_entries is missing else l_0_entries):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(environment.getattr(l_1_entry, 'id'))
            yield '</th>\n<td>'
            yield escape(environment.getattr(l_1_entry, 'question'))
            yield '<br><small>'
            yield escape(environment.getattr(l_1_entry, 'kind'))
            yield '</small></td>\n<td>'
            yield escape(context.call((undefined(name='listed') if l_0_listed is missing else l_0_listed), environment.getattr(l_1_entry, 'answers'), _loop_vars=_loop_vars))
            yield escape(context.call((undefined(name='listed') if l_0_listed is missing else l_0_listed), environment.getattr(l_1_entry, 'targets'), _loop_vars=_loop_vars))
            yield '</td>\n<td class="key">'
            yield escape(environment.getattr(l_1_entry, 'key'))
            yield '</td>\n<td>'
            yield escape(environment.getattr(l_1_entry, 'objective'))
            if environment.getattr(l_1_entry, 'competencies'):
                pass
                yield '<br><small>'
                yield escape(t_1(context.eval_ctx, environment.getattr(l_1_entry, 'competencies'), ' · '))
                yield '</small>'
            yield '</td>\n<td>'
            yield escape(environment.getattr(l_1_entry, 'points'))
            yield '</td>\n<td>'
            yield escape(environment.getattr(l_1_entry, 'difficulty'))
            yield '</td></tr>\n'
        l_1_entry = missing
        yield '</tbody>\n</table>\n</div>\n'
    if (undefined(name='played') if l_0_played is missing else l_0_played):
        pass
        yield '<h2 id="played">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-simulations'))
        yield '</h2>\n<p>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'code-played'))
        yield '</p>\n<div class="frame" role="region" aria-labelledby="played" tabindex="0">\n<table>\n<thead><tr>\n'
        for l_1_name in ('id', 'question', 'answers', 'key'):
            _loop_vars = {}
            pass
            yield '<th scope="col">'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('code-', l_1_name, )), _loop_vars=_loop_vars))
            yield '</th>\n'
        l_1_name = missing
        yield '</tr></thead>\n<tbody>\n'
        for l_1_entry in (undefined(name='played') if l_0_played is missing else l_0_played):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(environment.getattr(l_1_entry, 'id'))
            yield '</th>\n<td>'
            yield escape(environment.getattr(l_1_entry, 'question'))
            yield '<br><small>'
            yield escape(environment.getattr(l_1_entry, 'kind'))
            yield '</small></td>\n<td>'
            yield escape(context.call((undefined(name='listed') if l_0_listed is missing else l_0_listed), environment.getattr(l_1_entry, 'answers'), _loop_vars=_loop_vars))
            yield '</td>\n<td class="key">'
            yield escape(environment.getattr(l_1_entry, 'key'))
            yield '</td></tr>\n'
        l_1_entry = missing
        yield '</tbody>\n</table>\n</div>\n'
    if (environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz') and environment.getattr(environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'), 'rules'), 'certainty')):
        pass
        yield '<h2>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'code-certainty'))
        yield '</h2>\n<p>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'code-certainty-how'))
        yield '</p>\n<ol class="degrees">\n'
        for l_1_degree in environment.getattr(environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'), 'rules'), 'certainty'):
            l_1_said = resolve('said')
            l_1_tariff = resolve('tariff')
            _loop_vars = {}
            pass
            yield '<li>'
            yield escape(context.call((undefined(name='said') if l_1_said is missing else l_1_said), environment.getattr(l_1_degree, 'label'), _loop_vars=_loop_vars))
            yield ' · '
            yield escape(context.call((undefined(name='tariff') if l_1_tariff is missing else l_1_tariff), l_1_degree, _loop_vars=_loop_vars))
            yield '</li>\n'
        l_1_degree = l_1_said = l_1_tariff = missing
        yield '</ol>\n'
    yield '<p>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'codebook-xapi'))
    yield '</p>\n</main>\n</body>\n</html>'

blocks = {}
debug_info = '1=24&2=29&4=34&5=39&11=52&15=56&18=60&23=62&24=66&25=68&26=71&29=73&30=77&34=81&35=85&36=87&37=91&38=94&39=96&40=103&41=105&47=109&48=112&49=114&53=116&54=120&58=124&59=128&60=130&61=134&62=136&68=140&69=143&70=145&72=147&73=153&77=160'

from esn_package.html import escaped as escape
