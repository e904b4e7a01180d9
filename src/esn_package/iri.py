"""What xAPI ids may begin with: an address of the web, without what no IRI holds."""

from esn_package.late import late

# RFC 3987, 2.2 leaves these characters out, and an address has a host. Ids are made longer at their
# end, and stand in packages: without a user and a password, and without what follows ? and #.
_HOST = r"[^\x00-\x20\"<>\\^`{|}\x7f/@?#]+"
_IRI = late(rf"https?://{_HOST}(?:/[^\x00-\x20\"<>\\^`{{|}}\x7f?#]*)?")
PATTERN = "^https?://[^/@?#]+(/[^?#]*)?$"
_MORE = late(r"(?<=//)\S*@|[?#].*")


def is_iri(value: str) -> bool:
    """Whether ids can begin with this address."""
    return _IRI.fullmatch(value) is not None


def plain(value: str) -> str:
    """An address without what may be secret in it: a user, a password, a token."""
    return _MORE.sub("", value)
