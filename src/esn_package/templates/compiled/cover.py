# mypy: ignore-errors
# Made from templates/cover.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "857ba3ab7c839205"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'cover.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_logo = resolve('logo')
    l_0_art = resolve('art')
    l_0_ours = resolve('ours')
    l_0_words = resolve('words')
    l_0_module = resolve('module')
    l_0_icon = resolve('icon')
    l_0_duration = resolve('duration')
    l_0_total = resolve('total')
    l_0_quiz = resolve('quiz')
    l_0_pages = resolve('pages')
    l_0_institution = resolve('institution')
    l_0_checked = resolve('checked')
    l_0_statement = resolve('statement')
    l_0_pillars = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    def macro(l_1_class, l_1_height, l_1_width, l_1_tall):
        t_2 = []
        if l_1_class is missing:
            l_1_class = undefined("parameter 'class' was not provided", name='class')
        if l_1_height is missing:
            l_1_height = undefined("parameter 'height' was not provided", name='height')
        if l_1_width is missing:
            l_1_width = ''
        if l_1_tall is missing:
            l_1_tall = ''
        pass
        t_2.extend((
            '<svg class="pillars ',
            escape(l_1_class),
            '" viewBox="0 -44 ',
            escape(((t_1((undefined(name='art') if l_0_art is missing else l_0_art)) * 86) - 12)),
            ' ',
            escape(((l_1_height - 56) if (l_1_class == 'tall') else l_1_height)),
            '"',
        ))
        if l_1_width:
            pass
            t_2.extend((
                ' width="',
                escape(l_1_width),
                '" height="64"',
            ))
        else:
            pass
            t_2.append(
                ' preserveAspectRatio="xMidYMin slice"',
            )
        t_2.append(
            ' aria-hidden="true">\n',
        )
        l_2_loop = missing
        for l_2_pillar, l_2_loop in LoopContext((undefined(name='art') if l_0_art is missing else l_0_art), undefined):
            _loop_vars = {}
            pass
            t_2.append(
                '<g',
            )
            if environment.getattr(l_2_pillar, 'lit'):
                pass
                t_2.append(
                    ' class="lit"',
                )
            t_2.extend((
                '><path d="M',
                escape((environment.getattr(l_2_loop, 'index0') * 86)),
                ' ',
                escape(l_1_height),
                'V37a37 37 0 0 1 74 0V',
                escape(l_1_height),
                'z"/>',
            ))
            if environment.getattr(l_2_pillar, 'icon'):
                pass
                t_2.extend((
                    '<use href="#i-',
                    escape(environment.getattr(l_2_pillar, 'icon')),
                    '" x="',
                    escape(((environment.getattr(l_2_loop, 'index0') * 86) + 21)),
                    '" y="24" width="32" height="32"/>',
                ))
            else:
                pass
                t_2.extend((
                    '<text x="',
                    escape(((environment.getattr(l_2_loop, 'index0') * 86) + 37)),
                    '" y="51">',
                    escape(environment.getattr(l_2_loop, 'index')),
                    '</text>',
                ))
            t_2.append(
                '</g>\n',
            )
        l_2_loop = l_2_pillar = missing
        t_2.append(
            '</svg>\n',
        )
        return concat(t_2)
    context.exported_vars.add('pillars')
    context.vars['pillars'] = l_0_pillars = Macro(environment, macro, 'pillars', ('class', 'height', 'width', 'tall'), False, False, False, context.eval_ctx.autoescape)
    yield '<section class="cover" id="cover" data-screen aria-labelledby="cover-title">\n<div class="cover-text">\n'
    if (undefined(name='logo') if l_0_logo is missing else l_0_logo):
        pass
        yield escape((undefined(name='logo') if l_0_logo is missing else l_0_logo))
        yield '\n'
    if (undefined(name='art') if l_0_art is missing else l_0_art):
        pass
        yield escape(context.call((undefined(name='pillars') if l_0_pillars is missing else l_0_pillars), 'short', 128, ((t_1((undefined(name='art') if l_0_art is missing else l_0_art)) * 43) - 6)))
        yield '\n<p class="label"'
        yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'pillar', n=environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'pillar_number')))
        yield ' · '
        yield escape(environment.getattr(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'pillar'), 'title'))
        yield '</p>\n'
    yield '<h1 id="cover-title" tabindex="-1">'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'title'))
    yield '</h1>\n<p class="lead">'
    yield escape(environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'summary'))
    yield '</p>\n<ul class="facts"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>\n<li>'
    yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'clock'))
    yield escape(context.call((undefined(name='duration') if l_0_duration is missing else l_0_duration), environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'minutes')))
    yield '</li>\n<li>'
    yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'pages'))
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'pages', n=(undefined(name='total') if l_0_total is missing else l_0_total)))
    yield '</li>\n'
    if (undefined(name='quiz') if l_0_quiz is missing else l_0_quiz):
        pass
        yield '<li>'
        yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'quiz'))
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'graded-quiz-pass', n=environment.getattr((undefined(name='quiz') if l_0_quiz is missing else l_0_quiz), 'pass_mark')))
        yield '</li>\n'
    yield '</ul>\n<div class="actions" id="cover-actions"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '><a class="button" href="#'
    yield escape(environment.getattr(environment.getitem((undefined(name='pages') if l_0_pages is missing else l_0_pages), 0), 'place'))
    yield '">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'begin'))
    yield escape(context.call((undefined(name='icon') if l_0_icon is missing else l_0_icon), 'next'))
    yield '</a></div>\n'
    if environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'objectives'):
        pass
        yield '<div class="objectives"><h2'
        yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
        yield '>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'objectives'))
        yield '</h2>\n<ol>\n'
        for l_1_objective in environment.getattr((undefined(name='module') if l_0_module is missing else l_0_module), 'objectives'):
            _loop_vars = {}
            pass
            yield '<li>'
            yield escape(environment.getattr(l_1_objective, 'text'))
            yield '</li>\n'
        l_1_objective = missing
        yield '</ol></div>\n'
    yield '<p class="mention"'
    yield escape((undefined(name='ours') if l_0_ours is missing else l_0_ours))
    yield '>'
    if (undefined(name='institution') if l_0_institution is missing else l_0_institution):
        pass
        yield escape((undefined(name='institution') if l_0_institution is missing else l_0_institution))
        yield '<br>'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'checked', date=(undefined(name='checked') if l_0_checked is missing else l_0_checked)))
    yield '<br><a href="#about">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'about'))
    yield '</a> · <a href="#accessibility">'
    yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'mention', status=environment.getattr((undefined(name='statement') if l_0_statement is missing else l_0_statement), 'status')))
    yield '</a></p>\n</div>\n'
    if (undefined(name='art') if l_0_art is missing else l_0_art):
        pass
        yield escape(context.call((undefined(name='pillars') if l_0_pillars is missing else l_0_pillars), 'tall', 2400))
        yield '\n'
    yield '</section>'

blocks = {}
debug_info = '1=31&2=44&3=67&4=73&5=87&11=116&12=118&14=120&15=122&16=124&18=131&19=133&20=135&21=137&22=140&23=143&24=146&27=150&28=157&29=160&31=164&32=168&36=173&38=185&39=187'

from esn_package.html import escaped as escape
