"""Certificates made from parts, as the JDK writes them (RFC 5280, 4.1; observed on 17.0.15).

Extensions stand in the order of their OIDs as text; each certificate has a subject key identifier
and, if the issuer has another key, an authority key identifier.
"""

from collections.abc import Callable, Mapping
from hashlib import sha1
from typing import NamedTuple

from pykeytool.der import reader, writer
from pykeytool.java.calendar import Moment
from pykeytool.profiles.signing import Signing
from pykeytool.x509 import ext
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.ext import Extension

SUBJECT_KEY_ID = "2.5.29.14"
AUTHORITY_KEY_ID = "2.5.29.35"

_V3 = 2
_SERIAL_BYTES = 8
_POSITIVE = 0x7FFFFFFF


class Validity(NamedTuple):
    """The period a certificate is valid, in seconds since 1970."""

    start: int
    end: int


class Draft(NamedTuple):
    """All that a certificate says. Names, key and algorithm are in DER."""

    serial: int
    algorithm: bytes
    issuer: bytes
    validity: Validity
    subject: bytes
    key: bytes
    extensions: Mapping[str, Extension]


def serial(random: Callable[[int], bytes], short: bool = False) -> int:
    """A serial number of 64 random bits that is not zero; a short one has 31 and may be."""
    if short:
        return int.from_bytes(random(_SERIAL_BYTES // 2), "big") & _POSITIVE
    while True:
        number = int.from_bytes(random(_SERIAL_BYTES), "big")
        if number:
            return number


def certificate(draft: Draft, sign: Callable[[bytes], bytes]) -> bytes:
    """The certificate in DER; `sign` makes the signature of what is to be signed."""
    body = to_be_signed(draft)
    return writer.sequence(body, draft.algorithm, writer.bits(sign(body)))


def to_be_signed(draft: Draft) -> bytes:
    """The TBSCertificate."""
    return writer.sequence(
        writer.explicit(0, writer.integer(_V3)),
        writer.integer(draft.serial),
        draft.algorithm,
        draft.issuer,
        writer.sequence(time(draft.validity.start), time(draft.validity.end)),
        draft.subject,
        draft.key,
        writer.explicit(3, encode(draft.extensions)),
    )


def encode(extensions: Mapping[str, Extension]) -> bytes:
    """The Extensions, in the order of their OIDs as text."""
    return writer.sequence(*(_extension(extensions[oid]) for oid in sorted(extensions)))


def _extension(extension: Extension) -> bytes:
    critical = writer.boolean(True) if extension.critical else b""
    return writer.sequence(writer.oid(extension.oid), critical, writer.octets(extension.value))


def time(seconds: int) -> bytes:
    """A UTCTime until 2049, a GeneralizedTime from then on."""
    moment = Moment(seconds, _utc)
    year = moment.year if moment.year > 0 else 1 - moment.year
    clock = f"{moment.of_day // 3600:02}{moment.of_day // 60 % 60:02}{moment.of_day % 60:02}"
    rest = f"{moment.month:02}{moment.day:02}{clock}Z"
    if moment.year < 2050:
        return writer.tlv(writer.UTC_TIME, f"{year % 100:02}{rest}".encode("ascii"))
    return writer.tlv(writer.GENERALIZED_TIME, f"{year:04}{rest}".encode("ascii"))


def _utc(seconds: int) -> tuple[int, str]:
    return 0, "UTC"


def key_id(key: bytes) -> bytes:
    """The identifier of a SubjectPublicKeyInfo: the SHA-1 of its bits (RFC 5280, 4.2.1.2)."""
    bits, _ = reader.parse(key).sequence()[1].bits()
    return sha1(bits, usedforsecurity=False).digest()


def with_key_ids(
    given: Mapping[str, Extension], key: bytes, issuer_id: bytes | None, signing: Signing
) -> dict[str, Extension]:
    """The extensions with the identifiers that are not given themselves.

    `issuer_id` identifies the issuer's key; None if it is the subject's own.
    """
    own = writer.octets(key_id(key))
    found = [Extension(SUBJECT_KEY_ID, False, own)]
    if issuer_id is not None:
        value = writer.sequence(writer.implicit(0, issuer_id))
        found.append(Extension(AUTHORITY_KEY_ID, False, value))
    return {**{ext.key(extension, signing): extension for extension in found}, **given}


def issuer_key_id(issuer: Certificate) -> bytes:
    """The identifier of an issuer's key: what its certificate says, else one of our own."""
    stated = issuer.extension(SUBJECT_KEY_ID)
    if stated is None:
        return key_id(issuer.public_key.encoded)
    return reader.parse(stated).content
