# mypy: ignore-errors
# Made from templates/guide/sources.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "37fce54cffadf9d3"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide/sources.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_words = resolve('words')
    l_0_checked = resolve('checked')
    l_0_found = resolve('found')
    l_0_module = resolve('module')
    pass
    yield '<p class="mention">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'checked', date=(undefined(name='checked') if l_0_checked is missing else l_0_checked)))
    yield '. '
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-sources-how'))
    yield '</p>\n'
    for l_1_one in (undefined(name='found') if l_0_found is missing else l_0_found):
        _loop_vars = {}
        pass
        yield '<h2>'
        yield escape(environment.getattr(l_1_one, 'title'))
        yield '</h2>\n<ul class="sources">\n'
        for l_2_line in environment.getattr(l_1_one, 'lines'):
            _loop_vars = {}
            pass
            yield '<li>'
            yield escape(l_2_line)
            yield '</li>\n'
        l_2_line = missing
        yield '</ul>\n'
    l_1_one = missing
    if environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'credits'):
        pass
        yield '<p class="mention">'
        yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'credits'))
        yield '</p>\n'

blocks = {}
debug_info = '1=16&2=20&3=24&5=26&6=30&10=35&11=38'

from esn_package.html import escaped as escape
