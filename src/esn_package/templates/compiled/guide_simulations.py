# mypy: ignore-errors
# Made from templates/guide/simulations.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "b6bb93e87cd3cffc"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide/simulations.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_words = resolve('words')
    l_0_blocks = resolve('blocks')
    pass
    yield '<p class="mention">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-simulations-how'))
    yield '</p>\n'
    for l_1_one in (undefined(name='blocks') if l_0_blocks is missing else l_0_blocks):
        l_1_speaks = resolve('speaks')
        l_1_module = resolve('module')
        _loop_vars = {}
        pass
        yield '<div class="played"'
        yield escape(context.call((undefined(name='speaks') if l_1_speaks is missing else l_1_speaks), environment.getattr(l_1_one, 'language'), environment.getattr((undefined(name='module') if l_1_module is missing else l_1_module), 'language'), _loop_vars=_loop_vars))
        yield '>\n<p class="label">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('label-', environment.getattr(l_1_one, 'kind'), )), _loop_vars=_loop_vars))
        yield '</p>\n<h2>'
        yield escape(environment.getattr(l_1_one, 'title'))
        yield '</h2>\n<div class="intro">'
        yield escape(environment.getattr(l_1_one, 'intro'))
        yield '</div>\n'
        yield escape(environment.getattr(l_1_one, 'html'))
        yield '\n<p class="mention"><a href="#p-'
        yield escape(environment.getattr(environment.getattr(l_1_one, 'page'), 'id'))
        yield '">'
        yield escape(environment.getattr(environment.getattr(l_1_one, 'page'), 'title'))
        yield '</a> · '
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-id', _loop_vars=_loop_vars))
        yield ' <code>'
        yield escape(environment.getattr(l_1_one, 'id'))
        yield '</code></p>\n</div>\n'
    l_1_one = l_1_speaks = l_1_module = missing

blocks = {}
debug_info = '1=14&2=16&3=22&4=24&5=26&6=28&7=30&8=32'

from esn_package.html import escaped as escape
