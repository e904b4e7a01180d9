# mypy: ignore-errors
# Made from templates/simulations/zones.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "ca39e385e80ed1ee"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'simulations/zones.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_zones = resolve('zones')
    try:
        t_1 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    pass
    yield '<div class="picture">'
    yield escape(t_1(context, environment.getattr((undefined(name='zones') if l_0_zones is missing else l_0_zones), 'image')))
    yield '\n'
    l_1_loop = missing
    for l_1_zone, l_1_loop in LoopContext(environment.getattr((undefined(name='zones') if l_0_zones is missing else l_0_zones), 'zones'), undefined):
        _loop_vars = {}
        pass
        yield '<i class="place" data-place="'
        yield escape(environment.getattr(l_1_zone, 'id'))
        yield '" style="--x:'
        yield escape(environment.getitem(environment.getattr(l_1_zone, 'at'), 0))
        yield '%;--y:'
        yield escape(environment.getitem(environment.getattr(l_1_zone, 'at'), 1))
        yield '%;--w:'
        yield escape(environment.getitem(environment.getattr(l_1_zone, 'at'), 2))
        yield '%;--h:'
        yield escape(environment.getitem(environment.getattr(l_1_zone, 'at'), 3))
        yield '%" aria-hidden="true"><b>'
        yield escape(environment.getattr(l_1_loop, 'index'))
        yield '</b></i>\n'
    l_1_loop = l_1_zone = missing
    yield '</div>\n<ol class="rows">\n'
    l_1_loop = missing
    for l_1_zone, l_1_loop in LoopContext(environment.getattr((undefined(name='zones') if l_0_zones is missing else l_0_zones), 'zones'), undefined):
        l_1_id = resolve('id')
        l_1_prose_in = resolve('prose_in')
        l_1_at = missing
        _loop_vars = {}
        pass
        l_1_at = markup_join(((undefined(name='id') if l_1_id is missing else l_1_id), '-', environment.getattr(l_1_zone, 'id'), ))
        _loop_vars['at'] = l_1_at
        yield '<li><details class="row" id="'
        yield escape((undefined(name='at') if l_1_at is missing else l_1_at))
        yield '" data-row="'
        yield escape(environment.getattr(l_1_zone, 'id'))
        yield '"><summary><span class="row-name place-line"><b class="place-number">'
        yield escape(environment.getattr(l_1_loop, 'index'))
        yield '</b> <span>'
        yield escape(t_1(context, environment.getattr(l_1_zone, 'title')))
        yield '</span></span> <span class="row-tag"></span></summary>\n<div class="row-text">'
        yield escape(context.call(context.call((undefined(name='prose_in') if l_1_prose_in is missing else l_1_prose_in), (undefined(name='at') if l_1_at is missing else l_1_at), _loop_vars=_loop_vars), environment.getattr(l_1_zone, 'text'), _loop_vars=_loop_vars))
        yield '</div></details></li>\n'
    l_1_loop = l_1_zone = l_1_id = l_1_at = l_1_prose_in = missing
    yield '</ol>\n<div class="simulation-end" role="status"></div>'

blocks = {}
debug_info = '3=19&4=22&5=26&9=41&10=47&11=50&12=58'

from esn_package.html import escaped as escape
