"""-keyclone: the same private key under another alias (undocumented; 17.0.15 and 25.0.5)."""

from pykeytool.commands import copying, keys, prompts
from pykeytool.commands.session import Session
from pykeytool.errors import KeytoolError, StoreError
from pykeytool.host import Host
from pykeytool.keystore import PrivateKeyEntry
from pykeytool.options import Call


def run(call: Call, host: Host) -> None:
    """Clone a key. Raises `KeytoolError`; the store is untouched then."""
    opened, destination = copying.open_store(call, host)
    alias = call.own_alias
    entry = keys.find_alias(opened, alias)
    if not isinstance(entry, PrivateKeyEntry) or keys.is_secret(opened, entry):
        raise KeytoolError(
            f"Alias <{alias}> references an entry type that is not a private key entry."
            "  The -keyclone command only supports cloning of private key entries"
        )
    if destination is None:
        raise prompts.no_alias()
    if opened.get(destination) is not None:
        raise KeytoolError(f"Destination alias <{destination}> already exists")
    key, old = keys.open_to_copy(opened, alias, entry, call.keypass)
    password = old if opened.is_pkcs12 else _password(opened, destination, old)
    opened.put_copy(destination, entry, key, password)
    opened.tell_saved()
    opened.save()
    opened.finish()


def _password(opened: Session, destination: str, old: str) -> str:
    """The password of the clone: -new, or what is typed. Raises `KeytoolError`."""
    if opened.call.new is not None:
        return opened.call.new
    if opened.password is None:
        raise StoreError("non-null password required to create PrivateKeyEntry")
    alias = opened.call.own_alias
    prompt = f"Enter key password for <{destination}>\n\t(RETURN if same as for <{alias}>)"
    typed = keys.ask_new(opened, prompt, old)
    if typed is None:
        raise KeytoolError("Too many failures. Key entry not cloned")
    return typed
