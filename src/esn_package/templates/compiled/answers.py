# mypy: ignore-errors
# Made from templates/answers.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "fbcfebe1108e534f"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'answers.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_words = resolve('words')
    l_0_institution = resolve('institution')
    l_0_quiz = resolve('quiz')
    l_0_module = resolve('module')
    l_0_variants = resolve('variants')
    l_0_places = resolve('places')
    l_0_heading = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    l_0_heading = context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-key')
    context.vars['heading'] = l_0_heading
    context.exported_vars.add('heading')
    template = environment.get_template('sheethead.html.j2', 'answers.html.j2')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'heading': l_0_heading}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<body class="answers">\n<aside class="on-screen">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-print'))
    yield '</aside>\n<main>\n<header>\n<p class="top"><span>'
    yield escape((undefined(name='institution') if l_0_institution is missing else l_0_institution))
    yield '</span><b>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-keep'))
    yield '</b></p>\n<h1>'
    yield escape((undefined(name='heading') if l_0_heading is missing else l_0_heading))
    yield '</h1>\n<p class="of">'
    yield escape(environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'title'))
    yield ' · '
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'title'))
    yield '</p>\n'
    if (t_1((undefined(name='variants') if l_0_variants is missing else l_0_variants)) > 1):
        pass
        yield '<table class="where">\n<caption>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-where'))
        yield '</caption>\n<thead><tr><th scope="col">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'code-id'))
        yield '</th>'
        for l_1_variant in (undefined(name='variants') if l_0_variants is missing else l_0_variants):
            _loop_vars = {}
            pass
            yield '<th scope="col">'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-variant', name=environment.getattr(l_1_variant, 'name'), _loop_vars=_loop_vars))
            yield '</th>'
        l_1_variant = missing
        yield '</tr></thead>\n<tbody>\n'
        for (l_1_question, l_1_numbers) in (undefined(name='places') if l_0_places is missing else l_0_places):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(environment.getattr(l_1_question, 'id'))
            yield '</th>'
            for l_2_number in l_1_numbers:
                _loop_vars = {}
                pass
                yield '<td>'
                yield escape((l_2_number or '–'))
                yield '</td>'
            l_2_number = missing
            yield '</tr>\n'
        l_1_question = l_1_numbers = missing
        yield '</tbody>\n</table>\n'
    yield '</header>\n'
    for l_1_variant in (undefined(name='variants') if l_0_variants is missing else l_0_variants):
        l_1_digest = resolve('digest')
        l_1_rows = resolve('rows')
        l_1_heads = resolve('heads')
        _loop_vars = {}
        pass
        yield '<section class="variant" aria-labelledby="variant-'
        yield escape(environment.getattr(l_1_variant, 'name'))
        yield '">\n<h2 id="variant-'
        yield escape(environment.getattr(l_1_variant, 'name'))
        yield '">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-variant', name=environment.getattr(l_1_variant, 'name'), _loop_vars=_loop_vars))
        yield ' <small>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-seed', n=environment.getattr(l_1_variant, 'seed'), _loop_vars=_loop_vars))
        yield ' · '
        yield escape((undefined(name='digest') if l_1_digest is missing else l_1_digest))
        yield '</small></h2>\n<p class="candidate"><span class="blank"><span>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-copy', _loop_vars=_loop_vars))
        yield '</span><span class="line"></span></span></p>\n<table class="grid">\n<caption>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-grid', _loop_vars=_loop_vars))
        yield '</caption>\n<thead><tr><th scope="col">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'grid-number', _loop_vars=_loop_vars))
        yield '</th><th scope="col">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'code-key', _loop_vars=_loop_vars))
        yield '</th><th scope="col">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'grid-rule', _loop_vars=_loop_vars))
        yield '</th><th scope="col">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'code-points', _loop_vars=_loop_vars))
        yield '</th><th scope="col">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'grid-got', _loop_vars=_loop_vars))
        yield '</th></tr></thead>\n<tbody>\n'
        for l_2_row in environment.getitem((undefined(name='rows') if l_1_rows is missing else l_1_rows), environment.getattr(l_1_variant, 'name')):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(environment.getattr(environment.getattr(l_2_row, 'asked'), 'number'))
            yield '</th><td class="key">'
            yield escape(environment.getattr(l_2_row, 'key'))
            yield '</td><td>'
            yield escape(environment.getattr(l_2_row, 'rule'))
            yield '</td><td>'
            yield escape(environment.getattr(l_2_row, 'points'))
            yield '</td><td class="got"></td></tr>\n'
        l_2_row = missing
        yield '</tbody>\n<tfoot><tr><th scope="row" colspan="3">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'grid-total', _loop_vars=_loop_vars))
        yield ' <small>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-pass', n=environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'pass_mark'), points=environment.getattr(environment.getitem((undefined(name='heads') if l_1_heads is missing else l_1_heads), environment.getattr(l_1_variant, 'name')), 'enough'), _loop_vars=_loop_vars))
        yield '</small></th><td>'
        yield escape(environment.getattr(environment.getitem((undefined(name='heads') if l_1_heads is missing else l_1_heads), environment.getattr(l_1_variant, 'name')), 'total'))
        yield '</td><td class="got"></td></tr></tfoot>\n</table>\n<p class="how">'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'grid-how', _loop_vars=_loop_vars))
        if environment.getattr(environment.getitem((undefined(name='heads') if l_1_heads is missing else l_1_heads), environment.getattr(l_1_variant, 'name')), 'negative'):
            pass
            yield ' '
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'negative', n=environment.getattr(environment.getitem((undefined(name='heads') if l_1_heads is missing else l_1_heads), environment.getattr(l_1_variant, 'name')), 'negative'), _loop_vars=_loop_vars))
        yield '</p>\n'
        template = environment.get_template('sheetrules.html.j2', 'answers.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'variant': l_1_variant, 'heading': l_0_heading}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        yield '<h3>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'paper-answers', _loop_vars=_loop_vars))
        yield '</h3>\n<ol class="whole">\n'
        for l_2_row in environment.getitem((undefined(name='rows') if l_1_rows is missing else l_1_rows), environment.getattr(l_1_variant, 'name')):
            l_2_speaks = resolve('speaks')
            l_2_wording = resolve('wording')
            l_2_at = resolve('at')
            l_2_question = missing
            _loop_vars = {}
            pass
            l_2_question = environment.getattr(environment.getattr(l_2_row, 'asked'), 'question')
            _loop_vars['question'] = l_2_question
            yield '<li value="'
            yield escape(environment.getattr(environment.getattr(l_2_row, 'asked'), 'number'))
            yield '"><p class="asked"'
            yield escape(context.call((undefined(name='speaks') if l_2_speaks is missing else l_2_speaks), (environment.getattr((undefined(name='question') if l_2_question is missing else l_2_question), 'language') or environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language')), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'), _loop_vars=_loop_vars))
            yield '>'
            yield escape(context.call((undefined(name='wording') if l_2_wording is missing else l_2_wording), (undefined(name='question') if l_2_question is missing else l_2_question), _loop_vars=_loop_vars))
            yield '</p>\n'
            t_2 = 1
            for l_3_line in environment.getattr(l_2_row, 'whole'):
                _loop_vars = {}
                pass
                yield '<p class="key">'
                yield escape(l_3_line)
                yield '</p>\n'
                t_2 = 0
            l_3_line = missing
            if t_2:
                pass
                yield '<p class="key">'
                yield escape(environment.getattr(l_2_row, 'key'))
                yield '</p>\n'
            try:
                template = environment.get_or_select_template(markup_join(('paperkey/', environment.getattr((undefined(name='question') if l_2_question is missing else l_2_question), 'kind'), '.html.j2', )), 'answers.html.j2')
            except TemplateNotFound:
                pass
            else:
                gen = template.root_render_func(template.new_context(context.get_all(), True, {'question': l_2_question, 'row': l_2_row, 'variant': l_1_variant, 'heading': l_0_heading}))
                try:
                    for event in gen:
                        yield event
                finally: gen.close()
            if environment.getattr((undefined(name='question') if l_2_question is missing else l_2_question), 'explanation'):
                pass
                yield '<div class="why"'
                yield escape(context.call((undefined(name='speaks') if l_2_speaks is missing else l_2_speaks), (environment.getattr((undefined(name='question') if l_2_question is missing else l_2_question), 'language') or environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language')), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'language'), _loop_vars=_loop_vars))
                yield '>'
                yield escape(context.call(context.call((undefined(name='at') if l_2_at is missing else l_2_at), (undefined(name='question') if l_2_question is missing else l_2_question), _loop_vars=_loop_vars), environment.getattr((undefined(name='question') if l_2_question is missing else l_2_question), 'explanation'), _loop_vars=_loop_vars))
                yield '</div>\n'
            yield '</li>\n'
        l_2_row = l_2_question = l_2_speaks = l_2_wording = l_2_at = missing
        yield '</ol>\n</section>\n'
    l_1_variant = l_1_digest = l_1_rows = l_1_heads = missing
    yield '</main>\n</body>\n</html>'

blocks = {}
debug_info = '1=24&2=27&4=34&7=36&8=40&9=42&10=46&12=49&13=51&15=61&16=65&22=78&23=85&24=87&25=95&27=97&28=99&30=109&31=113&34=123&36=129&37=135&38=142&40=144&41=151&42=154&43=161&44=165&46=172&49=175&50=184&51=187'

from esn_package.html import escaped as escape
