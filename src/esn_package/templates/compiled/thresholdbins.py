# mypy: ignore-errors
# Made from templates/thresholdbins.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "f0b7f57f298aa98a"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'thresholdbins.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_groups = resolve('groups')
    l_0_threshold = resolve('threshold')
    l_0_range = resolve('range')
    pass
    yield '<thead>\n'
    if (undefined(name='groups') if l_0_groups is missing else l_0_groups):
        pass
        yield '<tr><td></td>'
        for l_1_group in (undefined(name='groups') if l_0_groups is missing else l_0_groups):
            _loop_vars = {}
            pass
            yield '<th scope="colgroup" colspan="2">'
            yield escape(environment.getattr(l_1_group, 'text'))
            yield '</th>'
        l_1_group = missing
        yield '</tr>\n'
    yield '<tr><th scope="col">'
    yield escape(environment.getattr(environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'threshold'), 'text'))
    yield '</th>'
    for l_1_group in environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'groups'):
        l_1_ill = resolve('ill')
        l_1_healthy = resolve('healthy')
        _loop_vars = {}
        pass
        yield '<th scope="col" class="end">'
        yield escape((undefined(name='ill') if l_1_ill is missing else l_1_ill))
        yield '</th><th scope="col" class="end">'
        yield escape((undefined(name='healthy') if l_1_healthy is missing else l_1_healthy))
        yield '</th>'
    l_1_group = l_1_ill = l_1_healthy = missing
    yield '</tr></thead>\n<tbody>\n'
    for l_1_bin in context.call((undefined(name='range') if l_0_range is missing else l_0_range), environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'bins')):
        l_1_words = resolve('words')
        l_1_edge = resolve('edge')
        _loop_vars = {}
        pass
        yield '<tr><th scope="row">'
        yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'from-to', low=context.call((undefined(name='edge') if l_1_edge is missing else l_1_edge), l_1_bin, _loop_vars=_loop_vars), high=context.call((undefined(name='edge') if l_1_edge is missing else l_1_edge), (l_1_bin + 1), _loop_vars=_loop_vars), _loop_vars=_loop_vars))
        yield '</th>'
        for l_2_group in environment.getattr((undefined(name='threshold') if l_0_threshold is missing else l_0_threshold), 'groups'):
            _loop_vars = {}
            pass
            yield '<td class="end">'
            yield escape(context.call(environment.getattr((undefined(name='words') if l_1_words is missing else l_1_words), 'count'), environment.getitem(environment.getattr(l_2_group, 'ill'), l_1_bin), _loop_vars=_loop_vars))
            yield '</td><td class="end">'
            yield escape(context.call(environment.getattr((undefined(name='words') if l_1_words is missing else l_1_words), 'count'), environment.getitem(environment.getattr(l_2_group, 'healthy'), l_1_bin), _loop_vars=_loop_vars))
            yield '</td>'
        l_2_group = missing
        yield '</tr>\n'
    l_1_bin = l_1_words = l_1_edge = missing
    yield '</tbody>'

blocks = {}
debug_info = '3=15&4=18&6=27&8=41&9=47'

from esn_package.html import escaped as escape
