"""-selfcert: a new self-signed certificate for a key of the store, which replaces its chain.

The extensions of the old certificate stay. Order of checks and messages as observed on 17.0.15 and
25.0.5.
"""

from pykeytool.commands import opening, ownkey
from pykeytool.commands.gencert import period
from pykeytool.commands.ownkey import OwnKey, own_key
from pykeytool.host import Host
from pykeytool.options import Call
from pykeytool.x509 import dname, ext, issue
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.extensions import readable


def run(call: Call, host: Host) -> None:
    """Sign and store the certificate. Raises `KeytoolError`; nothing is stored then."""
    opened = opening.open_store(call, host)
    alias = call.own_alias
    own = own_key(opened, alias)
    certificate = _issue(call, host, own)
    if call.verbose:
        _show(call, host, certificate)
    opened.put_key(alias, own.private, own.password, (certificate,))
    opened.tell_saved()
    opened.save()
    opened.finish()


def _issue(call: Call, host: Host, own: OwnKey) -> bytes:
    signing, key = call.profile.signing, own.certificate.public_key
    validity = period(call, host)
    name = own.certificate.subject.encoded if call.dname is None else dname.name(call.dname)
    extensions = {
        **_kept(call, own.certificate),
        **issue.with_key_ids({}, key.encoded, None, signing),
        **ext.extensions(call.ext, signing, host.resolve),
    }
    signature = ownkey.signature(own, call)
    scheme = ownkey.scheme(signature, own, signing)
    draft = issue.Draft(
        issue.serial(host.random, call.profile.signing.short_serials),
        scheme.identifier,
        name,
        validity,
        name,
        key.encoded,
        extensions,
    )
    return issue.certificate(draft, lambda body: host.sign(own.private, scheme.operation, body))


def _kept(call: Call, old: Certificate) -> dict[str, ext.Extension]:
    """The extensions of the old certificate that can be read."""
    printing, signing = call.profile.printing, call.profile.signing
    kept = [ext.Extension(*found) for found in old.extensions if readable(*found, printing)]
    return {ext.key(extension, signing): extension for extension in kept}


def _show(call: Call, host: Host, certificate: bytes) -> None:
    from pykeytool.show.tostring import lines

    given = ext.extensions(call.ext, call.profile.signing, host.resolve)
    new = Certificate(certificate)
    text = "\n".join(lines(new, call.profile.printing, host.zone, given))
    host.tell(f"New certificate (self-signed):\n{text}")
