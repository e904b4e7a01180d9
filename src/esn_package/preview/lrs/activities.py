"""The full description of an activity (xAPI-Communication 2.5)."""

from typing import Any

from esn_package.preview.lrs.answers import Answer, told
from esn_package.preview.lrs.asked import Asked
from esn_package.preview.lrs.data.rules import iri
from esn_package.preview.lrs.store import Store


def activities(store: Store, asked: Asked) -> Answer:
    """Its canonical definition; an activity never seen is one too."""
    asked.known("activityId")
    found = asked.checked("activityId", iri)
    activity: dict[str, Any] = {"objectType": "Activity", "id": found}
    definition = store.known.definitions.get(found)
    return told({**activity, **({"definition": definition} if definition else {})})
