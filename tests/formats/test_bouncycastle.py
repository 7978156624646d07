"""BKS and UBER: what keytool says of them with Bouncy Castle as its provider, ours says too."""

import importlib.util
import io
import json
import random
import shlex
import time
from contextlib import suppress
from pathlib import Path

import pytest

import pykeytool
from compat.bouncycastle import RECORDED, RELEASE, STORES, commands, content
from compat.case import FIXTURES
from compat.cases.strict import STRICT
from pykeytool.cli import main
from pykeytool.errors import InputOutputError, KeytoolError, UnrecoverableKeyError
from pykeytool.formats import Codec, bouncycastle
from pykeytool.host import foreign
from pykeytool.host.machine import real_host
from pykeytool.keystore import SecretKeyEntry, certificates
from pykeytool.profiles import DEFAULT, profile
from pykeytool.protect.secretkeys import SecretKey

ANSWERS = {
    (name, line): tuple(answer) for name, line, *answer in json.loads(RECORDED.read_text("utf-8"))
}

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("jks") is None, reason="pyjks is not installed: it needs a compiler"
)


class Nothing:
    """Standard input at its end."""

    terminal = False

    def password(self, hidden: bool) -> bytes | None:
        """The end of input."""
        return None

    def chunk(self) -> bytes:
        """Likewise."""
        return b""

    rest = chunk

    def available(self) -> bool:
        """Whether there is more."""
        return False


def run(line: str, **environ: str) -> tuple[int, str, str]:
    """Status and streams of a command line."""
    out, err = io.BytesIO(), io.BytesIO()
    environ = {"PYKEYTOOL_RELEASE": RELEASE, **environ}
    host = real_host()._replace(out=out, err=err, environ=environ, keyboard=Nothing())
    status = main(shlex.split(line), host)
    return status, out.getvalue().decode(), err.getvalue().decode()


GARBAGE = {
    ("store.uber", "-storepass changeme"),
    ("store.uber", "-srcstorepass changeme"),
    ("store.uber: no iterations", "-storetype uber"),
    ("store.uber: tag", "-storepass changeit"),
    ("store.uber: long", "-storepass changeit"),
}
"""Where Bouncy Castle reads on in what does not decrypt, and finds some other fault in that."""


@pytest.mark.parametrize(("name", "line"), commands())
def test_line(name: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Status and streams are those of the real tool.
    """
    monkeypatch.chdir(tmp_path)
    (tmp_path / "store").write_bytes(content(name))
    answer, ours = ANSWERS[name, line], run(line)

    if any(name == store and line.endswith(end) for store, end in GARBAGE):
        assert answer != ours, "the difference has healed"
        assert (1, answer[2]) == (ours[0], ours[2])
        assert "InvalidCipherTextIOException: Error finalising cipher" in ours[1]
    else:
        assert answer == ours


@pytest.mark.parametrize("kind", ["bks", "uber"])
@pytest.mark.parametrize("target", ["PKCS12", "JKS", "PEM"])
def test_keys_come_out(kind: str, target: str, tmp_path: Path) -> None:
    """
    Keys, chains and secret keys are those that went into the store, wherever they go.
    """
    new = tmp_path / "new"
    line = (
        f"-importkeystore -srckeystore {STORES}/store.{kind} -srcstoretype {kind}"
        f" -srcstorepass changeit -destkeystore {new} -deststoretype {target}"
        " -deststorepass changeit"
    )
    for more in ("ec", "server", "ed -srckeypass another", "Root"):
        assert 0 == run(f"{line} -srcalias {more}")[0]

    there = pykeytool.load(str(FIXTURES / "keys.p12"), "changeit")
    here = pykeytool.load(str(new), "changeit", target)
    for name in ("ec", "server", "ed", "root"):
        assert certificates(there.entries[name]) == certificates(here.entries[name])
    for name, word in (("ec", "changeit"), ("server", "changeit"), ("ed", "another")):
        password = "changeit" if target in ("PKCS12", "PEM") else word
        key = pykeytool.private_key(there, name, "changeit")
        assert key == pykeytool.private_key(here, name, password)


def _open_secret(path: Path, kind: str, alias: str) -> SecretKey:
    chosen = profile(DEFAULT)
    codec = Codec(chosen.storing, chosen.printing, lambda name: None, bytes, 0)
    store = codec.decode(path.read_bytes(), kind, "changeit")
    entry = store.entries[alias]
    assert isinstance(entry, SecretKeyEntry)
    return codec.unseal_secret(store, entry.sealed, "changeit")


@pytest.mark.parametrize("kind", ["bks", "uber"])
def test_secret_keys_come_out(kind: str, tmp_path: Path) -> None:
    """
    So are secret keys.
    """
    new = tmp_path / "new"
    line = (
        f"-importkeystore -srckeystore {STORES}/store.{kind} -srcstoretype {kind}"
        f" -srcstorepass changeit -destkeystore {new} -deststorepass changeit"
    )
    for name in ("aes", "DES"):
        assert 0 == run(f"{line} -srcalias {name}")[0]
        there = _open_secret(FIXTURES / "secrets.p12", "PKCS12", name.lower())
        assert there == _open_secret(new, "PKCS12", name.lower())


@pytest.mark.parametrize("kind", ["BKS", "UBER", "BouncyCastle"])
@pytest.mark.parametrize("known", [True, False])
def test_nothing_is_written(kind: str, known: bool, tmp_path: Path) -> None:
    """
    A command that would write to such a store says that it cannot, and leaves it as it is.
    """
    store = tmp_path / "store"
    before = (STORES / ("store.bks" if kind == "BKS" else "store.uber")).read_bytes()
    if known:
        store.write_bytes(before)
    place = f"-keystore {store} -storetype {kind} -storepass changeit"
    lines = [
        f"-genkeypair -keyalg Ed25519 -dname CN=a -alias a {place}",
        f"-genseckey -keyalg AES -keysize 128 -alias s {place}",
        f"-importcert -noprompt -alias b -file {FIXTURES}/ed.cer {place}",
    ]
    if known:
        lines += [f"-delete -alias ec {place}", f"-storepasswd -new changeme {place}"]
    for line in lines:
        status, out, _ = run(line)
        error = f"{kind.upper()} keystores can be read, but not written\n"
        assert (1, error) == (status, out.partition("UnsupportedOperationException: ")[2])
    assert known == store.exists()
    assert not known or before == store.read_bytes()


@pytest.mark.parametrize("kind", ["BKS", "UBER", "BouncyCastle"])
def test_strict(kind: str) -> None:
    """
    No JDK knows these types.
    """
    status, out, _ = run(f"-list -keystore {STORES}/store.bks -storetype {kind}", **STRICT)

    error = f"keytool error: java.security.KeyStoreException: {kind.upper()} not found\n"
    assert (1, error) == (status, out)


@pytest.mark.parametrize(
    ("kind", "missing", "needed"),
    [
        ("BKS", "pyjks", "pyjks"),
        ("UBER", "pyjks", "pyjks and twofish"),
        ("UBER", "twofish", "pyjks and twofish"),
    ],
)
def test_without_pyjks(
    kind: str, missing: str, needed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    What is not installed is told, and how to install it.
    """

    def fail() -> None:
        raise ImportError(missing)

    monkeypatch.setattr(foreign, missing, fail)
    store = f"{STORES}/store.{kind.lower()}"
    status, out, _ = run(f"-list -keystore {store} -storetype {kind} -storepass changeit")

    error = f"{kind} keystores need {needed}: pip install pykeytool[bks]\n"
    assert (1, error) == (status, out.partition("KeyStoreException: ")[2])


def test_iterations_are_bounded(tmp_path: Path) -> None:
    """
    Counts that would take a minute are refused at once, of the store and of a key.
    """
    many, began = b"\x7f\xff\xff\xff", time.monotonic()
    store = (STORES / "store.bks").read_bytes()
    with pytest.raises(InputOutputError, match="PBE iteration count too large"):
        pykeytool.loads(store[:28] + many + store[32:], "changeit", "BKS")
    sealed = bytes((bouncycastle.SEALED, 0, 0, 0, 8)) + bytes(8) + many + bytes(8)
    with pytest.raises(UnrecoverableKeyError, match="no match"):
        bouncycastle.unseal(sealed, "changeit")

    assert time.monotonic() - began < 1


@pytest.mark.parametrize("kind", ["bks", "uber"])
@pytest.mark.parametrize("password", ["changeit", None])
def test_broken_stores(kind: str, password: str | None) -> None:
    """
    A store that is cut or changed anywhere is read or refused, with an error that keytool has.
    """
    store = (STORES / f"store.{kind}").read_bytes()
    chance = random.Random(1)
    for _ in range(150):
        data = bytearray(store[: chance.randrange(len(store))] if chance.random() < 0.3 else store)
        for _ in range(chance.randrange(3)):
            if data:
                data[min(chance.randrange(600), len(data) - 1)] = chance.randrange(256)
        with suppress(KeytoolError):
            pykeytool.loads(bytes(data), password, kind.upper())
