"""The types of stores that no JDK knows: PEM is an addition, the others are Bouncy Castle's.

They are never guessed from a file, and under strictness there are none.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from pykeytool.errors import UnsupportedOperationError
from pykeytool.keystore import KeyStore

if TYPE_CHECKING:
    from pykeytool.protect.secretkeys import SecretKey

OWN = {"PEM": "pykeytool", "BKS": "BC", "BOUNCYCASTLE": "BC", "UBER": "BC"}
"""Types by their names in upper case, and the provider that -list names for each."""


def new(type: str) -> KeyStore:
    """An empty store. Raises `UnsupportedOperationError` for those that are not written."""
    if type != "PEM":
        raise not_written(type)
    from pykeytool.formats import pem

    return pem.new()


def not_written(type: str) -> UnsupportedOperationError:
    """What is said of a store that would be written and is of a type that is only read."""
    return UnsupportedOperationError(f"{type} keystores can be read, but not written")


def decode(
    data: bytes, type: str, password: str | None, now: int, check: Callable[[bytes], bytes]
) -> KeyStore:
    """Read a store. Raises `WrongPasswordError`, `InputOutputError` and `StoreError`."""
    if type == "PEM":
        from pykeytool.formats import pem

        return pem.decode(data, password, now, check)
    from pykeytool.formats import bouncycastle

    return bouncycastle.decode(data, type, password, check)


def encode(store: KeyStore) -> bytes:
    """Write a store. Raises `UnsupportedOperationError` and `StoreError`."""
    if store.type != "PEM":
        raise not_written(store.type)
    from pykeytool.formats import pem

    return pem.encode(store)


def seal(store: KeyStore, key: bytes, password: str, random: Callable[[int], bytes]) -> bytes:
    """Protect a new private key. Raises `UnsupportedOperationError`."""
    if store.type != "PEM":
        raise not_written(store.type)
    from pykeytool.formats import pem_keys

    return pem_keys.seal(key, password, random)


def unseal(store: KeyStore, sealed: bytes, password: str) -> bytes:
    """Open a private key: PKCS#8 bytes. Raises `UnrecoverableKeyError`."""
    if store.type == "PEM":
        from pykeytool.formats import pem_keys

        return pem_keys.unseal(sealed, password)
    from pykeytool.formats import bouncycastle

    return bouncycastle.unseal(sealed, password)


def unseal_any(sealed: bytes, password: str) -> "bytes | SecretKey":
    """Open a key of a store that does not tell which kind it is, as those of Bouncy Castle."""
    from pykeytool.formats import bouncycastle

    return bouncycastle.unseal_any(sealed, password)


def unseal_secret(sealed: bytes, password: str) -> "SecretKey":
    """Open a secret key of such a store."""
    from pykeytool.formats import bouncycastle

    return bouncycastle.unseal_secret(sealed, password)
