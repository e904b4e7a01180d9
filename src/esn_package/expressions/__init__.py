"""The small language of `{poids} * 0.2`: read without running anything, computed exactly."""

from esn_package.expressions.arithmetic import CannotComputeError, rounded
from esn_package.expressions.reading import Expression, read
from esn_package.expressions.tokens import CannotReadError

__all__ = ["CannotComputeError", "CannotReadError", "Expression", "read", "rounded"]
