"""-changealias: another alias for an entry (17.0.15 and 25.0.5).

The entry is taken out and put in anew: a key is sealed again, and its date is now.
"""

from pykeytool.commands import copying, keys, prompts
from pykeytool.commands.session import Session
from pykeytool.errors import KeytoolError
from pykeytool.host import Host
from pykeytool.keystore import Entry, TrustedCertificateEntry
from pykeytool.options import Call


def run(call: Call, host: Host) -> None:
    """Rename an entry. Raises `KeytoolError`; the store is untouched then."""
    opened, destination = copying.open_store(call, host)
    alias = call.own_alias
    if destination is None:
        raise prompts.no_alias()
    if opened.get(destination) is not None:
        raise KeytoolError(f"Destination alias <{destination}> already exists")
    copy(opened, keys.find_alias(opened, alias), alias, destination)
    opened.remove(alias)
    opened.tell_saved()
    opened.save()
    opened.finish()


def copy(opened: Session, entry: Entry, alias: str, destination: str) -> None:
    """Put an entry in once more, its key under the password it has. Raises `KeytoolError`."""
    if isinstance(entry, TrustedCertificateEntry):
        opened.put_trusted(destination, entry)
        return
    key, password = keys.open_to_copy(opened, alias, entry, opened.call.keypass)
    opened.put_copy(destination, entry, key, password)
