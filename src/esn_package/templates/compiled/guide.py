# mypy: ignore-errors
# Made from templates/guide.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "a023089563ac2354"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_module = resolve('module')
    l_0_direction = resolve('direction')
    l_0_accent = resolve('accent')
    l_0_words = resolve('words')
    l_0_style = resolve('style')
    l_0_look = resolve('look')
    l_0_icons = resolve('icons')
    l_0_logo = resolve('logo')
    l_0_guide = resolve('guide')
    l_0_chapters = resolve('chapters')
    pass
    yield '<!doctype html>\n<html lang="'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'))
    yield '" dir="'
    yield escape((undefined(name='direction') if l_0_direction is missing else l_0_direction))
    yield '" data-accent="'
    yield escape((undefined(name='accent') if l_0_accent is missing else l_0_accent))
    yield '">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<title>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-title', title=environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'title')))
    yield '</title>\n<link rel="icon" href="data:,">\n<style>\n'
    yield escape((undefined(name='style') if l_0_style is missing else l_0_style))
    yield '\n</style>\n'
    if (undefined(name='look') if l_0_look is missing else l_0_look):
        pass
        yield '<style>'
        yield escape((undefined(name='look') if l_0_look is missing else l_0_look))
        yield '</style>\n'
    yield '</head>\n<body>\n<svg hidden>\n'
    yield escape((undefined(name='icons') if l_0_icons is missing else l_0_icons))
    yield '\n</svg>\n<main>\n'
    if (undefined(name='logo') if l_0_logo is missing else l_0_logo):
        pass
        yield escape((undefined(name='logo') if l_0_logo is missing else l_0_logo))
        yield '\n'
    yield escape(environment.getattr((undefined(name='guide') if l_0_guide is missing else l_0_guide), 'head'))
    yield '\n<nav class="contents" aria-labelledby="contents">\n<h2 id="contents">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-contents'))
    yield '</h2>\n<ol>\n'
    for l_1_chapter in (undefined(name='chapters') if l_0_chapters is missing else l_0_chapters):
        _loop_vars = {}
        pass
        yield '<li><a href="#'
        yield escape(environment.getattr(l_1_chapter, 'id'))
        yield '">'
        yield escape(environment.getattr(l_1_chapter, 'title'))
        yield '</a>'
        if environment.getattr(l_1_chapter, 'sections'):
            pass
            yield '\n<ul>\n'
            for l_2_section in environment.getattr(l_1_chapter, 'sections'):
                _loop_vars = {}
                pass
                yield '<li><a href="#'
                yield escape(environment.getattr(l_2_section, 'id'))
                yield '">'
                yield escape(environment.getattr(l_2_section, 'title'))
                yield '</a></li>\n'
            l_2_section = missing
            yield '</ul>\n'
        yield '</li>\n'
    l_1_chapter = missing
    yield '</ol>\n</nav>\n'
    for l_1_chapter in (undefined(name='chapters') if l_0_chapters is missing else l_0_chapters):
        _loop_vars = {}
        pass
        yield '<div class="chapter" id="'
        yield escape(environment.getattr(l_1_chapter, 'id'))
        yield '">\n<h2 class="chapter-title">'
        yield escape(environment.getattr(l_1_chapter, 'title'))
        yield '</h2>\n'
        yield escape(environment.getattr(l_1_chapter, 'html'))
        yield '\n</div>\n'
    l_1_chapter = missing
    yield '</main>\n</body>\n</html>'

blocks = {}
debug_info = '2=22&7=28&10=30&12=32&13=35&18=38&21=40&22=42&24=44&26=46&28=48&29=52&30=56&33=59&34=63&42=72&43=76&44=78&45=80'

from esn_package.html import escaped as escape
