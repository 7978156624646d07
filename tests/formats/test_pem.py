"""PEM as a store: what is read, what is written, and that other people's tools read it too."""

import io
import shutil
import subprocess
from itertools import permutations
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
    load_pem_private_key,
)

import pykeytool
from pykeytool.cli import main
from pykeytool.errors import InputOutputError, StoreError, WrongPasswordError
from pykeytool.formats import pem, pem_keys
from pykeytool.host.machine import real_host
from pykeytool.keystore import (
    Entry,
    KeyStore,
    PrivateKeyEntry,
    TrustedCertificateEntry,
    certificates,
)

FIXTURES = Path(__file__).parents[2] / "compat" / "fixtures"
KEYS = FIXTURES / "keys.p12"
PASSWORD = "changeit"
NAMES = ("server", "rsa", "ec", "dsa", "ed")

needs_openssl = pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not installed")


def run(line: str, **environ: str) -> tuple[int, str, str]:
    """Status and streams of a command line."""
    out, err = io.BytesIO(), io.BytesIO()
    host = real_host()._replace(out=out, err=err, environ={"PYKEYTOOL_RELEASE": "17", **environ})
    status = main(line.split(), host)
    return status, out.getvalue().decode(), err.getvalue().decode()


def openssl(*words: str, data: bytes = b"") -> bytes:
    """What openssl answers."""
    return subprocess.run(["openssl", *words], input=data, capture_output=True, check=True).stdout


def load(data: bytes, password: str | None = None) -> KeyStore:
    """A store in some bytes."""
    return pykeytool.loads(data, password, "PEM")


@pytest.fixture
def store() -> KeyStore:
    """Five keys with their chains, and a trusted certificate."""
    return pykeytool.load(str(KEYS), PASSWORD)


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The same as PEM."""
    target = tmp_path_factory.mktemp("pem") / "keys.pem"
    line = f"-srckeystore {KEYS} -srcstorepass {PASSWORD} -destkeystore {target}"
    assert 0 == run(f"-importkeystore {line} -deststoretype PEM -deststorepass secret")[0]
    return target.read_bytes()


@pytest.fixture
def exported(text: bytes, tmp_path: Path) -> Path:
    """A file of that."""
    target = tmp_path / "keys.pem"
    target.write_bytes(text)
    return target


def _blocks(data: bytes, label: str) -> list[bytes]:
    begin, end = f"-----BEGIN {label}-----".encode(), f"-----END {label}-----".encode()
    return [begin + part.split(end)[0] + end + b"\n" for part in data.split(begin)[1:]]


@pytest.mark.parametrize(
    ("kind", "password"),
    [("PKCS12", PASSWORD), ("JKS", "secret"), ("PEM", PASSWORD)],
)
def test_there_and_back(
    kind: str, password: str, store: KeyStore, exported: Path, tmp_path: Path
) -> None:
    """
    Keys and chains come out of a PEM file as they went in; JKS keeps the passwords of the keys.
    """
    target = tmp_path / "back"
    line = f"-srckeystore {exported} -srcstoretype PEM -srcstorepass secret -destkeystore {target}"
    assert 0 == run(f"-importkeystore {line} -deststoretype {kind} -deststorepass {PASSWORD}")[0]

    again = pykeytool.load(str(target), PASSWORD, kind)
    assert store.entries.keys() == again.entries.keys()
    for name, entry in store.entries.items():
        assert certificates(entry) == certificates(again.entries[name])
    for name in NAMES:
        key = pykeytool.private_key(store, name, PASSWORD)
        assert key == pykeytool.private_key(again, name, password)


def test_cryptography_reads_it(store: KeyStore, exported: Path) -> None:
    """
    Another library opens the keys with their password, and finds the certificates.
    """
    data = exported.read_bytes()
    for name, block in zip(NAMES, _blocks(data, "ENCRYPTED PRIVATE KEY"), strict=True):
        with pytest.raises(ValueError):
            load_pem_private_key(block, b"another")
        key = load_pem_private_key(block, b"secret")
        own = load_der_private_key(pykeytool.private_key(store, name, PASSWORD), None)
        form = Encoding.DER, PrivateFormat.PKCS8, NoEncryption()
        assert own.private_bytes(*form) == key.private_bytes(*form)
    mine = b"".join(_blocks(data, "CERTIFICATE")[:4])  # the next is one that it refuses
    found = [one.public_bytes(Encoding.DER) for one in x509.load_pem_x509_certificates(mine)]
    chains = [certificates(store.entries[name]) for name in NAMES[:2]]
    assert [certificate for chain in chains for certificate in chain] == found


@needs_openssl
def test_openssl_reads_it(store: KeyStore, exported: Path) -> None:
    """
    So does openssl.
    """
    data = exported.read_bytes()
    decrypt = "pkcs8", "-passin", "pass:secret"
    for name, block in zip(NAMES, _blocks(data, "ENCRYPTED PRIVATE KEY"), strict=True):
        key = pykeytool.private_key(store, name, PASSWORD)
        plain = openssl("pkcs8", "-inform", "DER", "-nocrypt", data=key)
        assert plain == openssl(*decrypt, data=block)
    found = [
        openssl("x509", "-outform", "DER", data=block) for block in _blocks(data, "CERTIFICATE")
    ]
    assert [one for entry in store.entries.values() for one in certificates(entry)] == found


@needs_openssl
@pytest.mark.parametrize("sealing", ["-nodes", "-aes256 -passout pass:secret"])
def test_what_openssl_writes(sealing: str, store: KeyStore) -> None:
    """
    The text form of a PKCS12, where keys and certificates come apart, has the same entries.
    """
    words = f"pkcs12 -in {KEYS} -passin pass:{PASSWORD} {sealing}".split()
    again = load(openssl(*words), "secret")

    assert store.entries.keys() == again.entries.keys()
    for name, entry in store.entries.items():
        assert certificates(entry) == certificates(again.entries[name])
        assert type(entry) is type(again.entries[name])


@needs_openssl
def test_ids_tell_without_a_password(store: KeyStore) -> None:
    """
    Where keys stay closed, their localKeyID finds their certificates.
    """
    words = f"pkcs12 -in {KEYS} -passin pass:{PASSWORD} -aes256 -passout pass:secret".split()
    again = load(openssl(*words))

    assert store.entries.keys() == again.entries.keys()
    for name, entry in store.entries.items():
        assert certificates(entry) == certificates(again.entries[name])


@pytest.mark.parametrize("order", list(permutations(("key", "own", "ca", "root"))))
@pytest.mark.parametrize("sealed", [False, True])
def test_any_order(order: tuple[str, ...], sealed: bool, store: KeyStore) -> None:
    """
    A key that opens finds its certificate and chain wherever they are, under the next number.
    """
    chain = certificates(store.entries["server"])
    key = pykeytool.private_key(store, "server", PASSWORD)
    parts = {"key": pem_keys.seal(key, "secret" if sealed else "", bytes)}
    for name, certificate in zip(("own", "ca", "root"), chain, strict=True):
        parts[name] = pem_keys.block("CERTIFICATE", certificate)

    again = load(b"".join(parts[name] for name in order), "secret")

    assert ["1"] == list(again.entries)
    assert chain == certificates(again.entries["1"])


@pytest.mark.parametrize(
    ("order", "own"), [(("a", "key", "b"), 1), (("a", "b", "key"), 0), (("key", "b", "a"), 0)]
)
def test_order_tells_without_a_password(order: tuple[str, ...], own: int, store: KeyStore) -> None:
    """
    A key that does not open has the certificate that follows it, or else the first.
    """
    key = pykeytool.private_key(store, "ec", PASSWORD)
    parts = {"key": pem_keys.seal(key, "secret", bytes)}
    found = []
    for name in order:
        if name != "key":
            found.append(certificates(store.entries["ec" if name == "a" else "rsa"])[0])
            parts[name] = pem_keys.block("CERTIFICATE", found[-1])
    again = load(b"".join(parts[name] for name in order))

    (entry,) = [one for one in again.entries.values() if isinstance(one, PrivateKeyEntry)]
    assert (found[own],) == entry.chain


def test_a_key_without_its_certificate(store: KeyStore, tmp_path: Path) -> None:
    """
    A certificate of another key is not taken for that of a key; no store takes one without.
    """
    source = tmp_path / "s.pem"
    key = pykeytool.private_key(store, "ec", PASSWORD)
    other = pem_keys.block("CERTIFICATE", certificates(store.entries["rsa"])[0])
    source.write_bytes(pem_keys.seal(key, "", bytes) + other)

    _, out, _ = run(f"-list -keystore {source} -storetype PEM")
    assert ", PrivateKeyEntry, \nCertificate chain length: 0\n2, " in out
    line = f"-srckeystore {source} -srcstoretype PEM -srcalias 1 -destkeystore {tmp_path}/new"
    status, out, _ = run(f"-importkeystore {line} -deststorepass changeit")
    assert (1, "Private key must be accompanied by certificate chain\n") == (
        status,
        out.partition("IllegalArgumentException: ")[2],
    )
    assert [source] == list(tmp_path.iterdir())


def test_names(store: KeyStore) -> None:
    """
    Names are taken once; what has none gets the next number that is no name.
    """
    ec, rsa = (
        pem_keys.block("CERTIFICATE", certificates(store.entries[name])[0])
        for name in ("ec", "rsa")
    )
    name = b"    friendlyName: %s\n"
    text = name % b"One" + ec + rsa + name % b"one" + ec + name % b"2" + rsa + ec

    again = load(text).entries

    assert ["one", "1", "3", "2", "4"] == list(again)
    entry = again["one"]
    assert isinstance(entry, TrustedCertificateEntry)
    assert "One" == entry.name


@pytest.mark.parametrize(
    ("name", "alias"),
    [(b"K\xc3\xa4se", "k\xe4se"), (b"K\xe4se", "k\xe4se"), (b" a ", " a "), (b"", "1")],
)
def test_spelling(name: bytes, alias: str, store: KeyStore) -> None:
    """
    Names are UTF-8, or else as openssl writes them; blanks belong to them.
    """
    root = pem_keys.block("CERTIFICATE", certificates(store.entries["root"])[0])

    assert [alias] == list(load(b"friendlyName: " + name + b"\r\n" + root).entries)


def test_trusted_beside_a_chain(store: KeyStore) -> None:
    """
    A certificate that is trusted stays an entry, even where it is part of a chain.
    """
    certificate = certificates(store.entries["server"])[-1]
    store.entries["root"] = TrustedCertificateEntry(0, certificate, "Root")
    written = pem.encode(KeyStore("PEM", _in_pem(store)))

    again = load(written)

    assert store.entries.keys() == again.entries.keys()
    assert written == pem.encode(again)


def _in_pem(store: KeyStore) -> dict[str, Entry]:
    found = dict(store.entries)
    for name, entry in store.entries.items():
        if isinstance(entry, PrivateKeyEntry):
            key = pykeytool.private_key(store, name, PASSWORD)
            found[name] = entry._replace(sealed=pem_keys.seal(key, "", bytes))
    return found


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"no PEM at all\n",
        b"-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----\n",
        b"-----BEGIN CERTIFICATE-----\nMIIB\n",
        b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END PRIVATE KEY-----\n",
        b"-----BEGIN CERTIFICATE\nMIIB\n-----END CERTIFICATE\n",
        b"-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n",
        b"-----BEGIN PRIVATE KEY-----\nM\xff\xff\xff\n-----END PRIVATE KEY-----\n",
        b"-----BEGIN EC PRIVATE KEY-----\nMAA=\n-----END EC PRIVATE KEY-----\n",
        b"-----BEGIN DSA PRIVATE KEY-----\nMAA=\n-----END DSA PRIVATE KEY-----\n",
        b"-----BEGIN RSA PRIVATE KEY-----\nMAA=\n-----END RSA PRIVATE KEY-----\n",
        b"-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----\n",
        b"-----BEGIN OPENSSH PRIVATE KEY-----\nMAA=\n-----END OPENSSH PRIVATE KEY-----\n",
    ],
)
def test_what_is_no_store(text: bytes) -> None:
    """
    Files without keys and certificates, and broken ones, are refused.
    """
    with pytest.raises(InputOutputError):
        load(text, "secret")


def test_wrong_password(exported: Path, tmp_path: Path) -> None:
    """
    A password that opens no key is told, and nothing is written.
    """
    target = tmp_path / "new"
    line = f"-srckeystore {exported} -srcstoretype PEM -srcstorepass another"
    status, out, _ = run(f"-importkeystore {line} -destkeystore {target} -deststorepass changeit")

    wrong = "keytool error: java.io.IOException: keystore password was incorrect\n"
    assert (1, wrong) == (status, out)
    assert not target.exists()


def test_wrong_key_password(exported: Path, tmp_path: Path) -> None:
    """
    So is that of one key.
    """
    target = tmp_path / "new"
    line = f"-srckeystore {exported} -srcstoretype PEM -srcstorepass secret -srcalias ec"
    status, out, _ = run(
        f"-importkeystore {line} -srckeypass another -destkeystore {target} -deststorepass changeit"
    )

    assert 1 == status
    assert out.startswith("keytool error: java.security.UnrecoverableKeyException: Get Key failed")
    assert not target.exists()


def test_keys_of_several_passwords(store: KeyStore) -> None:
    """
    The password of the store is that of any key.
    """
    keys = [pykeytool.private_key(store, name, PASSWORD) for name in ("ec", "ed")]
    text = b"".join(
        pem_keys.seal(key, password, bytes)
        for key, password in zip(keys, ("first1", "second"), strict=True)
    )
    again = load(text, "second")

    assert keys[0] == pykeytool.private_key(again, "1", "first1")
    assert keys[1] == pykeytool.private_key(again, "2", "second")
    with pytest.raises(WrongPasswordError, match="keystore password was incorrect"):
        load(text, "third1")


def test_without_a_password(exported: Path, tmp_path: Path) -> None:
    """
    With -destprotected keys are written as they are; such a file is read without a question, and
    gets a password from -storepasswd.
    """
    plain, target = tmp_path / "plain.pem", tmp_path / "new.jks"
    line = f"-srckeystore {exported} -srcstoretype PEM -srcstorepass secret -destkeystore {plain}"
    assert 0 == run(f"-importkeystore {line} -deststoretype PEM -destprotected")[0]
    assert 5 == len(_blocks(plain.read_bytes(), "PRIVATE KEY"))

    line = f"-srckeystore {plain} -srcstoretype PEM -destkeystore {target} -deststoretype JKS"
    status, _, err = run(f"-importkeystore {line} -deststorepass changeit")
    assert (0, False) == (status, "Enter" in err)
    assert pykeytool.private_key(pykeytool.load(str(target), PASSWORD), "ec", PASSWORD)

    assert 0 == run(f"-storepasswd -keystore {plain} -storetype PEM -new changeit")[0]
    assert 5 == len(_blocks(plain.read_bytes(), "ENCRYPTED PRIVATE KEY"))


def test_a_key_stays_encrypted(exported: Path, tmp_path: Path) -> None:
    """
    A file without keys has no password, but a key that comes into it keeps its own.
    """
    target = tmp_path / "ca.pem"
    target.write_bytes((FIXTURES / "root.pem").read_bytes())
    line = f"-srckeystore {exported} -srcstoretype PEM -srcstorepass secret -srcalias ec"
    status, _, _ = run(f"-importkeystore {line} -destkeystore {target} -deststoretype PEM")

    assert 0 == status
    assert ["1", "ec"] == list(load(target.read_bytes(), "secret").entries)
    assert 1 == len(_blocks(target.read_bytes(), "ENCRYPTED PRIVATE KEY"))


def test_in_place(exported: Path) -> None:
    """
    A file that becomes a PKCS12 is kept beside it.
    """
    line = f"-srckeystore {exported} -srcstoretype PEM -srcstorepass secret"
    before = exported.read_bytes()
    status, _, err = run(f"-importkeystore {line} -destkeystore {exported} -deststoretype PKCS12")

    assert 0 == status
    assert f'Migrated "{exported}" to PKCS12. The PEM keystore is backed up as' in err
    assert before == Path(f"{exported}.old").read_bytes()
    assert pykeytool.private_key(pykeytool.load(str(exported), "secret"), "ec", "secret")


def test_other_commands(exported: Path, tmp_path: Path) -> None:
    """
    Keys can be made, listed, renamed, exported, given other passwords and taken out.
    """
    place = f"-keystore {exported} -storetype PEM -storepass secret"
    for line in (
        f"-genkeypair -keyalg Ed25519 -dname CN=new -alias new {place}",
        f"-certreq -alias new {place}",
        f"-changealias -alias new -destalias newer {place}",
        f"-keypasswd -alias newer -new another {place}",
        f"-selfcert -alias newer -keypass another {place}",
        f"-keyclone -alias newer -dest twin -keypass another -new changeit {place}",
        f"-exportcert -rfc -alias newer -file {tmp_path}/new.pem {place}",
        f"-delete -alias newer {place}",
        f"-importcert -noprompt -alias newer -file {tmp_path}/new.pem {place}",
    ):
        assert 0 == run(line)[0], run(line)
    status, out, _ = run(f"-list {place}")

    assert 0 == status
    assert "Keystore type: PEM\nKeystore provider: pykeytool\n" in out
    assert "Your keystore contains 8 entries\n" in out
    assert pykeytool.private_key(load(exported.read_bytes()), "twin", "changeit")


def test_secret_keys_are_refused(tmp_path: Path) -> None:
    """
    A secret key is none that PEM knows.
    """
    target = tmp_path / "new"
    line = f"-srckeystore {FIXTURES}/secret.p12 -srcstorepass changeit -noprompt"
    _, _, err = run(
        f"-importkeystore {line} -destkeystore {target} -deststoretype PEM -deststorepass secret"
    )

    assert "java.security.KeyStoreException: Cannot store non-PrivateKeys.\n" in err


def test_a_name_is_one_line(store: KeyStore) -> None:
    """
    An alias cannot bring lines of its own into the file.
    """
    certificate = certificates(store.entries["root"])[0]
    store.entries["a\n-----BEGIN CERTIFICATE-----"] = TrustedCertificateEntry(0, certificate)

    with pytest.raises(StoreError, match="cannot be written to a text file"):
        pem.encode(KeyStore("PEM", _in_pem(store)))


@pytest.mark.parametrize("option", ["-list -storetype PEM", "-list"])
def test_only_by_its_name(option: str, exported: Path) -> None:
    """
    Without the type a PEM file is no store, and to a strict one it is not with it either.
    """
    status, out, _ = run(f"{option} -keystore {exported}", PYKEYTOOL_STRICT="1")

    error = "PEM not found" if "PEM" in option else "Unrecognized keystore format."
    assert 1 == status
    assert out.startswith(f"keytool error: java.security.KeyStoreException: {error}")
