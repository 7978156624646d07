"""-keyclone: the same private key under another alias (undocumented; 17.0.15 and 25.0.5)."""

from pykeytool.commands import keys, opening
from pykeytool.errors import KeytoolError
from pykeytool.host import Host
from pykeytool.keystore import PrivateKeyEntry
from pykeytool.options import Call


def run(call: Call, host: Host) -> None:
    """Clone a key. Raises `KeytoolError`; the store is untouched then."""
    opened = opening.locate(call, host)
    destination = keys.ask_destination(opened)
    opening.unlock(opened)
    alias = call.own_alias
    if opened.get(destination) is not None:
        raise KeytoolError(f"Destination alias <{destination}> already exists")
    entry = keys.find_alias(opened, alias)
    if not isinstance(entry, PrivateKeyEntry):
        raise KeytoolError(
            f"Alias <{alias}> references an entry type that is not a private key entry."
            "  The -keyclone command only supports cloning of private key entries"
        )
    key, old = keys.open_key(opened, alias, entry)
    password = old if opened.store.type == "PKCS12" else call.new
    if password is None:
        prompt = f"Enter key password for <{destination}>\n\t(RETURN if same as for <{alias}>)"
        password = keys.ask_new(opened, prompt, old)
    if password is None:
        raise KeytoolError("Too many failures. Key entry not cloned")
    opened.put_key(destination, key, password, entry.chain, entry.attributes)
    opened.save()
    opened.tell_saved()
    opened.finish()
