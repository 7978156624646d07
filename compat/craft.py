"""PKCS12 stores made by hand, for what no tool writes: any bags, any attributes, BER at will.

It shares no code with `pykeytool.formats`: what is compared must not come from what it tests.
"""

import hmac
from hashlib import sha1

from compat.stores import pkcs12_key

INDEFINITE = 0x80
SEQUENCE, SET, OCTETS, BMP, CUT = 0x30, 0x31, 0x04, 0x1E, 0x24
PBE_3DES, PBE_RC2_40 = "1.2.840.113549.1.12.1.3", "1.2.840.113549.1.12.1.6"
DATA, ENCRYPTED = "1.2.840.113549.1.7.1", "1.2.840.113549.1.7.6"
BAG = "1.2.840.113549.1.12.10.1"
KEY, SHROUDED, CERT, CRL, SECRET, SAFE = (f"{BAG}.{number}" for number in range(1, 7))
X509 = "1.2.840.113549.1.9.22.1"
FRIENDLY_NAME, LOCAL_KEY_ID = "1.2.840.113549.1.9.20", "1.2.840.113549.1.9.21"
TRUSTED, ANY_USAGE = "2.16.840.1.113894.746875.1.1", "2.5.29.37.0"
MAC_ROUNDS = 1


def tlv(tag: int, *contents: bytes) -> bytes:
    """A value of DER."""
    content = b"".join(contents)
    size = len(content)
    if size < INDEFINITE:
        return bytes((tag, size)) + content
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, INDEFINITE | len(digits))) + digits + content


def indefinite(tag: int, *contents: bytes) -> bytes:
    """A value of BER without a length."""
    return bytes((tag, INDEFINITE)) + b"".join(contents) + b"\0\0"


def sequence(*contents: bytes) -> bytes:
    """A SEQUENCE."""
    return tlv(SEQUENCE, *contents)


def oid(dotted: str) -> bytes:
    """An OID by its digits."""
    first, second, *rest = map(int, dotted.split("."))
    content = b""
    for arc in (first * 40 + second, *rest):
        part = [arc & 0x7F]
        while arc := arc >> 7:
            part.insert(0, arc & 0x7F | 0x80)
        content += bytes(part)
    return tlv(6, content)


def number(value: int) -> bytes:
    """An INTEGER that is not negative."""
    return tlv(2, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def attribute(name: str, *values: bytes) -> bytes:
    """An attribute of a bag."""
    return sequence(oid(name), tlv(SET, *values))


def friendly(name: str) -> bytes:
    """A friendlyName."""
    return attribute(FRIENDLY_NAME, tlv(BMP, name.encode("utf-16-be")))


def key_id(value: bytes) -> bytes:
    """A localKeyID."""
    return attribute(LOCAL_KEY_ID, tlv(OCTETS, value))


IS_TRUSTED = attribute(TRUSTED, oid(ANY_USAGE))


def bag(kind: str, value: bytes, *attributes: bytes) -> bytes:
    """A SafeBag; without attributes it has no set of them."""
    given = (tlv(SET, *attributes),) if attributes else ()
    return sequence(oid(kind), tlv(0xA0, value), *given)


def certificate(der: bytes, *attributes: bytes, kind: str = X509) -> bytes:
    """A bag with a certificate."""
    return bag(CERT, sequence(oid(kind), tlv(0xA0, tlv(OCTETS, der))), *attributes)


def data(content: bytes) -> bytes:
    """A ContentInfo of data."""
    return sequence(oid(DATA), tlv(0xA0, tlv(OCTETS, content)))


def safe(*bags: bytes) -> bytes:
    """A ContentInfo of bags in the clear."""
    return data(sequence(*bags))


def store(*safes: bytes, password: str | None = "changeit") -> bytes:
    """A PKCS12 store of ContentInfos, with a MAC unless there is no password."""
    body = sequence(*safes)
    if password is None:
        return sequence(number(3), data(body))
    return sequence(number(3), data(body), mac(body, password))


def mac(body: bytes, password: str) -> bytes:
    """MacData over the safes, with SHA-1."""
    salt = b"saltsalt"
    key = pkcs12_key(password.encode(), salt, MAC_ROUNDS, 3, 20)
    digest = hmac.digest(key, body, sha1)
    info = sequence(sequence(oid("1.3.14.3.2.26"), b"\5\0"), tlv(OCTETS, digest))
    return sequence(info, tlv(OCTETS, salt), number(MAC_ROUNDS))
