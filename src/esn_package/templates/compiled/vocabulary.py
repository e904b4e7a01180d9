# mypy: ignore-errors
# Made from templates/vocabulary.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "473edeb6ab9dde00"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'vocabulary.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_words = resolve('words')
    l_0_speaks = resolve('speaks')
    l_0_module = resolve('module')
    l_0_icon = resolve('icon')
    l_0_ours = resolve('ours')
    l_0_logo = resolve('logo')
    l_0_institution = resolve('institution')
    l_0_parts = resolve('parts')
    l_0_letters = resolve('letters')
    try:
        t_1 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_2 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    yield '<a class="skip button" href="#main">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'skip'))
    yield '</a>\n<div class="app">\n'
    template = environment.get_template('bar.html.j2', 'vocabulary.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<nav class="menu" id="menu" aria-label="'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'menu'))
    yield '">\n<div class="menu-head"><p><b'
    yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'), environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language')))
    yield '>'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'title'))
    yield '</b></p><button class="icon-button menu-close" type="button" aria-label="'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'menu-close'))
    yield '">'
    yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'close'))
    yield '</button></div>\n<ul>\n<li><a href="#cover">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'lexicon'))
    yield '</a></li>\n<li class="live"><a href="#cards">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'vocabulary-cards'))
    yield '</a></li>\n<li><a href="#about">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'about'))
    yield '</a></li>\n<li><a href="#accessibility">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'statement'))
    yield '</a></li>\n</ul>\n</nav>\n<main id="main" tabindex="-1"'
    yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'), environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language'), mirrored=False))
    yield '>\n<div class="notices" id="notices"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '></div>\n<section class="page vocabulary" id="cover" data-screen aria-labelledby="cover-title">\n'
    if (undefined(name='logo') if l_0_logo is missing else l_0_logo):
        pass
        yield escape((undefined(name='logo') if l_0_logo is missing else l_0_logo))
        yield '\n'
    yield '<header'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '><p class="mention"'
    yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'), environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language')))
    yield '>'
    yield escape((undefined(name='institution') if l_0_institution is missing else l_0_institution))
    yield '</p><h1 id="cover-title" tabindex="-1">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'lexicon'))
    yield '</h1></header>\n<div class="actions live" id="cover-actions"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '><a class="button second" href="#cards">'
    yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'pages'))
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'vocabulary-cards'))
    yield '</a></div>\n<form class="finder live" id="finder" role="search"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>\n<p><label for="finder-name">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'vocabulary-find'))
    yield '</label><input class="field" id="finder-name" type="search" autocomplete="off" autocapitalize="off" spellcheck="false"></p>\n'
    if (undefined(name='parts') if l_0_parts is missing else l_0_parts):
        pass
        yield '<p><label for="finder-pillar">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'vocabulary-pillar'))
        yield '</label><select class="field" id="finder-pillar"><option value="*">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'vocabulary-all'))
        yield '</option>\n'
        for l_1_part in (undefined(name='parts') if l_0_parts is missing else l_0_parts):
            _loop_vars = {}
            pass
            yield '<option value="'
            yield escape(environment.getattr(l_1_part, 'id'))
            yield '"'
            yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'), environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language'), _loop_vars=_loop_vars))
            yield '>'
            yield escape(environment.getattr(l_1_part, 'title'))
            yield '</option>\n'
        l_1_part = missing
        yield '</select></p>\n'
    yield '</form>\n<p class="mention" id="finder-found" role="status"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'vocabulary-terms', n=t_2(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'entries'))))
    yield '</p>\n<nav class="letters" aria-label="'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'vocabulary-letters'))
    yield '"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '><ul class="markers">\n'
    for l_1_letter in (undefined(name='letters') if l_0_letters is missing else l_0_letters):
        _loop_vars = {}
        pass
        yield '<li><a href="#'
        yield escape(environment.getattr(l_1_letter, 'id'))
        yield '">'
        yield escape(environment.getattr(l_1_letter, 'name'))
        yield '</a></li>\n'
    l_1_letter = missing
    yield '</ul></nav>\n'
    for l_1_letter in (undefined(name='letters') if l_0_letters is missing else l_0_letters):
        _loop_vars = {}
        pass
        yield '<div class="letter" id="'
        yield escape(environment.getattr(l_1_letter, 'id'))
        yield '" role="group" aria-labelledby="'
        yield escape(environment.getattr(l_1_letter, 'id'))
        yield '-name">\n<h2 id="'
        yield escape(environment.getattr(l_1_letter, 'id'))
        yield '-name">'
        yield escape(environment.getattr(l_1_letter, 'name'))
        yield '</h2>\n'
        for l_2_entry in environment.getattr(l_1_letter, 'entries'):
            l_2_term = missing
            _loop_vars = {}
            pass
            l_2_term = environment.getattr(l_2_entry, 'term')
            _loop_vars['term'] = l_2_term
            yield '<article class="entry" id="term-'
            yield escape(environment.getattr((undefined(name='term') if l_2_term is missing else l_2_term), 'id'))
            yield '" data-pillars="'
            yield escape(t_1(context.eval_ctx, environment.getattr((undefined(name='term') if l_2_term is missing else l_2_term), 'pillars'), ' '))
            yield '" aria-labelledby="name-'
            yield escape(environment.getattr((undefined(name='term') if l_2_term is missing else l_2_term), 'id'))
            yield '">\n<h3 id="name-'
            yield escape(environment.getattr((undefined(name='term') if l_2_term is missing else l_2_term), 'id'))
            yield '">'
            yield escape(environment.getattr((undefined(name='term') if l_2_term is missing else l_2_term), 'term'))
            yield '</h3>\n'
            if environment.getattr((undefined(name='term') if l_2_term is missing else l_2_term), 'aliases'):
                pass
                yield '<p class="mention"><span'
                yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
                yield '>'
                yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'vocabulary-aliases', _loop_vars=_loop_vars))
                yield '</span> <span class="aliases">'
                yield escape(t_1(context.eval_ctx, environment.getattr((undefined(name='term') if l_2_term is missing else l_2_term), 'aliases'), ', '))
                yield '</span></p>\n'
            yield '<p class="short">'
            yield escape(environment.getattr((undefined(name='term') if l_2_term is missing else l_2_term), 'short'))
            yield '</p>\n<p class="long">'
            yield escape(environment.getattr(l_2_entry, 'long'))
            yield '</p>\n<p class="mention"'
            yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
            yield '>'
            if environment.getattr(l_2_entry, 'pillars'):
                pass
                yield '<span'
                yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'), environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language'), _loop_vars=_loop_vars))
                yield '>'
                yield escape(t_1(context.eval_ctx, environment.getattr(l_2_entry, 'pillars'), ', '))
                yield '</span><br>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'vocabulary-source', _loop_vars=_loop_vars))
            yield ' <span'
            yield escape(context.call((undefined(name='speaks') if l_0_speaks is missing else l_0_speaks), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'), environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'language'), _loop_vars=_loop_vars))
            yield '>'
            yield escape(environment.getattr((undefined(name='term') if l_2_term is missing else l_2_term), 'source'))
            yield '</span><br>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'checked', date=environment.getattr(l_2_entry, 'checked'), _loop_vars=_loop_vars))
            yield '</p>\n</article>\n'
        l_2_entry = l_2_term = missing
        yield '</div>\n'
    l_1_letter = missing
    if (undefined(name='parts') if l_0_parts is missing else l_0_parts):
        pass
        yield '<div class="index">\n<h2'
        yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'vocabulary-by-pillar'))
        yield '</h2>\n'
        for l_1_part in (undefined(name='parts') if l_0_parts is missing else l_0_parts):
            _loop_vars = {}
            pass
            yield '<h3>'
            yield escape(environment.getattr(l_1_part, 'title'))
            yield '</h3>\n<ul>\n'
            for l_2_term in environment.getattr(l_1_part, 'terms'):
                _loop_vars = {}
                pass
                yield '<li><a href="#term-'
                yield escape(environment.getattr(l_2_term, 'id'))
                yield '">'
                yield escape(environment.getattr(l_2_term, 'term'))
                yield '</a></li>\n'
            l_2_term = missing
            yield '</ul>\n'
        l_1_part = missing
        yield '</div>\n'
    yield '</section>\n<section class="page live" id="cards" data-screen aria-labelledby="cards-title"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>\n<header><h1 id="cards-title" tabindex="-1">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'vocabulary-cards'))
    yield '</h1><p class="lead">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'vocabulary-cards-more'))
    yield '</p></header>\n<div id="cards-box"></div>\n</section>\n'
    template = environment.get_template('about.html.j2', 'vocabulary.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    template = environment.get_template('accessibility.html.j2', 'vocabulary.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '</main>\n</div>\n<p class="visually-hidden" id="said" role="status"></p>'

blocks = {}
debug_info = '1=33&3=35&4=42&5=44&7=52&8=54&9=56&10=58&13=60&14=62&16=64&17=66&19=69&20=77&21=82&22=84&23=86&24=89&25=93&26=97&31=106&32=110&33=114&34=118&37=124&38=128&39=132&40=136&41=140&42=143&43=149&44=153&45=156&47=163&48=165&49=167&54=187&56=190&57=194&58=198&60=200&61=204&68=213&69=215&72=219&73=225'

from esn_package.html import escaped as escape
