# mypy: ignore-errors
# Made from templates/paper/essay.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "20f076b24f7b6938"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'paper/essay.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_ours = resolve('ours')
    pass
    yield '<p class="how"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>'
    template = environment.get_template('essaywords.html.j2', 'paper/essay.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</p>\n'
    template = environment.get_template('shapes/written.html.j2', 'paper/essay.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()

blocks = {}
debug_info = '2=13&3=22'

from esn_package.html import escaped as escape
