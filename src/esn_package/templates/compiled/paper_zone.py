# mypy: ignore-errors
# Made from templates/paper/zone.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "501153150c17d273"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'paper/zone.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_asked = resolve('asked')
    l_0_parts = resolve('parts')
    l_0_ids = missing
    pass
    l_0_ids = environment.getattr((undefined(name='asked') if l_0_asked is missing else l_0_asked), 'parts')
    context.vars['ids'] = l_0_ids
    context.exported_vars.add('ids')
    template = environment.get_template('guide/zone.html.j2', 'paper/zone.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'ids': l_0_ids}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<ul class="choices">\n'
    for (l_1_letter, l_1_text) in (undefined(name='parts') if l_0_parts is missing else l_0_parts):
        _loop_vars = {}
        pass
        yield '<li><span class="box"></span><b>'
        yield escape(l_1_letter)
        yield '</b><span>'
        yield escape(l_1_text)
        yield '</span></li>\n'
    l_1_letter = l_1_text = missing
    yield '</ul>'

blocks = {}
debug_info = '2=14&3=17&5=24&6=28'

from esn_package.html import escaped as escape
