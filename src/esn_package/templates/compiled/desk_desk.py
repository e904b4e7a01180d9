# mypy: ignore-errors
# Made from templates/desk/desk.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "06a338363af63cd0"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'desk/desk.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_language = resolve('language')
    l_0_facts = resolve('facts')
    l_0_words = resolve('words')
    l_0_icons = resolve('icons')
    l_0_data = resolve('data')
    pass
    yield '<!doctype html>\n<html lang="'
    yield escape((undefined(name='language') if l_0_language is missing else l_0_language))
    yield '" data-accent="'
    yield escape(environment.getattr((undefined(name='facts') if l_0_facts is missing else l_0_facts), 'accent'))
    yield '">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="same-origin">\n<meta name="color-scheme" content="light dark">\n<title>'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'preview'))
    yield ' · '
    yield escape(environment.getattr((undefined(name='facts') if l_0_facts is missing else l_0_facts), 'title'))
    yield '</title>\n<link rel="icon" href="data:,">\n<link rel="stylesheet" href="../../desk/desk.css">\n<script src="../../desk/desk.js" defer></script>\n</head>\n<body class="desk">\n<svg hidden>\n'
    for (l_1_name, l_1_shape) in context.call(environment.getattr((undefined(name='icons') if l_0_icons is missing else l_0_icons), 'items')):
        _loop_vars = {}
        pass
        yield '<symbol id="i-'
        yield escape(l_1_name)
        yield '" viewBox="0 0 24 24">'
        yield escape(l_1_shape)
        yield '</symbol>\n'
    l_1_name = l_1_shape = missing
    yield '</svg>\n<header class="top">\n<div class="who">\n'
    if environment.getattr((undefined(name='facts') if l_0_facts is missing else l_0_facts), 'listed'):
        pass
        yield '<a class="icon-button" href="../../?lang='
        yield escape((undefined(name='language') if l_0_language is missing else l_0_language))
        yield '" aria-label="'
        yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'all-modules'))
        yield '"><svg class="icon" aria-hidden="true"><use href="#i-menu"/></svg></a>\n'
    yield '<h1 id="title"'
    if (environment.getattr((undefined(name='facts') if l_0_facts is missing else l_0_facts), 'spoken') and (environment.getattr((undefined(name='facts') if l_0_facts is missing else l_0_facts), 'spoken') != (undefined(name='language') if l_0_language is missing else l_0_language))):
        pass
        yield ' lang="'
        yield escape(environment.getattr((undefined(name='facts') if l_0_facts is missing else l_0_facts), 'spoken'))
        yield '"'
    yield '>'
    yield escape(environment.getattr((undefined(name='facts') if l_0_facts is missing else l_0_facts), 'title'))
    yield '</h1>\n<p class="mention" id="institution" hidden></p>\n<p class="mention" id="state">'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'reading'))
    yield '</p>\n<button class="found" id="found" type="button" aria-expanded="false" aria-controls="problems"></button>\n<a class="alone" id="alone" target="_blank" rel="noopener" href="#" title="'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'alone-long'))
    yield '">'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'alone'))
    yield '</a>\n<a class="alone" target="_blank" rel="noopener" href="guide" title="'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-long'))
    yield '">'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'guide'))
    yield '</a>\n'
    if environment.getattr((undefined(name='facts') if l_0_facts is missing else l_0_facts), 'patients'):
        pass
        yield '<a class="alone" target="_blank" rel="noopener" href="../../patients/'
        yield escape(environment.getattr((undefined(name='facts') if l_0_facts is missing else l_0_facts), 'patients'))
        yield '?lang='
        yield escape((undefined(name='language') if l_0_language is missing else l_0_language))
        yield '" title="'
        yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'patients-long'))
        yield '">'
        yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'patients'))
        yield '</a>\n'
    yield '<label class="field-in-line"><span class="visually-hidden">'
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
    yield '</select></label>\n<button class="narrow-only second button" id="settings-button" type="button" aria-expanded="false" aria-controls="settings">'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'settings'))
    yield '</button>\n</div>\n<div class="settings" id="settings" role="group" aria-label="'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'settings'))
    yield '">\n<div class="segments" role="group" aria-label="'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'format'))
    yield '" data-choice="format">\n'
    for l_1_format in environment.getattr((undefined(name='facts') if l_0_facts is missing else l_0_facts), 'formats'):
        _loop_vars = {}
        pass
        yield '<button type="button" value="'
        yield escape(l_1_format)
        yield '">'
        yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('format-', l_1_format, ))))
        yield '</button>\n'
    l_1_format = missing
    yield '</div>\n<label class="field-in-line" id="profile-field"><span class="visually-hidden">'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'profile'))
    yield '</span>\n<select data-choice="profile">\n'
    for l_1_profile in environment.getattr((undefined(name='facts') if l_0_facts is missing else l_0_facts), 'profiles'):
        _loop_vars = {}
        pass
        yield '<option value="'
        yield escape(environment.getattr(l_1_profile, 'name'))
        yield '">'
        yield escape(environment.getattr(l_1_profile, 'title'))
        yield '</option>\n'
    l_1_profile = missing
    yield '</select></label>\n<div class="segments" role="group" aria-label="'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'width'))
    yield '" data-choice="width">\n'
    for l_1_width in ('360', '650', '867', 'full'):
        _loop_vars = {}
        pass
        yield '<button type="button" value="'
        yield escape(l_1_width)
        yield '" title="'
        yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('width-', l_1_width, '-long', ))))
        yield '">'
        yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('width-', l_1_width, ))))
        yield '</button>\n'
    l_1_width = missing
    yield '</div>\n<label class="field-in-line"><span>'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'go-to'))
    yield '</span>\n<select id="go"></select></label>\n<button class="toggle" id="answers" type="button" aria-pressed="false">'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'answers'))
    yield '</button>\n<label class="field-in-line"><span class="visually-hidden">'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'theme'))
    yield '</span>\n<select data-choice="theme">\n'
    for l_1_theme in ('device', 'light', 'dark'):
        _loop_vars = {}
        pass
        yield '<option value="'
        yield escape(l_1_theme)
        yield '">'
        yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('theme-', l_1_theme, ))))
        yield '</option>\n'
    l_1_theme = missing
    yield '</select></label>\n</div>\n</header>\n<p class="visually-hidden" id="said" role="status"></p>\n<main class="bench">\n<section class="stage" id="stage" aria-label="'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'module'))
    yield '">\n<section class="problems" id="problems" aria-label="'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'problems-title'))
    yield '" tabindex="-1" hidden></section>\n<iframe id="module" title="'
    yield escape(environment.getattr((undefined(name='facts') if l_0_facts is missing else l_0_facts), 'title'))
    yield '"></iframe>\n</section>\n<aside class="console" id="console" aria-label="'
    yield escape(environment.getitem((undefined(name='words') if l_0_words is missing else l_0_words), 'console-of'))
    yield '" hidden></aside>\n</main>\n<script type="application/json" id="facts">'
    yield escape((undefined(name='data') if l_0_data is missing else l_0_data))
    yield '</script>\n</body>\n</html>'

blocks = {}
debug_info = '2=17&8=21&15=25&16=29&21=35&22=38&24=43&26=51&28=53&29=57&30=61&31=64&33=73&35=75&36=79&39=91&41=93&42=95&43=97&44=101&47=107&49=109&50=113&53=119&54=121&55=125&58=133&60=135&61=137&63=139&64=143&71=149&72=151&73=153&75=155&77=157'

from esn_package.html import escaped as escape
