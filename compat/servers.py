"""Servers on this machine for cases that need one: each shows a chain and behaves in some way."""

import socket
import ssl
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

FIXTURES = Path(__file__).parent / "fixtures"
PORT = "{port}"
"""Stands for the port of the server in the arguments of a case."""
PATIENCE = 20.0
ANSWER = b"HTTP/1.1 %b\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%b"


class Server(NamedTuple):
    """A server.

    `shows` is a fixture: key and chain in PEM for TLS, what a GET is answered with for ``http``.
    `behaviour` is ``tls``, ``tls1.1``, ``tls1.2``, ``tls1.3``, ``client 1.2`` and ``client 1.3``
    (wants a certificate), ``cipher X`` (of TLS 1.2, by OpenSSL's name), ``close``, ``text``,
    ``alert``, ``truncated``, ``http`` or ``http 404`` or another status.
    """

    shows: str = "servers/server.pem"
    behaviour: str = "tls"
    host: str = "127.0.0.1"


@contextmanager
def running(server: Server | None) -> Iterator[str]:
    """The port of a server, for as long as it is needed; nothing where there is none."""
    if server is None:
        yield ""
        return
    family = socket.AF_INET6 if ":" in server.host else socket.AF_INET
    with socket.socket(family) as listener:
        listener.bind((server.host, 0))
        listener.listen()
        thread = threading.Thread(target=_listen, args=(listener, server), daemon=True)
        thread.start()
        try:
            yield str(listener.getsockname()[1])
        finally:
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            thread.join(PATIENCE)


def placed(words: list[str], port: str) -> list[str]:
    """The arguments with the port in its place."""
    return [word.replace(PORT, port) for word in words]


def _listen(listener: socket.socket, server: Server) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        with connection, suppress(OSError):
            connection.settimeout(PATIENCE)
            _answer(connection, server)


def _answer(connection: socket.socket, server: Server) -> None:
    if server.behaviour == "text":
        connection.sendall(b"220 mail.example ESMTP\r\n")
    elif server.behaviour == "alert":
        connection.recv(4096)
        connection.sendall(bytes.fromhex("15030300020228"))
    elif server.behaviour == "truncated":
        connection.recv(4096)
        connection.sendall(bytes.fromhex("160303010002"))
    elif server.behaviour.startswith("http"):
        connection.recv(4096)
        content = (FIXTURES / server.shows).read_bytes()
        status = server.behaviour[5:] or "200"
        connection.sendall(ANSWER % (status.encode(), len(content), content))
    elif server.behaviour != "close":
        with _context(server).wrap_socket(connection, server_side=True) as session:
            session.recv(4096)


def _context(server: Server) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.load_cert_chain(FIXTURES / server.shows)
    if server.behaviour.startswith("cipher "):
        context.set_ciphers(f"{server.behaviour[7:]}:@SECLEVEL=0")
        context.maximum_version = ssl.TLSVersion.TLSv1_2
    version = server.behaviour[-3:]
    if version in ("1.1", "1.2", "1.3"):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            one = getattr(ssl.TLSVersion, f"TLSv1_{version[-1]}")
            context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
            context.maximum_version = context.minimum_version = one
    if server.behaviour.startswith("client"):
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(FIXTURES / "root.pem")
    return context
