"""-exportcert: one certificate of a store, in DER or PEM, to a file or standard output."""

from pykeytool.commands import session
from pykeytool.errors import KeytoolError
from pykeytool.host import Host
from pykeytool.keystore import Entry, PrivateKeyEntry, TrustedCertificateEntry
from pykeytool.options import Call

DEFAULT_ALIAS = "mykey"


def run(call: Call, host: Host) -> None:
    """Export the certificate of an alias. Raises `KeytoolError`; no file is written then."""
    opened = session.open_store(call, host)
    alias = DEFAULT_ALIAS if call.alias is None else call.alias
    if call.file is not None:
        host.files.check(call.file)
    entry = opened.get(alias)
    if entry is None:
        raise KeytoolError(f"Alias <{alias}> does not exist")
    certificate = own_certificate(entry)
    if certificate is None:
        raise KeytoolError(f"Alias <{alias}> has no certificate")
    if call.rfc:
        from pykeytool.x509.encodings import pem

        certificate = pem(certificate, "CERTIFICATE", call.profile.printing).encode("ascii")
    if call.file is None:
        host.out.write(certificate)
    else:
        host.files.create(call.file, certificate)
        host.tell(f"Certificate stored in file <{call.file}>")
    session.advise_migration(opened)


def own_certificate(entry: Entry) -> bytes | None:
    """The certificate of an entry, of a key the first of its chain; None where there is none."""
    if isinstance(entry, TrustedCertificateEntry):
        return entry.certificate
    if isinstance(entry, PrivateKeyEntry) and entry.chain:
        return entry.chain[0]
    return None
