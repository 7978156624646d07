"""JKS, the store of JDK 1.2: records, then a keyed SHA-1 over them.

store = MAGIC VERSION count:4 entry*count seal:20
entry = 1:4 alias created:8 sealed-key chain-length:4 certificate*
      | 2:4 alias created:8 certificate
seal  = SHA-1(password in UTF-16BE, "Mighty Aphrodite", all that precedes)

A certificate is its type and its bytes; version 1 leaves the type out. Aliases are folded to lower
case when set and looked up, not when read.
"""

from collections.abc import Callable, Mapping
from hashlib import sha1
from hmac import compare_digest

from pykeytool.errors import (
    CertificateError,
    IllegalArgumentError,
    InputOutputError,
    NegativeArraySizeError,
    StoreError,
    WrongPasswordError,
)
from pykeytool.java.data import DataReader, blob, text
from pykeytool.java.hashtable import Hashtable
from pykeytool.keystore import Entry, KeyStore, PrivateKeyEntry, SecretKeyEntry
from pykeytool.keystore import TrustedCertificateEntry as Trusted
from pykeytool.protect import jks_protector

TYPE, CASE_EXACT = "JKS", "CASEEXACTJKS"
MAGIC = 0xFEEDFEED
VERSION = 2
PRIVATE_KEY, TRUSTED = 1, 2
SEAL = 20

Check = Callable[[bytes], bytes]
"""Raises the error of a certificate that cannot be read."""

OtherEntry = Callable[[int, DataReader], Entry]
"""Reads an entry of another tag, whose alias and date have been read: the date and the rest."""


def new(type: str = TYPE) -> KeyStore:
    """An empty store."""
    return KeyStore(type, Hashtable[Entry]())


def decode(data: bytes, password: str | None, check: Check, type: str = TYPE) -> KeyStore:
    """Read a store; without a password its integrity is not checked.

    Raises `WrongPasswordError`, and `EndOfInputError` or `InputOutputError` for what is no JKS.
    """
    reader = DataReader(data)
    if reader.integer(4) != MAGIC:
        raise InputOutputError("Invalid keystore format")
    return decode_records(reader, password, check, new(type), {})


def decode_records(
    reader: DataReader,
    password: str | None,
    check: Check,
    store: KeyStore,
    others: Mapping[int, OtherEntry],
) -> KeyStore:
    """Read what follows the magic number into a store; `others` are tags that JKS does not have."""
    version = reader.integer(4)
    if version not in (1, VERSION):
        raise InputOutputError("Invalid keystore format")
    for _ in range(reader.signed()):
        tag = reader.signed()
        if tag not in (PRIVATE_KEY, TRUSTED, *others):
            raise InputOutputError(f"Unrecognized keystore entry: {tag}")
        alias, created = reader.text(), reader.date()
        if tag in others:
            store.entries[alias] = others[tag](created, reader)
        else:
            certificates = _Certificates(reader, version, check, store.type)
            store.entries[alias] = _read_entry(tag, created, reader, certificates)
    if password is not None:
        body = reader.data[: reader.at]
        if not compare_digest(reader.take(SEAL), _seal(body, password)):
            raise WrongPasswordError("Keystore was tampered with, or password was incorrect")
    return store


class _Certificates:
    """Reads certificates, each its type and its bytes."""

    def __init__(self, reader: DataReader, version: int, check: Check, type: str) -> None:
        self._reader = reader
        self._version = version
        self._check = check
        self._makes_room = type == "JCEKS"

    def next(self) -> bytes:
        """A certificate. Raises `CertificateError`, also for a type that is none of X.509's."""
        kind = self._reader.text() if self._version == VERSION else "X.509"
        if kind.upper() not in ("X.509", "X509"):
            raise CertificateError(f"{kind} not found")
        return self._check(self._reader.blob())

    def chain(self) -> tuple[bytes, ...]:
        """A chain. Raises also `NegativeArraySizeError`: JCEKS first makes room for all of it."""
        count = self._reader.signed()
        if count < 0 and self._makes_room:
            raise NegativeArraySizeError(str(count))
        return tuple(self.next() for _ in range(count))


def _read_entry(
    tag: int, created: int, reader: DataReader, certificates: _Certificates
) -> PrivateKeyEntry | Trusted:
    if tag == TRUSTED:
        return Trusted(created, certificates.next())
    return PrivateKeyEntry(created, reader.blob(), certificates.chain())


def encode(store: KeyStore, password: str | None) -> bytes:
    """Write a store.

    Raises `StoreError` for an entry that JKS cannot hold, `IllegalArgumentError` without password.
    """
    return encode_records(MAGIC, store, password, _no_secret_key)


def _no_secret_key(entry: SecretKeyEntry) -> bytes:
    raise StoreError("Cannot store non-PrivateKeys")


def encode_records(
    magic: int,
    store: KeyStore,
    password: str | None,
    secret_key: Callable[[SecretKeyEntry], bytes],
) -> bytes:
    """Write a store under a magic number; `secret_key` gives what follows such an entry's date."""
    if password is None:
        raise IllegalArgumentError("password can't be null")
    parts = [number.to_bytes(4, "big") for number in (magic, VERSION, len(store.entries))]
    for alias, entry in store.entries.items():
        tag, rest = _entry(entry, secret_key)
        parts += [
            tag.to_bytes(4, "big"),
            text(alias),
            entry.created.to_bytes(8, "big", signed=True),
            rest,
        ]
    body = b"".join(parts)
    return body + _seal(body, password)


SECRET_KEY = 3


def _entry(entry: Entry, secret_key: Callable[[SecretKeyEntry], bytes]) -> tuple[int, bytes]:
    if isinstance(entry, SecretKeyEntry):
        return SECRET_KEY, secret_key(entry)
    if isinstance(entry, Trusted):
        return TRUSTED, text("X.509") + blob(entry.certificate)
    chain = b"".join(text("X.509") + blob(certificate) for certificate in entry.chain)
    return PRIVATE_KEY, blob(entry.sealed) + len(entry.chain).to_bytes(4, "big") + chain


def _seal(body: bytes, password: str) -> bytes:
    seal = sha1(jks_protector.password_bytes(password) + b"Mighty Aphrodite")
    seal.update(body)
    return seal.digest()
