"""What -changealias and -keyclone begin with: the other alias is asked for before the password."""

from pykeytool.commands import opening, prompts
from pykeytool.commands.session import Session
from pykeytool.errors import KeytoolError
from pykeytool.host import Host
from pykeytool.options import Call


def open_store(call: Call, host: Host) -> tuple[Session, str | None]:
    """The store, and the alias of -destalias or the one typed; None at the end of input.

    Raises `KeytoolError`.
    """
    opened = opening.locate(call, host)
    destination = call.destalias
    if destination is None:
        destination = prompts.ask_line(host, "Enter destination alias name:  ")
        if destination == "":
            raise KeytoolError("Must specify destination alias")
    opening.unlock(opened)
    return opened, destination
