"""Formulas: what comes out is MathML of known elements, and what cannot be is told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from esn_package.prose import Fault
from esn_package.prose.maths import ELEMENTS, mathml

RIGHT = {
    r"\frac{a}{b}": "<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>",
    r"x^2_1": "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>",
    r"12,5": "<mn>12,5</mn>",
    r"12{,}5": "<mn>12,5</mn>",
    r"1,75^2": "<mn>1</mn><mn>,</mn><msup><mn>75</mn><mn>2</mn></msup>",
    r"1,5,2": "<mn>1,5</mn><mn>,</mn><mn>2</mn>",
    r"f(1, 5)": '<mi>f</mi><mo stretchy="false">(</mo><mn>1</mn><mo>,</mo><mn>5</mn>'
    '<mo stretchy="false">)</mo>',
    r"x < y": "<mi>x</mi><mo>&lt;</mo><mi>y</mi>",
    r"50\,\%": '<mn>50</mn><mspace width="0.167em"></mspace><mi mathvariant="normal">%</mi>',
    r"\text{a < b & c}": "<mtext>a\u00a0&lt;\u00a0b\u00a0&amp;\u00a0c</mtext>",
    r"\mathrm{IMC}": "<mrow><mi>IMC</mi></mrow>",
    r"\mathrm{d}t": '<mi mathvariant="normal">d</mi><mi>t</mi>',
    r"\mathbb{RC}": "<mrow><mi>ℝ</mi><mi>ℂ</mi></mrow>",
    r"\mathbf{a1}": "<mrow><mi>𝐚</mi><mn>𝟏</mn></mrow>",
    r"\begin{aligned}a&=b\end{aligned}": '<mtable displaystyle="true" columnspacing="0em" '
    'rowspacing="3pt"><mtr><mtd columnalign="right"><mi>a</mi></mtd><mtd columnalign="left">'
    "<mi></mi><mo>=</mo><mi>b</mi></mtd></mtr></mtable>",
}

# The formula, the character that is pointed at, and how the message begins.
WRONG = [
    (r"\text{<img src=x onerror=alert(1)>}", 6, "HTML is not taken"),
    (r"\mbox{</math><script>}", 6, "HTML is not taken"),
    (r"\text{&lt;b&gt;}", 0, "HTML is not taken"),
    (r"x\href{javascript:alert(1)}{y}", 1, r"\href is not taken"),
    (r"\class{a}{b}", 0, r"\class is not taken"),
    (r"\style{color:red}{b}", 0, r"\style is not taken"),
    (r"\color{red}{x}", 0, r"\color is not taken"),
    (r"\newcommand{\a}{\a\a}\a", 0, r"\newcommand is not taken"),
    (r"\def\a{\a\a}\a", 0, r"\def is not taken"),
    (r"\boxed{x}", 0, r"\boxed is not taken"),
    (r"a + \ce{H2O}", 4, r"\ce is not a known command"),
    ("50 % de a", 3, "a % hides"),
    (r"a & b", 2, "an & stands outside"),
    (r"\begin{aling}a\end{aling}", 0, '"aling" is not a block'),
    (r"\frac{a}{", 8, "a { is not closed"),
    (r"a}", 1, "a } closes nothing"),
    ("{" * 60 + "}" * 60, 50, "a formula is nested deeper than 50"),
    ("x" * 2_001, 0, "a formula is longer than 2000"),
    (r"\sqrt" * 400, 0, "a formula cannot be read"),
    (r"\frac{a}", 0, "a formula cannot be read"),
    (r"\limits", 0, "a formula cannot be read"),
    ("x^", 0, "a formula cannot be read"),
    ("", 0, "a formula cannot be read"),
]


@pytest.mark.parametrize(("tex", "expected"), RIGHT.items())
def test_a_formula_becomes_mathml(tex: str, expected: str) -> None:
    made = mathml(tex, display=False)
    assert isinstance(made, str)
    begin, end = made.index("><mrow>") + len("><mrow>"), len("</mrow></math>")
    assert made[begin:-end] == expected


def test_a_formula_keeps_its_tex_for_who_cannot_see_it() -> None:
    made = mathml('a <\n "b"', display=True)
    assert isinstance(made, str)
    assert made.startswith('<math display="block" alttext="a &lt; &quot;b&quot;"><mrow>')


@pytest.mark.parametrize(("tex", "at", "message"), WRONG)
def test_a_formula_that_cannot_be_is_told(tex: str, at: int, message: str) -> None:
    fault = mathml(tex, display=False)
    assert isinstance(fault, Fault)
    assert (fault.code, fault.offset) == ("bad-maths", at)
    assert fault.message.startswith(message)
    assert fault.hint


COMMANDS = st.sampled_from(
    [
        *("\\text{", "\\mathrm{", "\\frac{", "\\sqrt[", "]", "{", "}", "^", "_", "&", "\\\\", "'"),
        *("<script>", "<", ">", "</math>", '"', "&lt;", "&#60;", "a", "1", " ", ",", "é", "\\"),
        *(
            "\\begin{cases}",
            "\\end{cases}",
            "\\begin{array}{cc}",
            "\\left(",
            "\\right)",
            "\\limits",
        ),
        *(
            "\\operatorname{",
            "\\unicode{",
            "\\hspace{",
            "\\sum",
            "\\mathbb{",
            "\\not",
            "\\overset{",
        ),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(COMMANDS, max_size=25).map("".join))
def test_whatever_is_written_is_mathml_of_known_elements_or_a_fault(tex: str) -> None:
    made = mathml(tex, display=True)
    if isinstance(made, Fault):
        assert 0 <= made.offset <= len(tex)
        return
    root = etree.fromstring(made)
    assert {str(node.tag) for node in root.iter()} <= ELEMENTS | {"math"}
    assert not any(
        name.startswith("on") or name in ("href", "style", "class")
        for node in root.iter()
        for name in map(str, node.attrib)
    )
