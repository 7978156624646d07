"""The network: names to addresses, what a TLS server shows, and what a URL leads to.

Nothing here waits for ever: everything one asks must be there within `PATIENCE`.
"""

import time
from typing import TYPE_CHECKING, Any

from pykeytool.errors import UnknownHostError

if TYPE_CHECKING:
    import socket
    import ssl

PATIENCE = 30.0
"""Seconds for one question to the network, all in all."""
_PIECE = 1 << 14
_DER = 2
"""The encoding, as the inner side of the module ssl calls it."""


def resolve(name: str) -> bytes:
    """The first address of a host, of IPv4 where it has one. Raises `UnknownHostError`."""
    import socket

    try:
        found = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        text = error.strerror if isinstance(error, OSError) else str(error)
        raise UnknownHostError(f"{name}: {text}") from None
    family, *_, place = min(found, key=lambda one: one[0] != socket.AF_INET)
    return socket.inet_pton(family, str(place[0]).partition("%")[0])


def server_chain(address: bytes, port: int, name: str) -> list[bytes]:
    """The certificates a TLS server shows, its own first, whatever becomes of the connection.

    Nothing is verified; `name` is told to a server that has several. Nothing for a server that
    refuses, speaks something else or is too slow.
    """
    import socket

    family = socket.AF_INET if len(address) == 4 else socket.AF_INET6
    deadline = time.monotonic() + PATIENCE
    try:
        with socket.socket(family, socket.SOCK_STREAM) as connection:
            connection.settimeout(PATIENCE)
            connection.connect((socket.inet_ntop(family, address), port))
            return _shown(connection, name, deadline)
    except OSError:
        return []


def _shown(connection: "socket.socket", name: str, deadline: float) -> list[bytes]:
    """What a server shows during the handshake, even of one that fails afterwards."""
    import ssl

    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    try:
        session = _context().wrap_bio(incoming, outgoing, server_hostname=name or None)
    except ValueError:  # a name that cannot be told
        session = _context().wrap_bio(incoming, outgoing)
    while True:
        try:
            session.do_handshake()
        except ssl.SSLWantReadError:
            if not _exchange(connection, incoming, outgoing, deadline):
                return _chain(session)
        except (ssl.SSLError, OSError):
            return _chain(session)
        else:
            return _chain(session)


def _exchange(
    connection: "socket.socket",
    incoming: "ssl.MemoryBIO",
    outgoing: "ssl.MemoryBIO",
    deadline: float,
) -> bool:
    """Send what there is to send and take the next piece; False where nothing more comes."""
    left = deadline - time.monotonic()
    if left <= 0:
        return False
    connection.settimeout(left)
    try:
        connection.sendall(outgoing.read())
        piece = connection.recv(_PIECE)
    except OSError:
        return False
    incoming.write(piece)
    return bool(piece)


def _context() -> "ssl.SSLContext":
    """A client that trusts everybody and speaks what the JDK speaks: TLS 1.2 and 1.3."""
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers("ALL:!aNULL:!eNULL:!PSK:!SRP:@SECLEVEL=0")
    return context


def _chain(session: "ssl.SSLObject") -> list[bytes]:
    """The chain as it was sent, by the way each Python has for it: 3.13 made it public."""
    public = getattr(session, "get_unverified_chain", None)
    if public is not None:
        return list(public() or [])
    inner: Any = getattr(session, "_sslobj", None)
    if hasattr(inner, "get_unverified_chain"):
        return [one.public_bytes(_DER) for one in inner.get_unverified_chain() or []]
    own = session.getpeercert(binary_form=True)
    return [own] if own else []
