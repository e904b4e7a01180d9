# mypy: ignore-errors
# Made from templates/opinion.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "c1742d3b5940b660"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'opinion.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_module = resolve('module')
    l_0_speaks = resolve('speaks')
    l_0_opinion = resolve('opinion')
    l_0_ours = resolve('ours')
    l_0_words = resolve('words')
    try:
        t_1 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    pass
    yield '<section class="page opinion" id="opinion" data-screen aria-labelledby="opinion-title"'
    if environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'programme'):
        pass
        yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'programme'), 'language'), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language')))
    yield '>\n<header><h1 id="opinion-title" tabindex="-1">'
    yield escape(environment.getattr((undefined(name='opinion') if l_0_opinion is missing else l_0_opinion), 'title'))
    yield '</h1></header>\n'
    if environment.getattr((undefined(name='opinion') if l_0_opinion is missing else l_0_opinion), 'text'):
        pass
        yield '<p>'
        yield escape(environment.getattr((undefined(name='opinion') if l_0_opinion is missing else l_0_opinion), 'text'))
        yield '</p>\n'
    yield '<div id="opinion-how"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '><p>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'opinion-anonymous'))
    yield '</p></div>\n<form id="opinion-form" autocomplete="off">\n'
    for l_1_one in environment.getattr((undefined(name='opinion') if l_0_opinion is missing else l_0_opinion), 'questions'):
        l_1_steps = resolve('steps')
        l_1_name = missing
        _loop_vars = {}
        pass
        l_1_name = markup_join(('o-', environment.getattr(l_1_one, 'id'), ))
        _loop_vars['name'] = l_1_name
        if ((environment.getattr(l_1_one, 'kind') == 'scale') and (environment.getattr(l_1_one, 'form') != 'slider')):
            pass
            yield '<fieldset role="radiogroup" aria-labelledby="'
            yield escape((undefined(name='name') if l_1_name is missing else l_1_name))
            yield '"><div class="prompt" id="'
            yield escape((undefined(name='name') if l_1_name is missing else l_1_name))
            yield '">'
            yield escape(t_1(context, environment.getattr(l_1_one, 'prompt')))
            yield '</div>\n'
            if ((environment.getattr(l_1_one, 'form') == 'row') and environment.getattr(l_1_one, 'labels')):
                pass
                yield '<p class="opinion-ends" aria-hidden="true">'
                for (l_2_value, l_2_label) in environment.getattr(l_1_one, 'labels'):
                    _loop_vars = {}
                    pass
                    yield '<span><b>'
                    yield escape(l_2_value)
                    yield '</b> '
                    yield escape(l_2_label)
                    yield '</span>'
                l_2_value = l_2_label = missing
                yield '</p>\n'
            yield '<div class="opinion-'
            yield escape(environment.getattr(l_1_one, 'form'))
            yield '">\n'
            for (l_2_value, l_2_label) in context.call((undefined(name='steps') if l_1_steps is missing else l_1_steps), l_1_one, _loop_vars=_loop_vars):
                _loop_vars = {}
                pass
                yield '<label class="choice"><input type="radio" name="'
                yield escape(environment.getattr(l_1_one, 'id'))
                yield '" value="'
                yield escape(l_2_value)
                yield '"><span>'
                if ((environment.getattr(l_1_one, 'form') == 'list') and l_2_label):
                    pass
                    yield escape(l_2_label)
                else:
                    pass
                    yield escape(l_2_value)
                    if l_2_label:
                        pass
                        yield '<span class="visually-hidden">&nbsp;: '
                        yield escape(l_2_label)
                        yield '</span>'
                yield '</span></label>\n'
            l_2_value = l_2_label = missing
            yield '</div></fieldset>\n'
        elif (environment.getattr(l_1_one, 'kind') == 'scale'):
            pass
            yield '<div><label class="prompt" for="'
            yield escape((undefined(name='name') if l_1_name is missing else l_1_name))
            yield '">'
            yield escape(environment.getattr(environment.getattr(l_1_one, 'prompt'), 'plain'))
            yield '</label>\n<p class="field-line"><input class="field" id="'
            yield escape((undefined(name='name') if l_1_name is missing else l_1_name))
            yield '" name="'
            yield escape(environment.getattr(l_1_one, 'id'))
            yield '" type="number" min="'
            yield escape(environment.getitem(environment.getattr(l_1_one, 'steps'), 0))
            yield '" max="'
            yield escape(environment.getitem(environment.getattr(l_1_one, 'steps'), -1))
            yield '" step="'
            yield escape(environment.getattr(l_1_one, 'step'))
            yield '"> <span class="mention"'
            yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
            yield '>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'scale-range', low=environment.getitem(environment.getattr(l_1_one, 'steps'), 0), high=environment.getitem(environment.getattr(l_1_one, 'steps'), -1), _loop_vars=_loop_vars))
            yield '</span></p></div>\n'
        else:
            pass
            yield '<div><label class="prompt" for="'
            yield escape((undefined(name='name') if l_1_name is missing else l_1_name))
            yield '">'
            yield escape(environment.getattr(environment.getattr(l_1_one, 'prompt'), 'plain'))
            yield '</label>\n<textarea class="field" id="'
            yield escape((undefined(name='name') if l_1_name is missing else l_1_name))
            yield '" name="'
            yield escape(environment.getattr(l_1_one, 'id'))
            yield '" rows="3" maxlength="'
            yield escape((environment.getitem(environment.getattr(l_1_one, 'words'), 1) * 12))
            yield '"></textarea></div>\n'
    l_1_one = l_1_name = l_1_steps = missing
    yield '</form>\n<p class="mention" id="opinion-said" role="status"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '></p>\n<div class="actions" id="opinion-actions"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '></div>\n</section>'

blocks = {}
debug_info = '2=23&3=27&4=29&5=32&7=35&9=39&10=44&11=46&12=49&14=55&15=58&17=69&18=71&19=75&22=93&23=96&24=100&26=117&27=121&31=129&32=131'

from esn_package.html import escaped as escape
