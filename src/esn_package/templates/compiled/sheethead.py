# mypy: ignore-errors
# Made from templates/sheethead.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "b2a7c4ba620919f1"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'sheethead.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_module = resolve('module')
    l_0_direction = resolve('direction')
    l_0_large = resolve('large')
    l_0_heading = resolve('heading')
    l_0_quiz = resolve('quiz')
    l_0_style = resolve('style')
    pass
    yield '<!doctype html>\n<html lang="'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'))
    yield '" dir="'
    yield escape((undefined(name='direction') if l_0_direction is missing else l_0_direction))
    yield '"'
    if (undefined(name='large') if l_0_large is missing else l_0_large):
        pass
        yield ' class="large"'
    yield '>\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>'
    yield escape((undefined(name='heading') if l_0_heading is missing else l_0_heading))
    yield ' · '
    yield escape(environment.getattr(((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz) or (undefined(name='module') if l_0_module is missing else l_0_module)), 'title'))
    yield '</title>\n<link rel="icon" href="data:,">\n<style>\n'
    yield escape((undefined(name='style') if l_0_style is missing else l_0_style))
    yield '\n'
    for l_1_name in ('', 'large'):
        _loop_vars = {}
        pass
        yield '@page '
        yield escape(l_1_name)
        yield ' {\n  @bottom-left {\n    content: "'
        yield escape((undefined(name='heading') if l_0_heading is missing else l_0_heading))
        yield '";\n    font: '
        yield escape(('18pt Verdana' if l_1_name else '10pt Arial'))
        yield ', sans-serif;\n  }\n}\n'
    l_1_name = missing
    yield '</style>\n</head>'

blocks = {}
debug_info = '2=18&6=26&9=30&10=32&11=36&13=38&14=40'

from esn_package.html import escaped as escape
