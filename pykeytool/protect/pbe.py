"""Password-based encryption as PKCS#12 files name it: PBES1 of PKCS#12, and PBES2.

scheme     = AlgorithmIdentifier { OID, parameters }
PBES1      = SEQUENCE { salt, iterations }          (RFC 7292, appendix C; RFC 8018, 6.1)
PBES2      = SEQUENCE { PBKDF2 {...}, cipher { OID, IV } }        (RFC 8018, 6.2)

Names are the JDK's: ``PBEWithSHA1AndDESede``, ``PBEWithHmacSHA256AndAES_256``.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from pykeytool.der import writer
from pykeytool.der.reader import SEQUENCE, DerError, Value
from pykeytool.errors import InputOutputError, NoSuchAlgorithmError, WrongPasswordError
from pykeytool.protect import kdf, rc2
from pykeytool.protect.kdf import Salted

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers import Cipher

PBES2 = "1.2.840.113549.1.5.13"
PBKDF2 = "1.2.840.113549.1.5.12"
SALT, PKCS5_SALT = 20, 8
MOST_ITERATIONS = 5_000_000

_PBES1 = "1.2.840.113549.1.12.1."
_HMAC = "1.2.840.113549.2."
_AES = "2.16.840.1.101.3.4.1."

_DEFAULT_PRF = _HMAC + "7"
PRFS = {
    _HMAC + "7": ("SHA1", "sha1"),
    _HMAC + "8": ("SHA224", "sha224"),
    _HMAC + "9": ("SHA256", "sha256"),
    _HMAC + "10": ("SHA384", "sha384"),
    _HMAC + "11": ("SHA512", "sha512"),
    _HMAC + "12": ("SHA512/224", "sha512_224"),
    _HMAC + "13": ("SHA512/256", "sha512_256"),
}
"""OID of the HMAC to the JDK's name of its digest and hashlib's."""

AES_SIZES = {_AES + "2": 16, _AES + "42": 32}


class ParameterError(Exception):
    """Parameters of PBES2 that are not known: its argument tells which, for the profile's text."""


class Legacy(NamedTuple):
    """A PBES1 cipher: the JDK's name, key and IV in bytes."""

    name: str
    cipher: str
    key: int
    iv: int


_PKCS5 = "1.2.840.113549.1.5.3"
PBES1 = {
    _PBES1 + "1": Legacy("PBEWithSHA1AndRC4_128", "ARC4", 16, 0),
    _PBES1 + "2": Legacy("PBEWithSHA1AndRC4_40", "ARC4", 5, 0),
    _PBES1 + "3": Legacy("PBEWithSHA1AndDESede", "TripleDES", 24, 8),
    _PBES1 + "4": Legacy("PBEWithSHA1AndDES2Key", "TripleDES", 16, 8),
    _PBES1 + "5": Legacy("PBEWithSHA1AndRC2_128", "RC2", 16, 8),
    _PBES1 + "6": Legacy("PBEWithSHA1AndRC2_40", "RC2", 5, 8),
    _PKCS5: Legacy("PBEWithMD5AndDES", "DES", 8, 8),
}


class Scheme(NamedTuple):
    """An algorithm by the JDK's name, and how often it iterates."""

    name: str
    iterations: int
    omits_default: bool = False
    """Whether the hash of PBKDF2 is left out where it is the default (RFC 8018, A.2)."""


class Password(NamedTuple):
    """A password, and whether the release limits it to ASCII where it is used as bytes."""

    text: str
    ascii_only: bool

    def octets(self) -> bytes:
        """The password in bytes. Raises `WrongPasswordError` where the release cannot."""
        return kdf.byte_password(self.text, self.ascii_only)

    def __repr__(self) -> str:
        return "Password(***)"


def scheme(algorithm: Value) -> Scheme:
    """What an AlgorithmIdentifier says.

    Raises `DerError`, `NoSuchAlgorithmError` and `ParameterError`.
    """
    oid, parameters = algorithm.sequence()
    if oid.oid() == PBES2:
        derivation, cipher = _pbes2(parameters)
        bits = 8 * AES_SIZES[cipher.sequence()[0].oid()]
        return Scheme(f"PBEWithHmac{derivation.prf}AndAES_{bits}", derivation.salted.iterations)
    if oid.oid() in PBES1:
        return Scheme(PBES1[oid.oid()].name, parameters.sequence()[1].integer())
    raise NoSuchAlgorithmError(f"unrecognized algorithm name: {oid.oid()}")


def decrypt(algorithm: Value, data: bytes, password: Password) -> bytes:
    """The plain text. Raises `WrongPasswordError` where the padding shows a wrong password."""
    oid, parameters = algorithm.sequence()
    if oid.oid() == PBES2:
        return _decrypt_pbes2(parameters, data, password)
    if oid.oid() in PBES1:
        return _decrypt_pbes1(PBES1[oid.oid()], parameters, data, password)
    raise NoSuchAlgorithmError(f"unrecognized algorithm name: {oid.oid()}")


def encrypt(
    scheme: Scheme, data: bytes, password: Password, random: Callable[[int], bytes]
) -> tuple[bytes, bytes]:
    """The AlgorithmIdentifier in DER and the cipher text, salt and IV drawn in this order.

    Raises `NoSuchAlgorithmError` for a name this cannot encrypt with.
    """
    for oid, legacy in PBES1.items():
        if legacy.name.lower() == scheme.name.lower():
            salt = random(SALT if oid != _PKCS5 else PKCS5_SALT)
            parameters = writer.sequence(writer.octets(salt), writer.integer(scheme.iterations))
            cipher = _pbes1_cipher(legacy, Salted(salt, scheme.iterations), password)
            return writer.algorithm(oid, parameters), _encrypt(cipher, data, legacy.iv)
    prf, cipher_oid = _pbes2_oids(scheme.name)
    size = AES_SIZES[cipher_oid]
    salt, iv = random(SALT), random(16)
    key = kdf.pbkdf2(PRFS[prf][1], password.octets(), Salted(salt, scheme.iterations), size)
    omitted = scheme.omits_default and prf == _DEFAULT_PRF
    derivation = writer.sequence(
        writer.octets(salt),
        writer.integer(scheme.iterations),
        writer.integer(size),
        b"" if omitted else writer.algorithm(prf, writer.null()),
    )
    parameters = writer.sequence(
        writer.algorithm(PBKDF2, derivation), writer.algorithm(cipher_oid, writer.octets(iv))
    )
    return writer.algorithm(PBES2, parameters), _encrypt(("AES", key, iv), data, 16)


def _pbes2_oids(name: str) -> tuple[str, str]:
    for prf, (digest, _) in PRFS.items():
        for cipher, size in AES_SIZES.items():
            if name.lower() == f"PBEWithHmac{digest}AndAES_{8 * size}".lower():
                return prf, cipher
    raise NoSuchAlgorithmError(f"{name} AlgorithmParameters not available")


class _Derivation(NamedTuple):
    salted: Salted
    prf: str
    digest: str


def _pbes2(parameters: Value) -> tuple[_Derivation, Value]:
    derivation, cipher = parameters.sequence()
    method, details = derivation.sequence()
    if method.oid() != PBKDF2:
        raise ParameterError("derivation")
    salt, iterations, *rest = details.sequence()
    prf = next((part.sequence()[0].oid() for part in rest if part.tag == SEQUENCE), _DEFAULT_PRF)
    if prf not in PRFS:
        raise ParameterError("digest")
    if cipher.sequence()[0].oid() not in AES_SIZES:
        raise ParameterError("cipher")
    name, digest = PRFS[prf]
    return _Derivation(Salted(salt.content, bounded(iterations.integer())), name, digest), cipher


def bounded(iterations: int) -> int:
    """The count, if it is one the JDK accepts. Raises `InputOutputError`."""
    if iterations > MOST_ITERATIONS:
        raise InputOutputError("PBE iteration count too large")
    if iterations <= 0:
        raise DerError("iteration count not positive")
    return iterations


def _decrypt_pbes2(parameters: Value, data: bytes, password: Password) -> bytes:
    derivation, cipher = _pbes2(parameters)
    oid, iv = cipher.sequence()
    key = kdf.pbkdf2(
        derivation.digest,
        password.octets(),
        derivation.salted,
        AES_SIZES[oid.oid()],
    )
    return _decrypt(("AES", key, iv.content), data, 16)


def _decrypt_pbes1(legacy: Legacy, parameters: Value, data: bytes, password: Password) -> bytes:
    salt, iterations = parameters.sequence()
    salted = Salted(salt.content, bounded(iterations.integer()))
    cipher = _pbes1_cipher(legacy, salted, password)
    return _decrypt(cipher, data, legacy.iv)


_Cipher = tuple[str, bytes, bytes]


def _pbes1_cipher(legacy: Legacy, salted: Salted, password: Password) -> _Cipher:
    if legacy.cipher == "DES":
        material = kdf.pbkdf1("md5", password.octets(), salted)
        return "TripleDES", 3 * material[:8], material[8:]
    secret = kdf.bmp_password(password.text)
    key = kdf.pkcs12("sha1", kdf.KEY, secret, salted, legacy.key)
    iv = kdf.pkcs12("sha1", kdf.IV, secret, salted, legacy.iv) if legacy.iv else b""
    if legacy.cipher == "TripleDES" and len(key) == 16:
        key += key[:8]
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
    if block and (not data or len(data) % block):
        raise WrongPasswordError("keystore password was incorrect")
    if cipher[0] == "RC2":
        plain = rc2.decrypt(cipher[1], cipher[2], data)
    else:
        decryptor = _library_cipher(cipher).decryptor()
        plain = bytes(decryptor.update(data) + decryptor.finalize())
    if not block:
        return plain
    missing = plain[-1]
    if not 0 < missing <= block or plain[-missing:] != bytes((missing,)) * missing:
        raise WrongPasswordError("keystore password was incorrect")
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
