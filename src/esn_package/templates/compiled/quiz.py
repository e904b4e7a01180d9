# mypy: ignore-errors
# Made from templates/quiz.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "6e5e8a571b0ed015"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'quiz.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_ours = resolve('ours')
    l_0_words = resolve('words')
    l_0_total = resolve('total')
    l_0_quiz = resolve('quiz')
    l_0_icon = resolve('icon')
    l_0_asked = resolve('asked')
    l_0_number = resolve('number')
    l_0_bank = resolve('bank')
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    yield '<section class="page quiz" id="quiz" data-screen aria-labelledby="quiz-title">\n<header><p class="mention" id="quiz-mention"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'page-of', n=(undefined(name='total') if l_0_total is missing else l_0_total), total=(undefined(name='total') if l_0_total is missing else l_0_total)))
    yield ' · '
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'graded-quiz'))
    yield '</p><h1 id="quiz-title" tabindex="-1">'
    yield escape(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'title'))
    yield '</h1></header>\n<div id="quiz-head"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>\n<ul class="facts">\n<li>'
    yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'pages'))
    yield escape((context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'case-drawn', n=(undefined(name='asked') if l_0_asked is missing else l_0_asked), total=t_1(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'units'))) if (environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'draw') and environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'has_cases')) else context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'questions', n=((undefined(name='asked') if l_0_asked is missing else l_0_asked) if environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'draw') else t_1(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'questions'))))))
    yield '</li>\n<li>'
    yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'flag'))
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'pass-mark', n=environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'pass_mark')))
    yield '</li>\n'
    if environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'time_limit'):
        pass
        yield '<li>'
        yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'clock'))
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'time-limit', n=context.call((undefined(name='number') if l_0_number is missing else l_0_number), environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'time_limit'))))
        yield '</li>\n'
    if environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'attempts'):
        pass
        yield '<li>'
        yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'redo'))
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'attempts', n=environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'attempts')))
        yield '</li>\n'
    yield '</ul>\n'
    if environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'rules'), 'negative'):
        pass
        yield '<p>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'negative', n=context.call((undefined(name='number') if l_0_number is missing else l_0_number), (100 * environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'rules'), 'negative')))))
        yield '</p>\n'
    if environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'rules'), 'certainty'):
        pass
        yield '<p>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'certainty-rules'))
        yield '</p>\n'
    yield '</div>\n'
    if environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'exam'), 'documents'):
        pass
        yield '<details class="documents" open><summary'
        yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'documents'))
        yield '</summary><ul>\n'
        for l_1_document in environment.getattr(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'exam'), 'documents'):
            l_1_file = resolve('file')
            _loop_vars = {}
            pass
            yield '<li><a href="'
            yield escape((environment.getattr(l_1_document, 'url') or context.call((undefined(name='file') if l_1_file is missing else l_1_file), environment.getattr(l_1_document, 'file'), _loop_vars=_loop_vars)))
            yield '" target="_blank">'
            yield escape(environment.getattr(l_1_document, 'title'))
            yield '<span class="visually-hidden"'
            yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
            yield '> ('
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'new-tab', _loop_vars=_loop_vars))
            yield ')</span></a></li>\n'
        l_1_document = l_1_file = missing
        yield '</ul></details>\n'
    yield '<div id="quiz-bank">\n'
    for l_1_block in (undefined(name='bank') if l_0_bank is missing else l_0_bank):
        _loop_vars = {}
        pass
        yield escape(l_1_block)
        yield '\n'
    l_1_block = missing
    yield '</div>\n<div id="quiz-foot"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '></div>\n</section>'

blocks = {}
debug_info = '2=26&3=34&5=36&6=39&7=42&8=45&10=48&11=51&14=55&15=58&17=60&18=63&21=66&22=69&23=73&24=78&29=89&30=92&33=96'

from esn_package.html import escaped as escape
