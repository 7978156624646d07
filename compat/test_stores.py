"""The replay's own reader, beside cryptography."""

import pytest
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)

from compat.case import FIXTURES
from compat.stores import open_key, read

PASSWORDS = (b"nothing", b"changeit", b"different")


def test_pkcs12() -> None:
    """
    Key, certificate and all draws of a PKCS12 are found.
    """
    data = (FIXTURES / "one.p12").read_bytes()
    store = read(data, PASSWORDS)
    expected = pkcs12.load_pkcs12(data, b"changeit")
    assert store and expected.key and expected.cert
    plain = expected.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    assert [open_key(key, PASSWORDS) for key in store.keys] == [plain]
    assert store.certificates == [expected.cert.certificate.public_bytes(Encoding.DER)]
    assert [len(draw) for draw in store.safe_draws] == [20, 16, 20]


@pytest.mark.parametrize("name", ["legacy.p12", "openssl.p12", "one.jks"])
def test_the_same_key(name: str) -> None:
    """
    The same key and certificate come out of JKS and of every protection of PKCS12.
    """
    found = []
    for file in ("one.p12", name):
        store = read((FIXTURES / file).read_bytes(), PASSWORDS)
        assert store
        found.append(([open_key(key, PASSWORDS) for key in store.keys], store.certificates))
    assert found[0][0] and found[0] == found[1]


def test_jks() -> None:
    """
    Keys of two passwords and the certificates of a JKS are found.
    """
    store = read((FIXTURES / "keys.jks").read_bytes(), PASSWORDS)
    assert store
    assert [len(key.draws[0]) for key in store.keys] == [20] * 6
    assert all(open_key(key, PASSWORDS) for key in store.keys)
    for name in ("rsa", "ec", "dsa", "ed", "server", "ca", "root"):
        assert (FIXTURES / f"{name}.cer").read_bytes() in store.certificates


def test_aliases() -> None:
    """
    Aliases are read in every alphabet, and dates with them where there are any.
    """
    jks = read((FIXTURES / "unicode.jks").read_bytes(), PASSWORDS)
    assert jks and {"käse", "ключ", "鍵🔑"} == set(jks.dates)
    one = read((FIXTURES / "one.p12").read_bytes(), PASSWORDS)
    assert one and one.dates == {"mykey": one.keys[0].date}


def test_other_files_are_none() -> None:
    """
    A certificate is no store.
    """
    assert read((FIXTURES / "rsa.cer").read_bytes(), PASSWORDS) is None
