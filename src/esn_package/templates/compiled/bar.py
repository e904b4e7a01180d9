# mypy: ignore-errors
# Made from templates/bar.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "d3ded79e2bad8c91"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'bar.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_words = resolve('words')
    l_0_icon = resolve('icon')
    l_0_speaks = resolve('speaks')
    l_0_module = resolve('module')
    l_0_total = resolve('total')
    pass
    yield '<header class="bar">\n<button class="icon-button" id="menu-button" type="button" aria-label="'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'menu'))
    yield '" aria-expanded="false" aria-controls="menu">'
    yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'menu'))
    yield '<span class="wide-only">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'menu'))
    yield '</span></button>\n<div class="bar-middle"><b id="bar-title"'
    yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'), environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language')))
    yield '>'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'title'))
    yield '</b><p class="save" id="save" role="status"></p></div>\n<button class="icon-button" id="display-button" type="button" aria-label="'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'display'))
    yield '" aria-expanded="false" aria-controls="display">'
    yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'display'))
    yield '</button>\n<div class="notches" id="notches"'
    if environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'entries'):
        pass
        yield ' hidden'
    yield ' role="progressbar" aria-label="'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'progress'))
    yield '" aria-valuemin="0" aria-valuemax="'
    yield escape((undefined(name='total') if l_0_total is missing else l_0_total))
    yield '" aria-valuenow="0"></div>\n<div class="popover display" id="display" role="group" aria-label="'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'display'))
    yield '" tabindex="-1" hidden>\n<p class="mention" id="display-size">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'text-size'))
    yield '</p>\n<div class="segments" role="group" aria-labelledby="display-size" data-set="size">\n<button type="button" data-value="" aria-pressed="true">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'percent', n=100))
    yield '</button>\n<button type="button" data-value="2" aria-pressed="false">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'percent', n=115))
    yield '</button>\n<button type="button" data-value="3" aria-pressed="false">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'percent', n=130))
    yield '</button>\n</div>\n<p class="mention" id="display-theme">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'theme'))
    yield '</p>\n<div class="segments" role="group" aria-labelledby="display-theme" data-set="theme">\n<button type="button" data-value="light" aria-pressed="false">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'theme-light'))
    yield '</button>\n<button type="button" data-value="dark" aria-pressed="false">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'theme-dark'))
    yield '</button>\n<button type="button" data-value="" aria-pressed="true">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'theme-device'))
    yield '</button>\n</div>\n<button class="button second" type="button" id="diagnostic-button">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'diagnostic'))
    yield '</button>\n</div>\n</header>'

blocks = {}
debug_info = '2=17&3=23&4=27&5=31&6=39&7=41&9=43&10=45&11=47&13=49&15=51&16=53&17=55&19=57'

from esn_package.html import escaped as escape
