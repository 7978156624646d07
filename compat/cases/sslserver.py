"""-printcert -sslserver: servers here that show chains, refuse, hang up or speak oddly."""

from compat.case import Case
from compat.masks import NO_FRAMES
from compat.servers import Server

HERE = "-printcert -sslserver 127.0.0.1:{port}"


def shown(name: str, server: Server, options: str = "") -> Case:
    """A case of a server asked by its number."""
    return Case(name, f"{HERE} {options}".rstrip(), server=server)


def typed(argument: str) -> Case:
    """A case of an address at which there is no server."""
    return Case(f"the address {argument!r}", ("-printcert", "-sslserver", argument))


ADDRESSES = (
    "",
    "127.0.0.1:abc",
    "127.0.0.1:70000",
    "127.0.0.1:-1",
    "127.0.0.1:-2",
    "127.0.0.1:99999999999",
    "127.0.0.1:1:1",
    "[::1",
    "[::1]1",
    "[::1]:x",
    "[zz]:1",
    "[127.0.0.1]:1",
    "[]:1",
    "::1]:1",
    "::1:1",
    "a[b",
    "a^b:1",
    "a b",
    "%",
    "127.0.0.1:1/%zz",
    "127.0.0.1:1/a b",
    "127.0.0.1:1?a^b",
    "127.0.0.1:1#a#b",
    "/127.0.0.1:1",
    "//127.0.0.1:1",
    "300.1.1.1:1",
    "1.2.3.4.5:1",
    "127.0.0.1%41:1",
    "https://127.0.0.1:1",
    "no.such.host.invalid",
    "no_such",
)

CASES = [
    shown("a chain", Server()),
    shown("-rfc", Server(), "-rfc"),
    shown("-rfc and -v", Server(), "-rfc -v"),
    shown("one certificate", Server("servers/ec.pem")),
    shown("one certificate -rfc", Server("servers/ec.pem"), "-rfc"),
    shown("Ed25519", Server("servers/ed.pem")),
    shown("a weak key", Server("servers/own.pem")),
    shown("a weak key -nowarn", Server("servers/own.pem"), "-nowarn"),
    shown("TLS 1.3 alone", Server(behaviour="tls1.3")),
    shown("TLS 1.2 alone", Server(behaviour="tls1.2")),
    shown("TLS 1.1 alone", Server(behaviour="tls1.1")),
    shown("TLS 1.2 wants a certificate", Server(behaviour="client 1.2")),
    shown("TLS 1.3 wants a certificate", Server(behaviour="client 1.3")),
    *[
        shown(f"a suite of {suite}", Server(behaviour=f"cipher {suite}"))
        for suite in ("AES128-SHA", "ECDHE-RSA-AES128-SHA", "ECDHE-RSA-CHACHA20-POLY1305")
    ],
    shown("a suite nobody has", Server(behaviour="cipher CAMELLIA128-SHA")),
    shown("hangs up", Server(behaviour="close")),
    shown("speaks first", Server(behaviour="text")),
    shown("an alert", Server(behaviour="alert")),
    shown("hangs up amid a record", Server(behaviour="truncated")),
    Case("refuses -v", "-printcert -sslserver 127.0.0.1:1 -v", differs=NO_FRAMES),
    Case("IPv6", "-printcert -sslserver [::1]:{port}", server=Server(host="::1")),
    Case("a name", "-printcert -sslserver localhost:{port}", server=Server()),
    Case("a short address", "-printcert -sslserver 127.1:{port}", server=Server()),
    Case("no host", "-printcert -sslserver :{port}", server=Server()),
    Case("a user", "-printcert -sslserver me@127.0.0.1:{port}", server=Server()),
    Case(
        "a path and more",
        ("-printcert", "-sslserver", "127.0.0.1:{port}/a/b?c#d"),
        server=Server(),
    ),
    Case("a port with a sign", "-printcert -sslserver 127.0.0.1:+{port}", server=Server()),
    Case("refuses", "-printcert -sslserver 127.0.0.1:1"),
    Case("refuses on the usual port", "-printcert -sslserver 127.0.0.1"),
    Case("refuses on no port", "-printcert -sslserver 127.0.0.1:"),
    Case("no argument", "-printcert -sslserver"),
    Case(
        "a server before a file",
        f"{HERE} -file rsa.cer",
        files={"rsa.cer": "rsa.cer"},
        server=Server(),
    ),
    Case(
        "a store that has the certificate",
        f"{HERE} -keystore trust.jks -storepass changeit",
        files={"trust.jks": "trust.jks"},
        server=Server(),
    ),
    Case(
        "a wrong password",
        f"{HERE} -keystore trust.jks -storepass changeme",
        files={"trust.jks": "trust.jks"},
        server=Server(),
    ),
    Case(
        "a store with a key",
        f"{HERE} -keystore keys.jks -storepass changeit",
        files={"keys.jks": "keys.jks"},
        server=Server("servers/own.pem"),
    ),
    shown("-trustcacerts", Server(), "-trustcacerts"),
    *map(typed, ADDRESSES),
]
