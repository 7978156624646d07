"""-gencert: a certificate for a request, signed with a key of the store.

The certificate and those of the issuer's chain that are not self-signed are written; the store
stays as it is. Order of checks and messages as observed on 17.0.15 and 25.0.5.
"""

from pykeytool.commands import keys, opening, ownkey, weakness
from pykeytool.commands.ownkey import OwnKey, own_key
from pykeytool.commands.session import Session
from pykeytool.errors import CertificateError, KeytoolError, NullPointerError
from pykeytool.host import Host
from pykeytool.keystore import own_certificate
from pykeytool.options import Call
from pykeytool.x509 import (
    constraints,
    dname,
    encodings,
    ext,
    issue,
    request,
    startdate,
)
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.chains import is_self_signed
from pykeytool.x509.honored import honor
from pykeytool.x509.request import Request


def run(call: Call, host: Host) -> None:
    """Write the certificate. Raises `KeytoolError`; no file is written then."""
    opened = opening.open_store(call, host)
    alias = call.own_alias
    given = None if call.infile is None else host.files.read(call.infile)
    if call.outfile is not None:
        host.files.check(call.outfile)
    if own_certificate(keys.find_alias(opened, alias)) is None:
        raise NullPointerError(NO_CERTIFICATE)
    validity = period(call, host)
    own = own_key(opened, alias)
    data = host.keyboard.rest() if given is None else given
    certificates = _certificates(opened, own, data, validity)
    output = _encoded(certificates, call)
    if call.outfile is None:
        host.out.write(output)
    else:
        host.files.create(call.outfile, output)
    opened.finish()


NO_CERTIFICATE = (
    'Cannot invoke "java.security.cert.Certificate.getEncoded()" because "signerCert" is null'
)


def period(call: Call, host: Host) -> issue.Validity:
    """The period of -startdate and -validity. Raises `KeytoolError`."""
    start = startdate.start(call.startdate, host.now() // 1000, host.zone)
    days = startdate.DEFAULT_DAYS if call.validity is None else call.validity
    try:
        return issue.Validity(start, startdate.end(start, days, host.zone))
    except CertificateError as error:
        raise KeytoolError(str(error)) from None


def _certificates(
    opened: Session, own: OwnKey, data: bytes, validity: issue.Validity
) -> list[bytes]:
    """The new certificate and those above it; what is weak about them goes to the warnings."""
    call, printing = opened.call, opened.call.profile.printing
    asked = request.read(data, False, printing)
    signature = constraints.algorithm(asked.algorithm, printing)
    call.warnings += constraints.warnings_of(
        "The certificate request", signature, asked.public_key, printing
    )
    certificate = _issue(opened, own, asked, validity)
    weakness.warn_chain(opened, own.chain, "The issuer")
    weakness.warn(opened, Certificate(certificate), "The generated certificate")
    above = [one for one in own.chain if not is_self_signed(Certificate(one))]
    return [certificate, *above]


def _issue(opened: Session, own: OwnKey, asked: Request, validity: issue.Validity) -> bytes:
    call, host = opened.call, opened.host
    signing, issuer = call.profile.signing, own.certificate
    name = asked.subject.encoded if call.dname is None else dname.name(call.dname)
    subject = asked.public_key.encoded
    issuer_id = issue.issuer_key_id(issuer) if subject != issuer.public_key.encoded else None
    extensions = issue.with_key_ids({}, subject, issuer_id, signing)
    honor(extensions, call.ext, asked, call.profile)
    extensions.update(ext.extensions(call.ext, signing, host.resolve))
    signature = ownkey.signature(own, call)
    scheme = ownkey.scheme(signature, own, signing)
    draft = issue.Draft(
        issue.serial(host.random, call.profile.signing.short_serials),
        scheme.identifier,
        issuer.subject.encoded,
        validity,
        name,
        subject,
        extensions,
    )
    return issue.certificate(draft, lambda body: host.sign(own.private, scheme.operation, body))


def _encoded(certificates: list[bytes], call: Call) -> bytes:
    if not call.rfc:
        return b"".join(certificates)
    printing = call.profile.printing
    blocks = (encodings.pem(one, "CERTIFICATE", printing) for one in certificates)
    return "".join(blocks).encode("ascii")
