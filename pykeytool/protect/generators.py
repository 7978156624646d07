"""New secret keys: which algorithms have generators, by which names, and of which sizes.

All names, sizes and texts observed on 17.0.15, 17.0.21 and 25.0.5.
"""

from collections.abc import Callable
from typing import NamedTuple

from pykeytool.errors import (
    IllegalArgumentError,
    InvalidParameterError,
    NegativeArraySizeError,
    NoSuchAlgorithmError,
)
from pykeytool.protect.secretkeys import SecretKey


class Generator(NamedTuple):
    """An algorithm, the sizes of its keys in bits (from, to, step), what is said of others."""

    name: str
    sizes: range
    error: str
    parity: bool = False
    """Whether the lowest bit of each byte makes its parity odd, and keys are of an own class."""


_ENDLESS = 1 << 31
_EMPTY = "Empty key"


def _stream(name: str) -> Generator:
    error = f"Key length for {name} must be between 40 and 1024 bits"
    return Generator(name, range(40, 1025), error)


def _mac(name: str, least: int, error: str) -> Generator:
    return Generator(name, range(least, _ENDLESS), error)


def _tls(name: str, spec: str) -> Generator:
    error = f"Tls{spec}Generator must be initialized using a Tls{spec}ParameterSpec"
    return Generator(name, range(0), error)


_WRONG = "Wrong keysize: must be equal to"
_MACS = ("SHA224", "SHA256", "SHA384", "SHA512", "SHA512/224", "SHA512/256")
_MACS3 = ("SHA3-224", "SHA3-256", "SHA3-384", "SHA3-512")
_GENERATORS = (
    Generator("AES", range(128, 257, 64), f"{_WRONG} 128, 192 or 256"),
    _stream("ARCFOUR"),
    Generator(
        "Blowfish",
        range(32, 449, 8),
        "Keysize must be multiple of 8, and can only range from 32 to 448 (inclusive)",
    ),
    Generator("ChaCha20", range(256, 257), "Key length for ChaCha20 must be 256 bits"),
    Generator("DES", range(56, 57), f"{_WRONG} 56", parity=True),
    Generator("DESede", range(112, 169, 56), f"{_WRONG} 112 or 168", parity=True),
    _mac("HmacMD5", 1, _EMPTY),
    _mac("HmacSHA1", 1, _EMPTY),
    *[_mac(f"Hmac{name}", 40, "Key length must be at least 40 bits") for name in (*_MACS, *_MACS3)],
    _stream("RC2"),
    _tls("SunTls12Prf", "Prf"),
    _tls("SunTlsPrf", "Prf"),
    _tls("SunTlsKeyMaterial", "KeyMaterial"),
    _tls("SunTlsMasterSecret", "MasterSecret"),
    _tls("SunTlsRsaPremasterSecret", "RsaPremasterSecret"),
)
_OIDS = {
    "1.2.840.113549.3.4": "ARCFOUR",
    "2.16.840.1.101.3.4.1": "AES",
    "1.2.840.113549.2.7": "HmacSHA1",
    **{f"1.2.840.113549.2.{8 + place}": f"Hmac{name}" for place, name in enumerate(_MACS)},
    **{f"2.16.840.1.101.3.4.2.{13 + place}": f"Hmac{name}" for place, name in enumerate(_MACS3)},
}
_ALIASES = {
    "RC4": "ARCFOUR",
    "TripleDES": "DESede",
    "SunTls12KeyMaterial": "SunTlsKeyMaterial",
    "SunTls12MasterSecret": "SunTlsMasterSecret",
    "SunTlsExtendedMasterSecret": "SunTlsMasterSecret",
    "SunTls12RsaPremasterSecret": "SunTlsRsaPremasterSecret",
    **_OIDS,
    **{f"OID.{oid}": name for oid, name in _OIDS.items()},
}

DEFAULT_SIZES = {"DES": 56, "DESEDE": 168}
"""Sizes in bits of the only algorithms that need none, by their names in upper case."""


def find(name: str, missing: frozenset[str] = frozenset()) -> Generator:
    """The generator of an algorithm; of those in `missing`, in capitals, there are none.

    Raises `NoSuchAlgorithmError`.
    """
    aliases = {alias.lower(): own for alias, own in _ALIASES.items()}
    wanted = aliases.get(name.lower(), name).lower()
    for generator in _GENERATORS:
        if generator.name.lower() == wanted and name.upper() not in missing:
            return generator
    raise NoSuchAlgorithmError(f"{name} KeyGenerator not available")


def generate(
    generator: Generator, bits: int, random: Callable[[int], bytes], empty: str
) -> SecretKey:
    """A new key; `empty` is what the release says of a MAC's key of no bits.

    Raises `InvalidParameterError`, `IllegalArgumentError`, `NegativeArraySizeError`.
    """
    if bits not in generator.sizes:
        if generator.error == _EMPTY:
            raise IllegalArgumentError(empty)
        raise InvalidParameterError(generator.error)
    if generator.parity:
        return SecretKey(generator.name, _des(bits, random), represented=True)
    if bits + 7 >= _ENDLESS:
        raise NegativeArraySizeError(str(bits + 7 - 2 * _ENDLESS >> 3))
    return SecretKey(generator.name, random((bits + 7) // 8))


def _des(bits: int, random: Callable[[int], bytes]) -> bytes:
    """Keys of eight bytes, of seven bits each; of two of them the first comes again."""
    key = bytes(map(_odd, random(bits // 7)))
    return key + key[:8] if len(key) == 16 else key


def _odd(octet: int) -> int:
    high = octet & 0xFE
    return high | (high.bit_count() + 1) % 2
