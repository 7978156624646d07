"""-version: the release that is imitated.

The store is not used, though what is said of it is checked (25.0.5).
"""

from pykeytool.commands import checks
from pykeytool.host import Host
from pykeytool.options import Call


def run(call: Call, host: Host) -> None:
    """Print the version. Raises `KeytoolError`."""
    checks.check(call)
    checks.check_unused(call)
    host.print(f"keytool {call.profile.version}")
