"""-printcrl: revocation lists from a file or standard input, printed, and who has signed them.

The store need not be there; whose key verifies a list is looked up in it, and under -trustcacerts
among the system's authorities. Observed on 17.0.15 and 25.0.5.
"""

from pykeytool.commands import opening
from pykeytool.commands.authorities import authorities
from pykeytool.commands.session import Session
from pykeytool.commands.urls import content
from pykeytool.der import writer
from pykeytool.errors import KeytoolError
from pykeytool.host import Host
from pykeytool.keystore import own_certificate
from pykeytool.options import Call
from pykeytool.x509 import constraints, encodings
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.crl import LABEL
from pykeytool.x509.publickeys import PublicKey
from pykeytool.x509.revocation import RevocationList, read

_STARS = "*" * 43
_NOT_VERIFIED = "WARNING: not verified. Make sure -keystore is correct"


def run(call: Call, host: Host) -> None:
    """Print the lists. Raises `KeytoolError`."""
    opened = opening.open_store(call, host)
    data = host.keyboard.rest() if call.file is None else content(call.file, opened)
    for found in read(data, call.profile.printing):
        host.write(_text(found, call, host))
        _verify(opened, found)
    opened.finish()


def _text(found: RevocationList, call: Call, host: Host) -> str:
    printing = call.profile.printing
    if call.rfc:
        return encodings.pem(found.encoded, LABEL, printing)
    from pykeytool.show.crl import text
    from pykeytool.show.extensions import Style

    return text(found, Style(printing, host.zone)) + "\n"


def _verify(opened: Session, found: RevocationList) -> None:
    """Say whose key verifies a list, and what is weak about it."""
    call, host, printing = opened.call, opened.host, opened.call.profile.printing
    where, key = _signer(opened, found)
    name = constraints.standard_name(found.algorithm[0], printing)
    signature = constraints.algorithm(name, printing)
    if key is None:
        told = call.trustcacerts or not call.profile.commanding.opens_store_to_print
        hint = "." if told else " or specify -trustcacerts."
        host.print(f"{_STARS}\n{_NOT_VERIFIED}{hint}\n{_STARS}\n\n")
        call.warnings += constraints.warnings_of("The CRL", signature, None, printing)
        return
    host.print(f"Verified by {where} with a {constraints.key(key, printing)}")
    call.warnings += constraints.warnings_of("The CRL", signature, key, printing)


def _signer(opened: Session, found: RevocationList) -> tuple[str, PublicKey | None]:
    for alias, entry in opened.store.entries.items():
        own = own_certificate(entry)
        if own is not None and _signs(Certificate(own), found):
            return f"{alias} in keystore", Certificate(own).public_key
    for authority in authorities(opened).certificates:
        if _signs(authority, found):
            alias = authorities(opened).alias(authority) or ""
            return f"{alias} in cacerts", authority.public_key
    return "", None


def _signs(certificate: Certificate, found: RevocationList) -> bool:
    if certificate.subject != found.issuer:
        return False
    from pykeytool.x509.signatures import verify

    algorithm = writer.algorithm(*found.algorithm)
    try:
        return verify(certificate.public_key.encoded, algorithm, found.signed, found.signature)
    except KeytoolError:
        return False
