"""-printcert: certificates from a file or standard input, printed or as PEM.

The store that -keystore or -cacerts names, and -trustcacerts, only change what is said of
signatures: that of a certificate which is itself trusted does not matter (17.0.15 and 25.0.5).
"""

from collections.abc import Iterator

from pykeytool.commands import opening
from pykeytool.commands.authorities import Authorities, authorities
from pykeytool.commands.session import Session
from pykeytool.errors import CertificateError, KeytoolError
from pykeytool.host import Host
from pykeytool.options import Call
from pykeytool.x509 import constraints, encodings
from pykeytool.x509.certificate import Certificate


def run(call: Call, host: Host) -> None:
    """Print the certificates. Raises `KeytoolError`."""
    opened = opening.open_store(call, host)
    if call.jarfile is not None or call.sslserver is not None:
        raise KeytoolError("Only -file and standard input are supported by this keytool")
    data = host.keyboard.rest() if call.file is None else host.files.read(call.file)
    found, system = _certificates(data, call), authorities(opened)
    for place, certificate in enumerate(found, 1):
        trusted = _is_trusted(opened, system, certificate)
        for text in _texts(opened, certificate, trusted, (place, len(found))):
            host.write(text)
        label = f"The certificate #{place} of {len(found)}" if len(found) > 1 else "The certificate"
        call.warnings += constraints.warnings(
            certificate, label, call.profile.printing, trusted, first=place == 1
        )
    opened.finish()


def _certificates(data: bytes, call: Call) -> list[Certificate]:
    try:
        found = encodings.certificates(data, call.profile.printing)
    except CertificateError as error:
        raise KeytoolError("Failed to parse input") from error
    if not found:
        raise KeytoolError("Empty input")
    return found


def _is_trusted(opened: Session, system: Authorities, certificate: Certificate) -> bool:
    return opened.trusts(certificate.encoded) or system.alias(certificate) is not None


def _texts(
    opened: Session, certificate: Certificate, trusted: bool, place: tuple[int, int]
) -> Iterator[str]:
    """The block of the certificate with this place among so many."""
    number, count = place
    call, printing = opened.call, opened.call.profile.printing
    if count > 1:
        yield f"Certificate[{number}]:\n"
    if call.rfc:
        yield encodings.pem(certificate.encoded, "CERTIFICATE", printing)
    else:
        from pykeytool.show.certificate import lines

        for line in lines(certificate, printing, opened.host.zone, trusted):
            yield f"{line}\n"
    if number < count:
        yield "\n"
