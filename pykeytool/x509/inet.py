"""Addresses as java.net.InetAddress reads them (observed on 17.0.15 and 25.0.3).

IPv4 in one to four decimal parts, the last of which fills what is left (``1.2.3`` is 1.2.0.3);
IPv6 in the forms of RFC 4291, 2.2, in brackets or not, with a scope after ``%`` or not. What
looks like none of them is a name to be resolved.
"""

from collections.abc import Callable

from pykeytool.errors import UnknownHostError as UnknownHostError

Resolve = Callable[[str], bytes]
"""A host's name to its address of 4 or 16 bytes; raises `UnknownHostError`."""

_DIGITS = frozenset("0123456789")
_OCTAL = frozenset("01234567")
_HEX = frozenset("0123456789abcdefABCDEF")
_LOOPBACK = bytes((127, 0, 0, 1))
_MAPPED = bytes(10) + b"\xff\xff"
_BITS = 32


def unresolved(host: str) -> bytes:
    """The `Resolve` of a machine without name service."""
    raise UnknownHostError(f"{host}: Name or service not known")


def locate(host: str, resolve: Resolve) -> bytes:
    """The address, of 4 or 16 bytes, of a literal or a name. Raises `UnknownHostError`."""
    if not host:
        return _LOOPBACK
    if host.startswith("["):
        return _expect_ipv6(host, host[1:-1] if host.endswith("]") else "")
    octets = ipv4(host)
    if octets is not None:
        return octets
    if ":" in host and host[0] in _HEX | {":"}:
        return _expect_ipv6(host, host)
    if _ipv4(host, _any_base) is not None:
        # A number in another base, or a long one: other systems would take it for an address.
        raise UnknownHostError(host)
    return resolve(host)


def _expect_ipv6(host: str, literal: str) -> bytes:
    address, percent, scope = literal.partition("%")
    octets = ipv6(address) if ":" in address else None
    if octets is None or (percent and not scope):
        raise UnknownHostError(f"{host}: invalid IPv6 address literal")
    if octets.startswith(_MAPPED):
        if percent:
            raise UnknownHostError(f"{host}: invalid IPv4-mapped address")
        return octets[len(_MAPPED) :]
    if percent and not (_DIGITS.issuperset(scope) and int(scope) < 1 << _BITS - 1):
        raise UnknownHostError(f"no such interface {scope}")
    return octets


def ipv4(text: str) -> bytes | None:
    """The four bytes of a decimal address, or None if it is none."""
    return _ipv4(text, _decimal) if 0 < len(text) <= 15 else None


def _ipv4(text: str, number: Callable[[str], int | None]) -> bytes | None:
    parts = [number(part) for part in text.split(".")]
    if len(parts) > 4:
        return None
    room = _BITS - 8 * (len(parts) - 1)
    address = 0
    for index, part in enumerate(parts):
        bits = room if index == len(parts) - 1 else 8
        if part is None or part >> bits:
            return None
        address = address << bits | part
    return address.to_bytes(4, "big")


def _decimal(text: str) -> int | None:
    return int(text) if text and _DIGITS.issuperset(text) else None


def _any_base(text: str) -> int | None:
    """A number as inet_aton reads it: 0x for sixteen, 0 for eight."""
    if text[:2] in ("0x", "0X"):
        return int(text, 16) if text[2:] and _HEX.issuperset(text[2:]) else None
    if text.startswith("0") and len(text) > 1:
        return int(text, 8) if _OCTAL.issuperset(text) else None
    return _decimal(text)


def ipv6(text: str) -> bytes | None:
    """The sixteen bytes of an address without brackets and scope, or None if it is none."""
    before, gap, after = text.partition("::")
    if "::" in after or after.startswith(":"):
        return None
    head = _groups(before, last=not gap)
    tail = _groups(after, last=True) if after else b""
    if head is None or tail is None:
        return None
    missing = 16 - len(head) - len(tail)
    if (missing < 2) if gap else missing:
        return None
    return head + bytes(missing) + tail


def _groups(text: str, last: bool) -> bytes | None:
    """Groups of hex digits; the last of all may be an IPv4 address in four parts."""
    octets = b""
    groups = text.split(":") if text else []
    for index, group in enumerate(groups):
        if last and index == len(groups) - 1 and group.count(".") == 3:
            part = ipv4(group)
        else:
            part = _group(group)
        if part is None:
            return None
        octets += part
    return octets


def _group(text: str) -> bytes | None:
    if not text or not _HEX.issuperset(text) or int(text, 16) > 0xFFFF:
        return None
    return int(text, 16).to_bytes(2, "big")
