"""Private keys in every form that PEM has for them, as openssl writes them."""

import shutil
import subprocess
import time
from pathlib import Path

import pytest

import pykeytool
from pykeytool.der import writer
from pykeytool.errors import InputOutputError, UnrecoverableKeyError
from pykeytool.formats import pem_keys

KEYS = Path(__file__).parents[2] / "compat" / "fixtures" / "keys.p12"

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not installed")


def openssl(line: str, data: bytes) -> bytes:
    """What openssl answers."""
    words = ["openssl", *line.split()]
    return subprocess.run(words, input=data, capture_output=True, check=True).stdout


@pytest.fixture(params=["rsa", "ec", "dsa", "ed"])
def key(request: pytest.FixtureRequest) -> bytes:
    """A key in PKCS#8, in DER."""
    store = pykeytool.load(str(KEYS), "changeit")
    return pykeytool.private_key(store, request.param, "changeit")


@pytest.fixture
def written(key: bytes) -> bytes:
    """The same as openssl writes it: with the public key of an EC key, for example."""
    return openssl("pkcs8 -topk8 -nocrypt -inform DER -outform DER", key)


@pytest.fixture
def ec() -> bytes:
    """A key on a curve, as openssl writes it."""
    made = openssl("ecparam -genkey -noout -name prime256v1", b"")
    return openssl("pkcs8 -topk8 -nocrypt -outform DER", made)


def test_pkcs8(key: bytes) -> None:
    """
    PRIVATE KEY is kept byte for byte.
    """
    assert key == pem_keys.unseal(pem_keys.seal(key, "", bytes), "anything")


def test_pbes2(key: bytes) -> None:
    """
    So is what is encrypted, with one password alone.
    """
    sealed = pem_keys.seal(key, "k\xe4se", bytes)

    assert key == pem_keys.unseal(sealed, "k\xe4se")
    for password in ("", "kase", "secret", "k\xe4se "):
        with pytest.raises(UnrecoverableKeyError, match=r"^Get Key failed|Password must not"):
            pem_keys.unseal(sealed, password)


@pytest.mark.parametrize("key", ["rsa", "ec", "dsa"], indirect=True)
def test_traditional(key: bytes, written: bytes) -> None:
    """
    RSA, EC and DSA PRIVATE KEY become what openssl makes of them, byte for byte.
    """
    text = openssl("pkey -inform DER -traditional", key)

    assert written == pem_keys.unseal(text, "")


@pytest.mark.parametrize("key", ["rsa", "ec", "dsa"], indirect=True)
@pytest.mark.parametrize("cipher", ["aes256", "aes192", "aes128", "des3"])
def test_encrypted_headers(cipher: str, key: bytes, written: bytes) -> None:
    """
    So does what Proc-Type and DEK-Info say to be encrypted.
    """
    text = openssl(f"pkey -inform DER -traditional -{cipher} -passout pass:secret", key)

    assert pem_keys.is_encrypted(text)
    assert written == pem_keys.unseal(text, "secret")
    for password in ("another", ""):
        with pytest.raises(UnrecoverableKeyError):
            pem_keys.unseal(text, password)


@pytest.mark.parametrize(
    "sealing",
    [
        "-v2 aes-256-cbc",
        "-v2 aes-192-cbc",
        "-v2 aes-128-cbc -v2prf hmacWithSHA512",
        "-v2 des3 -v2prf hmacWithSHA1",
        "-v2 aes-256-cbc -iter 300000",
        "-scrypt",
        "-v1 PBE-SHA1-3DES",
        "-v1 PBE-SHA1-RC2-40",
        "-v1 PBE-SHA1-RC4-128",
        "-v1 PBE-MD5-DES",
    ],
)
def test_sealings(sealing: str, ec: bytes) -> None:
    """
    Whatever openssl encrypts with is opened.
    """
    providers = "-provider legacy -provider default"
    line = f"pkcs8 -topk8 -inform DER {sealing} -passout pass:secret {providers}"
    text = openssl(line, ec)

    assert ec == pem_keys.unseal(text, "secret")
    with pytest.raises(UnrecoverableKeyError):
        pem_keys.unseal(text, "another")


def test_a_cipher_that_is_not_known(ec: bytes) -> None:
    """
    A cipher that no library here has is told.
    """
    text = openssl("pkcs8 -topk8 -inform DER -v2 camellia-256-cbc -passout pass:secret", ec)

    with pytest.raises(UnrecoverableKeyError, match="Unknown key encryption algorithm"):
        pem_keys.unseal(text, "secret")


@pytest.mark.parametrize("where", ["prime256v1", "secp256k1", "brainpoolP256r1", "sect283k1"])
def test_curves(where: str) -> None:
    """
    Keys on curves that the library does not know can be read, too.
    """
    text = openssl(f"ecparam -genkey -name {where}", b"")
    block = b"-----BEGIN EC PRIVATE KEY-----" + text.partition(b"-----BEGIN EC PRIVATE KEY-----")[2]

    plain = openssl("pkcs8 -topk8 -nocrypt -outform DER", text)
    assert plain == pem_keys.unseal(block, "")


@pytest.mark.parametrize("info", ["CAMELLIA-128-CBC,00", "AES-128-CBC,0", "AES-128-CBC,00", ""])
def test_headers_that_are_wrong(info: str) -> None:
    """
    Other ciphers and broken headers are an error of the key.
    """
    head = f"Proc-Type: 4,ENCRYPTED\nDEK-Info: {info}\n\n"
    text = f"-----BEGIN RSA PRIVATE KEY-----\n{head}AAAA\n-----END RSA PRIVATE KEY-----\n"

    with pytest.raises(UnrecoverableKeyError):
        pem_keys.unseal(text.encode("ascii"), "secret")


def _pbes2(derivation: str, *parameters: bytes) -> bytes:
    kdf = writer.algorithm(derivation, writer.sequence(writer.octets(bytes(8)), *parameters))
    cipher = writer.algorithm("2.16.840.1.101.3.4.1.42", writer.octets(bytes(16)))
    algorithm = writer.algorithm("1.2.840.113549.1.5.13", writer.sequence(kdf, cipher))
    encoded = writer.sequence(algorithm, writer.octets(bytes(32)))
    return pem_keys.block("ENCRYPTED PRIVATE KEY", encoded)


PBKDF2, SCRYPT = "1.2.840.113549.1.5.12", "1.3.6.1.4.1.11591.4.11"


@pytest.mark.parametrize(
    ("derivation", "numbers"),
    [
        (PBKDF2, (2**31 - 1,)),
        (PBKDF2, (5_000_001,)),
        (PBKDF2, (2**64,)),
        (PBKDF2, (0,)),
        (PBKDF2, (-5,)),
        (SCRYPT, (2**30, 8, 1)),
        (SCRYPT, (2**14, 2**20, 1)),
        (SCRYPT, (2**14, 8, 2**20)),
        (SCRYPT, (-(2**14), 8, 1)),
        (SCRYPT, (2**14, -8, -1)),
    ],
)
def test_costs(derivation: str, numbers: tuple[int, ...]) -> None:
    """
    What would cost too much is refused at once, before any password is tried.
    """
    text, began = _pbes2(derivation, *map(writer.integer, numbers)), time.monotonic()

    with pytest.raises(InputOutputError):
        pykeytool.loads(text, "secret", "PEM")
    with pytest.raises((InputOutputError, UnrecoverableKeyError)):
        pem_keys.unseal(text, "secret")
    assert time.monotonic() - began < 1


def test_costs_add_up() -> None:
    """
    Many keys that are each just cheap enough are too many.
    """
    text, began = _pbes2(PBKDF2, writer.integer(4_000_000)), time.monotonic()

    with pytest.raises(InputOutputError, match="PBE iteration count too large"):
        pykeytool.loads(2 * text, "secret", "PEM")
    assert time.monotonic() - began < 1
