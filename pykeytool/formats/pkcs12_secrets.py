"""The seals of secret keys in PKCS12 (RFC 7292, 4.2.5: a secret bag holds a shrouded key).

A password stored with a PBE algorithm of its own is sealed with that one (17.0.15 and 25.0.5).
"""

from collections.abc import Callable
from typing import NamedTuple

from pykeytool.errors import NoSuchAlgorithmError, StoreError, WrongPasswordError
from pykeytool.formats import pkcs12, pkcs12_keys
from pykeytool.profiles.storing import Storing
from pykeytool.protect import secretkeys
from pykeytool.protect.pbe import Password, Scheme
from pykeytool.protect.secretkeys import Names, SecretKey

_NOT_FOUND = "Key protection algorithm not found: java.security."
_FAILED = f"{_NOT_FOUND}UnrecoverableKeyException: Encrypt Private Key failed"


class Sealing(NamedTuple):
    """How a key is sealed: scheme, names of the release, what else it does."""

    scheme: Scheme
    names: Names
    storing: Storing


def scheme(algorithm: str | None, storing: Storing, properties: pkcs12.Properties) -> Scheme:
    """The algorithm asked for, or that of other keys; the count is always that of other keys."""
    usual = pkcs12.key_scheme(storing, properties)
    return usual if algorithm is None else usual._replace(name=algorithm)


def seal(
    secret: SecretKey, password: Password, sealing: Sealing, random: Callable[[int], bytes]
) -> bytes:
    """Seal a secret key. Raises `StoreError`."""
    try:
        if secret.algorithm.lower() in sealing.storing.unnamed_secrets:
            raise NoSuchAlgorithmError(f"unrecognized algorithm name: {secret.algorithm}")
        plain = secretkeys.encode(secret, sealing.names, sealing.storing.secret_nulls)
    except NoSuchAlgorithmError as error:
        raise StoreError(f"{_NOT_FOUND}NoSuchAlgorithmException: {error}") from None
    try:
        return pkcs12_keys.seal(plain, password, sealing.scheme, random)
    except (WrongPasswordError, NoSuchAlgorithmError) as error:
        raise StoreError(f"{_FAILED}: {error}") from None
