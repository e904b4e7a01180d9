# mypy: ignore-errors
# Made from templates/index.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "39b5c47dbd7c4fe0"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'index.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_words = resolve('words')
    l_0_direction = resolve('direction')
    l_0_accent = resolve('accent')
    l_0_module = resolve('module')
    l_0_style = resolve('style')
    l_0_look = resolve('look')
    l_0_script = resolve('script')
    l_0_second = resolve('second')
    l_0_icons = resolve('icons')
    l_0_body = resolve('body')
    l_0_data = resolve('data')
    pass
    yield '<!doctype html>\n<html lang="'
    yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language'))
    yield '" dir="'
    yield escape((undefined(name='direction') if l_0_direction is missing else l_0_direction))
    yield '" data-accent="'
    yield escape((undefined(name='accent') if l_0_accent is missing else l_0_accent))
    yield '">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="same-origin">\n<meta name="color-scheme" content="light dark">\n<title>'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'title'))
    yield '</title>\n<link rel="icon" href="data:,">\n<link rel="stylesheet" href="'
    yield escape((undefined(name='style') if l_0_style is missing else l_0_style))
    yield '">\n'
    if (undefined(name='look') if l_0_look is missing else l_0_look):
        pass
        yield '<style>'
        yield escape((undefined(name='look') if l_0_look is missing else l_0_look))
        yield '</style>\n'
    yield '<script src="'
    yield escape((undefined(name='script') if l_0_script is missing else l_0_script))
    yield '" data-second="'
    yield escape((undefined(name='second') if l_0_second is missing else l_0_second))
    yield '"></script>\n</head>\n<body>\n<svg hidden>\n'
    yield escape((undefined(name='icons') if l_0_icons is missing else l_0_icons))
    yield '\n</svg>\n'
    yield escape((undefined(name='body') if l_0_body is missing else l_0_body))
    yield '\n<script type="text/plain" id="esn-data">'
    yield escape((undefined(name='data') if l_0_data is missing else l_0_data))
    yield '</script>\n</body>\n</html>'

blocks = {}
debug_info = '2=23&8=29&10=31&11=33&12=36&14=39&18=43&20=45&21=47'

from esn_package.html import escaped as escape
