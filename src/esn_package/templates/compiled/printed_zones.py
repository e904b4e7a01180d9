# mypy: ignore-errors
# Made from templates/printed/zones.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "10adbcc76a895e5e"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'printed/zones.html.j2'

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
    yield '<div class="zone-image">'
    yield escape(t_1(context, environment.getattr((undefined(name='zones') if l_0_zones is missing else l_0_zones), 'image')))
    yield '<svg class="zone-outlines" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">\n'
    for l_1_zone in environment.getattr((undefined(name='zones') if l_0_zones is missing else l_0_zones), 'zones'):
        l_1_x = l_1_y = l_1_width = l_1_height = missing
        _loop_vars = {}
        pass
        (l_1_x, l_1_y, l_1_width, l_1_height) = environment.getattr(l_1_zone, 'at')
        _loop_vars.update({'height': l_1_height, 'width': l_1_width, 'x': l_1_x, 'y': l_1_y})
        yield '<polygon class="halo" points="'
        yield escape((undefined(name='x') if l_1_x is missing else l_1_x))
        yield ','
        yield escape((undefined(name='y') if l_1_y is missing else l_1_y))
        yield ' '
        yield escape(((undefined(name='x') if l_1_x is missing else l_1_x) + (undefined(name='width') if l_1_width is missing else l_1_width)))
        yield ','
        yield escape((undefined(name='y') if l_1_y is missing else l_1_y))
        yield ' '
        yield escape(((undefined(name='x') if l_1_x is missing else l_1_x) + (undefined(name='width') if l_1_width is missing else l_1_width)))
        yield ','
        yield escape(((undefined(name='y') if l_1_y is missing else l_1_y) + (undefined(name='height') if l_1_height is missing else l_1_height)))
        yield ' '
        yield escape((undefined(name='x') if l_1_x is missing else l_1_x))
        yield ','
        yield escape(((undefined(name='y') if l_1_y is missing else l_1_y) + (undefined(name='height') if l_1_height is missing else l_1_height)))
        yield '"/><polygon points="'
        yield escape((undefined(name='x') if l_1_x is missing else l_1_x))
        yield ','
        yield escape((undefined(name='y') if l_1_y is missing else l_1_y))
        yield ' '
        yield escape(((undefined(name='x') if l_1_x is missing else l_1_x) + (undefined(name='width') if l_1_width is missing else l_1_width)))
        yield ','
        yield escape((undefined(name='y') if l_1_y is missing else l_1_y))
        yield ' '
        yield escape(((undefined(name='x') if l_1_x is missing else l_1_x) + (undefined(name='width') if l_1_width is missing else l_1_width)))
        yield ','
        yield escape(((undefined(name='y') if l_1_y is missing else l_1_y) + (undefined(name='height') if l_1_height is missing else l_1_height)))
        yield ' '
        yield escape((undefined(name='x') if l_1_x is missing else l_1_x))
        yield ','
        yield escape(((undefined(name='y') if l_1_y is missing else l_1_y) + (undefined(name='height') if l_1_height is missing else l_1_height)))
        yield '"/>\n'
    l_1_zone = l_1_x = l_1_y = l_1_width = l_1_height = missing
    yield '</svg>\n'
    l_1_loop = missing
    for l_1_zone, l_1_loop in LoopContext(environment.getattr((undefined(name='zones') if l_0_zones is missing else l_0_zones), 'zones'), undefined):
        _loop_vars = {}
        pass
        yield '<b class="zone-letter" style="--x:'
        yield escape(environment.getitem(environment.getattr(l_1_zone, 'at'), 0))
        yield '%;--y:'
        yield escape(environment.getitem(environment.getattr(l_1_zone, 'at'), 1))
        yield '%" aria-hidden="true">'
        yield escape(environment.getattr(l_1_loop, 'index'))
        yield '</b>\n'
    l_1_loop = l_1_zone = missing
    yield '</div>\n<ol class="opened">\n'
    for l_1_zone in environment.getattr((undefined(name='zones') if l_0_zones is missing else l_0_zones), 'zones'):
        l_1_prose_in = resolve('prose_in')
        l_1_id = resolve('id')
        _loop_vars = {}
        pass
        yield '<li><p><b>'
        yield escape(t_1(context, environment.getattr(l_1_zone, 'title')))
        yield '</b></p>\n'
        yield escape(context.call(context.call((undefined(name='prose_in') if l_1_prose_in is missing else l_1_prose_in), markup_join(((undefined(name='id') if l_1_id is missing else l_1_id), '-', environment.getattr(l_1_zone, 'id'), )), _loop_vars=_loop_vars), environment.getattr(l_1_zone, 'text'), _loop_vars=_loop_vars))
        yield '</li>\n'
    l_1_zone = l_1_prose_in = l_1_id = missing
    yield '</ol>'

blocks = {}
debug_info = '2=19&3=21&4=25&5=28&8=63&9=67&13=75&14=81&15=83'

from esn_package.html import escaped as escape
