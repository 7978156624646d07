"""-importcert: a certificate to trust, or the reply of an authority for a key of the store.

An alias that has a key gets a reply; an alias that does not exist gets a trusted certificate.
Dialogues, texts and rules observed on 17.0.15 and 25.0.5.
"""

from pykeytool.commands import keys, opening, prompts, weakness
from pykeytool.commands.authorities import authorities
from pykeytool.commands.session import Session
from pykeytool.errors import CertificateError, KeytoolError
from pykeytool.host import Host
from pykeytool.keystore import PrivateKeyEntry, TrustedCertificateEntry, own_certificate
from pykeytool.options import Call
from pykeytool.show import certificate as show
from pykeytool.x509 import encodings
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.chains import Trust, is_self_signed, ordered


def run(call: Call, host: Host) -> None:
    """Import what -file or standard input holds. Raises `KeytoolError`; nothing is stored then."""
    opened = opening.open_store(call, host)
    alias = call.own_alias
    given = None if call.file is None else host.files.read(call.file)
    entry = opened.get(alias)
    if isinstance(entry, PrivateKeyEntry) and not keys.is_secret(opened, entry):
        _import_reply(opened, alias, entry, given)
    elif isinstance(entry, TrustedCertificateEntry):
        raise KeytoolError(f"Certificate not imported, alias <{alias}> already exists")
    elif entry is None:
        _import_trusted(opened, alias, host.keyboard.rest() if given is None else given)
    opened.finish()


def _finish(opened: Session, what: str, stored: bool, where: str) -> None:
    if stored:
        opened.save()
        opened.host.tell(f"{what} was {where} keystore")
        opened.tell_saved()
    else:
        opened.host.tell(f"{what} was not {where} keystore")


def _import_trusted(opened: Session, alias: str, data: bytes) -> None:
    try:
        certificate = encodings.certificate(data, opened.call.profile.printing)
    except CertificateError:
        raise KeytoolError("Input not an X.509 certificate") from None
    weakness.warn(opened, certificate, "The input")
    trusted = opened.call.noprompt or _is_trusted(opened, certificate)
    if trusted:
        created = opened.host.now()
        opened.put(alias, TrustedCertificateEntry(created, certificate.encoded, alias))
    _finish(opened, "Certificate", trusted, "added to")


def _is_trusted(opened: Session, certificate: Certificate) -> bool:
    """Whether a new certificate is accepted, by what is there already or by the user."""
    host = opened.host
    if known := opened.alias_of(certificate.encoded):
        host.tell(f"Certificate already exists in keystore under alias <{known}>")
        weakness.flush(opened.call, host)
        return prompts.ask_yes_no(host, opened.call.profile, "Do you still want to add it? [no]:  ")
    system = authorities(opened)
    if certificate.is_self_issued:
        if not is_self_signed(certificate):
            raise CertificateError("Signature does not match.")
        if known := system.alias(certificate):
            host.tell(
                f"Certificate already exists in system-wide CA keystore under alias <{known}>"
            )
            weakness.flush(opened.call, host)
            question = "Do you still want to add it to your own keystore? [no]:  "
            return prompts.ask_yes_no(host, opened.call.profile, question)
    elif Trust([*_own(opened), *system.certificates]).chain(certificate):
        return True
    _show(opened, certificate)
    return prompts.ask_yes_no(host, opened.call.profile, "Trust this certificate? [no]:  ")


def _show(opened: Session, certificate: Certificate) -> None:
    call, host = opened.call, opened.host
    lines = show.lines(certificate, call.profile.printing, host.zone)
    host.write("".join(f"{line}\n" for line in lines))
    host.out.flush()
    weakness.flush(call, host)


def _own(opened: Session) -> list[Certificate]:
    """The certificates of all entries: of a key the first of its chain."""
    found = map(own_certificate, opened.store.entries.values())
    return [Certificate(certificate) for certificate in found if certificate]


def _import_reply(opened: Session, alias: str, entry: PrivateKeyEntry, given: bytes | None) -> None:
    call = opened.call
    key, password = keys.open_key(opened, alias, entry)
    if not entry.chain:
        raise KeytoolError(f"{alias} has no public key (certificate)")
    data = opened.host.keyboard.rest() if given is None else given
    reply = encodings.certificates(data, call.profile.printing)
    if not reply:
        raise KeytoolError("Reply has no certificates")
    own = Certificate(entry.chain[0])
    chain = (
        _single(opened, own, reply[0]) if len(reply) == 1 else _several(opened, alias, own, reply)
    )
    if chain:
        encoded = tuple(certificate.encoded for certificate in chain)
        opened.put_key(alias, key, password, encoded)
    _finish(opened, "Certificate reply", bool(chain), "installed in")


def _single(opened: Session, own: Certificate, reply: Certificate) -> list[Certificate]:
    """The chain from the reply up, out of the store and the authorities."""
    if reply.public_key.encoded != own.public_key.encoded:
        raise KeytoolError("Public keys in reply and keystore don't match")
    if reply == own:
        raise KeytoolError("Certificate reply and certificate in keystore are identical")
    system = authorities(opened)
    chain = Trust([*_own(opened), *system.certificates]).chain(reply)
    if chain is None:
        raise KeytoolError("Failed to establish chain from reply")
    return chain


def _several(
    opened: Session, alias: str, own: Certificate, reply: list[Certificate]
) -> list[Certificate]:
    """The reply in order and up to a root, or nothing where the user refuses."""
    chain = ordered(reply, own.public_key.encoded)
    if chain is None:
        raise KeytoolError(f"Certificate reply does not contain public key for <{alias}>")
    if opened.call.noprompt:
        return chain
    top = chain[-1]
    system = authorities(opened)
    trust = Trust([*_own(opened), *system.certificates])
    if top in trust:
        return chain
    if root := trust.root_of(top):
        return [*chain, root]
    host = opened.host
    host.tell("\nTop-level certificate in reply:\n")
    _show(opened, top)
    host.prompt("\n... is not trusted. ")
    return (
        chain
        if prompts.ask_yes_no(host, opened.call.profile, "Install reply anyway? [no]:  ")
        else []
    )
