"""-keypasswd: another password for one private key (17.0.15 and 25.0.5)."""

from pykeytool.commands import keys, session
from pykeytool.errors import KeytoolError
from pykeytool.host import Host
from pykeytool.keystore import TrustedCertificateEntry
from pykeytool.options import Call

DEFAULT_ALIAS = "mykey"


def run(call: Call, host: Host) -> None:
    """Change the password of a key. Raises `KeytoolError`; the store is untouched then."""
    opened = session.open_store(call, host)
    alias = DEFAULT_ALIAS if call.alias is None else call.alias
    entry = keys.find_alias(opened, alias)
    if isinstance(entry, TrustedCertificateEntry):
        raise KeytoolError(f"Alias <{alias}> has no key")
    key, old = keys.open_entry(opened, alias, entry, call.keypass)
    password = call.new
    if password is None:
        password = keys.ask_other(opened, f"key password for <{alias}>", old)
    opened.put_copy(alias, entry, key, password)
    opened.save()
    opened.tell_saved()
    session.finish(opened)
