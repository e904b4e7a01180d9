"""Which addresses of IP everyone can reach, and which only who is inside a network."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052 2.1


def is_public(address: str) -> bool:
    """Whether an IP address is one that everyone can reach."""
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        found = _meant(found) or found
    return found.is_global and not found.is_multicast


def _meant(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 one stands for: mapped, by NAT64, or by 6to4."""
    if address in NAT64:
        return IPv4Address(address.packed[-4:])
    return address.ipv4_mapped or address.sixtofour
