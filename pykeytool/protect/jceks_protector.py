"""The key protector of JCEKS: triple DES under a key of chained MD5 digests.

sealed = EncryptedPrivateKeyInfo { 1.3.6.1.4.1.42.2.19.1 { salt:8, iterations }, OCTET STRING data }

Each half of the salt is digested with the password as often as it says; the two results are 24
bytes of key and 8 of IV. Equal halves are told apart by turning the first around.
"""

from collections.abc import Callable
from hashlib import md5
from typing import TYPE_CHECKING, Any

from pykeytool.der import writer
from pykeytool.der.reader import parse
from pykeytool.errors import UnrecoverableKeyError
from pykeytool.protect import jks_protector
from pykeytool.protect.pbe import MOST_ITERATIONS

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers import Cipher

OID = "1.3.6.1.4.1.42.2.19.1"
NAME = "PBEWithMD5AndTripleDES"
ITERATIONS = 200_000
SALT = BLOCK = 8
_WRONG = (
    "Given final block not properly padded."
    " Such issues can arise if a bad key is used during decryption."
)


def seal(key: bytes, password: bytes, iterations: int, random: Callable[[int], bytes]) -> bytes:
    """Protect PKCS#8 bytes; the password is in bytes, one for each character up to 21."""
    parameters, encrypted = encrypt(key, password, iterations, random)
    return writer.sequence(writer.algorithm(OID, parameters), writer.octets(encrypted))


def unseal(sealed: bytes, password: bytes, text: str) -> bytes:
    """The PKCS#8 bytes, also of what JKS protects (with the password as text).

    Raises `UnrecoverableKeyError` for a wrong password.
    """
    oid, parameters, data = jks_protector.parts(sealed)
    if oid == jks_protector.OID:
        return jks_protector.unseal(sealed, text)
    if oid != OID:
        raise UnrecoverableKeyError("Unsupported encryption algorithm")
    if not parameters:
        raise UnrecoverableKeyError("Missing PBE parameters")
    return decrypt(parameters, data, password)


def encrypt(
    plain: bytes, password: bytes, iterations: int, random: Callable[[int], bytes]
) -> tuple[bytes, bytes]:
    """The parameters in DER and the cipher text under a salt that is drawn."""
    salt = random(SALT)
    missing = BLOCK - len(plain) % BLOCK
    encryptor = _cipher(password, salt, iterations).encryptor()
    padded = plain + bytes((missing,)) * missing
    parameters = writer.sequence(writer.octets(salt), writer.integer(iterations))
    return parameters, bytes(encryptor.update(padded) + encryptor.finalize())


def decrypt(parameters: bytes, encrypted: bytes, password: bytes) -> bytes:
    """What was encrypted. Raises `UnrecoverableKeyError` for a wrong password."""
    salt, iterations = parse(parameters).sequence()
    count = iterations.integer()
    if wrong := _complaint(salt.content, count, len(encrypted)):
        raise UnrecoverableKeyError(wrong)
    decryptor = _cipher(password, salt.content, count).decryptor()
    plain = bytes(decryptor.update(encrypted) + decryptor.finalize())
    missing = plain[-1] if plain else 0
    if not 0 < missing <= BLOCK or plain[-missing:] != bytes((missing,)) * missing:
        raise UnrecoverableKeyError(_WRONG)
    return plain[:-missing]


def _complaint(salt: bytes, iterations: int, size: int) -> str | None:
    """What is wrong with parameters before any work is done."""
    if not -(1 << 31) <= iterations < 1 << 31:
        return "Integer exceeds maximum valid value"
    if len(salt) != SALT:
        return f"Salt must be {SALT} bytes long"
    if iterations <= 0:
        return "IterationCount must be a positive number"
    if iterations > MOST_ITERATIONS:
        return "PBE iteration count too large"
    if size % BLOCK:
        return f"Input length must be multiple of {BLOCK} when decrypting with padded cipher"
    return None


def _cipher(password: bytes, salt: bytes, iterations: int) -> "Cipher[Any]":
    from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
    from cryptography.hazmat.primitives.ciphers import Cipher, modes

    first, second = salt[:4], salt[4:]
    if first == second:
        first = first[::-1]
    material = _digests(first, password, iterations) + _digests(second, password, iterations)
    return Cipher(TripleDES(material[:24]), modes.CBC(material[24:]))


def _digests(half: bytes, password: bytes, iterations: int) -> bytes:
    digest = half
    for _ in range(iterations):
        digest = md5(digest + password).digest()
    return digest
