# mypy: ignore-errors
# Made from templates/guide/bookleaf.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "8c8b8a7ae004dab1"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide/bookleaf.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_module = resolve('module')
    l_0_direction = resolve('direction')
    l_0_accent = resolve('accent')
    l_0_leaf = resolve('leaf')
    l_0_sheet = resolve('sheet')
    l_0_raw = resolve('raw')
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
    yield escape(environment.getattr((undefined(name='leaf') if l_0_leaf is missing else l_0_leaf), 'title'))
    yield '</title>\n<link rel="stylesheet" type="text/css" href="'
    yield escape((undefined(name='sheet') if l_0_sheet is missing else l_0_sheet))
    yield '"/>\n</head>\n<body>\n'
    if environment.getattr((undefined(name='leaf') if l_0_leaf is missing else l_0_leaf), 'icons'):
        pass
        yield '<svg xmlns="http://www.w3.org/2000/svg" hidden="" width="0" height="0" aria-hidden="true">\n'
        yield escape(environment.getattr((undefined(name='leaf') if l_0_leaf is missing else l_0_leaf), 'icons'))
        yield '\n</svg>\n'
    if context.call(environment.getattr(environment.getattr((undefined(name='leaf') if l_0_leaf is missing else l_0_leaf), 'name'), 'startswith'), '00-'):
        pass
        yield '<main>\n'
        yield escape(context.call((undefined(name='raw') if l_0_raw is missing else l_0_raw), environment.getattr((undefined(name='leaf') if l_0_leaf is missing else l_0_leaf), 'html')))
        yield '\n</main>\n'
    else:
        pass
        yield '<main class="chapter">\n<h1 class="chapter-title">'
        yield escape(environment.getattr((undefined(name='leaf') if l_0_leaf is missing else l_0_leaf), 'title'))
        yield '</h1>\n'
        yield escape(context.call((undefined(name='raw') if l_0_raw is missing else l_0_raw), environment.getattr((undefined(name='leaf') if l_0_leaf is missing else l_0_leaf), 'html')))
        yield '\n</main>\n'
    yield '</body>\n</html>'

blocks = {}
debug_info = '3=18&6=26&7=28&10=30&12=33&15=35&17=38&21=43&22=45'

from esn_package.html import escaped as escape
