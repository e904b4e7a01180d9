"""What is known of an Agent: a Person (xAPI-Communication 2.4)."""

from esn_package.preview.lrs.answers import Answer, told
from esn_package.preview.lrs.asked import Asked
from esn_package.preview.lrs.data.actors import IDENTIFIERS, agent, identity
from esn_package.preview.lrs.store import Store


def agents(store: Store, asked: Asked) -> Answer:
    """Its identifier and its names; an Agent never seen is a Person too."""
    asked.known("agent")
    one = asked.object("agent", agent)
    names = list(store.known.names.get(identity(one) or "", []))
    if one.get("name") and one["name"] not in names:
        names.append(one["name"])
    person = {"objectType": "Person", **({"name": names} if names else {})}
    return told({**person, **{key: [one[key]] for key in IDENTIFIERS if key in one}})
