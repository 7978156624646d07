"""Writes DER (ITU-T X.690): every function returns the whole encoding of one value."""

from functools import cache

from pykeytool.der.reader import (
    BIT_STRING,
    BOOLEAN,
    CONSTRUCTED,
    CONTEXT,
    ENUMERATED,
    INTEGER,
    NULL,
    OCTET_STRING,
    OID,
    SEQUENCE,
    SET,
)

UTF8_STRING, PRINTABLE_STRING, IA5_STRING, UTC_TIME, GENERALIZED_TIME, BMP_STRING = (
    0x0C,
    0x13,
    0x16,
    0x17,
    0x18,
    0x1E,
)


def tlv(tag: int, content: bytes) -> bytes:
    """A value of any tag of one byte."""
    length = len(content)
    if length < 0x80:
        return bytes((tag, length)) + content
    octets = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(octets))) + octets + content


def sequence(*members: bytes) -> bytes:
    """A SEQUENCE of members in the order given."""
    return tlv(SEQUENCE, b"".join(members))


def set_in_order(*members: bytes) -> bytes:
    """A SET whose members stay in the order given, as the JDK writes bag attributes."""
    return tlv(SET, b"".join(members))


def set_of(*members: bytes) -> bytes:
    """A SET OF in DER's order (X.690, 11.6)."""
    return tlv(SET, b"".join(sorted(members)))


def integer(number: int) -> bytes:
    """An INTEGER of any sign and size."""
    return tlv(INTEGER, integer_content(number))


def integer_content(number: int) -> bytes:
    """The shortest two's complement form of a number."""
    return number.to_bytes((number + (number < 0)).bit_length() // 8 + 1, "big", signed=True)


def enumerated(number: int) -> bytes:
    """An ENUMERATED."""
    return tlv(ENUMERATED, integer_content(number))


def boolean(truth: bool) -> bytes:
    """A BOOLEAN."""
    return tlv(BOOLEAN, b"\xff" if truth else b"\x00")


def octets(content: bytes) -> bytes:
    """An OCTET STRING."""
    return tlv(OCTET_STRING, content)


def bits(content: bytes, unused: int = 0) -> bytes:
    """A BIT STRING whose last byte has `unused` unused bits."""
    return tlv(BIT_STRING, bytes((unused,)) + content)


def null() -> bytes:
    """NULL."""
    return bytes((NULL, 0))


@cache
def oid(dotted: str) -> bytes:
    """An OBJECT IDENTIFIER from its dotted form of two arcs or more."""
    first, second, *rest = map(int, dotted.split("."))
    return tlv(OID, b"".join(map(_base128, (first * 40 + second, *rest))))


def _base128(arc: int) -> bytes:
    groups = [arc & 0x7F]
    while arc := arc >> 7:
        groups.append(arc & 0x7F | 0x80)
    return bytes(reversed(groups))


def explicit(number: int, value: bytes) -> bytes:
    """A value under an explicit context tag."""
    return tlv(CONTEXT | CONSTRUCTED | number, value)


def implicit(number: int, content: bytes, constructed: bool = False) -> bytes:
    """A content under an implicit context tag."""
    return tlv(CONTEXT | (CONSTRUCTED if constructed else 0) | number, content)


def algorithm(dotted: str, parameters: bytes = b"") -> bytes:
    """An AlgorithmIdentifier (RFC 5280, 4.1.1.2); without `parameters` they are absent."""
    return sequence(oid(dotted), parameters)
