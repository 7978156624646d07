"""PKCS#8 (RFC 5208, 5958) as the JDK keeps a private key that it has read.

key = SEQUENCE { version, AlgorithmIdentifier, OCTET STRING, [0] attributes?, [1] public key? }

Up to JDK 21 attributes and public keys are dropped; later a key of version 1 keeps both, and one
for elliptic curves tells the public key that is inside it (observed on 17.0.15 and 25.0.5).
"""

from contextlib import suppress

from pykeytool.der import writer
from pykeytool.der.reader import INTEGER, OCTET_STRING, SEQUENCE, DerError, Value, parse
from pykeytool.errors import InvalidKeyError

EC = "1.2.840.10045.2.1"
_ATTRIBUTES, _PUBLIC = 0xA0, (0x81, 0xA1)


def members(encoded: bytes) -> list[Value]:
    """The parts of a key, which must be the first three at least. Raises `DerError`."""
    from pykeytool.x509.reading import top

    outer = top(encoded)
    if outer.tag != SEQUENCE:
        raise DerError(f"toDerInputStream rejects tag type {outer.signed_tag}")
    found = outer.children()
    if len(found) < 3:
        raise DerError("Too short")
    return found


def kept(encoded: bytes, keeps_public: bool) -> bytes:
    """What is kept of a key. Raises `DerError`, and `InvalidKeyError` for what is no such key."""
    version, algorithm, key, *rest = members(encoded)
    number = version.expect(INTEGER).integer()
    if number not in (0, 1):
        raise InvalidKeyError(f"unknown version: {number}")
    attributes, public = _check_rest(rest, number == 1, keeps_public)
    own = algorithm.encoded + key.expect(OCTET_STRING).encoded
    if number == 0 or not keeps_public:
        return writer.sequence(writer.integer(0), own)
    bits = _bits(algorithm, key, public)
    tail = b"" if bits is None else writer.tlv(_PUBLIC[0], bits)
    return writer.sequence(writer.integer(1), own, attributes, tail)


def _check_rest(rest: list[Value], may: bool, keeps: bool) -> tuple[bytes, Value | None]:
    """Attributes and public key. Raises `InvalidKeyError` for more, or for the latter in vain."""
    attributes, public = b"", None
    if rest and rest[0].tag == _ATTRIBUTES:
        attributes, rest = rest[0].encoded, rest[1:]
    if rest and rest[0].tag in _PUBLIC and (may or not keeps):
        if not may:
            raise InvalidKeyError("publicKey seen in v1")
        public, rest = rest[0], rest[1:]
    if rest:
        raise InvalidKeyError("Extra bytes")
    return attributes, public


def _bits(algorithm: Value, key: Value, public: Value | None) -> bytes | None:
    """The public key in the content of a BIT STRING: that inside an EC key, or the one beside it.

    Raises `InvalidKeyError`.
    """
    if algorithm.children()[0].oid() == EC:
        with suppress(DerError):  # who needs the key inside will say what is wrong with it
            for part in parse(key.content).children():
                if part.tag == _PUBLIC[1]:
                    return part.explicit().content
    if public is not None and not public.content:
        raise InvalidKeyError("Unable to decode key")
    return None if public is None else public.content
