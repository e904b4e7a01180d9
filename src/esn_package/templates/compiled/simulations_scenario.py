# mypy: ignore-errors
# Made from templates/simulations/scenario.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "35b4c1993c2750fd"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'simulations/scenario.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_scenario = resolve('scenario')
    l_0_words = resolve('words')
    l_0_plan = resolve('plan')
    l_0_icons = missing
    pass
    l_0_icons = {'good': 'right', 'fair': 'partly', 'bad': 'wrong'}
    context.vars['icons'] = l_0_icons
    context.exported_vars.add('icons')
    yield '<div class="scenes">\n'
    l_1_loop = missing
    for l_1_scene, l_1_loop in LoopContext(environment.getattr((undefined(name='scenario') if l_0_scenario is missing else l_0_scenario), 'scenes'), undefined):
        l_1_id = resolve('id')
        l_1_prose_in = resolve('prose_in')
        l_1_numbers = resolve('numbers')
        l_1_icon = resolve('icon')
        l_1_place = l_1_write = missing
        _loop_vars = {}
        pass
        l_1_place = markup_join(((undefined(name='id') if l_1_id is missing else l_1_id), '--', environment.getattr(l_1_scene, 'id'), ))
        _loop_vars['place'] = l_1_place
        l_1_write = context.call((undefined(name='prose_in') if l_1_prose_in is missing else l_1_prose_in), (undefined(name='place') if l_1_place is missing else l_1_place), _loop_vars=_loop_vars)
        _loop_vars['write'] = l_1_write
        yield '<div class="scene" role="group" id="'
        yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
        yield '" aria-labelledby="'
        yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
        yield '-title" data-scene="'
        yield escape(environment.getattr(l_1_scene, 'id'))
        yield '">\n<p class="scene-title" id="'
        yield escape((undefined(name='place') if l_1_place is missing else l_1_place))
        yield '-title"><span class="mention">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), ('scenario-ending' if environment.getattr(l_1_scene, 'ending') else 'scenario-scene'), n=environment.getitem((undefined(name='numbers') if l_1_numbers is missing else l_1_numbers), environment.getattr(l_1_scene, 'id')), _loop_vars=_loop_vars))
        yield '</span> <b>'
        yield escape(environment.getattr(l_1_scene, 'title'))
        yield '</b></p>\n'
        if environment.getattr(l_1_scene, 'ending'):
            pass
            yield '<p class="scene-end '
            yield escape(environment.getitem((undefined(name='icons') if l_0_icons is missing else l_0_icons), environment.getattr(l_1_scene, 'ending')))
            yield '">'
            yield escape(context.call((undefined(name='icon') if l_1_icon is missing else l_1_icon), environment.getitem((undefined(name='icons') if l_0_icons is missing else l_0_icons), environment.getattr(l_1_scene, 'ending')), _loop_vars=_loop_vars))
            yield ' <b>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('scenario-', environment.getattr(l_1_scene, 'ending'), )), _loop_vars=_loop_vars))
            yield '</b></p>\n'
        yield escape(context.call((undefined(name='write') if l_1_write is missing else l_1_write), environment.getattr(l_1_scene, 'text'), _loop_vars=_loop_vars))
        yield '\n'
        if environment.getattr(l_1_scene, 'choices'):
            pass
            yield '<ul class="scene-choices">\n'
            l_2_loop = missing
            for l_2_choice, l_2_loop in LoopContext(environment.getattr(l_1_scene, 'choices'), undefined):
                l_2_endings = resolve('endings')
                l_2_then = missing
                _loop_vars = {}
                pass
                l_2_then = context.call((undefined(name='prose_in') if l_1_prose_in is missing else l_1_prose_in), markup_join(((undefined(name='place') if l_1_place is missing else l_1_place), '--', environment.getattr(l_2_loop, 'index'), )), _loop_vars=_loop_vars)
                _loop_vars['then'] = l_2_then
                yield '<li><p>'
                yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'scenario-if', _loop_vars=_loop_vars))
                yield ' <b>'
                yield escape(context.call((undefined(name='then') if l_2_then is missing else l_2_then), environment.getattr(l_2_choice, 'text'), _loop_vars=_loop_vars))
                yield '</b></p>\n'
                if environment.getattr(l_2_choice, 'feedback'):
                    pass
                    yield '<div class="scene-then">'
                    yield escape(context.call((undefined(name='then') if l_2_then is missing else l_2_then), environment.getattr(l_2_choice, 'feedback'), _loop_vars=_loop_vars))
                    yield '</div>\n'
                yield '<p><a href="#'
                yield escape((undefined(name='id') if l_1_id is missing else l_1_id))
                yield '--'
                yield escape(environment.getattr(l_2_choice, 'to'))
                yield '">'
                yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), ('scenario-go-ending' if (environment.getattr(l_2_choice, 'to') in (undefined(name='endings') if l_2_endings is missing else l_2_endings)) else 'scenario-go'), n=environment.getitem((undefined(name='numbers') if l_1_numbers is missing else l_1_numbers), environment.getattr(l_2_choice, 'to')), _loop_vars=_loop_vars))
                yield '</a></p></li>\n'
            l_2_loop = l_2_choice = l_2_then = l_2_endings = missing
            yield '</ul>\n'
        yield '</div>\n'
    l_1_loop = l_1_scene = l_1_id = l_1_place = l_1_prose_in = l_1_write = l_1_numbers = l_1_icon = missing
    yield '</div>\n<details class="scene-map" open><summary>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'scenario-map'))
    yield '</summary>\n<div class="scene-way">\n<svg viewBox="0 0 '
    yield escape(environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'width'))
    yield ' '
    yield escape(environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'height'))
    yield '" width="'
    yield escape(environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'width'))
    yield '" height="'
    yield escape(environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'height'))
    yield '" aria-hidden="true">\n'
    for l_1_line in environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'lines'):
        _loop_vars = {}
        pass
        yield '<path d="'
        yield escape(environment.getattr(l_1_line, 'path'))
        yield '" data-from="'
        yield escape(environment.getattr(l_1_line, 'start'))
        yield '" data-to="'
        yield escape(environment.getattr(l_1_line, 'to'))
        yield '"/>\n'
    l_1_line = missing
    for l_1_stop in environment.getattr((undefined(name='plan') if l_0_plan is missing else l_0_plan), 'stops'):
        _loop_vars = {}
        pass
        yield '<g data-stop="'
        yield escape(environment.getattr(l_1_stop, 'id'))
        yield '">'
        if environment.getattr(l_1_stop, 'ends'):
            pass
            yield '<rect x="'
            yield escape((environment.getattr(l_1_stop, 'x') - 15))
            yield '" y="'
            yield escape((environment.getattr(l_1_stop, 'y') - 15))
            yield '" width="30" height="30" rx="5"/>'
        else:
            pass
            yield '<circle cx="'
            yield escape(environment.getattr(l_1_stop, 'x'))
            yield '" cy="'
            yield escape(environment.getattr(l_1_stop, 'y'))
            yield '" r="15"/>'
        yield '<text x="'
        yield escape(environment.getattr(l_1_stop, 'x'))
        yield '" y="'
        yield escape(environment.getattr(l_1_stop, 'y'))
        yield '">'
        yield escape((context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'scenario-on-map', n=environment.getattr(l_1_stop, 'number'), _loop_vars=_loop_vars) if environment.getattr(l_1_stop, 'ends') else environment.getattr(l_1_stop, 'number')))
        yield '</text></g>\n'
    l_1_stop = missing
    yield '</svg>\n</div>\n</details>'

blocks = {}
debug_info = '3=15&5=20&6=28&7=30&8=33&9=39&10=45&11=48&13=54&14=56&16=60&17=65&18=68&19=72&20=75&22=78&29=89&31=91&32=99&33=103&35=110&36=114'

from esn_package.html import escaped as escape
