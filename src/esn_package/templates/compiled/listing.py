# mypy: ignore-errors
# Made from templates/listing.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "1377b4245609fa84"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'listing.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_language = resolve('language')
    l_0_head_words = resolve('head_words')
    l_0_title = resolve('title')
    l_0_style = resolve('style')
    pass
    yield '<!doctype html>\n<html lang="'
    yield escape((undefined(name='language') if l_0_language is missing else l_0_language))
    yield '">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>'
    yield escape((undefined(name='head_words') if l_0_head_words is missing else l_0_head_words))
    yield ' · '
    yield escape((undefined(name='title') if l_0_title is missing else l_0_title))
    yield '</title>\n<link rel="icon" href="data:,">\n<style>\n'
    yield escape((undefined(name='style') if l_0_style is missing else l_0_style))
    yield '\n</style>\n</head>'

blocks = {}
debug_info = '2=16&6=18&9=22'

from esn_package.html import escaped as escape
