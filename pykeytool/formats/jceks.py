"""JCEKS: JKS with another magic number, stronger key protection and secret keys.

entry = ... as in JKS ...
      | 3:4 alias created:8 sealed-object

A sealed object is a stream of Java's serialisation: only the form that keytool writes is read
(`pykeytool.java.object_streams`).
"""

from collections.abc import Callable

from pykeytool.errors import (
    InputOutputError,
    StoreError,
    UnrecoverableKeyError,
    WrongPasswordError,
)
from pykeytool.formats import jks
from pykeytool.formats.jks import Check
from pykeytool.java import object_streams
from pykeytool.java.data import DataReader
from pykeytool.java.hashtable import Hashtable
from pykeytool.keystore import Entry, KeyStore, SecretKeyEntry
from pykeytool.protect import jceks_protector
from pykeytool.protect.pbe import MOST_ITERATIONS, Password
from pykeytool.protect.secretkeys import SecretKey

TYPE = "JCEKS"
MAGIC = 0xCECECECE


def new() -> KeyStore:
    """An empty store."""
    return KeyStore(TYPE, Hashtable[Entry]())


def decode(data: bytes, password: str | None, check: Check) -> KeyStore:
    """Read a store, of JKS too, which is JCEKS from then on. Raises like `jks.decode`."""
    reader = DataReader(data)
    magic = reader.integer(4)
    if magic not in (MAGIC, jks.MAGIC):
        raise InputOutputError("Invalid keystore format")
    return jks.decode_records(reader, password, check, new(), {jks.SECRET_KEY: _secret_key})


def reload(store: KeyStore) -> None:
    """Bring the entries in the order they have when the same object loads its file again."""
    if isinstance(store.entries, Hashtable):
        store.entries.reload()


def encode(store: KeyStore, password: str | None) -> bytes:
    """Write a store. Raises `IllegalArgumentError` without a password."""
    return jks.encode_records(MAGIC, store, password, lambda entry: entry.sealed)


def _secret_key(created: int, reader: DataReader) -> SecretKeyEntry:
    start = reader.at
    object_streams.read_sealed_object(reader)
    return SecretKeyEntry(created, reader.data[start : reader.at])


_FEWEST = 10_000


def iterations(properties: Callable[[str], str | None]) -> int:
    """How often new keys' passwords are digested: what the property says, if it is a fair count."""
    text = properties("jdk.jceks.iterationCount") or ""
    count = int(text) if text.isascii() and text.isdigit() else 0
    fair = _FEWEST <= count <= MOST_ITERATIONS
    return count if fair else jceks_protector.ITERATIONS


def seal(key: bytes, password: Password, iterations: int, random: Callable[[int], bytes]) -> bytes:
    """Protect PKCS#8 bytes. Raises `StoreError` for a password that the release does not take."""
    return jceks_protector.seal(key, _octets(password, StoreError), iterations, random)


def unseal(sealed: bytes, password: Password) -> bytes:
    """The PKCS#8 bytes. Raises `UnrecoverableKeyError` for a wrong password."""
    return jceks_protector.unseal(sealed, _octets(password, UnrecoverableKeyError), password.text)


def seal_secret(
    secret: SecretKey, password: Password, iterations: int, random: Callable[[int], bytes]
) -> bytes:
    """Protect a secret key. Raises like `seal`."""
    write = object_streams.key_rep if secret.represented else object_streams.key_spec
    stream = write(secret.algorithm, secret.key)
    parameters, encrypted = jceks_protector.encrypt(
        stream, _octets(password, StoreError), iterations, random
    )
    return object_streams.sealed_object(parameters, encrypted, jceks_protector.NAME)


def unseal_secret(sealed: bytes, password: Password) -> SecretKey:
    """The secret key. Raises `UnrecoverableKeyError` for a wrong password."""
    parameters, encrypted = object_streams.read_sealed_object(DataReader(sealed))
    stream = jceks_protector.decrypt(
        parameters, encrypted, _octets(password, UnrecoverableKeyError)
    )
    try:
        algorithm, key = object_streams.read_key(stream)
    except InputOutputError as error:
        raise UnrecoverableKeyError(str(error)) from None
    if not key:
        raise UnrecoverableKeyError(f"java.security.Key: [SECRET] [{algorithm}] [RAW]")
    return SecretKey(algorithm, key)


def _octets(password: Password, refusal: type[StoreError | UnrecoverableKeyError]) -> bytes:
    try:
        return password.octets()
    except WrongPasswordError:
        raise refusal("Password is not ASCII") from None
