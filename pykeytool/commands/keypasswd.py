"""-keypasswd: another password for one private key (17.0.15 and 25.0.5)."""

from pykeytool.commands import keys, opening
from pykeytool.errors import KeytoolError
from pykeytool.host import Host
from pykeytool.keystore import TrustedCertificateEntry
from pykeytool.options import Call


def run(call: Call, host: Host) -> None:
    """Change the password of a key. Raises `KeytoolError`; the store is untouched then."""
    opened = opening.open_store(call, host)
    alias = call.own_alias
    entry = keys.find_alias(opened, alias)
    if isinstance(entry, TrustedCertificateEntry):
        raise KeytoolError(f"Alias <{alias}> has no key")
    key, old = keys.open_entry(opened, alias, entry, call.keypass)
    password = call.new
    if password is None:
        password = keys.ask_other(opened, f"key password for <{alias}>", old)
    opened.put_copy(alias, entry, key, password)
    opened.tell_saved()
    opened.save()
    opened.finish()
