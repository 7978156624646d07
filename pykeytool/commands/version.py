"""-version: the release that is imitated (25.0.5)."""

from pykeytool.host import Host
from pykeytool.options import Call


def run(call: Call, host: Host) -> None:
    """Print the version."""
    host.print(f"keytool {call.profile.version}")
