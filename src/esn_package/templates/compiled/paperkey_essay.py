# mypy: ignore-errors
# Made from templates/paperkey/essay.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "7b185a7c8d4ce907"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'paperkey/essay.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_question = resolve('question')
    l_0_speaks = resolve('speaks')
    l_0_module = resolve('module')
    l_0_at = resolve('at')
    pass
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'rubric'):
        pass
        yield '<ul class="choices"'
        yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'language') or environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language')), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language')))
        yield '>\n'
        for l_1_line in environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'rubric'):
            _loop_vars = {}
            pass
            yield '<li><span class="box"></span><span>'
            yield escape(context.call(context.call((undefined(name='at') if l_0_at is missing else l_0_at), (undefined(name='question') if l_0_question is missing else l_0_question), _loop_vars=_loop_vars), l_1_line, _loop_vars=_loop_vars))
            yield '</span></li>\n'
        l_1_line = missing
        yield '</ul>\n'
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'model'):
        pass
        yield '<div class="why"'
        yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), (environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'language') or environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language')), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language')))
        yield '>'
        yield escape(context.call(context.call((undefined(name='at') if l_0_at is missing else l_0_at), (undefined(name='question') if l_0_question is missing else l_0_question)), environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'model')))
        yield '</div>\n'

blocks = {}
debug_info = '2=15&3=18&4=20&5=24&9=28&10=31'

from esn_package.html import escaped as escape
