"""What the JDK refuses when it loads a certificate (observed on 17.0.15 and 25.0.5).

It reads every field at once: names, dates, a key of a known type, and each critical extension it
knows. A non-critical one that cannot be read is kept and printed as such.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from pykeytool.der.reader import CONSTRUCTED, CONTEXT, SEQUENCE, DerError
from pykeytool.errors import CertificateError, CertificateParsingError
from pykeytool.profiles.printing import Printing
from pykeytool.x509.names import Name, beyond_ucs2
from pykeytool.x509.oids import KEY_ALGORITHMS
from pykeytool.x509.pss import check_parameters
from pykeytool.x509.publickeys import LATTICES, PublicKey

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
        raise CertificateParsingError("Empty issuer DN not allowed in X509Certificates")
    for name in (certificate.issuer, certificate.subject):
        _check_name(name.encoded, printing.bmp_beyond_ucs2)
    certificate.not_before  # noqa: B018
    certificate.serial  # noqa: B018
    certificate.public_key.check()
    _check_bare(certificate.public_key, printing)
    _check_rest(certificate, printing)


def _check_bare(key: PublicKey, printing: Printing) -> None:
    if printing.lattice_keys and key.oid in LATTICES and key.parameters not in (b"", b"\x05\x00"):
        raise DerError("algorithm identifier has params")


@lru_cache(maxsize=1024)
def _check_name(encoded: bytes, beyond: bool) -> None:
    if encoded[0] != SEQUENCE:
        raise DerError("X500 RDN")
    name = Name(encoded)
    name.rdns  # noqa: B018 -- reading it is the check
    if not beyond and beyond_ucs2(name):
        raise DerError("Illegal character in BMPString, index: 0")


def _without_null(algorithm: tuple[str, bytes]) -> tuple[str, bytes]:
    oid, parameters = algorithm
    return (oid, b"") if parameters == b"\x05\x00" else algorithm


def _check_signature(certificate: "Certificate") -> None:
    certificate.signature_bits  # noqa: B018
    for oid, parameters in (certificate.signature_algorithm, certificate.inner_algorithm):
        if oid == PSS:
            check_parameters(parameters)
        elif oid in KEY_ALGORITHMS and parameters:
            _check_key_algorithm(certificate)


def _check_key_algorithm(certificate: "Certificate") -> None:
    """A certificate signed by what is no signature but a key."""
    from pykeytool.x509.key_complaints import algorithm
    from pykeytool.x509.reading import top

    for found in certificate.encoded_algorithms:
        algorithm(top(found))


def _check_rest(certificate: "Certificate", printing: Printing) -> None:
    """What may follow the key depends on the version."""
    rest = certificate.rest
    if certificate.version == 1:
        if rest:
            raise CertificateParsingError("no more data allowed for version 1 certificate")
        if certificate.subject.empty:
            raise CertificateParsingError("Empty subject DN not allowed in v1 certificate")
    at = 0
    for tag in (CONTEXT | 1, CONTEXT | 2):
        if at < len(rest) and rest[at].tag & ~CONSTRUCTED == tag:
            rest[at].bits()
            at += 1
    if certificate.version != 3 and at < len(rest):
        raise CertificateParsingError("Extensions not allowed in v2 certificate")
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
            raise DerError("A critical extension cannot be read")
    if certificate.subject.empty:
        _check_named(certificate)


_INCOMPLETE = "X.509 Certificate is incomplete: "
_NAME = "SubjectAlternativeName extension"


def _check_named(certificate: "Certificate") -> None:
    """A certificate whose subject is empty has a critical alternative name instead."""
    found = [known for known in certificate.extensions if known[0] == ALTERNATIVE_NAME]
    if not found:
        text = f"{_INCOMPLETE}subject field is empty, and {_NAME} is absent"
        raise CertificateParsingError(text)
    _, critical, value = found[0]
    if value == b"\x30\x00":
        raise CertificateParsingError(f"{_INCOMPLETE}{_NAME} is empty")
    if not critical:
        text = f"{_INCOMPLETE}{_NAME} MUST be marked critical when subject field is empty"
        raise CertificateParsingError(text)
