"""Smaller versions of pictures, made beside them for authors to commit, and metadata taken out.

The one place that knows Pillow, which builds never need: their bytes depend on no encoder.
"""

from esn_package.media.work import Done, State, originals, tend

__all__ = ["Done", "State", "originals", "tend"]
