"""JKS, the store of JDK 1.2: records, then a keyed SHA-1 over them.

store = MAGIC VERSION count:4 entry*count seal:20
entry = 1:4 alias created:8 sealed-key chain-length:4 certificate*
      | 2:4 alias created:8 certificate
seal  = SHA-1(password in UTF-16BE, "Mighty Aphrodite", all that precedes)

A certificate is its type and its bytes; version 1 leaves the type out. Aliases are folded to lower
case when set and looked up, not when read.
"""

from collections.abc import Callable
from hashlib import sha1
from hmac import compare_digest

from pykeytool.errors import (
    IllegalArgumentError,
    InputOutputError,
    StoreError,
    WrongPasswordError,
)
from pykeytool.java.data import DataReader, blob, text
from pykeytool.java.hashtable import Hashtable
from pykeytool.keystore import Entry, KeyStore, PrivateKeyEntry
from pykeytool.keystore import TrustedCertificateEntry as Trusted
from pykeytool.protect import jks_protector

TYPE = "JKS"
MAGIC = 0xFEEDFEED
VERSION = 2
PRIVATE_KEY, TRUSTED = 1, 2
SEAL = 20


def new() -> KeyStore:
    """An empty store."""
    return KeyStore(TYPE, Hashtable[Entry]())


def decode(data: bytes, password: str | None, check: Callable[[bytes], None]) -> KeyStore:
    """Read a store; without a password its integrity is not checked.

    `check` raises the error of a certificate that cannot be read.
    Raises `WrongPasswordError`, and `EndOfInputError` or `InputOutputError` for what is no JKS.
    """
    reader = DataReader(data)
    if reader.integer(4) != MAGIC or (version := reader.integer(4)) not in (1, 2):
        raise InputOutputError("Invalid keystore format")
    store = new()
    for _ in range(reader.signed()):
        alias, entry = _read_entry(reader, version, check)
        store.entries[alias] = entry
    if password is not None:
        body = data[: reader.at]
        if not compare_digest(reader.take(SEAL), _seal(body, password)):
            raise WrongPasswordError("Keystore was tampered with, or password was incorrect")
    return store


def _read_entry(
    reader: DataReader, version: int, check: Callable[[bytes], None]
) -> tuple[str, Entry]:
    tag = reader.signed()
    if tag not in (PRIVATE_KEY, TRUSTED):
        raise InputOutputError(f"Unrecognized keystore entry: {tag}")
    alias, created = reader.text(), reader.integer(8)
    if tag == TRUSTED:
        kind, certificate = _read_certificate(reader, version, check)
        return alias, Trusted(created, certificate, type=kind)
    sealed = reader.blob()
    chain = [_read_certificate(reader, version, check)[1] for _ in range(reader.signed())]
    return alias, PrivateKeyEntry(created, sealed, tuple(chain))


def _read_certificate(
    reader: DataReader, version: int, check: Callable[[bytes], None]
) -> tuple[str, bytes]:
    kind = reader.text() if version == 2 else "X.509"
    certificate = reader.blob()
    if kind == "X.509":
        check(certificate)
    return kind, certificate


def encode(store: KeyStore, password: str | None) -> bytes:
    """Write a store.

    Raises `StoreError` for an entry that JKS cannot hold, `IllegalArgumentError` without password.
    """
    if password is None:
        raise IllegalArgumentError("password can't be null")
    parts = [number.to_bytes(4, "big") for number in (MAGIC, VERSION, len(store.entries))]
    for alias, entry in store.entries.items():
        parts += _entry(alias, entry)
    body = b"".join(parts)
    return body + _seal(body, password)


def _entry(alias: str, entry: Entry) -> list[bytes]:
    created = entry.created.to_bytes(8, "big")
    if isinstance(entry, Trusted):
        tag, rest = TRUSTED, [text(entry.type), blob(entry.certificate)]
    elif isinstance(entry, PrivateKeyEntry):
        tag, rest = PRIVATE_KEY, [blob(entry.sealed), len(entry.chain).to_bytes(4, "big")]
        for certificate in entry.chain:
            rest += [text("X.509"), blob(certificate)]
    else:
        raise StoreError("Cannot store non-PrivateKeys")
    return [tag.to_bytes(4, "big"), text(alias), created, *rest]


def _seal(body: bytes, password: str) -> bytes:
    seal = sha1(jks_protector.password_bytes(password) + b"Mighty Aphrodite")
    seal.update(body)
    return seal.digest()
