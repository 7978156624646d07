"""RC2 against the vectors of RFC 2268, section 5, and the library's for 128 bits."""

import pytest
from cryptography.hazmat.decrepit.ciphers.algorithms import RC2
from cryptography.hazmat.primitives.ciphers import Cipher, modes

from pykeytool.protect import rc2


@pytest.mark.parametrize(
    ("key", "plain", "cipher"),
    [
        ("ffffffffffffffff", "ffffffffffffffff", "278b27e42e2f0d49"),
        ("3000000000000000", "1000000000000001", "30649edf9be7d2c2"),
        ("88bca90e90875a7f0f79c384627bafb2", "0000000000000000", "2269552ab0f85ca6"),
    ],
)
def test_vectors(key: str, plain: str, cipher: str) -> None:
    """
    Where the effective bits are those of the key, the RFC's vectors hold both ways.
    """
    secret, zero = bytes.fromhex(key), bytes(8)

    assert bytes.fromhex(cipher) == rc2.encrypt(secret, zero, bytes.fromhex(plain))
    assert bytes.fromhex(plain) == rc2.decrypt(secret, zero, bytes.fromhex(cipher))


def test_library() -> None:
    """
    With 128 bits the library says the same.
    """
    key, iv, data = bytes(range(16)), bytes(range(8)), bytes(range(64))
    encryptor = Cipher(RC2(key), modes.CBC(iv)).encryptor()

    assert encryptor.update(data) + encryptor.finalize() == rc2.encrypt(key, iv, data)
