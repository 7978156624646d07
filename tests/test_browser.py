"""A CA of one's own, as the manual advises, and whether a browser takes what it issued.

root -> middle (-signer) -> lower (-certreq, -gencert) -> server, all by pykeytool. Chromium opens
the server's page when its NSS database has the root, and refuses it otherwise.
"""

import os
import shutil
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from signal import SIGKILL
from threading import Thread

import pytest

CHROMIUM, CERTUTIL = shutil.which("chromium"), shutil.which("certutil")
pytestmark = pytest.mark.skipif(
    not (CHROMIUM and CERTUTIL),
    reason="needs chromium and certutil (Debian's chromium and libnss3-tools)",
)

PATIENCE = 120
"""Seconds; a browser that was never started before takes its time."""
SENTENCE = "This page came over a chain of our own."
SCENES = [
    (release, type, algorithm)
    for release in ("17", "25")
    for type in ("pkcs12", "jks")
    for algorithm in ("RSA", "EC")
]
CHAIN = """
-genkeypair -alias root -dname CN=Root -ext bc:c -keystore ca {kind}
-genkeypair -alias middle -dname CN=Middle -ext bc:c -signer root -keystore ca {kind}
-exportcert -alias root -rfc -file root.pem -keystore ca
-genkeypair -alias lower -dname CN=Lower -keystore lower {kind}
-certreq -alias lower -file lower.csr -keystore lower
-gencert -alias middle -infile lower.csr -outfile lower.pem -rfc -ext bc:c -keystore ca
-importcert -noprompt -alias root -file root.pem -keystore lower
-importcert -alias lower -file lower.pem -keystore lower
-genkeypair -alias server -dname CN=server -keystore server {kind}
-certreq -alias server -file server.csr -keystore server
-gencert -alias lower -infile server.csr -outfile server.pem -rfc -ext san={names} -keystore lower
-importcert -noprompt -alias root -file root.pem -keystore server
-importcert -alias server -file server.pem -keystore server
-importkeystore -srckeystore server -srcstorepass changeit -destkeystore server.p12
"""
"""The commands; -keyalg and -storetype stand for ``{kind}``."""
NAMES = "dns:localhost,ip:127.0.0.1"


def play(folder: Path, release: str, kind: str, names: str = NAMES) -> Path:
    """The folder after all the commands: root.pem, and the chain's key in server.p12."""
    for line in CHAIN.format(kind=kind, names=names).strip().splitlines():
        words = [*line.split(), "-storepass", "changeit", "-nowarn"]
        done = subprocess.run(
            [sys.executable, "-m", "pykeytool", *words],
            cwd=folder,
            env={**os.environ, "PYKEYTOOL_RELEASE": release},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
    return folder


def pem(store: Path) -> Path:
    """A file with the key of a PKCS12 store and its chain, as Python's ssl wants it."""
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
        pkcs12,
    )

    key, own, others = pkcs12.load_key_and_certificates(store.read_bytes(), b"changeit")
    assert key
    assert own
    parts = [key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())]
    parts += [certificate.public_bytes(Encoding.PEM) for certificate in (own, *others)]
    path = store.with_suffix(".pem")
    path.write_bytes(b"".join(parts))
    return path


class Page(BaseHTTPRequestHandler):
    """The same page for every path."""

    def do_GET(self) -> None:
        """Answer a request."""
        body = f"<p>{SENTENCE}</p>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """A server that is silent about browsers which hang up."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing."""


@contextmanager
def serving(keys: Path) -> Iterator[int]:
    """A TLS server with the key and the chain of a file, and its port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(keys)
    with Server(("127.0.0.1", 0), Page) as server:
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


def home(folder: Path, root: Path | None) -> Path:
    """A home folder whose NSS database has this root and no other."""
    database = folder / ".pki" / "nssdb"
    database.mkdir(parents=True)
    certutil = ["certutil", "-d", f"sql:{database}"]
    subprocess.run([*certutil, "-N", "--empty-password"], check=True, timeout=PATIENCE)
    if root:
        add = ["-A", "-n", "root", "-t", "C,,", "-i", str(root)]
        subprocess.run([*certutil, *add], check=True, timeout=PATIENCE)
    return folder


def visit(home: Path, url: str) -> tuple[str, str]:
    """What a browser with this home makes of a page: its text, and what it says on stderr."""
    options = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run"
    options += " --disable-background-networking --disable-component-update --disable-sync"
    options += f" --no-proxy-server --user-data-dir={home / 'profile'} --dump-dom"
    with subprocess.Popen(
        ["chromium", *options.split(), url],
        env={"PATH": os.environ.get("PATH", os.defpath), "HOME": str(home)},
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as browser:
        try:
            return browser.communicate(timeout=PATIENCE)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(browser.pid, SIGKILL)  # with all the processes it started


@pytest.mark.parametrize(("release", "type", "algorithm"), SCENES)
def test_browser(release: str, type: str, algorithm: str, tmp_path: Path) -> None:
    """
    A browser that has the root opens the page; one without it says ERR_CERT_AUTHORITY_INVALID.
    """
    folder = play(tmp_path, release, f"-keyalg {algorithm} -storetype {type}")
    trusting = home(tmp_path / "trusting", folder / "root.pem")
    wary = home(tmp_path / "wary", None)
    with serving(pem(folder / "server.p12")) as port:
        shown, said = visit(trusting, f"https://localhost:{port}/")
        assert SENTENCE in shown, said
        assert "ERR_" not in said
        shown, said = visit(wary, f"https://localhost:{port}/")
        assert SENTENCE not in shown
        assert "net::ERR_CERT_AUTHORITY_INVALID" in shown + said


def test_names(tmp_path: Path) -> None:
    """
    The names are those of -ext san: an address may be one, and no other name will do.
    """
    folder = play(tmp_path, "25", "-keyalg EC", "ip:127.0.0.1")
    trusting = home(tmp_path / "trusting", folder / "root.pem")
    with serving(pem(folder / "server.p12")) as port:
        shown, said = visit(trusting, f"https://127.0.0.1:{port}/")
        assert SENTENCE in shown, said
        shown, said = visit(trusting, f"https://localhost:{port}/")
        assert "net::ERR_CERT_COMMON_NAME_INVALID" in shown + said
