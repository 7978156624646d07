"""The ``-ext`` options: ``name[:critical][=value]`` to extensions in DER (RFC 5280, 4.2).

A name is one of `NAMES`, which may be abbreviated, or an OID with a value in hexadecimal;
``honored=`` is for -gencert alone. Grammar and messages as observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from pykeytool.der import writer
from pykeytool.errors import (
    IllegalArgumentError,
    InputOutputError,
    KeytoolError,
    NumberFormatError,
    SecurityError,
    UncheckedError,
)
from pykeytool.java.numbers import integer
from pykeytool.profiles.signing import Signing
from pykeytool.x509.choices import choose
from pykeytool.x509.general_names import NameRules, general_name
from pykeytool.x509.inet import Resolve, unresolved
from pykeytool.x509.oid_text import oid

NAMES = {
    "BasicConstraints": "2.5.29.19",
    "KeyUsage": "2.5.29.15",
    "ExtendedKeyUsage": "2.5.29.37",
    "SubjectAlternativeName": "2.5.29.17",
    "IssuerAlternativeName": "2.5.29.18",
    "SubjectInfoAccess": "1.3.6.1.5.5.7.1.11",
    "AuthorityInfoAccess": "1.3.6.1.5.5.7.1.1",
}
HIDDEN_NAMES = {"CRLDistributionPoints": "2.5.29.31"}
"""Understood where no name of `NAMES` is meant, and never offered."""

HONORED = "honored"

KEY_USAGES = (
    "digitalSignature",
    "nonRepudiation",
    "keyEncipherment",
    "dataEncipherment",
    "keyAgreement",
    "keyCertSign",
    "cRLSign",
    "encipherOnly",
    "decipherOnly",
    "contentCommitment",
)
"""In the order of their bits; the last is another name of nonRepudiation."""

PURPOSES = {
    "anyExtendedKeyUsage": "2.5.29.37.0",
    "serverAuth": "1.3.6.1.5.5.7.3.1",
    "clientAuth": "1.3.6.1.5.5.7.3.2",
    "codeSigning": "1.3.6.1.5.5.7.3.3",
    "emailProtection": "1.3.6.1.5.5.7.3.4",
    "timeStamping": "1.3.6.1.5.5.7.3.8",
    "OCSPSigning": "1.3.6.1.5.5.7.3.9",
}
METHODS = {
    "OCSP": "1.3.6.1.5.5.7.48.1",
    "caIssuers": "1.3.6.1.5.5.7.48.2",
    "timeStamping": "1.3.6.1.5.5.7.48.3",
    "caRepository": "1.3.6.1.5.5.7.48.5",
}
_HEX = frozenset("0123456789abcdefABCDEF")


class Extension(NamedTuple):
    """An extension to put into a certificate; `value` is what its OCTET STRING holds."""

    oid: str
    critical: bool
    value: bytes
    raw: bool = False
    """Whether it was given as an OID and octets."""


def extensions(
    arguments: Iterable[str], signing: Signing, resolve: Resolve = unresolved
) -> dict[str, Extension]:
    """The extensions of all ``-ext`` options by `key`; of several for one the last counts.

    Raises `KeytoolError`.
    """
    rules = NameRules(signing, resolve)
    found = {}
    for typed in arguments:
        argument = Argument(typed)
        if argument.name.lower() != HONORED:
            extension = _extension(argument, rules)
            found[key(extension, signing)] = extension
    return found


def key(extension: Extension, signing: Signing) -> str:
    """By what an extension is sorted and replaced: its OID, or a name that is not for raw ones."""
    return (
        extension.oid
        if extension.raw
        else signing.extension_names.get(extension.oid, extension.oid)
    )


class Argument:
    """The parts of one ``-ext``: what was typed, the name, whether critical, the value if any."""

    __slots__ = ("critical", "name", "typed", "value")

    def __init__(self, typed: str) -> None:
        self.typed = typed
        before, equals, value = typed.partition("=")
        self.value = value if equals else None
        self.name, colon, suffix = before.partition(":")
        self.critical = colon != "" and "critical".startswith(suffix.lower())

    def illegal(self) -> KeytoolError:
        """The error for a value that is wrong or missing."""
        return KeytoolError(f"Illegal value: {self.typed}")


def find_oid(name: str) -> str:
    """The OID of a name or abbreviation, or of an OID as typed. Raises `KeytoolError`."""
    known = choose(name, tuple(NAMES))
    if known is not None:
        return NAMES[known]
    hidden = choose(name, tuple(HIDDEN_NAMES))
    if hidden is not None:
        return HIDDEN_NAMES[hidden]
    try:
        return oid(name)
    except InputOutputError as error:
        raise wrapped(error) from None


def wrapped(error: InputOutputError) -> UncheckedError:
    """The unchecked exception the JDK wraps a failure in."""
    return UncheckedError(f"{error.java}: {error}")


def _extension(argument: Argument, rules: NameRules) -> Extension:
    named = choose(argument.name, tuple(NAMES)) or choose(argument.name, tuple(HIDDEN_NAMES))
    if named is None:
        return Extension(find_oid(argument.name), argument.critical, _raw(argument), raw=True)
    try:
        value = _VALUES[named](argument, rules)
    except InputOutputError as error:
        raise wrapped(error) from None
    dotted = NAMES.get(named) or HIDDEN_NAMES[named]
    return Extension(dotted, argument.critical, value)


def _raw(argument: Argument) -> bytes:
    digits = "".join(c for c in argument.value or "" if c in _HEX)
    if len(digits) % 2:
        raise KeytoolError(f"Odd number of hex digits found: {argument.typed}")
    return bytes.fromhex(digits)


def _items(argument: Argument, rules: NameRules) -> list[str]:
    """The words of a list; empty ones at its end do not count."""
    value = argument.value
    if value is None or (not value and not rules.signing.empty_lists):
        raise argument.illegal()
    return split(value, ",")


class EmptyExtensionError(SecurityError):
    """An extension that has nothing to say, found out when it is encoded."""

    java = "java.security.cert.CertificateEncodingException"


class RangeError(UncheckedError):
    """The JDK overlooks that a distribution point may have no name."""

    java = "java.lang.IndexOutOfBoundsException"


def _filled(members: list[bytes], empty: str, rules: NameRules) -> bytes:
    """A SEQUENCE of at least one member; `empty` is the complaint about none."""
    if members:
        return writer.sequence(*members)
    if rules.signing.empty_lists:
        raise EmptyExtensionError("java.io.IOException: No value to encode for the extension!")
    raise IllegalArgumentError(empty)


def split(text: str, separator: str) -> list[str]:
    """The parts of a text without the empty ones at its end, as String.split of Java."""
    parts = text.split(separator)
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return parts if text == "" or parts != [""] else []


def _basic_constraints(argument: Argument, rules: NameRules) -> bytes:
    authority, limit = _constraints(argument)
    if not authority:
        return writer.sequence()
    length = writer.integer(limit) if limit >= 0 else b""
    return writer.sequence(writer.boolean(True), length)


def _constraints(argument: Argument) -> tuple[bool, int]:
    """Whether it is an authority, and how many may follow it; -1 for any number."""
    if argument.value is None:
        return True, -1
    try:
        return True, integer(argument.value)
    except NumberFormatError:
        pass
    authority, limit = False, -1
    for part in split(argument.value, ","):
        words = split(part, ":")
        if len(words) != 2 or words[0].lower() not in ("ca", "pathlen"):
            raise argument.illegal()
        if words[0].lower() == "ca":
            authority = words[1].lower() == "true"
        else:
            limit = integer(words[1])
    return authority, limit


def _key_usage(argument: Argument, rules: NameRules) -> bytes:
    bits = set()
    for word in _items(argument, rules):
        usage = choose(word, KEY_USAGES, rules.signing.folds_words)
        if usage is None:
            raise KeytoolError(f"Unknown keyUsage type: {word}")
        bits.add(KEY_USAGES.index(usage) if usage != "contentCommitment" else 1)
    return named_bits(bits)


def named_bits(bits: set[int]) -> bytes:
    """A BIT STRING with these bits set and none after the last of them; at least one bit."""
    count = max(bits, default=0) + 1
    size = (count + 7) // 8
    number = sum(1 << 8 * size - 1 - bit for bit in bits)
    return writer.bits(number.to_bytes(size, "big"), 8 * size - count)


def _extended_key_usage(argument: Argument, rules: NameRules) -> bytes:
    found = [_known(word, PURPOSES, "extendedkeyUsage type") for word in _items(argument, rules)]
    return _filled([*map(writer.oid, found)], "key usages cannot be null or empty", rules)


def _known(word: str, table: dict[str, str], what: str) -> str:
    name = choose(word, tuple(table))
    if name is not None:
        return table[name]
    try:
        return oid(word)
    except InputOutputError:
        raise KeytoolError(f"Unknown {what}: {word}") from None


def _names(argument: Argument, rules: NameRules, wildcard: bool) -> list[bytes]:
    names = []
    for item in _items(argument, rules):
        type, colon, value = item.partition(":")
        if not colon:
            raise KeytoolError(f"Illegal item {item} in {argument.typed}")
        names.append(general_name(type, value, rules, wildcard))
    return names


_NO_NAMES = "names cannot be null or empty"


def _subject_names(argument: Argument, rules: NameRules) -> bytes:
    return _filled(_names(argument, rules, wildcard=True), _NO_NAMES, rules)


def _issuer_names(argument: Argument, rules: NameRules) -> bytes:
    return _filled(_names(argument, rules, wildcard=False), _NO_NAMES, rules)


def _distribution_points(argument: Argument, rules: NameRules) -> bytes:
    """One point with all names (RFC 5280, 4.2.1.13)."""
    names = _names(argument, rules, wildcard=False)
    if not names:
        raise RangeError("Range [1, 1 + -1) out of bounds for length 32")
    full_name = writer.implicit(0, b"".join(names), constructed=True)
    return writer.sequence(writer.sequence(writer.explicit(0, full_name)))


def _info_access(argument: Argument, rules: NameRules) -> bytes:
    if argument.critical:
        raise KeytoolError(f"This extension cannot be marked as critical. {argument.typed}")
    if argument.value is None:
        raise argument.illegal()
    descriptions = []
    for item in split(argument.value, ","):
        method, colon, rest = item.partition(":")
        type, second, value = rest.partition(":")
        if not (colon and second):
            raise argument.illegal()
        dotted = _known(method, METHODS, "AccessDescription type")
        name = general_name(type, value, rules)
        descriptions.append(writer.sequence(writer.oid(dotted), name))
    return _filled(descriptions, "accessDescriptions is null or empty", rules)


_VALUES: dict[str, Callable[[Argument, NameRules], bytes]] = {
    "BasicConstraints": _basic_constraints,
    "KeyUsage": _key_usage,
    "ExtendedKeyUsage": _extended_key_usage,
    "SubjectAlternativeName": _subject_names,
    "IssuerAlternativeName": _issuer_names,
    "SubjectInfoAccess": _info_access,
    "AuthorityInfoAccess": _info_access,
    "CRLDistributionPoints": _distribution_points,
}
