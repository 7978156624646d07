"""The bags of a PKCS12 store and their attributes (RFC 7292, 4.2).

bag        = SEQUENCE { type, [0] value, SET of attributes }
attribute  = SEQUENCE { type, SET of values }

What the JDK makes of odd ones observed on 17.0.15 and 25.0.5.
"""

from typing import NamedTuple

from pykeytool.der.reader import SEQUENCE, SET, DerError, Value
from pykeytool.der.writer import BMP_STRING
from pykeytool.errors import IllegalArgumentError, NoSuchIndexError
from pykeytool.formats import pkcs12
from pykeytool.java.hashtable import in_set_order
from pykeytool.x509.certificate import octets


class Bag(NamedTuple):
    """A key, secret or certificate with the attributes that matter."""

    kind: str
    value: bytes
    name: str | None
    key_id: bytes | None
    usage: bytes | None
    """The attribute that says for what a certificate is trusted."""
    others: tuple[bytes, ...]


def structure(value: Value) -> Value:
    """The value, if it is one that holds others. Raises `DerError`."""
    if value.tag not in (SEQUENCE, SET):
        raise DerError(f"toDerInputStream rejects tag type {signed(value.tag)}")
    return value


def signed(tag: int) -> int:
    """A tag as Java's byte, for messages."""
    return tag - ((tag & 0x80) << 1)


def _members(attributes: Value | None) -> list[Value]:
    """The attributes of a bag; a set that is none or cannot be taken apart counts as none."""
    try:
        return attributes.children() if attributes and attributes.tag == SET else []
    except DerError:
        return []


def _attribute(attribute: Value) -> tuple[str, list[Value]]:
    """The type of an attribute and its values. Raises `DerError`."""
    if attribute.tag != SEQUENCE:
        raise DerError("Not the correct tag")
    parts = attribute.children()
    if len(parts) != 2:
        raise DerError("Invalid length for Attribute")
    kind = parts[0].oid()
    try:
        if parts[1].tag != SET:
            raise DerError("Not the correct tag")
        return kind, parts[1].children()
    except DerError as error:
        raise DerError(f"Attribute {kind} should have a value {error}") from None


def read(bag: str, value: bytes, attributes: Value | None, sets_all: bool) -> Bag:
    """A bag of some type with its attributes, of which there may be no set.

    `sets_all` tells whether the JDK's set is as large as if all of them were in it. Raises
    `DerError`.
    """
    name, identity, usage, others = None, None, None, []
    everything = _members(attributes)
    for attribute in everything:
        kind, members = _attribute(attribute)
        if kind == pkcs12.TRUSTED_KEY_USAGE:
            usage = attribute.encoded
            continue
        if not members and kind in (pkcs12.FRIENDLY_NAME, pkcs12.LOCAL_KEY_ID):
            raise NoSuchIndexError("Index 0 out of bounds for length 0")
        if not members:
            others.append(attribute.encoded)
            continue
        first = members[0]
        if kind == pkcs12.FRIENDLY_NAME:
            if first.tag != BMP_STRING:
                raise DerError(f"Incorrect string type {signed(first.tag)} is not 30")
            name = first.content.decode("utf-16-be", "replace")
        elif kind == pkcs12.LOCAL_KEY_ID:
            identity = octets(first)
        else:
            others.append(_checked(attribute.encoded, members))
    return Bag(
        bag,
        value,
        name,
        identity,
        usage,
        in_set_order(others, len(everything if sets_all else others)),
    )


def _checked(attribute: bytes, members: list[Value]) -> bytes:
    """An attribute. Raises `IllegalArgumentError` where a value has no text."""
    from pykeytool.x509.values import text

    try:
        for value in members:
            text(value, lambda _: (0, ""))
    except DerError:
        raise IllegalArgumentError("Incorrect format: encoded") from None
    return attribute
