"""Agents and Groups: exactly one identifier, and who is the same as who (xAPI-Data 2.4.2)."""

from collections.abc import Iterator
from typing import Any

from esn_package.preview.lrs.data import values
from esn_package.preview.lrs.data.rules import bad, each, iri, matching, record, text, word

ACCOUNT = record({"homePage": iri, "name": text}, ("homePage", "name"))
IDENTIFIERS = {
    "mbox": matching(values.MBOX, "mailto: and an e-mail address"),
    "mbox_sha1sum": matching(values.SHA1, "a SHA-1 in hexadecimal"),
    "openid": iri,
    "account": ACCOUNT,
}
_AGENT = record({"objectType": word("Agent"), "name": text, **IDENTIFIERS})


def agent(value: Any, where: str) -> None:  # noqa: ANN401 - JSON
    """One with exactly one identifier (2.4.2.1)."""
    _AGENT(value, where)
    if len(value.keys() & IDENTIFIERS) != 1:
        raise bad(where, f"needs exactly one of {', '.join(IDENTIFIERS)}")


_GROUP = record(
    {"objectType": word("Group"), "name": text, "member": each(agent), **IDENTIFIERS},
    ("objectType",),
)


def group(value: Any, where: str) -> None:  # noqa: ANN401 - JSON
    """Named by one identifier, or anonymous and then made of members, none a Group (2.4.2.2)."""
    _GROUP(value, where)
    named = len(value.keys() & IDENTIFIERS)
    if named > 1:
        raise bad(where, f"needs only one of {', '.join(IDENTIFIERS)}")
    if named == 0 and not value.get("member"):
        raise bad(where, "an anonymous Group needs members")


def actor(value: Any, where: str) -> None:  # noqa: ANN401 - JSON
    """An Agent or a Group."""
    is_group = isinstance(value, dict) and value.get("objectType") == "Group"
    (group if is_group else agent)(value, where)


def identified(value: Any, where: str) -> None:  # noqa: ANN401 - JSON
    """An Agent or a Group that has an identifier: what can be asked for."""
    actor(value, where)
    if identity(value) is None:
        raise bad(where, "an anonymous Group cannot be asked for")


def authority(value: Any, where: str) -> None:  # noqa: ANN401 - JSON
    """An Agent, or the Group of an application, known by its account, and its user (2.4.9)."""
    actor(value, where)
    if value.get("objectType") != "Group":
        return
    members = value.get("member", [])
    if value.keys() & IDENTIFIERS or len(members) != 2:  # noqa: PLR2004 - an application, a user
        raise bad(where, "a Group needs two members, and no identifier")
    if not any("account" in one for one in members):
        raise bad(where, "one member must be an application, which has an account")


def identity(value: dict[str, Any]) -> str | None:
    """What is the same for the same Agent or Group; None for an anonymous Group.

    The domain of an e-mail address is case-insensitive (2.3.1), so is hexadecimal.
    """
    if "account" in value:
        account = value["account"]
        return f"account {account['homePage']} {account['name']}"
    if "mbox" in value:
        return f"mbox {mailbox(value['mbox'])}"
    if "mbox_sha1sum" in value:
        return f"mbox_sha1sum {value['mbox_sha1sum'].lower()}"
    return f"openid {value['openid']}" if "openid" in value else None


def mailbox(mbox: str) -> str:
    """An address with its domain in lower case."""
    name, _, domain = mbox.rpartition("@")
    return f"{name}@{domain.lower()}"


def identities(value: dict[str, Any]) -> Iterator[str]:
    """Of an Agent, or of a Group and of its members (xAPI-Communication 2.1.3, "agent")."""
    for one in (value, *value.get("member", ())):
        found = identity(one)
        if found is not None:
            yield found
