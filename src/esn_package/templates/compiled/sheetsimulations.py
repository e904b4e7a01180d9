# mypy: ignore-errors
# Made from templates/sheetsimulations.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "6581bf302e813861"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'sheetsimulations.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_words = resolve('words')
    l_0_key = resolve('key')
    l_0_logo = resolve('logo')
    l_0_institution = resolve('institution')
    l_0_module = resolve('module')
    l_0_large = resolve('large')
    l_0_blocks = resolve('blocks')
    l_0_digest = resolve('digest')
    l_0_heading = missing
    pass
    l_0_heading = context.call((undefined(name='words') if l_0_words is missing else l_0_words), ('paper-simulations-key' if (undefined(name='key') if l_0_key is missing else l_0_key) else 'paper-simulations'))
    context.vars['heading'] = l_0_heading
    context.exported_vars.add('heading')
    template = environment.get_template('sheethead.html.j2', 'sheetsimulations.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'heading': l_0_heading}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<body'
    if (undefined(name='key') if l_0_key is missing else l_0_key):
        pass
        yield ' class="answers"'
    yield '>\n<aside class="on-screen">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-print'))
    yield '</aside>\n<main>\n<header>\n'
    if ((undefined(name='logo') if l_0_logo is missing else l_0_logo) and (not (undefined(name='key') if l_0_key is missing else l_0_key))):
        pass
        yield escape((undefined(name='logo') if l_0_logo is missing else l_0_logo))
        yield '\n'
    yield '<p class="top"><span>'
    yield escape((undefined(name='institution') if l_0_institution is missing else l_0_institution))
    yield '</span>'
    if (undefined(name='key') if l_0_key is missing else l_0_key):
        pass
        yield '<b>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-keep'))
        yield '</b>'
    yield '</p>\n<h1>'
    yield escape((undefined(name='heading') if l_0_heading is missing else l_0_heading))
    yield '</h1>\n<p class="of">'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'title'))
    if (undefined(name='large') if l_0_large is missing else l_0_large):
        pass
        yield ' · '
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-large'))
    yield '</p>\n</header>\n'
    for l_1_one in (undefined(name='blocks') if l_0_blocks is missing else l_0_blocks):
        l_1_speaks = resolve('speaks')
        _loop_vars = {}
        pass
        yield '<section class="played" aria-labelledby="s-'
        yield escape(environment.getattr(l_1_one, 'id'))
        yield '-title"'
        yield escape(context.call((undefined(name='speaks') if l_1_speaks is missing else l_1_speaks), environment.getattr(l_1_one, 'language'), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'), _loop_vars=_loop_vars))
        yield '>\n<h2 id="s-'
        yield escape(environment.getattr(l_1_one, 'id'))
        yield '-title">'
        yield escape(environment.getattr(l_1_one, 'title'))
        yield ' <small>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), markup_join(('label-', environment.getattr(l_1_one, 'kind'), )), _loop_vars=_loop_vars))
        yield '</small></h2>\n<div class="intro">'
        yield escape(environment.getattr(l_1_one, 'intro'))
        yield '</div>\n'
        yield escape(environment.getattr(l_1_one, 'html'))
        yield '\n</section>\n'
    l_1_one = l_1_speaks = missing
    yield '<footer>\n<p><small>'
    yield escape((undefined(name='heading') if l_0_heading is missing else l_0_heading))
    yield ' · '
    yield escape((undefined(name='digest') if l_0_digest is missing else l_0_digest))
    yield '</small></p>\n</footer>\n</main>\n</body>\n</html>'

blocks = {}
debug_info = '1=20&2=23&3=30&4=34&7=36&8=38&10=41&11=49&12=51&14=57&15=62&16=66&17=72&18=74&22=78'

from esn_package.html import escaped as escape
