"""-list: the entries of a store, briefly, in full (-v) or with their certificates in PEM (-rfc).

Forms observed on 17.0.15 and 25.0.5. Aliases are sorted by their UTF-16 units.
"""

from collections.abc import Iterator
from hashlib import sha256

from pykeytool.commands import session
from pykeytool.commands.exportcert import own_certificate
from pykeytool.commands.session import Session
from pykeytool.errors import KeytoolError
from pykeytool.host import Host
from pykeytool.java.dates import medium
from pykeytool.java.numbers import grouped
from pykeytool.keystore import Entry
from pykeytool.options import Call

_STARS = "*" * 43
_NAMES = {"PrivateKeyEntry": "PrivateKeyEntry", "TrustedCertificateEntry": "trustedCertEntry"}


def run(call: Call, host: Host) -> None:
    """List one entry or all. Raises `KeytoolError`."""
    opened = session.open_store(call, host)
    if call.alias is not None:
        lines = _one(opened, call.alias)
    else:
        lines = _all(opened)
    host.write("".join(f"{line}\n" for line in lines))
    session.advise_migration(opened)


def _one(opened: Session, alias: str) -> Iterator[str]:
    entry = opened.get(alias)
    if entry is None:
        raise KeytoolError(f"Alias <{alias}> does not exist")
    return _entry(opened, alias, entry, "the certificate")


def _all(opened: Session) -> Iterator[str]:
    entries = opened.store.entries
    yield f"Keystore type: {opened.type}"
    yield f"Keystore provider: {opened.provider}"
    yield ""
    noun = "entry" if len(entries) == 1 else "entries"
    yield f"Your keystore contains {grouped(len(entries))} {noun}"
    yield ""
    for alias in sorted(entries, key=lambda alias: alias.encode("utf-16-be", "surrogatepass")):
        yield from _entry(opened, alias, entries[alias], f"<{alias}>")
        if opened.call.verbose or opened.call.rfc or opened.call.debug:
            yield from ("", "", _STARS, _STARS, "", "")


def _entry(opened: Session, alias: str, entry: Entry, label: str) -> Iterator[str]:
    call = opened.call
    created = medium(entry.created // 1000, opened.host.zone)
    if not (call.verbose or call.rfc or call.debug):
        return _brief(opened, f"{alias}, {created}, ", entry)
    return iter(())


def _brief(opened: Session, start: str, entry: Entry) -> Iterator[str]:
    kind = type(entry).__name__
    yield f"{start}{_NAMES.get(kind, kind)}, "
    certificate = own_certificate(entry)
    if certificate is not None:
        yield f"Certificate fingerprint (SHA-256): {fingerprint(certificate)}"


def fingerprint(certificate: bytes) -> str:
    """The SHA-256 of a certificate as pairs of hexadecimal digits."""
    return sha256(certificate).digest().hex(":").upper()
