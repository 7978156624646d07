"""Password-based encryption as PKCS#12 files name it: PBES1 of PKCS#12, and PBES2.

Names are the JDK's: ``PBEWithSHA1AndDESede``, ``PBEWithHmacSHA256AndAES_256``.
`pykeytool.protect.parameters` reads what a file says of its encryption.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from pykeytool.der import writer
from pykeytool.errors import InputOutputError, NoSuchAlgorithmError, WrongPasswordError
from pykeytool.protect import kdf, rc2
from pykeytool.protect.kdf import Salted
from pykeytool.protect.parameters import (
    AES_SIZES,
    DEFAULT_PRF,
    PBES1,
    PBES2,
    PBKDF2,
    PKCS5_DES,
    PRFS,
    Encryption,
    Legacy,
)

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers import Cipher

SALT, PKCS5_SALT = 20, 8
LEAST_SALT = 8
MOST_ITERATIONS = 5_000_000
USUAL_ITERATIONS = 4096
"""What stands for none in PBES2."""
AES_BLOCK = 16
NOT_PADDED = (
    "Given final block not properly padded."
    " Such issues can arise if a bad key is used during decryption."
)


class CipherError(WrongPasswordError):
    """What was decrypted is nothing, or it cannot be decrypted."""


class UnnamedError(NoSuchAlgorithmError):
    """A name of no parameters to encrypt with."""

    def __init__(self, name: str) -> None:
        failed = "getPBEAlgorithmParameters failed:"
        super().__init__(f"{failed} {name} AlgorithmParameters not available")


class UnencodedError(NoSuchAlgorithmError):
    """A name of something that has parameters and no OID."""

    def __init__(self, name: str) -> None:
        super().__init__(f"unrecognized algorithm name: {name}")


class UnknownCipherError(CipherError):
    """An algorithm that is not known, or for which there are no parameters."""


class Scheme(NamedTuple):
    """An algorithm by the JDK's name, and how often it iterates."""

    name: str
    iterations: int
    omits_default: bool = False
    """Whether the hash of PBKDF2 is left out where it is the default (RFC 8018, A.2)."""
    truncated: bool = True
    """Whether SHA512/224 and SHA512/256 are known."""
    pbmac1: bool = False
    """Whether a MAC with PBKDF2 is told as PBMAC1."""
    nulls: frozenset[str] | None = None
    """OIDs after which the AlgorithmIdentifier of a MAC has NULL, None for any."""


class Password(NamedTuple):
    """A password, and whether the release limits it to ASCII where it is used as bytes."""

    text: str
    ascii_only: bool

    def octets(self) -> bytes:
        """The password in bytes. Raises `WrongPasswordError` where the release cannot."""
        return kdf.byte_password(self.text, self.ascii_only)

    def __repr__(self) -> str:
        return "Password(***)"


def decrypt(encryption: Encryption, data: bytes, password: Password) -> bytes:
    """The plain text. Raises `WrongPasswordError`, a `CipherError` with what the JDK says."""
    if encryption.oid in PBES1:
        return _decrypt_pbes1(encryption, data, password)
    if encryption.cipher:
        return _decrypt_pbes2(encryption, data, password)
    name = "PBES2" if encryption.oid == PBES2 else encryption.oid
    raise UnknownCipherError(f"Cannot find any provider supporting {name}")


def _decrypt_pbes1(encryption: Encryption, data: bytes, password: Password) -> bytes:
    legacy, salted = PBES1[encryption.oid], encryption.salted
    if salted is None:
        raise CipherError("Parameters missing")
    if encryption.oid == PKCS5_DES and len(salted.salt) != PKCS5_SALT:
        raise CipherError(f"Salt must be {PKCS5_SALT} bytes long")
    _check_salt(salted)
    if salted.iterations <= 0:
        raise CipherError("IterationCount must be a positive number")
    return _decrypt(_pbes1_cipher(legacy, salted, password), data, legacy.iv)


def _check_salt(salted: Salted) -> None:
    if len(salted.salt) < LEAST_SALT:
        raise CipherError(f"Salt must be at least {LEAST_SALT} bytes long")


def _decrypt_pbes2(encryption: Encryption, data: bytes, password: Password) -> bytes:
    salted, iv = encryption.salted, encryption.iv
    assert salted is not None
    _check_salt(salted)
    if salted.iterations < 0:
        raise CipherError("Iteration count must be a positive number")
    if len(iv) != AES_BLOCK:
        raise CipherError(f"Wrong IV length: must be {AES_BLOCK} bytes long")
    salted = salted._replace(iterations=salted.iterations or USUAL_ITERATIONS)
    digest, size = PRFS[encryption.prf][1], AES_SIZES[encryption.cipher]
    key = kdf.pbkdf2(digest, password.octets(), salted, size)
    return _decrypt(("AES", key, iv), data, AES_BLOCK)


def encrypt(
    scheme: Scheme, data: bytes, password: Password, random: Callable[[int], bytes]
) -> tuple[bytes, bytes]:
    """The AlgorithmIdentifier in DER and the cipher text, salt and IV drawn in this order.

    Raises `NoSuchAlgorithmError` for a name this cannot encrypt with.
    """
    oid = _pbes1_oid(scheme.name)
    if oid is not None:
        legacy, salt = PBES1[oid], random(SALT if oid != PKCS5_DES else PKCS5_SALT)
        parameters = writer.sequence(writer.octets(salt), writer.integer(scheme.iterations))
        cipher = _pbes1_cipher(legacy, Salted(salt, scheme.iterations), password)
        return writer.algorithm(oid, parameters), _encrypt(cipher, data, legacy.iv)
    prf, cipher_oid = _pbes2_oids(scheme)
    size = AES_SIZES[cipher_oid]
    salt, iv = random(SALT), random(AES_BLOCK)
    key = kdf.pbkdf2(PRFS[prf][1], password.octets(), Salted(salt, scheme.iterations), size)
    omitted = scheme.omits_default and prf == DEFAULT_PRF
    derivation = writer.sequence(
        writer.octets(salt),
        writer.integer(scheme.iterations),
        writer.integer(size),
        b"" if omitted else writer.algorithm(prf, writer.null()),
    )
    parameters = writer.sequence(
        writer.algorithm(PBKDF2, derivation), writer.algorithm(cipher_oid, writer.octets(iv))
    )
    return writer.algorithm(PBES2, parameters), _encrypt(("AES", key, iv), data, AES_BLOCK)


def _pbes1_oid(name: str) -> str | None:
    """The OID of a PBES1 cipher that is called by name or OID."""
    oid = name.removeprefix("OID.")
    named = (known for known, legacy in PBES1.items() if legacy.name.lower() == name.lower())
    return oid if oid in PBES1 else next(named, None)


_KNOWN_BY_HALVES = ("pbe", "pbewithmd5andtripledes")
"""What has parameters and no OID."""


def _pbes2_oids(scheme: Scheme) -> tuple[str, str]:
    name = scheme.name.lower()
    for prf, (digest, _) in PRFS.items():
        for cipher, size in AES_SIZES.items():
            known = name == f"PBEWithHmac{digest}AndAES_{8 * size}".lower()
            if known and (scheme.truncated or "/" not in digest):
                return prf, cipher
    if name in ("pbes2", PBES2):
        raise UnknownCipherError(f"Cannot find any provider supporting {scheme.name}")
    raise UnencodedError(scheme.name) if name in _KNOWN_BY_HALVES else UnnamedError(scheme.name)


def bounded(iterations: int) -> int:
    """The count, if it is one the JDK accepts. Raises `InputOutputError`."""
    if iterations > MOST_ITERATIONS:
        raise InputOutputError("PBE iteration count too large")
    return iterations


_Cipher = tuple[str, bytes, bytes]


def _pbes1_cipher(legacy: Legacy, salted: Salted, password: Password) -> _Cipher:
    if legacy.cipher == "DES":
        material = kdf.pbkdf1("md5", password.octets(), salted)
        return "TripleDES", 3 * material[:8], material[8:]
    secret = kdf.seven_bit_password(password.octets())
    key = kdf.pkcs12("sha1", kdf.KEY, secret, salted, legacy.key)
    iv = kdf.pkcs12("sha1", kdf.IV, secret, salted, legacy.iv) if legacy.iv else b""
    return legacy.cipher, key, iv


def _encrypt(cipher: _Cipher, data: bytes, block: int) -> bytes:
    if block:
        missing = block - len(data) % block
        data += bytes((missing,)) * missing
    if cipher[0] == "RC2":
        return rc2.encrypt(cipher[1], cipher[2], data)
    encryptor = _library_cipher(cipher).encryptor()
    return bytes(encryptor.update(data) + encryptor.finalize())


def _decrypt(cipher: _Cipher, data: bytes, block: int) -> bytes:
    if not data:
        return data
    if block and len(data) % block:
        whole = f"Input length must be multiple of {block}"
        raise CipherError(f"{whole} when decrypting with padded cipher")
    if cipher[0] == "RC2":
        plain = rc2.decrypt(cipher[1], cipher[2], data)
    else:
        decryptor = _library_cipher(cipher).decryptor()
        plain = bytes(decryptor.update(data) + decryptor.finalize())
    if not block:
        return plain
    missing = plain[-1]
    if not 0 < missing <= block or plain[-missing:] != bytes((missing,)) * missing:
        raise CipherError(NOT_PADDED)
    return plain[:-missing]


def _library_cipher(cipher: _Cipher) -> "Cipher[Any]":
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    name, key, iv = cipher
    if name == "AES":
        return Cipher(algorithms.AES(key), modes.CBC(iv))
    from cryptography.hazmat.decrepit.ciphers import algorithms as decrepit

    if name == "ARC4":
        return Cipher(decrepit.ARC4(key), None)
    return Cipher(getattr(decrepit, name)(key), modes.CBC(iv))
