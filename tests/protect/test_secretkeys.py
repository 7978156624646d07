"""Secret keys: plain forms in PKCS12, sizes and bytes of new ones (as 17.0.15 and 25.0.5 do)."""

import pytest

from pykeytool.errors import KeytoolError, NoSuchAlgorithmError, UnrecoverableKeyError
from pykeytool.profiles import profile
from pykeytool.protect import generators, secretkeys
from pykeytool.protect.secretkeys import SecretKey

OLD, NEW = profile("17.0.15"), profile("25.0.5")
NAMES = {**NEW.printing.names, **NEW.storing.secret_names}
DES = bytes.fromhex("e9e5529e409b10f7")
TWO = bytes.fromhex("010102020404070708080b0b0d0d0e0e0101020204040707")


def test_plain_form_of_17() -> None:
    """
    Release 17 writes NULL and calls the OID of DES by another name.
    """
    plain = bytes.fromhex("3018020100300906052b0e03020705000408e9e5529e409b10f7")

    assert secretkeys.encode(SecretKey("DES", DES), {}, OLD.storing.secret_nulls) == plain
    assert secretkeys.decode(plain, {}, ascii_passwords=True) == SecretKey("DES/CBC", DES)


def test_plain_form_of_25() -> None:
    """
    Release 25 writes no NULL after DES and has names of its own.
    """
    plain = bytes.fromhex("3016020100300706052b0e0302070408e9e5529e409b10f7")

    assert secretkeys.encode(SecretKey("des", DES), NAMES, NEW.storing.secret_nulls) == plain
    assert secretkeys.decode(plain, NAMES, ascii_passwords=False) == SecretKey("DES", DES)


@pytest.mark.parametrize("name", ["Blowfish", "RC2", "ChaCha20", "HmacMD5", "PBE", "foo"])
def test_names_without_an_oid(name: str) -> None:
    """
    What has no OID is refused by its name.
    """
    with pytest.raises(NoSuchAlgorithmError, match=f"unrecognized algorithm name: {name}$"):
        secretkeys.encode(SecretKey(name, DES), {}, None)


@pytest.mark.parametrize(
    ("key", "ascii_only", "expected"),
    [("c3a941", True, "432941"), ("ff41", False, "7f41"), ("8041", False, "0041")],
)
def test_passwords_lose_a_bit(key: str, ascii_only: bool, expected: str) -> None:
    """
    A password kept as a key comes back with seven bits a byte.
    """
    plain = secretkeys.encode(SecretKey("PBEWithMD5AndDES", bytes.fromhex(key)), {}, None)

    assert secretkeys.decode(plain, {}, ascii_only) == SecretKey(
        "PBEWithMD5AndDES", bytes.fromhex(expected), represented=True
    )


@pytest.mark.parametrize(("key", "error"), [("ff41", "Password is not ASCII"), ("", "Empty key")])
def test_passwords_that_do_not_come_back(key: str, error: str) -> None:
    """
    Release 17 does not take out what is not ASCII, and none an empty one.
    """
    plain = secretkeys.encode(SecretKey("PBEWithMD5AndDES", bytes.fromhex(key)), {}, None)

    with pytest.raises(UnrecoverableKeyError, match=f"^Get Key failed: {error}$"):
        secretkeys.decode(plain, {}, ascii_passwords=True)


@pytest.mark.parametrize(
    ("name", "bits", "drawn", "key"),
    [
        ("aes", 128, bytes(16), bytes(16)),
        ("HmacSHA256", 41, bytes(6), bytes(6)),
        ("DES", 56, bytes(8), bytes([1]) * 8),
        ("TripleDES", 112, bytes(range(16)), TWO),
    ],
)
def test_new_keys(name: str, bits: int, drawn: bytes, key: bytes) -> None:
    """
    Keys are what is drawn; those of DES have odd parity, and of two the first comes again.
    """
    draws = {len(drawn): drawn}
    made = generators.generate(generators.find(name), bits, draws.__getitem__, "Empty key")

    assert made.key == key


@pytest.mark.parametrize(
    ("name", "bits", "error"),
    [
        ("AES", 100, "Wrong keysize: must be equal to 128, 192 or 256"),
        ("DES", 64, "Wrong keysize: must be equal to 56"),
        ("RC4", 39, "Key length for ARCFOUR must be between 40 and 1024 bits"),
        ("HmacSHA1", 0, "Empty key"),
        ("HmacSHA512", 39, "Key length must be at least 40 bits"),
        ("HmacSHA256", 2147483647, "-268435456"),
    ],
)
def test_sizes(name: str, bits: int, error: str) -> None:
    """
    Other sizes are refused in the words of the algorithm.
    """
    with pytest.raises(KeytoolError) as caught:
        generators.generate(generators.find(name), bits, bytes, "Empty key")

    assert str(caught.value) == error
