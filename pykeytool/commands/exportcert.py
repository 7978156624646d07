"""-exportcert: one certificate of a store, in DER or PEM, to a file or standard output."""

from pykeytool.commands import keys, opening, weakness
from pykeytool.errors import KeytoolError
from pykeytool.host import Host
from pykeytool.keystore import own_certificate
from pykeytool.options import Call
from pykeytool.x509.certificate import Certificate


def run(call: Call, host: Host) -> None:
    """Export the certificate of an alias. Raises `KeytoolError`; no file is written then."""
    opened = opening.open_store(call, host)
    alias = call.own_alias
    if call.file is not None:
        host.files.check(call.file)
    opening.warn_unverified(opened)
    certificate = own_certificate(keys.find_alias(opened, alias))
    if certificate is None:
        raise KeytoolError(f"Alias <{alias}> has no certificate")
    weakness.warn(opened, Certificate(certificate), "The certificate")
    if call.rfc:
        from pykeytool.x509.encodings import pem

        certificate = pem(certificate, "CERTIFICATE", call.profile.printing).encode("ascii")
    if call.file is None:
        host.out.write(certificate)
    else:
        host.files.create(call.file, certificate)
        host.tell(f"Certificate stored in file <{call.file}>")
    opened.finish()
