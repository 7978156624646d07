"""The certificates of the system's authorities (cacerts), where -trustcacerts asks for them."""

from pykeytool.commands.session import Session
from pykeytool.errors import InputOutputError
from pykeytool.formats import sniff
from pykeytool.keystore import TrustedCertificateEntry
from pykeytool.x509.certificate import Certificate


class Authorities:
    """Trusted certificates and their aliases."""

    def __init__(self, entries: dict[str, bytes]) -> None:
        self._aliases = {encoded: alias for alias, encoded in entries.items()}

    @property
    def certificates(self) -> list[Certificate]:
        """The certificates, in the order of their store."""
        return [Certificate(encoded) for encoded in self._aliases]

    def alias(self, certificate: Certificate) -> str | None:
        """The alias of a certificate, None if it is not among these."""
        return self._aliases.get(certificate.encoded)


def authorities(opened: Session) -> Authorities:
    """The authorities of the system under -trustcacerts, none otherwise.

    Raises what reading the store raises; a system without one has none.
    """
    return system(opened) if opened.call.trustcacerts else Authorities({})


def system(opened: Session) -> Authorities:
    """The authorities of the system in any case. Raises what reading the store raises."""
    try:
        data = opened.host.files.read(opened.host.cacerts)
    except InputOutputError:
        return Authorities({})
    store = opened.codec.decode(data, sniff(data), None)
    return Authorities(
        {
            alias: entry.certificate
            for alias, entry in store.entries.items()
            if isinstance(entry, TrustedCertificateEntry)
        }
    )
