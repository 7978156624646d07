"""-identitydb: what JDK 1.1 kept identities in; nothing is ever added (17.0.15 and 25.0.5)."""

from pykeytool.commands import opening
from pykeytool.host import Host
from pykeytool.options import Call


def run(call: Call, host: Host) -> None:
    """Read the file, and say that there was nothing in it. Raises `KeytoolError`."""
    opened = opening.open_store(call, host)
    if call.file is None:
        host.keyboard.rest()
    else:
        host.files.read(call.file)
    host.tell("No entries from identity database added")
    opened.finish()
