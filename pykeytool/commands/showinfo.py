"""-showinfo -tls: the protocols and cipher suites that the release's TLS offers by default."""

from pykeytool.host import Host
from pykeytool.options import Call
from pykeytool.profiles import tls


def run(call: Call, host: Host) -> None:
    """Print them."""
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
