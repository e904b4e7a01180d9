# mypy: ignore-errors
# Made from templates/essaywords.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "f681dbaa69cdf393"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'essaywords.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_question = resolve('question')
    l_0_words = resolve('words')
    l_0_low = l_0_high = missing
    pass
    (l_0_low, l_0_high) = environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'words')
    context.vars.update({'high': l_0_high, 'low': l_0_low})
    context.exported_vars.update(('high', 'low'))
    if (undefined(name='low') if l_0_low is missing else l_0_low):
        pass
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'essay-words', low=(undefined(name='low') if l_0_low is missing else l_0_low), high=(undefined(name='high') if l_0_high is missing else l_0_high)))
    else:
        pass
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'essay-words-most', n=(undefined(name='high') if l_0_high is missing else l_0_high)))

blocks = {}
debug_info = '2=14&3=17'

from esn_package.html import escaped as escape
