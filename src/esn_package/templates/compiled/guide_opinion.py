# mypy: ignore-errors
# Made from templates/guide/opinion.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "c3a70e0b7a583921"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide/opinion.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_module = resolve('module')
    l_0_direction = resolve('direction')
    l_0_opinion = resolve('opinion')
    l_0_institution = resolve('institution')
    l_0_style = resolve('style')
    l_0_look = resolve('look')
    l_0_logo = resolve('logo')
    l_0_words = resolve('words')
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    yield '<!doctype html>\n<html lang="'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'))
    yield '" dir="'
    yield escape((undefined(name='direction') if l_0_direction is missing else l_0_direction))
    yield '" data-accent="1">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<title>'
    yield escape(environment.getattr((undefined(name='opinion') if l_0_opinion is missing else l_0_opinion), 'title'))
    yield ' · '
    yield escape((undefined(name='institution') if l_0_institution is missing else l_0_institution))
    yield '</title>\n<link rel="icon" href="data:,">\n<style>\n'
    yield escape((undefined(name='style') if l_0_style is missing else l_0_style))
    yield '\n</style>\n'
    if (undefined(name='look') if l_0_look is missing else l_0_look):
        pass
        yield '<style>'
        yield escape((undefined(name='look') if l_0_look is missing else l_0_look))
        yield '</style>\n'
    yield '</head>\n<body class="leaflet opinion">\n<main>\n<header class="head">\n'
    if (undefined(name='logo') if l_0_logo is missing else l_0_logo):
        pass
        yield escape((undefined(name='logo') if l_0_logo is missing else l_0_logo))
        yield '\n'
    yield '<p class="label">'
    yield escape((undefined(name='institution') if l_0_institution is missing else l_0_institution))
    yield '</p>\n<h1>'
    yield escape(environment.getattr((undefined(name='opinion') if l_0_opinion is missing else l_0_opinion), 'title'))
    yield '</h1>\n'
    if environment.getattr((undefined(name='opinion') if l_0_opinion is missing else l_0_opinion), 'text'):
        pass
        yield '<p>'
        yield escape(environment.getattr((undefined(name='opinion') if l_0_opinion is missing else l_0_opinion), 'text'))
        yield '</p>\n'
    yield '<p class="mention">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'opinion-paper'))
    yield '</p>\n<p class="blank">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'opinion-module'))
    yield ' <span class="line"></span></p>\n</header>\n<ol class="asked-all">\n'
    for l_1_one in environment.getattr((undefined(name='opinion') if l_0_opinion is missing else l_0_opinion), 'questions'):
        l_1_steps = resolve('steps')
        _loop_vars = {}
        pass
        yield '<li><p class="prompt">'
        yield escape(environment.getattr(environment.getattr(l_1_one, 'prompt'), 'plain'))
        yield '</p>\n'
        if ((environment.getattr(l_1_one, 'kind') == 'scale') and (t_1(environment.getattr(l_1_one, 'steps')) <= 11)):
            pass
            yield '<ul class="'
            yield escape(('row' if (environment.getattr(l_1_one, 'form') == 'row') else 'column'))
            yield '">\n'
            for (l_2_value, l_2_label) in context.call((undefined(name='steps') if l_1_steps is missing else l_1_steps), l_1_one, _loop_vars=_loop_vars):
                _loop_vars = {}
                pass
                yield '<li><span class="tick"></span> '
                yield escape((l_2_value if ((environment.getattr(l_1_one, 'form') == 'row') or (not l_2_label)) else l_2_label))
                if ((environment.getattr(l_1_one, 'form') == 'row') and l_2_label):
                    pass
                    yield ' <small>'
                    yield escape(l_2_label)
                    yield '</small>'
                yield '</li>\n'
            l_2_value = l_2_label = missing
            yield '</ul>\n'
        elif (environment.getattr(l_1_one, 'kind') == 'scale'):
            pass
            yield '<p class="blank">'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'scale-range', low=environment.getitem(environment.getattr(l_1_one, 'steps'), 0), high=environment.getitem(environment.getattr(l_1_one, 'steps'), -1), _loop_vars=_loop_vars))
            yield ' <span class="line"></span></p>\n'
        else:
            pass
            yield '<div class="lines"><span></span><span></span><span></span></div>\n'
        yield '</li>\n'
    l_1_one = l_1_steps = missing
    yield '</ol>\n</main>\n</body>\n</html>'

blocks = {}
debug_info = '2=26&7=30&10=34&12=36&13=39&19=42&20=44&22=47&23=49&24=51&25=54&27=57&28=59&31=61&32=66&33=68&34=71&35=73&36=77&39=86&40=89'

from esn_package.html import escaped as escape
