# mypy: ignore-errors
# Made from templates/simulations/mailbox.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "1291773c6c09eca3"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'simulations/mailbox.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_mailbox = resolve('mailbox')
    try:
        t_1 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    pass
    yield '<ol class="rows">\n'
    for l_1_message in environment.getattr((undefined(name='mailbox') if l_0_mailbox is missing else l_0_mailbox), 'messages'):
        l_1_id = resolve('id')
        l_1_words = resolve('words')
        l_1_prose_in = resolve('prose_in')
        l_1_at = missing
        _loop_vars = {}
        pass
        l_1_at = markup_join(((undefined(name='id') if l_1_id is missing else l_1_id), '-', environment.getattr(l_1_message, 'id'), ))
        _loop_vars['at'] = l_1_at
        yield '<li><details class="row" id="'
        yield escape((undefined(name='at') if l_1_at is missing else l_1_at))
        yield '" data-row="'
        yield escape(environment.getattr(l_1_message, 'id'))
        yield '"><summary><span class="row-name"><b>'
        yield escape(environment.getattr(environment.getattr(l_1_message, 'sender'), 'name'))
        yield '</b> <span>'
        yield escape(environment.getattr(l_1_message, 'subject'))
        yield '</span></span> <span class="row-tag">'
        yield escape((environment.getattr(l_1_message, 'date') or ''))
        yield '</span></summary>\n<div class="row-text">\n<dl class="mail-head">\n<div><dt>'
        yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'mailbox-from', _loop_vars=_loop_vars))
        yield '</dt><dd data-at="from">'
        yield escape(environment.getattr(environment.getattr(l_1_message, 'sender'), 'name'))
        if environment.getattr(environment.getattr(l_1_message, 'sender'), 'address'):
            pass
            yield ' <bdi>&lt;'
            yield escape(environment.getattr(environment.getattr(l_1_message, 'sender'), 'address'))
            yield '&gt;</bdi>'
        yield '</dd></div>\n<div><dt>'
        yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'mailbox-subject', _loop_vars=_loop_vars))
        yield '</dt><dd data-at="subject">'
        yield escape(environment.getattr(l_1_message, 'subject'))
        yield '</dd></div>\n'
        if environment.getattr(l_1_message, 'date'):
            pass
            yield '<div><dt>'
            yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'mailbox-date', _loop_vars=_loop_vars))
            yield '</dt><dd data-at="date">'
            yield escape(environment.getattr(l_1_message, 'date'))
            yield '</dd></div>\n'
        yield '</dl>\n<div class="mail-body" data-at="body">'
        yield escape(context.call(context.call((undefined(name='prose_in') if l_1_prose_in is missing else l_1_prose_in), (undefined(name='at') if l_1_at is missing else l_1_at), _loop_vars=_loop_vars), environment.getattr(l_1_message, 'body'), _loop_vars=_loop_vars))
        yield '</div>\n'
        if environment.getattr(l_1_message, 'links'):
            pass
            yield '<ul class="mail-links" aria-label="'
            yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'mailbox-links', _loop_vars=_loop_vars))
            yield '">\n'
            for l_2_link in environment.getattr(l_1_message, 'links'):
                _loop_vars = {}
                pass
                yield '<li><details><summary><span data-at="link">'
                yield escape(environment.getattr(l_2_link, 'text'))
                yield '</span> <small>'
                yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'mailbox-address', _loop_vars=_loop_vars))
                yield '</small></summary><code data-at="link">'
                yield escape(environment.getattr(l_2_link, 'address'))
                yield '</code></details></li>\n'
            l_2_link = missing
            yield '</ul>\n'
        if environment.getattr(l_1_message, 'attachments'):
            pass
            yield '<ul class="mail-files" aria-label="'
            yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'mailbox-attachments', _loop_vars=_loop_vars))
            yield '">\n'
            for l_2_file in environment.getattr(l_1_message, 'attachments'):
                l_2_icon = resolve('icon')
                _loop_vars = {}
                pass
                yield '<li>'
                yield escape(context.call((undefined(name='icon') if l_2_icon is missing else l_2_icon), 'attachment', _loop_vars=_loop_vars))
                yield '<span data-at="attachment">'
                yield escape(l_2_file)
                yield '</span></li>\n'
            l_2_file = l_2_icon = missing
            yield '</ul>\n'
        yield '<fieldset class="mail-sorts"><legend>'
        yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'mailbox-ask', _loop_vars=_loop_vars))
        yield '</legend>\n'
        for (l_2_sort, l_2_text) in context.call(environment.getattr(environment.getattr((undefined(name='mailbox') if l_0_mailbox is missing else l_0_mailbox), 'named'), 'items'), _loop_vars=_loop_vars):
            _loop_vars = {}
            pass
            yield '<label class="choice"><input type="radio" name="'
            yield escape((undefined(name='at') if l_1_at is missing else l_1_at))
            yield '-sort" value="'
            yield escape(l_2_sort)
            yield '"><span>'
            if l_2_text:
                pass
                yield escape(t_1(context, l_2_text))
            else:
                pass
                yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), markup_join(('mailbox-', l_2_sort, )), _loop_vars=_loop_vars))
            yield '</span></label>\n'
        l_2_sort = l_2_text = missing
        yield '</fieldset>\n<div class="verdict" role="status"></div>\n</div></details></li>\n'
    l_1_message = l_1_id = l_1_at = l_1_words = l_1_prose_in = missing
    yield '</ol>\n<div class="simulation-end" role="status"></div>'

blocks = {}
debug_info = '4=19&5=26&6=29&9=39&10=48&11=52&12=55&15=60&16=62&17=65&18=67&19=71&23=79&24=82&25=84&26=89&30=96&31=98&32=102'

from esn_package.html import escaped as escape
