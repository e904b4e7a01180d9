# mypy: ignore-errors
# Made from templates/accessibility.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "a6e6416c13f5e757"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'accessibility.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_statement = resolve('statement')
    l_0_module = resolve('module')
    l_0_words = resolve('words')
    l_0_told = l_0_own = missing
    pass
    l_0_told = environment.getattr((undefined(name='statement') if l_0_statement is missing else l_0_statement), 'told')
    context.vars['told'] = l_0_told
    context.exported_vars.add('told')
    t_1 = []
    pass
    if (environment.getattr((undefined(name='statement') if l_0_statement is missing else l_0_statement), 'language') != environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language')):
        pass
        t_1.extend((
            ' lang="',
            escape(environment.getattr((undefined(name='statement') if l_0_statement is missing else l_0_statement), 'language')),
            '"',
        ))
    l_0_own = (Markup if context.eval_ctx.autoescape else identity)(concat(t_1))
    context.vars['own'] = l_0_own
    context.exported_vars.add('own')
    yield '<section class="page about" id="accessibility" data-screen aria-labelledby="accessibility-title"'
    if (environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language') != environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language')):
        pass
        yield ' lang="'
        yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language'))
        yield '" dir="ltr"'
    yield '>\n<header><h1 id="accessibility-title" tabindex="-1">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement'))
    yield '</h1></header>\n'
    if environment.getattr((undefined(name='statement') if l_0_statement is missing else l_0_statement), 'institution'):
        pass
        yield '<p>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-engagement', institution=environment.getattr((undefined(name='statement') if l_0_statement is missing else l_0_statement), 'institution')))
        yield '</p>\n'
    if environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'plan'):
        pass
        yield '<p>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-plan', plan=environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'plan')))
        yield '</p>\n'
    yield '<p>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-scope', title=environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'title')))
    yield '</p>\n<h2>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-state'))
    yield '</h2>\n<p>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-is', status=environment.getattr((undefined(name='statement') if l_0_statement is missing else l_0_statement), 'status')))
    yield '</p>\n<h2>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-tests'))
    yield '</h2>\n'
    if environment.getattr((undefined(name='statement') if l_0_statement is missing else l_0_statement), 'audited'):
        pass
        yield '<p>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-audited', date=environment.getattr((undefined(name='statement') if l_0_statement is missing else l_0_statement), 'audited'), rate=environment.getattr((undefined(name='statement') if l_0_statement is missing else l_0_statement), 'rate')))
        if environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'auditor'):
            pass
            yield ' '
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-auditor', auditor=environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'auditor')))
        yield '</p>\n'
    else:
        pass
        yield '<p>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-none'))
        yield '</p>\n'
    yield '<p>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-automatic'))
    yield '</p>\n<h2>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-exceptions'))
    yield '</h2>\n'
    if environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'exceptions'):
        pass
        yield '<ul'
        yield escape((undefined(name='own') if l_0_own is missing else l_0_own))
        yield '>\n'
        for l_1_one in environment.getattr((undefined(name='told') if l_0_told is missing else l_0_told), 'exceptions'):
            _loop_vars = {}
            pass
            yield '<li>'
            yield escape(l_1_one)
            yield '</li>\n'
        l_1_one = missing
        yield '</ul>\n'
    else:
        pass
        yield '<p>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-no-exception'))
        yield '</p>\n'
    yield '<h2>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-made'))
    yield '</h2>\n<p>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-date', date=environment.getattr((undefined(name='statement') if l_0_statement is missing else l_0_statement), 'established')))
    yield '</p>\n<p>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-technologies'))
    yield '</p>\n<p>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-agents'))
    yield '</p>\n<h2>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-contact'))
    yield '</h2>\n<p>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-report'))
    yield '</p>\n'
    if environment.getattr((undefined(name='statement') if l_0_statement is missing else l_0_statement), 'contact'):
        pass
        yield '<p'
        yield escape((undefined(name='own') if l_0_own is missing else l_0_own))
        yield '>'
        yield escape(environment.getattr((undefined(name='statement') if l_0_statement is missing else l_0_statement), 'contact'))
        yield '</p>\n'
    yield '<h2>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-recourse'))
    yield '</h2>\n<p>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-defender'))
    yield '</p>\n<ul>\n'
    for (l_1_url, l_1_key) in (('https://formulaire.defenseurdesdroits.fr/', 'statement-form'), ('https://www.defenseurdesdroits.fr/saisir/delegues', 'statement-delegate')):
        _loop_vars = {}
        pass
        yield '<li><a href="'
        yield escape(l_1_url)
        yield '" target="_blank">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), l_1_key, _loop_vars=_loop_vars))
        yield '<span class="visually-hidden"> ('
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'new-tab', _loop_vars=_loop_vars))
        yield ')</span></a></li>\n'
    l_1_url = l_1_key = missing
    yield '<li>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement-post'))
    yield '</li>\n</ul>\n</section>'

blocks = {}
debug_info = '1=15&2=20&3=31&4=37&5=39&6=42&8=44&9=47&11=50&12=52&13=54&14=56&15=58&16=61&18=70&20=73&21=75&22=77&23=80&24=82&25=86&29=93&31=96&32=98&33=100&34=102&35=104&36=106&37=108&38=111&40=116&41=118&43=120&44=124&46=132'

from esn_package.html import escaped as escape
