# mypy: ignore-errors
# Made from templates/printed/mailbox.html.j2: change that, not this, and run `python -m esn_package.html`.
MADE_OF = "4d773fe62e2dba49"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'printed/mailbox.html.j2'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_mailbox = resolve('mailbox')
    l_0_sort = l_0_parts = missing
    try:
        t_1 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_2 = environment.filters['prose']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'prose' found.")
    pass
    def macro(l_1_id, l_1_text):
        t_3 = []
        l_1_words = resolve('words')
        if l_1_id is missing:
            l_1_id = undefined("parameter 'id' was not provided", name='id')
        if l_1_text is missing:
            l_1_text = undefined("parameter 'text' was not provided", name='text')
        pass
        if l_1_text:
            pass
            t_3.append(
                escape(t_2(context, l_1_text)),
            )
        else:
            pass
            t_3.append(
                escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), markup_join(('mailbox-', l_1_id, )))),
            )
        return concat(t_3)
    context.exported_vars.add('sort')
    context.vars['sort'] = l_0_sort = Macro(environment, macro, 'sort', ('id', 'text'), False, False, False, context.eval_ctx.autoescape)
    l_0_parts = {'from': 'mailbox-from', 'subject': 'mailbox-subject', 'date': 'mailbox-date', 'body': 'printed-body', 'link': 'printed-link', 'attachment': 'printed-attachment'}
    context.vars['parts'] = l_0_parts
    context.exported_vars.add('parts')
    l_1_loop = missing
    for l_1_message, l_1_loop in LoopContext(environment.getattr((undefined(name='mailbox') if l_0_mailbox is missing else l_0_mailbox), 'messages'), undefined):
        l_1_id = resolve('id')
        l_1_words = resolve('words')
        l_1_prose_in = resolve('prose_in')
        l_1_key = resolve('key')
        l_1_at = missing
        _loop_vars = {}
        pass
        l_1_at = markup_join(((undefined(name='id') if l_1_id is missing else l_1_id), '-', environment.getattr(l_1_message, 'id'), ))
        _loop_vars['at'] = l_1_at
        yield '<div class="mail" id="'
        yield escape((undefined(name='at') if l_1_at is missing else l_1_at))
        yield '">\n<h3>'
        yield escape(environment.getattr(l_1_loop, 'index'))
        yield '. '
        yield escape(environment.getattr(l_1_message, 'subject'))
        yield '</h3>\n<p class="mail-head">'
        yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'mailbox-from', _loop_vars=_loop_vars))
        yield ' : '
        yield escape(environment.getattr(environment.getattr(l_1_message, 'sender'), 'name'))
        if environment.getattr(environment.getattr(l_1_message, 'sender'), 'address'):
            pass
            yield ' <bdi>&lt;'
            yield escape(environment.getattr(environment.getattr(l_1_message, 'sender'), 'address'))
            yield '&gt;</bdi>'
        if environment.getattr(l_1_message, 'date'):
            pass
            yield '<br>'
            yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'mailbox-date', _loop_vars=_loop_vars))
            yield ' : '
            yield escape(environment.getattr(l_1_message, 'date'))
        yield '</p>\n<div class="mail-body">'
        yield escape(context.call(context.call((undefined(name='prose_in') if l_1_prose_in is missing else l_1_prose_in), (undefined(name='at') if l_1_at is missing else l_1_at), _loop_vars=_loop_vars), environment.getattr(l_1_message, 'body'), _loop_vars=_loop_vars))
        yield '</div>\n'
        if environment.getattr(l_1_message, 'links'):
            pass
            yield '<ul class="mail-parts">\n'
            for l_2_link in environment.getattr(l_1_message, 'links'):
                _loop_vars = {}
                pass
                yield '<li>'
                yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'printed-link', _loop_vars=_loop_vars))
                yield ' : '
                yield escape(environment.getattr(l_2_link, 'text'))
                yield ' <code>'
                yield escape(environment.getattr(l_2_link, 'address'))
                yield '</code></li>\n'
            l_2_link = missing
            yield '</ul>\n'
        if environment.getattr(l_1_message, 'attachments'):
            pass
            yield '<p class="mail-parts">'
            yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'mailbox-attachments', _loop_vars=_loop_vars))
            yield ' : '
            yield escape(t_1(context.eval_ctx, environment.getattr(l_1_message, 'attachments'), ' · '))
            yield '</p>\n'
        if (undefined(name='key') if l_1_key is missing else l_1_key):
            pass
            yield '<div class="told">\n<p><b>'
            yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'guide-expected', _loop_vars=_loop_vars))
            yield '</b> '
            yield escape(context.call((undefined(name='sort') if l_0_sort is missing else l_0_sort), environment.getattr(l_1_message, 'sort'), environment.getitem(environment.getattr((undefined(name='mailbox') if l_0_mailbox is missing else l_0_mailbox), 'named'), environment.getattr(l_1_message, 'sort')), _loop_vars=_loop_vars))
            yield '</p>\n'
            if environment.getattr(l_1_message, 'feedback'):
                pass
                yield '<div class="says">'
                yield escape(context.call(context.call((undefined(name='prose_in') if l_1_prose_in is missing else l_1_prose_in), markup_join(((undefined(name='at') if l_1_at is missing else l_1_at), '-said', )), _loop_vars=_loop_vars), environment.getattr(l_1_message, 'feedback'), _loop_vars=_loop_vars))
                yield '</div>\n'
            if environment.getattr(l_1_message, 'clues'):
                pass
                yield '<ol class="clues">\n'
                for l_2_clue in environment.getattr(l_1_message, 'clues'):
                    _loop_vars = {}
                    pass
                    yield '<li><b>'
                    yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), environment.getitem((undefined(name='parts') if l_0_parts is missing else l_0_parts), environment.getattr(l_2_clue, 'at')), _loop_vars=_loop_vars))
                    if environment.getattr(l_2_clue, 'words'):
                        pass
                        yield ' : « '
                        yield escape(environment.getattr(l_2_clue, 'words'))
                        yield ' »'
                    yield '</b> '
                    yield escape(t_2(context, environment.getattr(l_2_clue, 'text')))
                    yield '</li>\n'
                l_2_clue = missing
                yield '</ol>\n'
            yield '</div>\n'
        else:
            pass
            yield '<p class="ask">'
            yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'mailbox-ask', _loop_vars=_loop_vars))
            yield '</p>\n<ul class="choices in-line">\n'
            for (l_2_id_, l_2_text) in context.call(environment.getattr(environment.getattr((undefined(name='mailbox') if l_0_mailbox is missing else l_0_mailbox), 'named'), 'items'), _loop_vars=_loop_vars):
                _loop_vars = {}
                pass
                yield '<li><span class="box"></span><span>'
                yield escape(context.call((undefined(name='sort') if l_0_sort is missing else l_0_sort), l_2_id_, l_2_text, _loop_vars=_loop_vars))
                yield '</span></li>\n'
            l_2_id_ = l_2_text = missing
            yield '</ul>\n'
        yield '</div>\n'
    l_1_loop = l_1_message = l_1_id = l_1_at = l_1_words = l_1_prose_in = l_1_key = missing

blocks = {}
debug_info = '2=25&3=46&4=50&5=58&6=61&7=63&8=67&9=82&10=84&12=87&13=91&17=99&18=102&20=106&22=109&23=113&24=116&26=118&28=121&29=125&35=140&37=142&38=146'

from esn_package.html import escaped as escape
