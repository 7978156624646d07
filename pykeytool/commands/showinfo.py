"""-showinfo -tls: the protocols and cipher suites that the release's TLS offers by default.

The store is not used, though what is said of it is checked (17.0.15 and 25.0.5).
"""

from pykeytool.commands import checks
from pykeytool.errors import NoSuchAlgorithmError
from pykeytool.host import Host
from pykeytool.options import Call
from pykeytool.profiles import tls


def run(call: Call, host: Host) -> None:
    """Print them. Raises `KeytoolError`."""
    checks.check(call)
    checks.check_unused(call)
    if not call.tls:
        host.print('Missing option for -showinfo. Try "keytool -showinfo -tls".')
        return
    properties = host.properties
    protocols = _protocols(properties.get("jdk.tls.client.protocols", ""))
    _list(host, "Enabled Protocols", protocols)
    host.print()
    suites = _chosen(properties.get("jdk.tls.client.cipherSuites", ""), call.profile.suites)
    offered = tuple(suite for suite in suites if tls.protocol(suite) in protocols)
    _list(host, "Enabled Cipher Suites", offered)


def _words(text: str) -> tuple[str, ...]:
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    return tuple(dict.fromkeys(word.strip() for word in text.split(",") if word.strip()))


def _protocols(told: str) -> tuple[str, ...]:
    """The protocols a property names, all that are enabled where it names none."""
    names = _words(told)
    if any(name not in tls.NAMES for name in names):
        raise NoSuchAlgorithmError(
            "Error constructing implementation (algorithm: Default, provider: SunJSSE,"
            " class: sun.security.ssl.SSLContextImpl$DefaultSSLContext)"
        )
    streams = [name for name in names if not name.startswith("DTLS")]
    return tuple(name for name in streams if name in tls.ENABLED) if streams else tls.PROTOCOLS


def _chosen(told: str, suites: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in _words(told) if name in suites) or suites


def _list(host: Host, title: str, names: tuple[str, ...]) -> None:
    host.print(title)
    host.print("-" * len(title))
    for name in names:
        host.print(name)
