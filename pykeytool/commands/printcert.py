"""-printcert: certificates from a file, standard input, a signed jar or a server.

The store that -keystore or -cacerts names, and -trustcacerts, only change what is said of
signatures: that of a certificate which is itself trusted does not matter. Of several sources a jar
goes before a server and that before a file (17.0.15 and 25.0.5).
"""

from pykeytool.commands import opening
from pykeytool.commands.printing import Printer
from pykeytool.commands.session import Session
from pykeytool.errors import CertificateError, KeytoolError
from pykeytool.host import Host
from pykeytool.options import Call
from pykeytool.x509 import encodings
from pykeytool.x509.certificate import Certificate


def run(call: Call, host: Host) -> None:
    """Print the certificates. Raises `KeytoolError`."""
    opened = opening.open_store(call, host)
    if call.jarfile is not None:
        from pykeytool.commands.printjar import print_jar

        print_jar(opened, call.jarfile)
    elif call.sslserver is not None:
        from pykeytool.commands.printserver import print_server

        print_server(opened, call.sslserver)
    else:
        _print_file(opened)
    opened.finish()


def _print_file(opened: Session) -> None:
    call, host, printer = opened.call, opened.host, Printer(opened)
    data = host.keyboard.rest() if call.file is None else host.files.read(call.file)
    found = _certificates(data, call)
    for place, certificate in enumerate(found, 1):
        several = len(found) > 1
        if several:
            host.write(f"Certificate[{place}]:\n")
        printer.print(certificate)
        if place < len(found):
            host.write("\n")
        label = f"The certificate #{place} of {len(found)}" if several else "The certificate"
        printer.warn(certificate, label, first=place == 1)


def _certificates(data: bytes, call: Call) -> list[Certificate]:
    try:
        found = encodings.certificates(data, call.profile.printing)
    except CertificateError as error:
        raise KeytoolError("Failed to parse input") from error
    if not found:
        raise KeytoolError("Empty input")
    return found
