"""-certreq: a certification request for a key of the store, as PEM.

The order of checks and messages is keytool's (17.0.15 and 25.0.5).
"""

from pykeytool.commands import opening, ownkey
from pykeytool.commands.ownkey import OwnKey, own_key
from pykeytool.errors import NoSuchIndexError, SignatureError
from pykeytool.host import Host
from pykeytool.options import Call
from pykeytool.x509 import constraints, dname, ext, issue, request
from pykeytool.x509.encodings import pem
from pykeytool.x509.sigalgs import Scheme, Signature


def run(call: Call, host: Host) -> None:
    """Write the request. Raises `KeytoolError`; no file is written then."""
    opened = opening.open_store(call, host)
    if call.file is not None:
        host.files.check(call.file)
    own = own_key(opened, call.own_alias)
    text = pem(_request(call, host, own), request.LABEL, call.profile.printing)
    if call.file is None:
        host.write(text)
    else:
        host.files.create(call.file, text.encode("ascii"))
    if call.verbose and call.file is not None:
        host.tell(f"Certification request stored in file <{call.file}>\nSubmit this to your CA")
    opened.finish()


def _request(call: Call, host: Host, own: OwnKey) -> bytes:
    signing, key = call.profile.signing, own.certificate.public_key
    given = ext.extensions(call.ext, signing, host.resolve)
    extensions = issue.with_key_ids(given, key.encoded, None, signing)
    name = own.certificate.subject.encoded if call.dname is None else dname.name(call.dname)
    signature = ownkey.signature(own, call)
    draft = request.Draft(name, key.encoded, extensions)
    scheme = _scheme(signature, own, draft, call)
    encoded = request.encode(
        draft, scheme.identifier, lambda info: host.sign(own.private, scheme.operation, info)
    )
    printing = call.profile.printing
    verdict = constraints.algorithm(scheme.name, printing)
    call.warnings += constraints.warnings_of(
        "The generated certificate request",
        verdict._replace(name=call.sigalg or scheme.name),
        key,
        printing,
    )
    return encoded


_UNHASHED = {
    "NONEwithRSA": SignatureError("doFinal() failed"),
    "NONEwithDSA": SignatureError("Data for RawDSA must be exactly 20 bytes long"),
    "RawDSA": SignatureError("Data for RawDSA must be exactly 20 bytes long"),
    "NONEwithDSAinP1363Format": SignatureError("Data for RawDSA must be exactly 20 bytes long"),
}
"""What a request is too long for: the JDK signs it before it looks how to name the signature."""


def _scheme(signature: Signature, own: OwnKey, draft: request.Draft, call: Call) -> Scheme:
    try:
        return ownkey.scheme(signature, own, call.profile.signing)
    except SignatureError as error:
        if signature.name.startswith("NONEwithECDSA"):
            size = len(request.info(draft))
            raise NoSuchIndexError(
                f"arraycopy: last destination index {size} out of bounds for byte[64]"
            ) from None
        raise _UNHASHED.get(signature.name, error) from None
