"""-printcert: certificates from a file or standard input, printed or as PEM.

What -keystore and -trustcacerts change: a signature counts as fine where the certificate itself is
trusted (17.0.15 and 25.0.5).
"""

from collections.abc import Iterator

from pykeytool.errors import CertificateError, KeytoolError
from pykeytool.host import Host
from pykeytool.options import Call
from pykeytool.x509 import constraints, encodings
from pykeytool.x509.certificate import Certificate


def run(call: Call, host: Host) -> None:
    """Print the certificates. Raises `KeytoolError`."""
    if call.jarfile is not None or call.sslserver is not None:
        raise KeytoolError("Only -file and standard input are supported by this keytool")
    data = host.keyboard.rest() if call.file is None else host.files.read(call.file)
    found = _certificates(data, call)
    for place, certificate in enumerate(found, 1):
        host.write(_text(place, certificate, len(found), call, host))
        if not call.rfc:
            label = "The certificate"
            numbered = f"{label} #{place} of {len(found)}" if len(found) > 1 else label
            call.warnings += constraints.warnings(
                certificate, numbered, call.profile.printing, first=place == 1
            )


def _certificates(data: bytes, call: Call) -> list[Certificate]:
    try:
        found = encodings.certificates(data, call.profile.printing)
    except CertificateError as error:
        raise KeytoolError("Failed to parse input") from error
    if not found:
        raise KeytoolError("Empty input")
    return found


def _text(place: int, certificate: Certificate, count: int, call: Call, host: Host) -> str:
    printing = call.profile.printing
    if call.rfc:
        return encodings.pem(certificate.encoded, "CERTIFICATE", printing)
    return "".join(f"{line}\n" for line in _block(place, certificate, count, call, host))


def _block(
    place: int, certificate: Certificate, count: int, call: Call, host: Host
) -> Iterator[str]:
    from pykeytool.show.certificate import lines

    if count > 1:
        yield f"Certificate[{place}]:"
    yield from lines(certificate, call.profile.printing, host.zone)
    if place < count:
        yield ""
