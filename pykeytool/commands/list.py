"""-list: the entries of a store, briefly, in full (-v) or with their certificates in PEM (-rfc).

Forms observed on 17.0.15 and 25.0.5. Aliases are sorted by their UTF-16 units.
"""

from collections.abc import Iterator
from hashlib import sha256

from pykeytool.commands import keys, opening, weakness
from pykeytool.commands.session import Session
from pykeytool.formats import PROVIDERS
from pykeytool.formats.pkcs12 import trusted_attributes
from pykeytool.host import Host
from pykeytool.java.dates import medium_text
from pykeytool.keystore import (
    Entry,
    PrivateKeyEntry,
    TrustedCertificateEntry,
    certificates,
)
from pykeytool.options import Call
from pykeytool.x509.certificate import Certificate

_STARS = "*" * 43
_KINDS = {
    PrivateKeyEntry: "PrivateKeyEntry",
    TrustedCertificateEntry: "trustedCertEntry",
}


def run(call: Call, host: Host) -> None:
    """List one entry or all. Raises `KeytoolError`."""
    opened = opening.open_store(call, host)
    opening.warn_unverified(opened)
    for line in _all(opened) if call.alias is None else _one(opened, call.alias):
        host.print(line)
    opened.finish()


def _one(opened: Session, alias: str) -> Iterator[str]:
    return _entry(opened, alias, keys.find_alias(opened, alias), "The certificate")


def _all(opened: Session) -> Iterator[str]:
    entries = opened.store.entries
    yield from _type(opened)
    yield ""
    noun = "entry" if len(entries) == 1 else "entries"
    yield f"Your keystore contains {len(entries):,} {noun}"
    yield ""
    for alias in sorted(entries, key=lambda alias: alias.encode("utf-16-be", "surrogatepass")):
        yield from _entry(opened, alias, keys.find_alias(opened, alias), f"<{alias}>")
        if opened.call.verbose or opened.call.rfc:
            yield from ("", "", _STARS, _STARS, "", "")


def _type(opened: Session) -> Iterator[str]:
    type, provider = opened.type, opened.provider
    pkcs12 = opened.call.profile.storing.pkcs12_provider
    if pkcs12 != PROVIDERS["PKCS12"] and opened.store.type == "PKCS12":
        provider = pkcs12 if opened.is_pkcs12 else provider
        type = opened.store.type
    yield f"Keystore type: {type}"
    yield f"Keystore provider: {provider}"


def _entry(opened: Session, alias: str, entry: Entry, label: str) -> Iterator[str]:
    call = opened.call
    if call.verbose or call.rfc or call.debug:
        return _full(opened, alias, entry, label)
    return _brief(opened, alias, entry, label)


def _brief(opened: Session, alias: str, entry: Entry, label: str) -> Iterator[str]:
    secret = keys.is_secret(opened, entry)
    kind = "SecretKeyEntry" if secret else _KINDS[type(entry)]
    yield f"{alias}, {_created(opened, entry)}, {kind}, "
    if not isinstance(entry, TrustedCertificateEntry) and secret:
        weakness.warn_secret_key(opened, entry, label)
        return
    chain = certificates(entry)
    if not chain:
        yield "Certificate chain length: 0"
        return
    yield f"Certificate fingerprint (SHA-256): {sha256(chain[0]).digest().hex(':').upper()}"
    weakness.warn_chain(opened, chain, label)


def _full(opened: Session, alias: str, entry: Entry, label: str) -> Iterator[str]:
    call = opened.call
    yield f"Alias name: {alias}"
    yield f"Creation date: {_created(opened, entry)}"
    if not isinstance(entry, TrustedCertificateEntry) and keys.is_secret(opened, entry):
        yield "Entry type: SecretKeyEntry"
        weakness.warn_secret_key(opened, entry, label)
        return
    chain = certificates(entry)
    plain = not (call.verbose or call.rfc)
    if isinstance(entry, PrivateKeyEntry):
        yield "Entry type: PrivateKeyEntry"
        yield f"Certificate chain length: {len(chain)}"
    elif plain and isinstance(entry, TrustedCertificateEntry):
        if opened.store.type == "PKCS12" and not opened.store.is_domain:
            from pykeytool.show.bagattributes import lines

            yield from lines(trusted_attributes(alias, entry), opened.host.zone)
    else:
        yield "Entry type: trustedCertEntry"
        yield ""
    for place, encoded in enumerate(chain, 1):
        if isinstance(entry, PrivateKeyEntry):
            yield f"Certificate[{place}]:"
        yield from _certificate(opened, encoded, isinstance(entry, TrustedCertificateEntry))
        weakness.warn(opened, Certificate(encoded), label)


def _certificate(opened: Session, encoded: bytes, trusted: bool) -> Iterator[str]:
    call, zone = opened.call, opened.host.zone
    printing = call.profile.printing
    if call.rfc:
        from pykeytool.x509.encodings import pem

        yield pem(encoded, "CERTIFICATE", printing).removesuffix("\n")
    elif call.verbose:
        from pykeytool.show.certificate import lines

        yield from lines(Certificate(encoded), printing, zone, trusted)
    else:
        from pykeytool.show.tostring import lines as dumped

        yield from dumped(Certificate(encoded), printing, zone)


def _created(opened: Session, entry: Entry) -> str:
    return medium_text(entry.created // 1000, opened.host.zone)
