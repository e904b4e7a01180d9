"""No author's text can become more than text: hostile Markdown, nested without end, and fuzzed."""

import time

import pyromark
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from prose_shown import shown, told, wrong_in

from esn_package.prose import ImagePart, TermPart, read, read_inline
from esn_package.prose.markers import covered, fenced, find

PIECES = st.sampled_from(
    [
        *("a", "é ", " ", "\n", "\n\n", "# ", "## ", "> ", "- ", "1. ", "  ", "    ", "\t", "*"),
        *("**", "_", "~~", "`", "```", "~~~", "```question\n", "\n```\n", "|", "| a | b |\n"),
        *(
            "|---|---|\n",
            ":::",
            "::: key T\n",
            "::: tabs\n",
            "::: tab A\n",
            "::: steps\n",
            "\n:::\n",
        ),
        *(
            "::: details *d*\n",
            "::: case\n",
            "::: video media/a.mp4 {captions=b.vtt} T\n",
            "[[",
            "]]",
        ),
        *("[[INS|x]]", "[[a\\|b]]", "[", "](", ")", "](http://a.b)", "](javascript:alert(1))"),
        *("![", '![a](b.svg "c")', "{.decorative}", "{x}", "[^1]", "[^1]: ", "$", "$$", "$x^2$"),
        *(
            "$\\text{<img onerror=a>}$",
            "<b>",
            "<script>",
            "</p>",
            "<!--",
            "-->",
            "<?",
            "?>",
            "<![CDATA[",
        ),
        *(
            "&lt;",
            "&#1;",
            "&",
            '"',
            "'",
            ">",
            "<",
            "\\",
            "\u00a0",
            "\u202f",
            "\x00",
            "\r\n",
            "\ud800",
        ),
        *(
            ": d",
            "term\n: ",
            "- [ ] ",
            "- [x] ",
            "---\n",
            "::: embed https://x.y Z\n",
            "<http://q.r>",
        ),
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, page=st.booleans())
@example(text="::: tabs\n::: tab A\n- x\n:::\n", page=True)
@example(text="[[a|[x](http://b)]] ![[[c]]](d)", page=False)
@example(text="[[<http://q.r>](http://a.b)", page=False)
@example(text="- [ ] ---\n  ---\n", page=False)
def test_whatever_is_written_stays_in_known_elements(text: str, *, page: bool) -> None:
    prose = read(text, page=page)
    pieces = [shown(prose), prose.title]
    pieces += [f"<a>{part.words}</a>" for part in prose.parts if isinstance(part, TermPart)]
    pieces += [part.caption for part in prose.parts if isinstance(part, ImagePart)]
    assert [wrong_in(piece) for piece in pieces] == [[]] * len(pieces)
    assert all(0 <= fault.offset <= len(text) for fault in prose.faults)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_whatever_is_written_in_a_choice_stays_in_known_elements(text: str) -> None:
    prose = read_inline(text)
    assert wrong_in(shown(prose)) == []
    assert all(0 <= fault.offset <= len(text) for fault in prose.faults)


HOSTILE = {
    "brackets": "[" * 100_000,
    "quotations": ">" * 100_000,
    "lists": "".join("  " * depth + "- a\n" for depth in range(500)),
    "emphasis": "*a **b " * 20_000,
    "terms": "[[" * 50_000,
    "images": "![" * 50_000,
    "containers": "::: details x\n" * 5_000,
    "closings": ":::\n" * 50_000,
    "notes": "".join(f"a[^{n}]\n\n[^{n}]: x\n\n" for n in range(3_000)),
    "braces": "$" + "{" * 50_000 + "$",
    "backticks": "`" * 100_000,
    "fences": "```question\n" * 10_000,
    "bars": "|a\n" + "-|" * 50_000,
    "blanks": "\n" * 500_000,
    "accents": "é" * 1_000_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_text_made_to_exhaust_is_read_in_a_moment(text: str) -> None:
    begin = time.process_time()
    prose = read(text, page=True)
    assert time.process_time() - begin < 3
    assert prose.faults


def test_a_text_nested_too_deep_is_told_once_at_its_place() -> None:
    prose = read("> " * 100 + "a")
    (fault,) = told(prose)
    assert fault.startswith("1:129 too-deep: the text is nested deeper than 64 levels (use")


def test_a_page_is_read_within_its_share_of_a_build() -> None:
    paragraph = "Une phrase de *plus*, avec [[INS|un mot]] et un [lien](https://a.b).\n\n"
    page = "# T\n\n" + paragraph * 60
    begin = time.process_time()
    for _ in range(8):
        assert read(page, page=True).faults == ()
    # 5,000 words: 10 ms on an idle machine, and far below what a build may take on a busy one.
    assert time.process_time() - begin < 0.2


LINES = st.sampled_from(
    [
        *("```", "````", "~~~", "~~~~", "```question", "``` a`b", "   ```", "> ```", "  - ```"),
        *("::: key", ":::", "  :::", "", "", "mot", "- a", "> b", "1. c", "    code", "\ttab"),
        *("<div>", "# t", "| a | b |", "|---|---|", "[a]: b", "`x`", "---"),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(LINES, max_size=14))
def test_what_fences_hold_is_what_the_parser_says(lines: list[str]) -> None:
    """Code that fences at the margin hold is found without the parser, or not at all."""
    data = "\n".join(lines).encode()
    quick = fenced(data)
    if quick is not None:
        whole = covered(pyromark.events_with_range(data.decode(), options=pyromark.Options(0)))
        assert find(data, quick) == find(data, whole)
