# mypy: ignore-errors
# Made from templates/guide/leaflet.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "71453d139a7c3902"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide/leaflet.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_module = resolve('module')
    l_0_direction = resolve('direction')
    l_0_accent = resolve('accent')
    l_0_style = resolve('style')
    l_0_look = resolve('look')
    l_0_icons = resolve('icons')
    l_0_logo = resolve('logo')
    l_0_words = resolve('words')
    l_0_title = resolve('title')
    l_0_html = resolve('html')
    l_0_institution = resolve('institution')
    l_0_checked = resolve('checked')
    pass
    yield '<!doctype html>\n<html lang="'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'))
    yield '" dir="'
    yield escape((undefined(name='direction') if l_0_direction is missing else l_0_direction))
    yield '" data-accent="'
    yield escape((undefined(name='accent') if l_0_accent is missing else l_0_accent))
    yield '">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<title>'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'title'))
    yield ' · '
    yield escape(environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'pillar'), 'title'))
    yield '</title>\n<link rel="icon" href="data:,">\n<style>\n'
    yield escape((undefined(name='style') if l_0_style is missing else l_0_style))
    yield '\n</style>\n'
    if (undefined(name='look') if l_0_look is missing else l_0_look):
        pass
        yield '<style>'
        yield escape((undefined(name='look') if l_0_look is missing else l_0_look))
        yield '</style>\n'
    yield '</head>\n<body class="leaflet">\n<svg hidden>\n'
    yield escape((undefined(name='icons') if l_0_icons is missing else l_0_icons))
    yield '\n</svg>\n<main>\n<header class="head">\n'
    if (undefined(name='logo') if l_0_logo is missing else l_0_logo):
        pass
        yield escape((undefined(name='logo') if l_0_logo is missing else l_0_logo))
        yield '\n'
    else:
        pass
        template = environment.get_template('guide/emblem.html.j2', 'guide/leaflet.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    yield '<p class="label">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'leaflet'))
    yield ' · '
    yield escape(environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'pillar'), 'title'))
    yield '</p>\n<h1>'
    yield escape((undefined(name='title') if l_0_title is missing else l_0_title))
    yield '</h1>\n</header>\n<div class="chapter">\n'
    yield escape((undefined(name='html') if l_0_html is missing else l_0_html))
    yield '\n</div>\n<footer>\n<p class="mention">'
    if (undefined(name='institution') if l_0_institution is missing else l_0_institution):
        pass
        yield escape((undefined(name='institution') if l_0_institution is missing else l_0_institution))
    if (undefined(name='checked') if l_0_checked is missing else l_0_checked):
        pass
        yield ' · '
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-on', date=(undefined(name='checked') if l_0_checked is missing else l_0_checked)))
    yield '</p>\n</footer>\n</main>\n</body>\n</html>'

blocks = {}
debug_info = '2=24&7=30&10=34&12=36&13=39&18=42&22=44&23=46&25=50&27=57&28=61&31=63&34=65'

from esn_package.html import escaped as escape
