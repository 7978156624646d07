"""What servers on this machine show: chains, contents, and errors in the words of the JDK."""

import socket
import time

import pytest

from compat.servers import Server, running
from pykeytool.errors import ConnectError, FileMissingError, InputOutputError, UnknownHostError
from pykeytool.host import network

HERE = bytes((127, 0, 0, 1))
SUITES = ("TLS_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")


def chain(server: Server, name: str = "") -> list[bytes]:
    """What a server shows."""
    with running(server) as port:
        return network.server_chain(HERE, int(port), name, SUITES)


@pytest.mark.parametrize("behaviour", ["tls", "tls1.2", "tls1.3", "client 1.2", "client 1.3"])
@pytest.mark.parametrize("name", ["", "localhost", ".odd name."])
def test_chain(behaviour: str, name: str) -> None:
    """
    The whole chain comes, even of a handshake that fails for want of a certificate of ours.
    """
    assert 3 == len(chain(Server(behaviour=behaviour), name))


@pytest.mark.parametrize("behaviour", ["tls1.1", "close", "text", "alert", "truncated"])
def test_no_chain(behaviour: str) -> None:
    """
    A server that refuses, hangs up or speaks something else shows nothing.
    """
    assert [] == chain(Server(behaviour=behaviour))


@pytest.mark.parametrize(
    ("suite", "count"),
    [
        ("TLS_RSA_WITH_AES_128_CBC_SHA", 3),
        ("TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", 3),
        ("TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384", 3),
        ("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", 0),
    ],
)
def test_suites(suite: str, count: int) -> None:
    """
    Only the suites that were named are offered to a server of TLS 1.2.
    """
    with running(Server(behaviour="tls1.2")) as port:
        assert count == len(network.server_chain(HERE, int(port), "", [suite]))


def test_refused() -> None:
    """
    Nothing comes of a port at which nobody listens.
    """
    assert [] == network.server_chain(HERE, 1, "", SUITES)


def test_silence_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A server that says nothing is not waited for longer than the patience lasts.
    """
    monkeypatch.setattr(network, "PATIENCE", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        begun = time.monotonic()

        assert [] == network.server_chain(HERE, listener.getsockname()[1], "", SUITES)
        assert time.monotonic() - begun < 5


def test_resolve() -> None:
    """
    A name has the address of IPv4 where it has one.
    """
    assert HERE == network.resolve("localhost")
    with pytest.raises(UnknownHostError, match=r"^no\.such\.host\.invalid: "):
        network.resolve("no.such.host.invalid")


def fetched(behaviour: str) -> bytes:
    """What a URL leads to at a server."""
    with running(Server("lists/rsa.crl", behaviour)) as port:
        return network.fetch(f"http://127.0.0.1:{port}/x", [])


def test_fetch() -> None:
    """
    The content of a URL.
    """
    assert b"0" == fetched("http")[:1]


@pytest.mark.parametrize(
    ("behaviour", "error", "text"),
    [
        ("http 404", FileMissingError, "^http://127"),
        ("http 500", InputOutputError, "^Server returned HTTP response code: 500 for URL: http:"),
        ("text", InputOutputError, "^Invalid Http response$"),
    ],
)
def test_fetch_fails(behaviour: str, error: type[InputOutputError], text: str) -> None:
    """
    What is wrong with an answer.
    """
    with pytest.raises(error, match=text):
        fetched(behaviour)


def test_nobody_to_fetch_from() -> None:
    """
    A connection that is refused, for a page and for a file.
    """
    for protocol in ("http", "https", "ftp"):
        with pytest.raises(ConnectError, match=r"^Connection refused$"):
            network.fetch(f"{protocol}://127.0.0.1:1/x", [])


def test_untrusted() -> None:
    """
    A server whose authority is not known is not trusted.
    """
    with running(Server()) as port, pytest.raises(network.HandshakeError, match=r"^PKIX path"):
        network.fetch(f"https://127.0.0.1:{port}/x", [])
