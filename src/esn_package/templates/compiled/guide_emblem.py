# mypy: ignore-errors
# Made from templates/guide/emblem.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "6230ef879eb4a0cd"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide/emblem.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_art = resolve('art')
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    if (undefined(name='art') if l_0_art is missing else l_0_art):
        pass
        yield '<svg class="pillars" viewBox="0 -44 '
        yield escape(((t_1((undefined(name='art') if l_0_art is missing else l_0_art)) * 86) - 12))
        yield ' 172" width="'
        yield escape(((t_1((undefined(name='art') if l_0_art is missing else l_0_art)) * 43) - 6))
        yield '" height="86" aria-hidden="true">\n'
        l_1_loop = missing
        for l_1_pillar, l_1_loop in LoopContext((undefined(name='art') if l_0_art is missing else l_0_art), undefined):
            _loop_vars = {}
            pass
            yield '<g'
            if environment.getattr(l_1_pillar, 'lit'):
                pass
                yield ' class="lit"'
            yield '><path d="M'
            yield escape((environment.getattr(l_1_loop, 'index0') * 86))
            yield ' 128V37a37 37 0 0 1 74 0V128z"/>'
            if environment.getattr(l_1_pillar, 'icon'):
                pass
                yield '<use href="#i-'
                yield escape(environment.getattr(l_1_pillar, 'icon'))
                yield '" x="'
                yield escape(((environment.getattr(l_1_loop, 'index0') * 86) + 21))
                yield '" y="24" width="32" height="32"/>'
            else:
                pass
                yield '<text x="'
                yield escape(((environment.getattr(l_1_loop, 'index0') * 86) + 37))
                yield '" y="51">'
                yield escape(environment.getattr(l_1_loop, 'index'))
                yield '</text>'
            yield '</g>\n'
        l_1_loop = l_1_pillar = missing
        yield '</svg>\n'

blocks = {}
debug_info = '1=18&2=21&3=26&4=30&5=36'

from esn_package.html import escaped as escape
