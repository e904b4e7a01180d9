# mypy: ignore-errors
# Made from templates/desk/list.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "fe83a0dc194b6dd4"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'desk/list.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_language = resolve('language')
    l_0_words = resolve('words')
    l_0_facts = resolve('facts')
    l_0_icons = resolve('icons')
    l_0_data = resolve('data')
    pass
    yield '<!doctype html>\n<html lang="'
    yield escape((undefined(name='language') if l_0_language is missing else l_0_language))
    yield '" data-accent="1">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="same-origin">\n<meta name="color-scheme" content="light dark">\n<title>'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'preview'))
    yield ' · '
    yield escape(environment.getattr((undefined(name='facts') if l_0_facts is missing else l_0_facts), 'title'))
    yield '</title>\n<link rel="icon" href="data:,">\n<link rel="stylesheet" href="desk/desk.css">\n<script src="desk/desk.js" defer></script>\n</head>\n<body class="shelf">\n<svg hidden>\n'
    for (l_1_name, l_1_shape) in context.call(environment.getattr((undefined(name='icons') if l_0_icons is missing else l_0_icons), 'items')):
        _loop_vars = {}
        pass
        yield '<symbol id="i-'
        yield escape(l_1_name)
        yield '" viewBox="0 0 24 24">'
        yield escape(l_1_shape)
        yield '</symbol>\n'
    l_1_name = l_1_shape = missing
    yield '</svg>\n<header class="top">\n<div class="who">\n<h1 id="title">'
    yield escape(environment.getattr((undefined(name='facts') if l_0_facts is missing else l_0_facts), 'title'))
    yield '</h1>\n<p class="mention" id="institution" hidden></p>\n<p class="mention" id="state">'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'reading'))
    yield '</p>\n<label class="field-in-line"><span class="visually-hidden">'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'language'))
    yield '</span>\n<select id="language">\n'
    for l_1_one in ('fr', 'en'):
        _loop_vars = {}
        pass
        yield '<option value="'
        yield escape(l_1_one)
        yield '" lang="'
        yield escape(l_1_one)
        yield '"'
        if (l_1_one == (undefined(name='language') if l_0_language is missing else l_0_language)):
            pass
            yield ' selected'
        yield '>'
        yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('language-', l_1_one, ))))
        yield '</option>\n'
    l_1_one = missing
    yield '</select></label>\n</div>\n</header>\n<p class="visually-hidden" id="said" role="status"></p>\n<main class="modules" id="list"></main>\n<script type="application/json" id="facts">'
    yield escape((undefined(name='data') if l_0_data is missing else l_0_data))
    yield '</script>\n</body>\n</html>'

blocks = {}
debug_info = '2=17&8=19&15=23&16=27&21=33&23=35&24=37&26=39&27=43&34=55'

from esn_package.html import escaped as escape
