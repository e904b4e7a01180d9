# mypy: ignore-errors
# Made from templates/guide/quiz.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "84d023bd86c826ea"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'guide/quiz.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_module = resolve('module')
    l_0_words = resolve('words')
    l_0_blocks = resolve('blocks')
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    yield '<p class="mention">'
    if environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'), 'draw'):
        pass
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'guide-drawn-how', n=environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'), 'asked'), total=t_1(environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'), 'units'))))
        yield ' '
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'pass-mark', n=environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'quiz'), 'pass_mark')))
    yield '.</p>\n'
    for l_1_block in (undefined(name='blocks') if l_0_blocks is missing else l_0_blocks):
        _loop_vars = {}
        pass
        yield escape(l_1_block)
        yield '\n'
    l_1_block = missing

blocks = {}
debug_info = '1=21&2=27&3=30'

from esn_package.html import escaped as escape
