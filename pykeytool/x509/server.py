"""The address of a TLS server, ``host[:port]``, as java.net takes it with ``https://`` before.

A user name, a path, a query and a fragment may be there and do not matter. Messages as observed on
17.0.15 and 25.0.5.
"""

from typing import NamedTuple

from pykeytool.errors import IllegalArgumentError, KeytoolError
from pykeytool.profiles.servers import Servers
from pykeytool.x509.inet import ipv6

_BEFORE = "https://"
_PORT = 443
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_DIGITS = frozenset("0123456789")
_HEX = _DIGITS | frozenset("abcdefABCDEF")
_HOST = _LETTERS | _DIGITS | frozenset("-.")
_AUTHORITY = _HOST | frozenset("_!~'()*;:&=+$,@[]%")
_PATH = (_AUTHORITY - frozenset("[]")) | {"/"}
_ANY = _PATH | frozenset("?[]")
_HIGHEST_INT = 2**31 - 1


class UriError(KeytoolError):
    """An address that is none."""

    java = "java.net.URISyntaxException"


class Address(NamedTuple):
    """Name or address of a host, without brackets and scope, and a port."""

    host: str
    port: int


def address(typed: str, servers: Servers) -> Address | None:
    """The address, None for one that nobody can have.

    Raises `UriError`, `IllegalArgumentError`.
    """
    authority = _checked(typed, servers)
    if not authority:
        return None
    _, at, place = authority.partition("@")
    host, port = _split(place if at else authority)
    number = _port(port)
    if number is None:
        return None
    if number > 0xFFFF:
        raise IllegalArgumentError(f"port out of range:{number}")
    return Address(host.partition("%")[0] if ":" in host else host, number)


def _split(place: str) -> tuple[str, str]:
    if place.startswith("["):
        host, _, port = place[1:].partition("]")
        return host, port[1:]
    host, _, port = place.partition(":")
    return host, port


def _port(text: str) -> int | None:
    if text in ("", "-1"):
        return _PORT
    digits = text.removeprefix("+")
    if not digits or not _DIGITS.issuperset(digits) or int(digits) > _HIGHEST_INT:
        return None
    return int(digits)


def _checked(typed: str, servers: Servers) -> str:
    """The authority of an address that is a URI. Raises `UriError`."""
    if not typed:
        raise UriError(f"Expected authority at index {len(_BEFORE)}: {_BEFORE}")
    ends = [at for at in map(typed.find, "/?#") if at >= 0]
    end = min(ends, default=len(typed))
    _check_authority(typed, end, servers)
    before, mark, fragment = typed.partition("#")
    path, question, query = before.partition("?")
    _check(typed, path[end:], end, ("path", _PATH))
    _check(typed, query, len(path) + len(question), ("query", _ANY))
    _check(typed, fragment, len(before) + len(mark), ("fragment", _ANY))
    return typed[:end]


def _check(typed: str, part: str, start: int, kind: tuple[str, frozenset[str]]) -> None:
    name, allowed = kind
    for at, character in enumerate(part):
        if character == "%" and not _is_escape(part, at):
            raise _error("Malformed escape pair", start + at, typed)
        if character not in allowed and not _is_other(character):
            raise _error(f"Illegal character in {name}", start + at, typed)


def _is_escape(text: str, at: int) -> bool:
    return len(text) > at + 2 and _HEX.issuperset(text[at + 1 : at + 3])


def _is_other(character: str) -> bool:
    import unicodedata

    kinds = ("Cc", "Zs", "Zl", "Zp")
    return character > "\x7f" and unicodedata.category(character) not in kinds


def _error(text: str, at: int, typed: str) -> UriError:
    return UriError(f"{text} at index {len(_BEFORE) + at}: {_BEFORE}{typed}")


def _check_authority(typed: str, end: int, servers: Servers) -> None:
    authority = typed[:end]
    for at, character in enumerate(authority):
        in_brackets = "[" in authority[:at]
        if character == "%" and not in_brackets and not _is_escape(authority, at):
            raise _error("Malformed escape pair", at, typed)
        if character not in _AUTHORITY and not _is_other(character):
            shown = at if servers.exact_index and not in_brackets else 0
            raise _error("Illegal character in authority", shown, typed)
    user, mark, _ = authority.rpartition("@")
    start = len(user) + len(mark)
    if authority[start : start + 1] == "[":
        _check_brackets(typed, start, end)
    elif "[" in authority or "]" in authority:
        _check_host(typed, start, end)


def _check_brackets(typed: str, start: int, end: int) -> None:
    close = typed.find("]", start, end)
    if close < 0:
        raise _error("Expected closing bracket for IPv6 address", end, typed)
    literal, percent, scope = typed[start + 1 : close].partition("%")
    _check_literal(typed, literal, start + 1)
    if percent and not scope:
        raise UriError(f"scope id expected: {_BEFORE}{typed}")
    if close + 1 < end and typed[close + 1] != ":":
        raise _error("Expected port number", close + 1, typed)
    for at in range(close + 2, end):
        if typed[at] not in _DIGITS:
            raise _error("Illegal character in port number", at, typed)


def _check_literal(typed: str, literal: str, start: int) -> None:
    if not literal:
        raise _error("Expected closing bracket for IPv6 address", start, typed)
    if ipv6(literal) is None:
        group = next((at for at, c in enumerate(literal) if c not in _HEX | {":", "."}), 0)
        if literal[:group].endswith("::"):
            raise _error("Expected hex digits or IPv4 address", start + group, typed)
        raise _error("Malformed IPv6 address", start, typed)


def _check_host(typed: str, start: int, end: int) -> None:
    """A bracket anywhere means a server's name, which has none."""
    for at in range(start, end):
        if typed[at] not in _HOST:
            text = "Illegal character in hostname" if at > start else "Expected hostname"
            raise _error(text, at, typed)
