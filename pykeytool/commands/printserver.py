"""-printcert -sslserver: the chain a TLS server shows. Nothing is verified.

Whatever fails on the way is one error; observed on 17.0.15 and 25.0.5.
"""

from pykeytool.commands.printing import Printer
from pykeytool.commands.session import Session
from pykeytool.errors import CertificateError, KeytoolError, UnknownHostError
from pykeytool.host import Host
from pykeytool.profiles import Profile
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.inet import ipv4, locate
from pykeytool.x509.server import address

_LINE = "=" * 36


def print_server(opened: Session, typed: str) -> None:
    """Print the chain. Raises `KeytoolError`."""
    call, host = opened.call, opened.host
    chain = _chain(host, typed, call.profile)
    if not chain:
        raise KeytoolError("No certificate from the SSL server")
    printer = Printer(opened)
    for number, certificate in enumerate(chain):
        if not call.rfc:
            host.write(f"Certificate #{number}\n{_LINE}\n")
        printer.print(certificate)
        if not call.rfc:
            host.write("\n")
        label = (
            f"The certificate #{number} of {len(chain)}" if len(chain) > 1 else "The certificate"
        )
        printer.warn(certificate, label, first=number == 0)


def _chain(host: Host, typed: str, profile: Profile) -> list[Certificate]:
    """The chain; nothing where there is no such server or it shows none that can be read."""
    found = address(typed, profile.servers)
    if found is None:
        return []
    try:
        place = locate(found.host, host.resolve)
    except UnknownHostError:
        return []
    is_name = ":" not in found.host and ipv4(found.host) is None
    name = found.host if is_name else ""
    shown = host.server_chain(place, found.port, name, profile.suites)
    try:
        return [Certificate(encoded) for encoded in shown]
    except CertificateError:
        return []
