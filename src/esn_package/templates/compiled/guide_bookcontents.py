# mypy: ignore-errors
# Made from templates/guide/bookcontents.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "ed91b41ddd6d517f"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide/bookcontents.html.j2'

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
    l_0_sheet = resolve('sheet')
    l_0_guide = resolve('guide')
    pass
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'))
    yield '" xml:lang="'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'))
    yield '" dir="'
    yield escape((undefined(name='direction') if l_0_direction is missing else l_0_direction))
    yield '" data-accent="'
    yield escape((undefined(name='accent') if l_0_accent is missing else l_0_accent))
    yield '">\n<head>\n<meta charset="utf-8"/>\n<title>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-contents'))
    yield '</title>\n<link rel="stylesheet" type="text/css" href="'
    yield escape((undefined(name='sheet') if l_0_sheet is missing else l_0_sheet))
    yield '"/>\n</head>\n<body>\n<main>\n<nav epub:type="toc" role="doc-toc" id="toc" class="contents" aria-labelledby="contents">\n<h1 id="contents">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-contents'))
    yield '</h1>\n<ol>\n<li><a href="00-title.xhtml">'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'title'))
    yield '</a></li>\n'
    for l_1_chapter in environment.getattr((undefined(name='guide') if l_0_guide is missing else l_0_guide), 'chapters'):
        l_1_names = resolve('names')
        _loop_vars = {}
        pass
        yield '<li><a href="'
        yield escape(environment.getitem((undefined(name='names') if l_1_names is missing else l_1_names), environment.getattr(l_1_chapter, 'id')))
        yield '">'
        yield escape(environment.getattr(l_1_chapter, 'title'))
        yield '</a>'
        if environment.getattr(l_1_chapter, 'sections'):
            pass
            yield '\n<ol>\n'
            for l_2_section in environment.getattr(l_1_chapter, 'sections'):
                _loop_vars = {}
                pass
                yield '<li><a href="'
                yield escape(environment.getitem((undefined(name='names') if l_1_names is missing else l_1_names), environment.getattr(l_1_chapter, 'id')))
                yield '#'
                yield escape(environment.getattr(l_2_section, 'id'))
                yield '">'
                yield escape(environment.getattr(l_2_section, 'title'))
                yield '</a></li>\n'
            l_2_section = missing
            yield '</ol>\n'
        yield '</li>\n'
    l_1_chapter = l_1_names = missing
    yield '</ol>\n</nav>\n</main>\n</body>\n</html>'

blocks = {}
debug_info = '3=18&6=26&7=28&12=30&14=32&15=34&16=39&17=43&20=46&21=50'

from esn_package.html import escaped as escape
