"""Sealed keys of PKCS12: EncryptedPrivateKeyInfo (RFC 5208, 6).

sealed = SEQUENCE { AlgorithmIdentifier, OCTET STRING encrypted }

Words for what cannot be opened observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Callable

from pykeytool.der import writer
from pykeytool.der.reader import DerError, Value
from pykeytool.errors import (
    InputOutputError,
    InvalidKeyError,
    UnrecoverableKeyError,
    WrongPasswordError,
)
from pykeytool.profiles.storing import Storing
from pykeytool.protect import kdf, parameters, pbe
from pykeytool.protect.parameters import Encryption, Reading
from pykeytool.protect.pbe import Password, Scheme
from pykeytool.x509 import pkcs8
from pykeytool.x509.keys import check_known

_NO_KEY = "Private key not stored as PKCS#8 EncryptedPrivateKeyInfo"


def seal(key: bytes, password: Password, scheme: Scheme, random: Callable[[int], bytes]) -> bytes:
    """Protect PKCS#8 bytes."""
    algorithm, encrypted = pbe.encrypt(scheme, key, password, random)
    return writer.sequence(algorithm, writer.octets(encrypted))


def reading(storing: Storing) -> Reading:
    """What a release makes of the parameters of an encryption."""
    return Reading(storing.parameter_errors, storing.truncated_sha512, storing.strict_parameters)


def read(sealed: bytes, reading: Reading) -> tuple[Encryption, bytes]:
    """How a key is sealed, and the ciphertext. Raises `DerError` and `ParameterError`."""
    from pykeytool.x509.reading import Item

    value = Item(sealed, 0, len(sealed))
    algorithm, encrypted, *rest = _two(value.children())
    if rest:
        raise DerError(f"overrun, bytes = {rest[-1].end - encrypted.end}")
    encryption = parameters.read(algorithm, reading)
    return encryption, Item(encrypted.data, encrypted.start, encrypted.end).octet_string()


def _two(members: list[Value]) -> list[Value]:
    if len(members) < 2:
        raise DerError("Too short")
    return members


def check(sealed: bytes, reading: Reading) -> None:
    """Raise `InputOutputError` for a key that cannot be written again, for it cannot be read."""
    try:
        read(sealed, reading)
    except InputOutputError as error:
        raise InputOutputError(f"{_NO_KEY}{error}") from None


def unseal(sealed: bytes, password: Password, reading: Reading) -> bytes:
    """The PKCS#8 bytes of a key. Raises `UnrecoverableKeyError`."""
    try:
        encryption, ciphertext = read(sealed, reading)
    except InputOutputError as error:
        raise UnrecoverableKeyError(f"{_NO_KEY}: java.io.IOException: {error}") from None
    if encryption.iterations > pbe.MOST_ITERATIONS:
        raise UnrecoverableKeyError("Get Key failed: key PBE iteration count too large")
    try:
        return decrypt(encryption, ciphertext, password)
    except WrongPasswordError as error:
        raise UnrecoverableKeyError(f"Get Key failed: {error}") from None


def unseal_known(sealed: bytes, password: Password) -> bytes:
    """The same for what any release may know.

    Raises `WrongPasswordError`, of which an `UnknownCipherError` is one, and `ParameterError`.
    """
    anything = Reading(dict.fromkeys(("derivation", "digest", "cipher"), "unknown"), True, False)
    return pbe.decrypt(*read(sealed, anything), password)


def private_key(plain: bytes, storing: Storing) -> bytes:
    """What a release keeps of a private key (PKCS#8). Raises `UnrecoverableKeyError`."""
    try:
        pkcs8.members(plain)
        check_known(plain, storing.unknown_keys)
        return pkcs8.kept(plain, storing.keeps_public_keys)
    except InvalidKeyError as error:
        raise UnrecoverableKeyError(f"Get Key failed: {error.java}: {error}") from None
    except DerError as error:
        raise UnrecoverableKeyError(f"Get Key failed: {error}") from None


def decrypt(encryption: Encryption, data: bytes, password: Password) -> bytes:
    """What an empty password encrypts may be encrypted with one NUL. Raises like `pbe.decrypt`."""
    if password.text:
        return pbe.decrypt(encryption, data, password)
    try:
        return pbe.decrypt(encryption, data, password)
    except WrongPasswordError:
        return pbe.decrypt(encryption, data, password._replace(text=kdf.NUL))
