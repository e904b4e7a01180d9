# mypy: ignore-errors
# Made from templates/about.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "8126af605cd7563d"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'about.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_ours = resolve('ours')
    l_0_words = resolve('words')
    l_0_about = resolve('about')
    l_0_credited = resolve('credited')
    l_0_away = resolve('away')
    l_0_statement = resolve('statement')
    pass
    yield '<section class="page about" id="about" data-screen aria-labelledby="about-title"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>\n<header><h1 id="about-title" tabindex="-1">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'about'))
    yield '</h1></header>\n'
    for (l_1_title, l_1_lines) in (undefined(name='about') if l_0_about is missing else l_0_about):
        _loop_vars = {}
        pass
        yield '<h2>'
        yield escape(l_1_title)
        yield '</h2>\n'
        for l_2_line in l_1_lines:
            _loop_vars = {}
            pass
            yield '<p>'
            yield escape(l_2_line)
            yield '</p>\n'
        l_2_line = missing
    l_1_title = l_1_lines = missing
    if (undefined(name='credited') if l_0_credited is missing else l_0_credited):
        pass
        t_1 = []
        pass
        t_1.extend((
            '<span class="visually-hidden"> (',
            escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'new-tab')),
            ')</span></a>',
        ))
        l_0_away = (Markup if context.eval_ctx.autoescape else identity)(concat(t_1))
        context.vars['away'] = l_0_away
        context.exported_vars.add('away')
        yield '<h2>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'media-credits'))
        yield '</h2>\n<ul>\n'
        for l_1_one in (undefined(name='credited') if l_0_credited is missing else l_0_credited):
            _loop_vars = {}
            pass
            yield '<li><b>'
            yield escape(environment.getattr(l_1_one, 'title'))
            yield '</b>, '
            yield escape(environment.getattr(l_1_one, 'author'))
            yield ', '
            if environment.getattr(environment.getattr(l_1_one, 'licence'), 'url'):
                pass
                yield '<a href="'
                yield escape(environment.getattr(environment.getattr(l_1_one, 'licence'), 'url'))
                yield '" target="_blank">'
                yield escape(environment.getattr(environment.getattr(l_1_one, 'licence'), 'name'))
                yield escape((undefined(name='away') if l_0_away is missing else l_0_away))
            else:
                pass
                yield escape(environment.getattr(environment.getattr(l_1_one, 'licence'), 'name'))
            if environment.getattr(l_1_one, 'url'):
                pass
                yield ', <a href="'
                yield escape(environment.getattr(l_1_one, 'url'))
                yield '" target="_blank">'
                yield escape((environment.getattr(l_1_one, 'source') or environment.getattr(l_1_one, 'url')))
                yield escape((undefined(name='away') if l_0_away is missing else l_0_away))
            elif environment.getattr(l_1_one, 'source'):
                pass
                yield ', '
                yield escape(environment.getattr(l_1_one, 'source'))
            yield '</li>\n'
        l_1_one = missing
        yield '</ul>\n'
    yield '<h2>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'accessibility'))
    yield '</h2>\n<p><a href="#accessibility">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'mention', status=environment.getattr((undefined(name='statement') if l_0_statement is missing else l_0_statement), 'status')))
    yield '</a></p>\n</section>'

blocks = {}
debug_info = '1=18&2=20&3=22&4=26&5=28&6=32&9=36&10=42&11=49&13=51&14=55&15=69&19=84&20=86'

from esn_package.html import escaped as escape
