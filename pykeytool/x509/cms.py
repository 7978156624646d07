"""PKCS#7 signatures (RFC 2315, RFC 5652) as the JDK reads those of jars.

content-info = SEQUENCE { signedData OID, [0] signed-data }
signed-data  = SEQUENCE { version, digests SET, content-info, [0] certificates?, [1] crls?,
                          SET OF signer }
signer       = SEQUENCE { version, SEQUENCE { issuer, serial }, digest, [0] attributes?,
                          algorithm, signature OCTET STRING, [1] unsigned attributes? }

`pykeytool.x509.signers` checks them. Observed on 17.0.15 and 25.0.5.
"""

from typing import NamedTuple

from pykeytool.der.ber import definite
from pykeytool.der.reader import (
    CONSTRUCTED,
    INTEGER,
    OCTET_STRING,
    SEQUENCE,
    SET,
    DerError,
    Value,
)
from pykeytool.der.writer import tlv
from pykeytool.errors import SignatureError
from pykeytool.profiles.printing import Printing
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.names import Name
from pykeytool.x509.publickeys import algorithm_parts

SIGNED_DATA, DATA = "1.2.840.113549.1.7.2", "1.2.840.113549.1.7.1"
_ATTRIBUTES, _UNSIGNED = 0xA0, 0xA1

Algorithm = tuple[str, bytes]
"""OID and encoded parameters."""
Attributes = dict[str, list[Value]]


class Signer(NamedTuple):
    """One who has signed; `signed` are the signed attributes as they are encoded, if any."""

    issuer: Name
    serial: int
    digest: Algorithm
    signed: bytes
    attributes: Attributes
    algorithm: Algorithm
    signature: bytes
    unsigned: Attributes


class SignedData(NamedTuple):
    """What was signed (None if it is elsewhere), certificates and signers."""

    content_type: str
    content: bytes | None
    certificates: list[Certificate]
    signers: list[Signer]

    def chain(self, signer: Signer) -> list[Certificate]:
        """The signer's certificate and those above it as far as they are there."""
        found: list[Certificate] = []
        next_ = self._certificate(signer)
        while next_ is not None and next_ not in found:
            found.append(next_)
            above = () if next_.is_self_issued else self.certificates
            issuer = next_.issuer
            next_ = next((one for one in above if one.subject == issuer), None)
        return found

    def _certificate(self, signer: Signer) -> Certificate | None:
        for one in self.certificates:
            if one.serial == signer.serial and one.issuer == signer.issuer:
                return one
        return None


def decode(data: bytes, printing: Printing) -> SignedData:
    """The first value of `data`. Raises `DerError`, `CertificateError` and others."""
    encoded, _ = definite(data)
    kind, content = _pair(Value(encoded, 0, len(encoded)))
    if kind != SIGNED_DATA or content is None:
        raise DerError("Not signed data")
    _, digests, inner, *rest = content.sequence()
    digests.expect(SET)
    type_, wrapped = _pair(inner)
    found: list[Certificate] = []
    if rest and rest[0].tag == _ATTRIBUTES:
        found = [
            _certificate(one, printing) for one in rest.pop(0).children() if one.tag == SEQUENCE
        ]
    if rest and rest[0].tag == _UNSIGNED:
        _check_lists(rest.pop(0), printing)
    signers = [_signer(one) for one in rest[0].expect(SET).children()] if rest else []
    return SignedData(type_, _octets(wrapped), found, signers)


def _pair(info: Value) -> tuple[str, Value | None]:
    """Type and content of a ContentInfo."""
    kind, *rest = info.sequence()
    return kind.oid(), rest[0].explicit() if rest else None


def _octets(content: Value | None) -> bytes | None:
    if content is None:
        return None
    if content.tag == OCTET_STRING | CONSTRUCTED:
        return b"".join(_octets(part) or b"" for part in content.children())
    return content.expect(OCTET_STRING).content


def _certificate(value: Value, printing: Printing) -> Certificate:
    return Certificate.read(value.encoded, printing)


def _check_lists(value: Value, printing: Printing) -> None:
    from pykeytool.x509.revocation import decode as decode_list

    for one in value.children():
        decode_list(one.encoded, printing)


def _signer(value: Value) -> Signer:
    version, identity, digest, *rest = value.sequence()
    version.expect(INTEGER)
    issuer, serial = identity.sequence()
    signed, attributes, unsigned = b"", {}, {}
    if rest and rest[0].tag == _ATTRIBUTES:
        field = rest.pop(0)
        signed, attributes = tlv(SET, field.content), _attributes(field)
    algorithm, signature, *more = rest
    if more and more[0].tag == _UNSIGNED:
        unsigned = _attributes(more[0])
    return Signer(
        Name(issuer.encoded),
        serial.expect(INTEGER).integer(),
        algorithm_parts(digest),
        signed,
        attributes,
        algorithm_parts(algorithm),
        signature.expect(OCTET_STRING).content,
        unsigned,
    )


def _attributes(field: Value) -> Attributes:
    found: Attributes = {}
    for attribute in field.children():
        kind, values = attribute.sequence()
        if kind.oid() in found:
            raise DerError("An attribute twice")
        found[kind.oid()] = values.expect(SET).children()
    return found


def single(attributes: Attributes, kind: str) -> Value:
    """The only value of an attribute that must be there. Raises `SignatureError`."""
    values = attributes.get(kind, [])
    if len(values) != 1:
        raise SignatureError("An attribute must be there with one value")
    return values[0]
