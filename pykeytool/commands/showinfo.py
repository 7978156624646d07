"""-showinfo -tls: the protocols and cipher suites that the release's TLS offers by default.

The store is not used, though what is said of it is checked (17.0.15 and 25.0.5).
"""

from pykeytool.commands import opening
from pykeytool.host import Host
from pykeytool.options import Call
from pykeytool.profiles import tls


def run(call: Call, host: Host) -> None:
    """Print them. Raises `KeytoolError`."""
    opening.check(call)
    opening.check_unused(call)
    if not call.tls:
        host.print('Missing option for -showinfo. Try "keytool -showinfo -tls".')
        return
    _list(host, "Enabled Protocols", tls.PROTOCOLS)
    host.print()
    _list(host, "Enabled Cipher Suites", call.profile.suites)


def _list(host: Host, title: str, names: tuple[str, ...]) -> None:
    host.print(title)
    host.print("-" * len(title))
    for name in names:
        host.print(name)
