"""Key pairs: what is generated can be read by the library that did not write it."""

from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import mldsa, mlkem
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_private_key,
)

from pykeytool.der import writer
from pykeytool.errors import KeytoolError
from pykeytool.profiles.signing import JDK17
from pykeytool.profiles.signing import JDK25_0_5 as JDK25
from pykeytool.x509 import keychoice, lattices
from pykeytool.x509.keys import generate, public_key
from pykeytool.x509.publickeys import PublicKey
from pykeytool.x509.signatures import sign, verify


@pytest.mark.parametrize(
    ("algorithm", "parameter"),
    [
        *(("RSA", "512"), ("RSA", "1023"), ("RSA", "1024")),
        *(("DSA", "512"), ("DSA", "576"), ("DSA", "1024"), ("DSA", "2048"), ("DSA", "3072")),
        *(("EC", "secp256r1"), ("EC", "secp384r1"), ("EC", "secp521r1")),
        *(("Ed25519", ""), ("Ed448", ""), ("X25519", ""), ("X448", "")),
    ],
)
def test_public_key(algorithm: str, parameter: str) -> None:
    """The public key is the one the library derives from the private key."""
    private = generate(algorithm, parameter)
    loaded: Any = load_der_private_key(private, None)
    expected = loaded.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    assert expected == public_key(private)


@pytest.mark.parametrize("size", [512, 1000, 1023])
def test_small_rsa_has_the_size(size: int) -> None:
    """Keys that the library refuses to make have exactly the bits asked for."""
    assert size == PublicKey(public_key(generate("RSA", str(size)))).size


@pytest.mark.parametrize("size", [512, 576, 2048])
def test_diffie_hellman(size: int) -> None:
    """The prime has the size asked for."""
    assert size == PublicKey(public_key(generate("DH", str(size)))).size


@pytest.mark.parametrize("number", [44, 65, 87])
def test_ml_dsa(number: int) -> None:
    """A seed expands to the library's public key, and an expanded key signs for it."""
    name = f"ML-DSA-{number}"
    key = getattr(mldsa, f"MLDSA{number}PrivateKey").generate()
    _, public = lattices.expand_dsa(lattices.SHAPES[name], key.private_bytes_raw())
    assert key.public_key().public_bytes_raw() == public
    for form in ("seed", "expanded"):
        private = generate(name, form)
        algorithm = writer.algorithm(lattices.SHAPES[name].oid)
        assert verify(public_key(private), algorithm, b"text", sign(private, name, b"text"))


@pytest.mark.parametrize("number", [768, 1024])
def test_ml_kem(number: int) -> None:
    """A seed expands to the library's public key."""
    key = getattr(mlkem, f"MLKEM{number}PrivateKey").generate()
    seed = key.private_bytes_raw()
    shape = lattices.SHAPES[f"ML-KEM-{number}"]
    _, public = lattices.expand_kem(shape, seed[:32], seed[32:])
    assert key.public_key().public_bytes_raw() == public


@pytest.mark.parametrize(
    ("keyalg", "size", "group", "expected"),
    [
        ("RSA", 511, None, "IllegalArgumentException: Invalid key sizes"),
        ("RSA", 0, None, "Exception: Public exponent must be no longer than 0 bits"),
        ("RSA", None, "x", "Exception: Params must be instance of RSAKeyGenParameterSpec"),
        ("DSA", 600, None, "Exception: Unsupported prime and subprime size combination: 600, 160"),
        ("DSA", 1025, None, "IllegalArgumentException: Invalid DSA Prime Size: 1025"),
        ("EC", 160, None, "ProviderException: Curve not supported:  secp160k1 (1.3.132.0.9)"),
        ("EC", None, "P-256", "IllegalArgumentException: Unknown curve name: P-256"),
        (
            *("EC", None, "nist b-163"),
            "Exception: Curve not supported: sect163r2 [NIST B-163] (1.3.132.0.15)",
        ),
        ("EllipticCurve", 600, None, "Exception: Key size must be at most 571 bits"),
        ("EdDSA", 256, None, "IllegalArgumentException: Unsupported size: 256"),
        ("Ed448", None, "Ed25519", "InvalidParameterException: Parameters must be Ed448"),
        ("X448", None, "X25519", "IllegalArgumentException: Parameters must be X448"),
        ("FOO", None, None, "NoSuchAlgorithmException: FOO KeyPairGenerator not available"),
    ],
)
def test_impossible(keyalg: str, size: int | None, group: str | None, expected: str) -> None:
    """Class and text are those of 17.0.15."""
    with pytest.raises(KeytoolError) as caught:
        keychoice.choose(keychoice.find(keyalg, JDK17), size, group, JDK17)
    assert f"{caught.value.java}: {caught.value}".endswith(expected)


def test_later_releases_name_the_cause() -> None:
    """25.0.5 says which exception was behind a bad RSA size."""
    with pytest.raises(KeytoolError) as caught:
        keychoice.choose("RSA", 100, None, JDK25)
    expected = "java.security.InvalidAlgorithmParameterException: Invalid key sizes"
    assert expected == str(caught.value)
