"""-delete: takes one entry out of a store."""

from pykeytool.commands import keys, opening, prompts
from pykeytool.errors import KeytoolError
from pykeytool.host import Host
from pykeytool.options import Call


def run(call: Call, host: Host) -> None:
    """Delete the entry of an alias, asking for it before the password if it is not given.

    Raises `KeytoolError`; the store is untouched then.
    """
    opened = opening.locate(call, host)
    alias = call.alias if call.alias is not None else _ask(host)
    opening.unlock(opened)
    keys.find_alias(opened, alias)
    opened.remove(alias)
    opened.tell_saved()
    opened.save()
    opened.finish()


def _ask(host: Host) -> str:
    alias = prompts.ask_line(host, "Enter alias name:  ")
    if alias is None:
        raise prompts.no_alias()
    if not alias:
        raise KeytoolError("Must specify alias")
    return alias
