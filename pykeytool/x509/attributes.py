"""The attributes of requests (PKCS #9, RFC 2985): which the JDK knows and what it refuses.

attribute = SEQUENCE { type OID, values SET OF ANY }

Texts as observed on 17.0.15 and 25.0.5.
"""

from typing import NamedTuple

from pykeytool.der.reader import SEQUENCE, SET, DerError
from pykeytool.java.hashtable import Hashtable
from pykeytool.profiles.printing import Printing
from pykeytool.x509 import extensions
from pykeytool.x509.certificate import Extension, octets
from pykeytool.x509.extension_names import EXTENSIONS
from pykeytool.x509.reading import Item, NoSuchByteError, next_item

_PKCS9 = "1.2.840.113549.1.9."
EXTENSION_REQUEST = f"{_PKCS9}14"

_DIRECTORY_STRINGS = (19, 20, 30, 28, 12)
_OBJECT = (SEQUENCE,)


class Kind(NamedTuple):
    """An attribute the JDK knows; without tags its values are not looked at."""

    name: str
    tags: tuple[int, ...] = ()
    single: bool = False
    refused: str = ""
    """What older releases say of every value."""


KINDS = {
    f"{_PKCS9}{arc}": kind
    for arc, kind in (
        ("1", Kind("EmailAddress", (22,))),
        ("2", Kind("UnstructuredName", (22, *_DIRECTORY_STRINGS))),
        ("3", Kind("ContentType", (6,), True)),
        ("4", Kind("MessageDigest", (4,), True)),
        ("5", Kind("SigningTime", (23, 24), True)),
        ("6", Kind("CounterSignature", _OBJECT)),
        ("7", Kind("ChallengePassword", _DIRECTORY_STRINGS, True)),
        ("8", Kind("UnstructuredAddress", _DIRECTORY_STRINGS)),
        (
            "9",
            Kind(
                "ExtendedCertificateAttributes",
                (SET,),
                refused="PKCS9 extended-certificate attribute not supported.",
            ),
        ),
        (
            "10",
            Kind(
                "IssuerAndSerialNumber",
                _OBJECT,
                True,
                "PKCS9 IssuerAndSerialNumberattribute not supported.",
            ),
        ),
        ("14", Kind("ExtensionRequest", _OBJECT, True)),
        ("15", Kind("SMIMECapability")),
        ("16.2.12", Kind("SigningCertificate", _OBJECT, True)),
        ("16.2.14", Kind("SignatureTimestampToken", _OBJECT, True)),
        ("20", Kind("FriendlyName")),
        ("52", Kind("CMSAlgorithmProtection", _OBJECT, True)),
    )
}


class Attribute(NamedTuple):
    """An attribute; `kind` is None for one the JDK does not know."""

    oid: str
    kind: Kind | None
    values: list[Item]


def attributes(values: Item, printing: Printing) -> Hashtable[Attribute]:
    """The attributes by OID in the order the JDK lists them; the last of several counts.

    Raises `DerError` for what the JDK cannot read.
    """
    found: Hashtable[Attribute] = Hashtable(3)
    for member in values.each():
        attribute = _attribute(member, printing)
        found[attribute.oid] = attribute
    return found


def _attribute(member: Item, printing: Printing) -> Attribute:
    if member.tag != SEQUENCE:
        raise DerError("Not the correct tag")
    parts = list(member.each())
    if len(parts) != 2:
        raise DerError("PKCS9Attribute doesn't have two components")
    oid = parts[0].oid()
    if parts[1].tag != SET:
        raise DerError("Not the correct tag")
    attribute = Attribute(oid, _kind(oid, printing), list(parts[1].each()))
    _check(attribute)
    if oid == EXTENSION_REQUEST:
        _check_extensions(requested(attribute), printing)
    return attribute


def _kind(oid: str, printing: Printing) -> Kind | None:
    kind = KINDS.get(oid)
    if kind is not None and kind.refused and not printing.refuses_attributes:
        return Kind(kind.name)
    return kind


def _check(attribute: Attribute) -> None:
    kind = attribute.kind
    if kind is None or not kind.tags:
        return
    label = f"{attribute.oid} ({kind.name})"
    if kind.single and len(attribute.values) > 1:
        raise DerError(f"Single-value attribute {label} has multiple values.")
    for value in attribute.values:
        if value.tag not in kind.tags:
            expected = ", ".join(map(str, kind.tags))
            raise DerError(
                f"Value of attribute {label} has wrong tag: {value.signed_tag}."
                f"  Expected tags: {expected}."
            )
    if kind.refused:
        raise DerError(kind.refused)
    if kind.single and not attribute.values:
        raise NoSuchByteError("Index 0 out of bounds for length 0")


def requested(attribute: Attribute) -> list[Extension]:
    """The extensions that a request asks for. Raises `DerError`."""
    return [_extension(member) for member in attribute.values[0].each()]


def _extension(member: Item) -> Extension:
    if member.tag != SEQUENCE:
        raise DerError(f"toDerInputStream rejects tag type {member.tag}")
    items = member.each()
    oid, value, critical = next_item(items).oid(), next_item(items), False
    if value.tag == 1:
        critical, value = value.boolean(), next_item(items)
    return oid, critical, octets(value)


def _check_extensions(found: list[Extension], printing: Printing) -> None:
    """Critical ones must be readable, and none that can be read may come twice."""
    seen = set()
    for oid, critical, value in found:
        try:
            if oid in EXTENSIONS:
                extensions.read(oid, critical, value, printing)
        except DerError:
            if critical:
                raise
            continue
        if oid in seen:
            raise DerError("Duplicate extensions not allowed")
        seen.add(oid)
