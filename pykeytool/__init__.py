"""keytool without Java: Java keystores from Python.

>>> store = loads(data, "changeit")            # doctest: +SKIP
>>> list(store.entries)                        # doctest: +SKIP
['mydomain']

What goes wrong is a `pykeytool.errors.KeytoolError`. Nothing is imported before it is used: the
command imports this module too.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pykeytool.formats import Codec
    from pykeytool.keystore import KeyStore

__all__ = ["dump", "dumps", "load", "loads", "private_key"]


def loads(data: bytes, password: str | None = None, type: str | None = None) -> "KeyStore":
    """The store in some bytes; without a `type` (JKS, JCEKS, PKCS12) they tell it themselves.

    PEM, BKS and UBER have to be named.
    Without a password nothing is verified, and the certificates of a PKCS12 stay hidden.
    Raises `WrongPasswordError`, `StoreError` and `InputOutputError`.
    """
    from pykeytool.formats import sniff

    return _codec().decode(data, type or sniff(data), password)


def load(path: str, password: str | None = None, type: str | None = None) -> "KeyStore":
    """The store in a file, as `loads`. Raises `FileMissingError` too."""
    from pykeytool.host.files import RealFiles

    return loads(RealFiles().read(path), password, type)


def dumps(store: "KeyStore", password: str) -> bytes:
    """The bytes of a store, in its own format, as the newest release writes them."""
    return _codec().encode(store, password)


def dump(store: "KeyStore", path: str, password: str) -> None:
    """Write a store to a file, in one step and under its lock."""
    from pykeytool.host.files import RealFiles

    data, files = dumps(store, password), RealFiles()
    with files.locked(path):
        files.replace(path, data)


def private_key(store: "KeyStore", alias: str, password: str) -> bytes:
    """The private key of an alias as PKCS#8 in DER.

    Raises `KeyError` for an alias without one and `UnrecoverableKeyError` for a wrong password.
    """
    from pykeytool.keystore import PrivateKeyEntry

    entry = store.entries[alias]
    if not isinstance(entry, PrivateKeyEntry):
        raise KeyError(alias)
    return _codec().unseal(store, entry.sealed, password)


def _codec() -> "Codec":
    import os
    import time

    from pykeytool.formats import Codec
    from pykeytool.profiles import DEFAULT, profile

    release = profile(DEFAULT)
    return Codec(
        release.storing,
        release.printing,
        lambda name: None,
        os.urandom,
        time.time_ns() // 1_000_000,
    )
