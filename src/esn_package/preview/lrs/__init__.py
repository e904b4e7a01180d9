"""A Learning Record Store in the small: xAPI 1.0.3 to the letter, in memory, for one preview."""

from esn_package.preview.lrs.app import Lrs
from esn_package.preview.lrs.network import FAULTS, Network
from esn_package.preview.lrs.store import Limits, Store

__all__ = ["FAULTS", "Limits", "Lrs", "Network", "Store"]
