"""-version: the release that is imitated.

The store is not used, though what is said of it is checked (25.0.5).
"""

from pykeytool.commands import opening
from pykeytool.host import Host
from pykeytool.options import Call


def run(call: Call, host: Host) -> None:
    """Print the version. Raises `KeytoolError`."""
    opening.check(call)
    opening.check_unused(call)
    host.print(f"keytool {call.profile.version}")
