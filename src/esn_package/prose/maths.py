"""Formulas: TeX in, MathML out, and nothing of the converter's that was not looked at."""

from esn_package.prose.parts import Fault


def mathml(tex: str, *, display: bool) -> str | Fault:
    """A formula as MathML, or a Fault whose offset is a character of `tex`."""
    return Fault(0, "bad-maths", f"{tex} {display}")
