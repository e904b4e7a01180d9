# mypy: ignore-errors
# Made from templates/simulations/scenario.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "de2e01e2f2403fc3"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'simulations/scenario.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_scenario = resolve('scenario')
    try:
        t_1 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    pass
    yield '<div class="scenes">\n'
    l_1_loop = missing
    for l_1_scene, l_1_loop in LoopContext(environment.getattr((undefined(name='scenario') if l_0_scenario is missing else l_0_scenario), 'scenes'), undefined):
        l_1_id = resolve('id')
        l_1_words = resolve('words')
        _loop_vars = {}
        pass
        yield '<section class="scene" id="'
        yield escape((undefined(name='id') if l_1_id is missing else l_1_id))
        yield '-'
        yield escape(environment.getattr(l_1_scene, 'id'))
        yield '" data-scene="'
        yield escape(environment.getattr(l_1_scene, 'id'))
        yield '">\n<p class="scene-title">'
        yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'scenario-scene', n=environment.getattr(l_1_loop, 'index'), _loop_vars=_loop_vars))
        yield ' <b>'
        yield escape(environment.getattr(l_1_scene, 'title'))
        yield '</b></p>\n'
        yield escape(t_1(context, environment.getattr(l_1_scene, 'text')))
        yield '\n</section>\n'
    l_1_loop = l_1_scene = l_1_id = l_1_words = missing
    yield '</div>'

blocks = {}
debug_info = '3=20&4=26&5=32&6=36'
