"""The manual's scene with ours, then handshakes with what it left: Java, Python and OpenSSL."""

import os
import shutil
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import create_connection, create_server, socket
from threading import Thread

import pytest

from compat.cases.scene import EXPORT, GENKEY, IMPORT, NAME, WORDS
from compat.oracles import NO_COMPILER, compiling_java
from compat.theirs import ENVIRONMENT

HERE = Path(__file__).parent
JAVA = compiling_java()
OPENSSL = shutil.which("openssl")
PATIENCE = 60
KINDS = ("", " -storetype jks")
"""The scene as it stands, which makes PKCS12, and with the old type."""

Client = Callable[[Path, int], str]
"""Connects to a port and tells what it was answered."""

needs_java = pytest.mark.skipif(JAVA is None, reason=NO_COMPILER)
needs_openssl = pytest.mark.skipif(OPENSSL is None, reason="no openssl on the PATH")


def keytool(folder: Path, line: str, stdin: bytes = b"") -> None:
    """One command of ours."""
    command = [sys.executable, "-m", "pykeytool", *line.split()]
    env = {"PATH": os.environ.get("PATH", os.defpath), **ENVIRONMENT}
    done = subprocess.run(
        command, input=stdin, cwd=folder, env=env, capture_output=True, check=False
    )
    assert done.returncode == 0, (done.stdout + done.stderr).decode()


def play(folder: Path, kind: str) -> Path:
    """The scene: KeyStore.jks, cert.jks, its password in cert.pass, and certificate.pem."""
    keytool(folder, GENKEY + kind, WORDS + NAME + b"yes\n")
    keytool(folder, EXPORT, b"changeit\n")
    keytool(folder, IMPORT + kind, WORDS + b"yes\n")
    (folder / "cert.pass").write_text("changeit\n")
    keytool(folder, EXPORT.replace("certificate.cer", "certificate.pem") + " -rfc", b"changeit\n")
    return folder


@pytest.fixture(params=KINDS, ids=["pkcs12", "jks"], scope="module")
def scene(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the scene was played."""
    return play(tmp_path_factory.mktemp("scene"), request.param)


@pytest.fixture(scope="module")
def pkcs12(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the scene with PKCS12 stores, the key taken out by OpenSSL as both.pem."""
    folder = play(tmp_path_factory.mktemp("pkcs12"), "")
    command = "openssl pkcs12 -in KeyStore.jks -passin pass:changeit -nodes -out both.pem"
    subprocess.run(command.split(), cwd=folder, check=True, capture_output=True)
    return folder


@contextmanager
def java_server(folder: Path) -> Iterator[int]:
    """A Java server with KeyStore.jks, and its port."""
    command = [str(JAVA), str(HERE / "Server.java"), "KeyStore.jks", "changeit"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield int(server.stdout.readline())
            assert server.wait(PATIENCE) == 0
        finally:
            server.kill()


@contextmanager
def python_server(folder: Path) -> Iterator[int]:
    """A server of Python's ssl with both.pem, and its port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "both.pem")
    with create_server(("127.0.0.1", 0)) as listening:
        thread = Thread(target=answer, args=(context, listening))
        thread.start()
        yield listening.getsockname()[1]
        thread.join(PATIENCE)


def answer(context: ssl.SSLContext, listening: socket) -> None:
    """Answer one line in capitals."""
    connection, _ = listening.accept()
    with context.wrap_socket(connection, server_side=True) as secure:
        secure.sendall(secure.recv(100).upper())


def java_client(folder: Path, port: int) -> str:
    """What a Java client that trusts cert.jks is answered."""
    words = ["cert.jks", "cert.pass", str(port), "hello"]
    command = [str(JAVA), str(HERE / "Client.java"), *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def python_client(folder: Path, port: int) -> str:
    """What a client of Python's ssl that trusts certificate.pem is answered."""
    context = ssl.create_default_context(cafile=folder / "certificate.pem")
    context.check_hostname = False  # the scene's certificate names no host
    with (
        create_connection(("127.0.0.1", port), PATIENCE) as plain,
        context.wrap_socket(plain) as secure,
    ):
        secure.sendall(b"hello\n")
        return secure.recv(100).decode().strip()


def openssl_client(folder: Path, port: int) -> str:
    """What `openssl s_client` that trusts certificate.pem is answered."""
    line = f"openssl s_client -connect 127.0.0.1:{port} -CAfile certificate.pem"
    line += " -verify_return_error -quiet"
    done = subprocess.run(
        line.split(),
        cwd=folder,
        input="hello\n",
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return done.stdout.strip()


@needs_java
@needs_openssl
@pytest.mark.parametrize("client", [java_client, python_client, openssl_client])
def test_java_server(scene: Path, client: Client) -> None:
    """
    A Java server with our KeyStore.jks exchanges a line with every client that trusts ours.
    """
    with java_server(scene) as port:
        assert client(scene, port) == "HELLO"


@needs_java
def test_java_client_of_python(pkcs12: Path) -> None:
    """
    A Java client that trusts our cert.jks talks to a Python server with the key of our PKCS12.
    """
    with python_server(pkcs12) as port:
        assert java_client(pkcs12, port) == "HELLO"


@needs_openssl
def test_python_both_ways(pkcs12: Path) -> None:
    """
    Python's ssl talks to itself with our key, and trusts what -exportcert -rfc gave.
    """
    with python_server(pkcs12) as port:
        assert python_client(pkcs12, port) == "HELLO"


@needs_openssl
def test_openssl_server(pkcs12: Path) -> None:
    """
    `openssl s_server` runs with the key of our PKCS12, and a Python client trusts it.
    """
    with create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    line = f"openssl s_server -accept 127.0.0.1:{port} -cert both.pem -key both.pem -rev -naccept 1"
    with subprocess.Popen(line.split(), cwd=pkcs12, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        for shown in server.stdout:
            if shown.startswith("ACCEPT"):
                break
        assert python_client(pkcs12, port) == "olleh"
        server.kill()
