"""-storepasswd: another password for a store; a PKCS12 seals its keys anew with it.

Observed on 17.0.15: JKS and JCEKS change their seal alone, PKCS12 gives each key a new date, and
so does PEM, where the password is that of the keys.
"""

from pykeytool.commands import keys, opening
from pykeytool.commands.session import Session
from pykeytool.host import Host
from pykeytool.keystore import TrustedCertificateEntry
from pykeytool.options import Call


def run(call: Call, host: Host) -> None:
    """Change the password. Raises `KeytoolError`; the store is untouched then."""
    opened = opening.open_store(call, host)
    password = call.new
    if password is None:
        password = keys.ask_other(opened, "keystore password", opened.password or "")
    reseals = opened.is_pem or not opened.call.profile.storing.pkcs12_keeps_keys
    if reseals and (opened.is_pkcs12 or opened.is_pem):
        _reseal(opened, password)
    opened.new_password = password
    opened.tell_saved()
    opened.save()
    opened.finish()


def _reseal(opened: Session, password: str) -> None:
    for alias, entry in list(opened.store.entries.items()):
        if not isinstance(entry, TrustedCertificateEntry):
            key, _ = keys.open_to_copy(opened, alias, entry, opened.call.keypass)
            opened.put_copy(alias, entry, key, password)
