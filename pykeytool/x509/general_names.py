"""General names as people type them (``dns:example.com``) to DER (RFC 5280, 4.2.1.6).

Checks and messages as observed on 17.0.15 and 25.0.5. Errors in a name are `InputOutputError`.
"""

from collections.abc import Callable

from pykeytool.der import reader, writer
from pykeytool.errors import InputOutputError, KeytoolError, NumberFormatError, UncheckedError
from pykeytool.java.numbers import integer
from pykeytool.profiles.signing import Signing
from pykeytool.x509 import uri
from pykeytool.x509.choices import choose
from pykeytool.x509.inet import Resolve, locate
from pykeytool.x509.oid_text import oid

TYPES = ("EMAIL", "URI", "DNS", "IP", "OID")

_EMAIL, _DNS, _URI, _IP, _OID = 1, 2, 6, 7, 8
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")


class ArrayIndexError(UncheckedError):
    """The JDK overlooks that an IPv4-mapped address has four bytes."""

    java = "java.lang.ArrayIndexOutOfBoundsException"


class NameRules:
    """What names depend on besides their text: the release and the machine's name service."""

    __slots__ = ("resolve", "signing")

    def __init__(self, signing: Signing, resolve: Resolve) -> None:
        self.signing = signing
        self.resolve = resolve


def general_name(type: str, value: str, rules: NameRules, wildcard: bool = False) -> bytes:
    """The GeneralName of an abbreviated type and a value; `wildcard` allows ``*.`` in DNS names.

    Raises `KeytoolError` for the type and `InputOutputError` for the value.
    """
    chosen = choose(type, TYPES)
    if chosen is None:
        raise KeytoolError(f"Unrecognized GeneralName type: {type}")
    if chosen == "DNS":
        _check_dns(value, rules, wildcard)
        return writer.implicit(_DNS, _ascii(value))
    return _VALUES[chosen](value, rules)


def _ascii(text: str) -> bytes:
    return text.encode("ascii", "replace")


def _email(value: str, rules: NameRules) -> bytes:
    if not value:
        raise InputOutputError("RFC822Name may not be null or empty")
    return writer.implicit(_EMAIL, _ascii(value))


def _oid(value: str, rules: NameRules) -> bytes:
    try:
        dotted = oid(value)
    except InputOutputError as error:
        raise InputOutputError(f"Unable to create OIDName: {error.java}: {error}") from None
    return writer.implicit(_OID, reader.parse(writer.oid(dotted)).content)


def _check_dns(value: str, rules: NameRules, wildcard: bool) -> None:
    check = _check_labels if rules.signing.strict_names else _check_components
    check(value, wildcard)


def _check_components(value: str, wildcard: bool) -> None:
    """DNS names up to 17.0.15 and 25.0.2."""
    _check_dots(value, "components")
    if wildcard and value.startswith("*.") and value[2] in _LETTERS:
        value = value[2:]
    for part in value.split("."):
        if not part:
            raise InputOutputError("DNSName with empty components are not permitted")
        if part[0] not in _LETTERS:
            raise InputOutputError(_FIRST_OR_WILDCARD if wildcard else _FIRST)
        if not _LETTERS.issuperset(part.replace("-", "")):
            raise InputOutputError(
                "DNSName components must consist of letters, digits, and hyphens"
            )


_FIRST = "DNSName components must begin with a letter or digit"
_FIRST_OR_WILDCARD = (
    "DNSName components must begin with a letter, digit, "
    "or the first component can have only a wildcard character *"
)


def _check_dots(value: str, parts: str) -> None:
    if not value:
        raise InputOutputError("DNSName must not be null or empty")
    if " " in value:
        raise InputOutputError(f"DNSName with blank {parts} is not permitted")
    if value.startswith(".") or value.endswith("."):
        raise InputOutputError("DNSName may not begin or end with a .")


def _check_labels(value: str, wildcard: bool) -> None:
    """DNS names in 17.0.21 and 25.0.5."""
    _check_dots(value, "labels")
    if len(value) > 253:
        raise InputOutputError("DNSName can't be longer than 253 characters")
    labels = value.split(".")
    if wildcard and labels[0] == "*" and len(labels) > 1:
        del labels[0]
    for label in labels:
        _check_label(label)


def _check_label(label: str) -> None:
    if not label:
        raise InputOutputError("DNSName with empty labels is not permitted")
    if len(label) > 63:
        raise InputOutputError("DNSName label can't be longer than 63 characters")
    if label.startswith("-") or label.endswith("-"):
        raise InputOutputError("DNSName label may not begin or end with a hyphen")
    if not _LETTERS.issuperset(label.replace("-", "")):
        raise InputOutputError("DNSName labels must consist of letters, digits, and hyphens")


def _uri(value: str, rules: NameRules) -> bytes:
    parsed = uri.parse(value)
    if parsed is None:
        raise InputOutputError(f"invalid URI name:{value}")
    if not parsed.scheme:
        raise InputOutputError(f"URI name must include scheme:{value}")
    if parsed.host:
        _check_host(parsed, rules)
    return writer.implicit(_URI, _ascii(parsed.ascii()))


_HOST_KINDS = ("DNSName, IPv4 address, or IPv6 address", "DNSName or IPv4 address")


def _check_host(parsed: uri.Uri, rules: NameRules) -> None:
    literal = parsed.host.startswith("[")
    if not literal:
        try:
            return _check_dns(parsed.host, rules, wildcard=False)
        except InputOutputError:
            pass
    try:
        locate(parsed.host, rules.resolve)
    except InputOutputError:
        kinds = "IPv6 address" if literal else _HOST_KINDS[rules.signing.strict_names]
        raise InputOutputError(
            f"invalid URI name (host portion is not a valid {kinds}):{parsed.text}"
        ) from None


def _address(value: str, rules: NameRules) -> bytes:
    if not value:
        raise InputOutputError("IPAddress cannot be null or empty")
    colon, dot = ":" in value, "." in value
    if value.endswith("/") or not (colon or dot):
        raise InputOutputError(f"Invalid IPAddress: {value}")
    octets = _with_prefix(value, rules) if colon else _with_mask(value, rules)
    return writer.implicit(_IP, octets)


def _with_mask(value: str, rules: NameRules) -> bytes:
    address, slash, mask = value.partition("/")
    octets = locate(address, rules.resolve)
    return octets + locate(mask, rules.resolve) if slash else octets


def _with_prefix(value: str, rules: NameRules) -> bytes:
    address, slash, prefix = value.partition("/")
    octets = locate(address, rules.resolve)
    if not slash:
        return octets
    if len(octets) == 4 and not rules.signing.strict_names:
        raise ArrayIndexError("arraycopy: last source index 16 out of bounds for byte[4]")
    mask = _mask(prefix, rules)
    if len(octets) == 4:
        if not mask.startswith(b"\xff" * 12):
            raise InputOutputError("Not an IPv4-mapped IPv6 mask: first 96 bits are not set")
        mask = mask[12:]
    return octets + mask


def _mask(prefix: str, rules: NameRules) -> bytes:
    strict = rules.signing.strict_names
    try:
        length = integer(prefix)
    except NumberFormatError as error:
        if not strict:
            raise
        raise InputOutputError(f"{error.java}: {error}") from None
    if not 0 <= length <= 128:
        verb = "is" if strict else "in"
        raise InputOutputError(
            f"IPv6Address prefix length ({length}) {verb} out of valid range [0,128]"
        )
    return ((1 << 128) - (1 << 128 - length)).to_bytes(16, "big")


_VALUES: dict[str, Callable[[str, NameRules], bytes]] = {
    "EMAIL": _email,
    "URI": _uri,
    "IP": _address,
    "OID": _oid,
}
