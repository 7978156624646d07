"""The network: names to addresses, what a TLS server shows, and what a URL leads to.

Nothing here waits for ever: everything one asks must be there within `PATIENCE`.
"""

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pykeytool.errors import (
    ConnectError,
    FileMissingError,
    InputOutputError,
    SocketError,
    UnknownHostError,
)

if TYPE_CHECKING:
    import http.client
    import socket
    import ssl

PATIENCE = 30.0
"""Seconds for one question to the network, all in all."""
_PIECE = 1 << 14
_DER = 2
"""The encoding, as the inner side of the module ssl calls it."""


class HandshakeError(InputOutputError):
    """A TLS server that is not trusted or speaks something else."""

    java = "javax.net.ssl.SSLHandshakeException"


class RedirectError(InputOutputError):
    """A server that sends one round and round."""

    java = "java.net.ProtocolException"


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


def server_chain(address: bytes, port: int, name: str, suites: Iterable[str]) -> list[bytes]:
    """The certificates a TLS server shows, its own first, whatever becomes of the connection.

    Nothing is verified; `name` is told to a server that has several, and `suites` are offered, by
    their standard names. Nothing for a server that refuses, speaks something else or is too slow.
    """
    import socket

    family = socket.AF_INET if len(address) == 4 else socket.AF_INET6
    deadline = time.monotonic() + PATIENCE
    try:
        with socket.socket(family, socket.SOCK_STREAM) as connection:
            connection.settimeout(PATIENCE)
            connection.connect((socket.inet_ntop(family, address), port))
            return _shown(connection, name, _context(suites), deadline)
    except OSError:
        return []


def _shown(
    connection: "socket.socket", name: str, context: "ssl.SSLContext", deadline: float
) -> list[bytes]:
    """What a server shows during the handshake, even of one that fails afterwards."""
    import ssl

    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    try:
        session = context.wrap_bio(incoming, outgoing, server_hostname=name or None)
    except ValueError:  # a name that cannot be told
        session = context.wrap_bio(incoming, outgoing)
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


def _context(suites: Iterable[str]) -> "ssl.SSLContext":
    """A client that trusts everybody and speaks what the JDK speaks: TLS 1.2 and 1.3."""
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers(":".join([*map(_in_openssl, suites), "@SECLEVEL=0"]))
    return context


def _in_openssl(suite: str) -> str:
    """OpenSSL's name of a suite: ``TLS_RSA_WITH_AES_128_CBC_SHA`` is ``AES128-SHA``.

    A suite of TLS 1.3 and one that OpenSSL does not have come out as a name that it passes over.
    """
    exchange, _, cipher = suite.removeprefix("TLS_").partition("_WITH_")
    for standard, its in (("AES_", "AES"), ("_CBC", ""), ("POLY1305_SHA256", "POLY1305")):
        cipher = cipher.replace(standard, its)
    return f"{exchange}_{cipher}".removeprefix("RSA_").replace("_", "-")


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


_LARGEST = 1 << 28
"""Bytes of a content that is fetched."""
_MOST_REDIRECTIONS = 20
_UNTRUSTED = (
    "PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException:"
    " unable to find valid certification path to requested target"
)


def fetch(url: str, anchors: list[bytes]) -> bytes:
    """The content of an ``http:`` or ``https:`` URL; `anchors` are certificates that are trusted.

    Redirections within the protocol are followed. Raises `InputOutputError`.
    """
    for _ in range(_MOST_REDIRECTIONS):
        content, url = _fetch(url, anchors)
        if content is not None:
            return content
    raise RedirectError(f"Server redirected too many  times ({_MOST_REDIRECTIONS})")


def _fetch(url: str, anchors: list[bytes]) -> tuple[bytes | None, str]:
    """The content, or None and the URL to go on with."""
    from urllib.parse import unquote, urljoin, urlsplit

    parts = urlsplit(url)
    if parts.scheme == "ftp":
        return _fetch_file(parts.hostname or "", parts.port or 21, unquote(parts.path)), url
    connection = _connection(parts.scheme, parts.hostname or "", parts.port, anchors)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        response = _response(connection, path)
        there = response.getheader("Location")
        if response.status in (301, 302, 303, 307, 308) and there is not None:
            target = urljoin(url, there)
            if urlsplit(target).scheme == parts.scheme:
                return None, target
        if response.status in (404, 410):
            raise FileMissingError(url)
        if response.status >= 400:
            raise InputOutputError(
                f"Server returned HTTP response code: {response.status} for URL: {url}"
            )
        return response.read(_LARGEST), url
    except OSError as error:
        raise SocketError(error.strerror or "Read timed out") from None
    finally:
        connection.close()


def _fetch_file(name: str, port: int, path: str) -> bytes:
    """A file of an FTP server that everybody may read. Raises `InputOutputError`."""
    import ftplib
    import socket
    from io import BytesIO

    found = BytesIO()
    try:
        with ftplib.FTP(timeout=PATIENCE) as server:
            server.connect(name, port)
            server.login()
            server.retrbinary(f"RETR {path.lstrip('/')}", found.write)
    except socket.gaierror:
        raise UnknownHostError(name) from None
    except ConnectionRefusedError:
        raise ConnectError("Connection refused") from None
    except ftplib.error_perm:
        raise FileMissingError(path) from None
    except (OSError, EOFError, ftplib.Error) as error:
        raise InputOutputError(str(error)) from None
    return found.getvalue()


def _connection(
    scheme: str, name: str, port: int | None, anchors: list[bytes]
) -> "http.client.HTTPConnection":
    from http.client import HTTPConnection, HTTPSConnection

    if scheme != "https":
        return HTTPConnection(name, port, timeout=PATIENCE)
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if anchors:
        context.load_verify_locations(cadata=b"".join(anchors))
    return HTTPSConnection(name, port, timeout=PATIENCE, context=context)


def _response(connection: "http.client.HTTPConnection", path: str) -> "http.client.HTTPResponse":
    """The answer to a GET. Raises `InputOutputError` in the words of the JDK."""
    import socket
    import ssl
    from http.client import BadStatusLine, HTTPException, RemoteDisconnected

    try:
        connection.request("GET", path)
        return connection.getresponse()
    except socket.gaierror:
        raise UnknownHostError(connection.host) from None
    except ConnectionRefusedError:
        raise ConnectError("Connection refused") from None
    except RemoteDisconnected:
        raise SocketError("Unexpected end of file from server") from None
    except (BadStatusLine, HTTPException):
        raise InputOutputError("Invalid Http response") from None
    except ssl.SSLCertVerificationError as error:
        raise HandshakeError(_distrust(error, connection.host)) from None
    except ssl.SSLError:
        raise HandshakeError("Remote host terminated the handshake") from None
    except OSError as error:
        raise SocketError(error.strerror or str(error)) from None


def _distrust(error: "ssl.SSLCertVerificationError", name: str) -> str:
    if error.verify_code not in (62, 64):
        return _UNTRUSTED
    if error.verify_code == 64:
        return f"No subject alternative names matching IP address {name} found"
    return f"No name matching {name} found"
