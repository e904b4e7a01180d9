# mypy: ignore-errors
# Made from templates/questions/zone.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "d0bd083eaffe1ac0"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'questions/zone.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_question = resolve('question')
    try:
        t_1 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    pass
    yield '<div class="zone-map">\n'
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'image'):
        pass
        yield '<div class="zone-image">'
        yield escape(t_1(context, environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'image')))
        yield '<svg class="zone-outlines" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">\n'
        for l_1_zone in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'zones'):
            _loop_vars = {}
            pass
            yield '<polygon class="halo" points="'
            yield escape(environment.getattr(l_1_zone, 'points'))
            yield '"/><polygon data-zone="'
            yield escape(environment.getattr(l_1_zone, 'ref'))
            yield '" points="'
            yield escape(environment.getattr(l_1_zone, 'points'))
            yield '"/>\n'
        l_1_zone = missing
        yield '</svg>\n'
        for (l_1_letter, l_1_zone) in context.call(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'lettered')):
            _loop_vars = {}
            pass
            yield '<b class="zone-letter" data-zone="'
            yield escape(environment.getattr(l_1_zone, 'ref'))
            yield '" style="--x:'
            yield escape(environment.getitem(environment.getattr(l_1_zone, 'head'), 0))
            yield '%;--y:'
            yield escape(environment.getitem(environment.getattr(l_1_zone, 'head'), 1))
            yield '%" aria-hidden="true">'
            yield escape(l_1_letter)
            yield '</b>\n'
        l_1_letter = l_1_zone = missing
        yield '</div>\n'
    else:
        pass
        yield escape(t_1(context, context.call(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'shown'))))
        yield '\n'
    yield '</div>\n'
    for (l_1_letter, l_1_zone) in context.call(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'lettered')):
        l_1_id = resolve('id')
        _loop_vars = {}
        pass
        yield '<label class="choice"><input type="checkbox" name="'
        yield escape((undefined(name='id') if l_1_id is missing else l_1_id))
        yield '" value="'
        yield escape(environment.getattr(l_1_zone, 'ref'))
        yield '"><span><b class="zone-letter">'
        yield escape(l_1_letter)
        yield '</b> '
        yield escape(t_1(context, environment.getattr(l_1_zone, 'text')))
        yield '</span></label>\n'
    l_1_letter = l_1_zone = l_1_id = missing

blocks = {}
debug_info = '5=19&6=22&7=24&8=28&11=36&12=40&16=52&19=55&20=60'

from esn_package.html import escaped as escape
