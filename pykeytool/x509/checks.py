"""What the JDK refuses when it loads a certificate (observed on 17.0.15 and 25.0.5).

It reads every field at once: names, dates, a key of a known type, and each critical extension it
knows. A non-critical one that cannot be read is kept and printed as such.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from pykeytool.der.reader import CONSTRUCTED, CONTEXT, DerError
from pykeytool.errors import CertificateError
from pykeytool.profiles.printing import Printing
from pykeytool.x509.names import Name, beyond_ucs2
from pykeytool.x509.pss import check_parameters

if TYPE_CHECKING:
    from pykeytool.x509.certificate import Certificate

PSS = "1.2.840.113549.1.1.10"
ALTERNATIVE_NAME = "2.5.29.17"


def check(certificate: "Certificate", printing: Printing) -> None:
    """Read everything. Raises `DerError`."""
    if _without_null(certificate.inner_algorithm) != _without_null(certificate.signature_algorithm):
        raise CertificateError("Signature algorithm mismatch")
    _check_signature(certificate)
    if certificate.issuer.empty:
        raise DerError("No issuer DN")
    for name in (certificate.issuer, certificate.subject):
        _check_name(name.encoded, printing.bmp_beyond_ucs2)
    certificate.not_before  # noqa: B018
    certificate.serial  # noqa: B018
    certificate.public_key.check()
    _check_rest(certificate, printing)


@lru_cache(maxsize=1024)
def _check_name(encoded: bytes, beyond: bool) -> None:
    name = Name(encoded)
    name.rdns  # noqa: B018 -- reading it is the check
    if not beyond and beyond_ucs2(name):
        raise DerError("Illegal character in BMPString")


def _without_null(algorithm: tuple[str, bytes]) -> tuple[str, bytes]:
    oid, parameters = algorithm
    return (oid, b"") if parameters == b"\x05\x00" else algorithm


def _check_signature(certificate: "Certificate") -> None:
    content, unused = certificate.signature_bits
    if not content and unused:
        raise DerError("Unused bits of nothing")
    for oid, parameters in (certificate.signature_algorithm, certificate.inner_algorithm):
        if oid == PSS:
            check_parameters(parameters)


def _check_rest(certificate: "Certificate", printing: Printing) -> None:
    """What may follow the key depends on the version."""
    rest = certificate.rest
    if certificate.version == 1:
        if rest:
            raise DerError("No more data allowed for a version 1 certificate")
        if certificate.subject.empty:
            raise DerError("Empty subject name not allowed in v1 certificate")
    at = 0
    for tag in (CONTEXT | 1, CONTEXT | 2):
        if at < len(rest) and rest[at].tag & ~CONSTRUCTED == tag:
            rest[at].bits()
            at += 1
    if certificate.version != 3 and at < len(rest):
        raise DerError("Extensions not allowed in v2 certificate")
    if certificate.has_extensions:
        _check_extensions(certificate, printing)


def _check_extensions(certificate: "Certificate", printing: Printing) -> None:
    from pykeytool.x509.extensions import readable

    found = certificate.extensions
    repeats = len({oid for oid, _, _ in found}) < len(found)
    seen = set()
    for oid, critical, value in found:
        if not (critical or repeats):
            continue
        if readable(oid, critical, value, printing):
            if oid in seen:
                raise DerError("Duplicate extensions not allowed")
            seen.add(oid)
        elif critical:
            raise DerError("Critical extension that cannot be read")
    if certificate.subject.empty and not _names_the_subject(certificate):
        raise DerError("Empty subject name without a critical alternative name")


def _names_the_subject(certificate: "Certificate") -> bool:
    return any(
        oid == ALTERNATIVE_NAME and critical and value != b"\x30\x00"
        for oid, critical, value in certificate.extensions
    )
