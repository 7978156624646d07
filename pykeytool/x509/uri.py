"""URIs as java.net.URI takes them: RFC 2396 with the deviations its API documentation names.

uri       = scheme ':' (opaque | hierarchical) ['#' fragment]
hierarchical = ['//' authority] path ['?' query]

The authority is a server (``user@host:port``) or else a registry name; only a server has a host.
Characters beyond ASCII stand wherever escaped octets may, unless they are controls or blanks.
"""

import unicodedata

from pykeytool.x509.inet import ipv6

_ALPHA = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_DIGITS = "0123456789"
_HEX = frozenset(_DIGITS + "abcdefABCDEF")
_SCHEME = frozenset(_ALPHA + _DIGITS + "+-.")
_UNRESERVED = _ALPHA + _DIGITS + "_-!.~'()*"
_USER = frozenset(_UNRESERVED + ";:&=+$,")
_REGISTRY = _USER | {"@"}
_PATH = _REGISTRY | {"/"}
_ANY = _PATH | frozenset("?[]")
_SCOPE = frozenset(_ALPHA + _DIGITS + "_.")


class Uri:
    """What of a URI matters here; `scheme` and `host` are empty where it has none."""

    def __init__(self, text: str, scheme: str, host: str) -> None:
        self.text = text
        self.scheme = scheme
        self.host = host

    def ascii(self) -> str:
        """The URI with each character beyond ASCII escaped, in Normalization Form C."""
        if self.text.isascii():
            return self.text
        normal = unicodedata.normalize("NFC", self.text)
        return "".join(c if c < "\x80" else _escaped(c) for c in normal)


def parse(text: str) -> Uri | None:
    """The URI, or None if it is none."""
    body, hash_mark, fragment = text.partition("#")
    if hash_mark and not _legal(fragment, _ANY):
        return None
    scheme, rest = _scheme(body)
    if scheme is None:
        return None
    if scheme and not rest.startswith("/"):
        return Uri(text, scheme, "") if rest and _legal(rest, _ANY) else None
    host = _hierarchical(rest, bool(hash_mark))
    return None if host is None else Uri(text, scheme, host)


def _escaped(character: str) -> str:
    return "".join(f"%{octet:02X}" for octet in character.encode("utf-8", "replace"))


def _legal(text: str, allowed: frozenset[str]) -> bool:
    at = 0
    while at < len(text):
        character = text[at]
        if character == "%":
            if not (len(text) >= at + 3 and text[at + 1] in _HEX and text[at + 2] in _HEX):
                return False
            at += 3
        elif character in allowed or (character > "\x7f" and _is_other(character)):
            at += 1
        else:
            return False
    return True


def _is_other(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Zs", "Zl", "Zp")


def _scheme(text: str) -> tuple[str | None, str]:
    """The scheme and what follows its colon; empty if there is none, None if it is wrong."""
    ends = [at for at in map(text.find, ":/?") if at >= 0]
    at = min(ends, default=-1)
    if at < 0 or text[at] != ":":
        return "", text
    scheme = text[:at]
    if not scheme or scheme[0] not in _ALPHA or not _SCHEME.issuperset(scheme):
        return None, text
    return scheme, text[at + 1 :]


def _hierarchical(text: str, more: bool) -> str | None:
    """The host of the part after the scheme; None if that part is wrong."""
    host: str | None = ""
    before, question, query = text.partition("?")
    if before.startswith("//"):
        authority, slash, path = before[2:].partition("/")
        before = slash + path
        if authority:
            host = _authority(authority)
        elif not (before or question or more):
            return None
    if not _legal(before, _PATH) or not _legal(query, _ANY):
        return None
    return host


def _authority(text: str) -> str | None:
    host = _server(text)
    if host is not None:
        return host
    return "" if _legal(text, _REGISTRY) else None


def _server(text: str) -> str | None:
    user, at, rest = text.rpartition("@") if "[" not in text else text.partition("@")
    if at and not _legal(user, _USER):
        return None
    if not at:
        rest = text
    if rest.startswith("["):
        host, bracket, port = rest.partition("]")
        host += bracket
        if not bracket or not _literal(host[1:-1]):
            return None
    else:
        host, colon, port = rest.partition(":")
        port = colon + port
        if not (_is_ipv4(host) or _is_name(host)):
            return None
    return host if _is_port(port) else None


def _literal(text: str) -> bool:
    address, percent, scope = text.partition("%")
    if percent and not (scope and _SCOPE.issuperset(scope)):
        return False
    return ipv6(address) is not None


def _is_port(text: str) -> bool:
    digits = text[1:]
    if not text or text == ":":
        return True
    return text[0] == ":" and digits.isascii() and digits.isdecimal() and int(digits) < 1 << 31


def _is_ipv4(text: str) -> bool:
    parts = text.split(".")
    return len(parts) == 4 and all(
        part.isascii() and part.isdecimal() and int(part) < 256 for part in parts
    )


def _is_name(text: str) -> bool:
    """Labels of letters, digits and inner hyphens; the last of several begins with a letter."""
    labels = text.removesuffix(".").split(".")
    if len(labels) > 1 and labels[-1][:1] not in set(_ALPHA):
        return False
    return all(map(_is_label, labels))


def _is_label(text: str) -> bool:
    return (
        text != ""
        and text.isascii()
        and text.replace("-", "a").isalnum()
        and text[0] != "-"
        and text[-1] != "-"
    )
