"""Whether two statements are the same, whatever an LRS may change of them (xAPI-Data 2.3.1)."""

import json
from typing import Any

from esn_package.preview.lrs.data import values
from esn_package.preview.lrs.data.actors import mailbox

ASSIGNED = ("id", "authority", "stored", "version")  # during processing by an LRS


def same(sent: dict[str, Any], held: dict[str, Any]) -> bool:
    """Whether what was sent is what is held; a timestamp that was not sent was set by the LRS."""
    one, other = _bare(sent), _bare(held)
    if "timestamp" not in sent:
        other.pop("timestamp", None)
    return one == other


def _bare(statement: dict[str, Any]) -> dict[str, Any]:
    kept = {key: _plain(key, item) for key, item in statement.items() if key not in ASSIGNED}
    if "object" in kept and kept["object"].get("objectType") is None:
        kept["object"]["objectType"] = "Activity"  # which is assumed (2.4.4)
    return kept


def _plain(key: str, value: Any) -> Any:  # noqa: ANN401 - JSON
    """A property without what is no part of the statement."""
    if key == "extensions":
        return value
    if key == "timestamp":
        return values.instant(value)
    if key == "duration":
        return values.to_the_hundredth(value)
    if key == "mbox":
        return mailbox(value)
    if key in ("registration", "mbox_sha1sum", "sha2"):
        return value.lower()
    if key == "member":  # in any order
        return sorted((_plain("actor", one) for one in value), key=json.dumps)
    if key == "contextActivities":
        lists = {name: one if isinstance(one, list) else [one] for name, one in value.items()}
        return {name: [{"id": one["id"]} for one in of] for name, of in lists.items()}
    if not isinstance(value, dict):
        return value
    if key == "object" and value.get("objectType") == "SubStatement":
        return _bare(value)
    ignored = {"verb": "display", "object": "definition"}.get(key)
    return {name: _plain(name, item) for name, item in value.items() if name != ignored}
