"""One certificate printed by -printcert, wherever it comes from, and what is weak about it."""

from pykeytool.commands.authorities import authorities
from pykeytool.commands.session import Session
from pykeytool.x509 import constraints, encodings
from pykeytool.x509.certificate import Certificate


class Printer:
    """Prints certificates; the signature of one that is itself trusted does not matter."""

    def __init__(self, opened: Session) -> None:
        self.opened = opened
        self.host = opened.host
        self._authorities = authorities(opened)

    def _trusts(self, certificate: Certificate) -> bool:
        return (
            self.opened.trusts(certificate.encoded)
            or self._authorities.alias(certificate) is not None
        )

    def print(self, certificate: Certificate) -> None:
        """The block of a certificate, or PEM under -rfc. Raises `CertificateParsingError`."""
        call, printing = self.opened.call, self.opened.call.profile.printing
        if call.rfc:
            return self.host.write(encodings.pem(certificate.encoded, "CERTIFICATE", printing))
        from pykeytool.show.certificate import lines

        for line in lines(certificate, printing, self.host.zone, self._trusts(certificate)):
            self.host.print(line)

    def warn(self, certificate: Certificate, label: str, first: bool = False) -> None:
        """Add what is weak about it; `first` is of the first of all (see `constraints`)."""
        call = self.opened.call
        call.warnings += constraints.warnings(
            certificate, label, call.profile.printing, self._trusts(certificate), first
        )
