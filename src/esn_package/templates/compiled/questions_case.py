# mypy: ignore-errors
# Made from templates/questions/case.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "27e8fe50642a9619"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'questions/case.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_case = resolve('case')
    l_0_spoken = resolve('spoken')
    l_0_ours = resolve('ours')
    l_0_words = resolve('words')
    l_0_statement = resolve('statement')
    l_0_question = resolve('question')
    l_0_id = resolve('id')
    l_0_before = resolve('before')
    pass
    if (environment.getattr((undefined(name='case') if l_0_case is missing else l_0_case), 'at') == 1):
        pass
        yield '<details class="case-part" id="'
        yield escape(environment.getattr((undefined(name='case') if l_0_case is missing else l_0_case), 'id'))
        yield '-case" open'
        yield escape((undefined(name='spoken') if l_0_spoken is missing else l_0_spoken))
        yield '><summary'
        yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '>'
        yield escape((context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'case-named', title=environment.getattr((undefined(name='case') if l_0_case is missing else l_0_case), 'title')) if environment.getattr((undefined(name='case') if l_0_case is missing else l_0_case), 'title') else context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'case-statement')))
        yield '</summary><div>'
        yield escape(context.call((undefined(name='statement') if l_0_statement is missing else l_0_statement), environment.getattr((undefined(name='case') if l_0_case is missing else l_0_case), 'statement')))
        yield '</div></details>\n'
    if environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'before'):
        pass
        yield '<details class="case-part" id="'
        yield escape((undefined(name='id') if l_0_id is missing else l_0_id))
        yield '-before" open'
        yield escape((undefined(name='spoken') if l_0_spoken is missing else l_0_spoken))
        yield '><summary'
        yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'case-before', n=environment.getattr((undefined(name='case') if l_0_case is missing else l_0_case), 'at')))
        yield '</summary><div>'
        yield escape(context.call((undefined(name='before') if l_0_before is missing else l_0_before), environment.getattr((undefined(name='question') if l_0_question is missing else l_0_question), 'before')))
        yield '</div></details>\n'

blocks = {}
debug_info = '3=19&4=22&6=32&7=35'

from esn_package.html import escaped as escape
