"""BKS and UBER, the stores of Bouncy Castle, read by pyjks (the extra ``pykeytool[bks]``).

What keytool says of them with Bouncy Castle 1.72 as its provider was observed on 17.0.15. Entries
of that kind are sealed together with what they are, so that a sealed key with certificates counts
as a private one, and one without as a secret one. There are three differences: keys that very old
releases stored openly can be read, -list goes on after what it cannot open, and a wrong password
of a UBER store is told as such, where Bouncy Castle stumbles over whatever it decrypts to.

UBER, also called BouncyCastle, is encrypted as a whole.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from pykeytool.errors import (
    CertificateError,
    EndOfInputError,
    InputOutputError,
    KeytoolError,
    NegativeArraySizeError,
    StoreError,
    UncheckedError,
    UnrecoverableKeyError,
    UnsupportedOperationError,
    WrongPasswordError,
)
from pykeytool.host import foreign
from pykeytool.java.data import DataReader, blob, text
from pykeytool.java.hashtable import Hashtable
from pykeytool.keystore import Entry, KeyStore, PrivateKeyEntry, SecretKeyEntry
from pykeytool.keystore import TrustedCertificateEntry as Trusted
from pykeytool.protect.secretkeys import SecretKey

BKS = "BKS"
MOST_ITERATIONS = 1_000_000
"""Bouncy Castle writes less than 2048, and pyjks is slow."""

PLAIN, STORED, SEALED = 2, 3, 4
"""What the bytes of a key are, told by the first: a key, any value, a sealed key."""
PRIVATE, PUBLIC, SECRET = 0, 1, 2

_SEAL = _SALT = 20
_MOST_IN_UBER = 1 << 16


class CipherTextError(WrongPasswordError):
    """What does not decrypt, mostly for a wrong password."""

    java = "org.bouncycastle.crypto.io.InvalidCipherTextIOException"


class Key(NamedTuple):
    """A key that was opened: PRIVATE, PUBLIC or SECRET, its algorithm and its encoding."""

    kind: int
    algorithm: str
    encoded: bytes


def decode(
    data: bytes, type: str, password: str | None, check: Callable[[bytes], bytes]
) -> KeyStore:
    """Read a store; a BKS is not verified without a password or with an empty one.

    Raises `WrongPasswordError`, `InputOutputError`, and `StoreError` where pyjks is missing.
    """
    entries = _entries(data, type, password)
    store = KeyStore(type, Hashtable[Entry]())
    store.hides_kinds = True
    for alias, found in entries.items():
        store.entries[alias] = _entry(found, check)
    return store


def _library(type: str) -> Any:
    try:
        if type != BKS:
            foreign.twofish()
        return foreign.pyjks()
    except ImportError:
        needed = "pyjks" if type == BKS else "pyjks and twofish"
        raise StoreError(f"{type} keystores need {needed}: pip install pykeytool[bks]") from None


def _entries(data: bytes, type: str, password: str | None) -> Mapping[str, Any]:
    """The entries as pyjks gives them, their keys still sealed."""
    jks, is_bks = _library(type), type == BKS
    body = _check_bks(data, bool(password)) if is_bks else _check_uber(data)
    base = jks.BksKeyStore if is_bks else jks.UberKeyStore
    store = base.__class__(type, (base,), {"_read_utf": _read_text, "_read_data": _read_data})
    wrong = jks.KeystoreSignatureException, jks.DecryptionFailureException
    try:
        if password or not is_bks:
            found: Mapping[str, Any] = store.loads(data, password or "", False).entries
            return found
        found, end = store._load_bks_entries(data[body:], "bks", None)
    except KeytoolError:
        raise
    except wrong:
        raise _wrong(is_bks) from None
    except jks.DuplicateAliasException as error:
        raise InputOutputError(str(error)) from None
    except NameError:  # a slip of pyjks where it tells of a tag
        raise InputOutputError("Unknown object type in store.") from None
    except Exception:  # whatever pyjks and what it imports stumble over
        raise EndOfInputError if is_bks else _wrong(is_bks) from None
    if body + end + _SEAL > len(data):
        raise EndOfInputError
    return found


def _wrong(is_bks: bool) -> WrongPasswordError:
    if is_bks:
        return WrongPasswordError("KeyStore integrity check failed.")
    return CipherTextError("Error finalising cipher")


def _check_bks(data: bytes, verified: bool) -> int:
    """Where the entries begin, after version, salt and iterations. Raises `InputOutputError`."""
    reader = DataReader(data)
    if reader.integer(4) not in (1, 2):
        raise InputOutputError("Wrong version of key store.")
    if DataReader(data, reader.at).signed() <= 0:
        raise InputOutputError("Invalid salt detected")
    reader.blob()
    count = reader.signed()
    if verified:
        _check_iterations(count)
    return reader.at


def _check_uber(data: bytes) -> int:
    """The same, of which UBER takes less."""
    reader = DataReader(data)
    if reader.integer(4) != 1:
        raise InputOutputError("Wrong version of key store.")
    length = reader.signed()
    if length < 0:
        raise NegativeArraySizeError(str(length))
    if length != _SALT or not 0 <= DataReader(data, reader.at + length).signed() <= _MOST_IN_UBER:
        raise InputOutputError("Key store corrupted.")
    return reader.at + length + 4


def _check_iterations(count: int) -> None:
    if count < 0:
        raise WrongPasswordError("KeyStore integrity check failed.")
    if count > MOST_ITERATIONS:
        raise InputOutputError("PBE iteration count too large")


def _read_text(data: bytes, at: int, kind: str | None = None) -> tuple[str, int]:
    """A string as Java writes it. Raises `InputOutputError`."""
    reader = DataReader(data, at)
    return reader.text(), reader.at


def _read_data(data: bytes, at: int) -> tuple[bytes, int]:
    """So many bytes as the first four say. Raises `InputOutputError`."""
    reader = DataReader(data, at)
    return reader.blob(), reader.at


def _entry(found: Any, check: Callable[[bytes], bytes]) -> Entry:
    """An entry of pyjks as one of ours. Raises the errors of its certificates."""
    created = found.timestamp - ((found.timestamp >> 63) << 64)
    kind = type(found).__name__
    if kind == "BksTrustedCertEntry":
        return Trusted(created, _certificate(found, check))
    chain = tuple(_certificate(link, check) for link in found.cert_chain)
    sealed = _SEALINGS[kind](found)
    return PrivateKeyEntry(created, sealed, chain) if chain else SecretKeyEntry(created, sealed)


def _certificate(found: Any, check: Callable[[bytes], bytes]) -> bytes:
    if found.type.upper() not in ("X.509", "X509"):
        raise CertificateError(f"{found.type} not found")
    return check(found.cert)


def _plain(found: Any) -> bytes:
    names = text(found.format) + text(found.algorithm)
    return bytes((PLAIN, found.type)) + names + blob(found.encoded)


_SEALINGS: dict[str, Callable[[Any], bytes]] = {
    "BksKeyEntry": _plain,
    "BksSecretKeyEntry": lambda found: bytes((STORED,)) + found.key,
    "BksSealedKeyEntry": lambda found: bytes((SEALED,)) + found._encrypted,
}
"""Entries of pyjks by their classes: the kind of key and its bytes."""


def open_key(sealed: bytes, password: str) -> Key:
    """A key with what it is. Raises `UnrecoverableKeyError`, and `UncheckedError` for no key."""
    kind, data = sealed[0], sealed[1:]
    if kind == STORED:
        raise UncheckedError("forget something!")
    jks = foreign.pyjks()
    try:
        if kind == PLAIN:
            found, _ = jks.BksKeyStore._read_bks_key(data, 0, "bks")
        else:
            reader = DataReader(data)
            reader.blob()
            _check_iterations(reader.signed())
            found = jks.BksSealedKeyEntry(encrypted=data, store_type="bks")
            found.cert_chain = []
            found.decrypt(password)
        return Key(found.type, found.algorithm, found.encoded)
    except Exception:  # a wrong password leaves bytes that can be anything
        raise UnrecoverableKeyError("no match") from None


def unseal_any(sealed: bytes, password: str) -> bytes | SecretKey:
    """A private key (PKCS#8) or a secret one.

    Raises like `open_key`, and `UnsupportedOperationError` for a public key.
    """
    key = open_key(sealed, password)
    if key.kind == PUBLIC:
        raise UnsupportedOperationError
    return key.encoded if key.kind == PRIVATE else SecretKey(key.algorithm, key.encoded)


def unseal(sealed: bytes, password: str) -> bytes:
    """A private key (PKCS#8). Raises `UnrecoverableKeyError`, also for another kind of key."""
    return _of_kind(PRIVATE, sealed, password).encoded


def unseal_secret(sealed: bytes, password: str) -> SecretKey:
    """A secret key. Raises likewise."""
    key = _of_kind(SECRET, sealed, password)
    return SecretKey(key.algorithm, key.encoded)


def _of_kind(kind: int, sealed: bytes, password: str) -> Key:
    try:
        key = open_key(sealed, password)
    except UncheckedError as error:
        raise UnrecoverableKeyError(str(error)) from None
    if key.kind != kind:
        raise UnrecoverableKeyError("no match")
    return key
