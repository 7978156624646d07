"""-gencrl: a certificate revocation list, signed with a key of the store.

Order of checks and messages as observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Iterator

from pykeytool.commands import opening, ownkey
from pykeytool.commands.gencert import NO_CERTIFICATE, period
from pykeytool.commands.ownkey import OwnKey, own_key
from pykeytool.errors import KeytoolError, NullPointerError
from pykeytool.host import Host
from pykeytool.java.numbers import big_integer, integer
from pykeytool.keystore import own_certificate
from pykeytool.options import Call
from pykeytool.x509 import constraints, crl, encodings, issue
from pykeytool.x509.crl import CrlError, Revoked


def run(call: Call, host: Host) -> None:
    """Write the list. Raises `KeytoolError`; no file is written then."""
    opened = opening.open_store(call, host)
    if call.file is not None:
        host.files.check(call.file)
    alias = call.own_alias
    entry = opened.get(alias)
    if entry is None or own_certificate(entry) is None:
        raise NullPointerError(NO_CERTIFICATE)
    validity = period(call, host)
    output = _list(call, host, own_key(opened, alias), validity)
    if call.rfc:
        output = encodings.pem(output, crl.LABEL, call.profile.printing).encode("ascii")
    if call.file is None:
        host.out.write(output)
    else:
        host.files.create(call.file, output)
    opened.finish()


def _list(call: Call, host: Host, own: OwnKey, validity: issue.Validity) -> bytes:
    signing, key = call.profile.signing, own.certificate.public_key
    revoked = list(_revoked(call))
    signature = ownkey.signature(own, call)
    scheme = ownkey.scheme(signature, own, signing)
    if any(entry.reason == 0 for entry in revoked):
        raise CrlError("Encoding error: java.io.IOException: No value to encode for the extension!")
    draft = crl.Draft(scheme.identifier, own.certificate.subject.encoded, validity, revoked)
    encoded = crl.encode(draft, lambda body: host.sign(own.private, scheme.operation, body))
    printing = call.profile.printing
    call.warnings += constraints.warnings_of(
        "The generated CRL", constraints.algorithm(scheme.name, printing), key, printing
    )
    return encoded


def _revoked(call: Call) -> Iterator[Revoked]:
    """The entries of the ``-id`` options. Raises `NumberFormatError`, `KeytoolError`."""
    for typed in call.id:
        number, colon, reason = typed.partition(":")
        code = integer(reason) if colon else None
        if code is not None and code <= 0 and call.profile.signing.positive_reasons:
            raise KeytoolError("Reason code must be positive")
        yield Revoked(big_integer(number), code)
