"""What xAPI ids may begin with: an address of the web, without what no IRI holds."""

import re

# RFC 3987, 2.2 leaves these characters out, and an address has a host.
_IRI = re.compile(r"https?://[^\x00-\x20\"<>\\^`{|}\x7f]+")


def is_iri(value: str) -> bool:
    """Whether ids can begin with this address."""
    return _IRI.fullmatch(value) is not None
