"""The certificate as -list -v and -printcert print it (observed on 17.0.9 to 25.0.5)."""

from collections.abc import Iterator

from pykeytool.java.dates import Zone, date_text
from pykeytool.profiles.printing import Printing
from pykeytool.x509 import constraints
from pykeytool.x509.certificate import Certificate


def lines(
    certificate: Certificate, printing: Printing, zone: Zone, trusted: bool = False
) -> Iterator[str]:
    """The block of one certificate, each text to be followed by a line end.

    The signature algorithm of a `trusted` certificate is never marked as weak. Raises
    `CertificateParsingError` as `constraints.signature` does, before the first line.
    """
    signature = constraints.signature(certificate, printing, trusted)
    start, end = (date_text(at, zone) for at in (certificate.not_before, certificate.not_after))
    yield f"Owner: {certificate.subject.text()}"
    yield f"Issuer: {certificate.issuer.text()}"
    yield f"Serial number: {certificate.serial:x}"
    yield f"Valid from: {start} until: {end}"
    yield "Certificate fingerprints:"
    yield f"\t SHA1: {certificate.fingerprint('sha1')}"
    yield f"\t SHA256: {certificate.fingerprint('sha256')}"
    yield f"Signature algorithm name: {signature}"
    yield f"Subject Public Key Algorithm: {constraints.key(certificate.public_key, printing)}"
    yield f"Version: {certificate.version}"
    if certificate.extensions:
        from pykeytool.show.extensions import Style, texts

        yield "\nExtensions: \n"
        for number, text in enumerate(texts(certificate.extensions, Style(printing, zone)), 1):
            yield f"#{number}: {text}"
