# mypy: ignore-errors
# Made from templates/guide/zone.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "ba5f1a93d7756a79"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide/zone.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_question = resolve('question')
    l_0_ids = resolve('ids')
    try:
        t_1 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    pass
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
            yield '"/><polygon points="'
            yield escape(environment.getattr(l_1_zone, 'points'))
            yield '"/>\n'
        l_1_zone = missing
        yield '</svg>\n'
        for (l_1_letter, l_1_zone) in context.call(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'lettered'), (undefined(name='ids') if l_0_ids is missing else l_0_ids)):
            _loop_vars = {}
            pass
            yield '<b class="zone-letter" style="--x:'
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
        yield '<div class="passage">'
        yield escape(t_1(context, context.call(environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'shown'), (undefined(name='ids') if l_0_ids is missing else l_0_ids))))
        yield '</div>\n'

blocks = {}
debug_info = '2=19&3=22&4=24&5=28&8=34&9=38&13=49'

from esn_package.html import escaped as escape
