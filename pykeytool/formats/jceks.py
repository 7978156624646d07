"""JCEKS: JKS with another magic number, stronger key protection and secret keys.

entry = ... as in JKS ...
      | 3:4 alias created:8 sealed-object

A sealed object is a stream of Java's serialisation. Only the one form that keytool writes is read
(the same from JDK 8 to 26), piece by piece: never anything that a deserialiser could be made to do.
"""

from pykeytool.errors import InputOutputError
from pykeytool.formats import jks
from pykeytool.formats.jks import Check
from pykeytool.java.data import DataReader
from pykeytool.java.hashtable import Hashtable
from pykeytool.keystore import Entry, KeyStore, SecretKeyEntry

TYPE = "JCEKS"
MAGIC = 0xCECECECE


def new() -> KeyStore:
    """An empty store."""
    return KeyStore(TYPE, Hashtable[Entry]())


def decode(data: bytes, password: str | None, check: Check) -> KeyStore:
    """Read a store, of JKS too. Raises like `jks.decode`."""
    reader = DataReader(data)
    magic = reader.integer(4)
    if magic not in (MAGIC, jks.MAGIC):
        raise InputOutputError("Invalid keystore format")
    store = new() if magic == MAGIC else jks.new()
    return jks.decode_records(reader, password, check, store, {jks.SECRET_KEY: _secret_key})


def encode(store: KeyStore, password: str | None) -> bytes:
    """Write a store. Raises `IllegalArgumentError` without a password."""
    return jks.encode_records(MAGIC, store, password, lambda entry: entry.sealed)


_CLASSES = bytes.fromhex("aced0005 7372 0033") + (
    b"com.sun.crypto.provider.SealedObjectForKeyProtector"
    + bytes.fromhex("cd57ca59e730bb53 02 0000 78 72 0019")
    + b"javax.crypto.SealedObject"
    + bytes.fromhex("3e363da6c3b75470 02 0004 5b 000d")
    + b"encodedParams"
    + bytes.fromhex("74 0002 5b42 5b 0010")
    + b"encryptedContent"
    + bytes.fromhex("71 007e0002 4c 0009")
    + b"paramsAlg"
    + bytes.fromhex("74 0012")
    + b"Ljava/lang/String;"
    + bytes.fromhex("4c 0007")
    + b"sealAlg"
    + bytes.fromhex("71 007e0003 78 70")
)
_PARAMETERS = bytes.fromhex("7572 0002 5b42 acf317f8060854e0 02 0000 78 70")
_CONTENT = bytes.fromhex("7571 007e0005")
_STRING = b"\x74"


def _secret_key(created: int, reader: DataReader) -> SecretKeyEntry:
    start = reader.at
    for marker in (_CLASSES, _PARAMETERS, _CONTENT):
        if reader.take(len(marker)) != marker:
            raise InputOutputError("Invalid secret key format")
        if marker is not _CLASSES:
            reader.blob()
    for _ in ("paramsAlg", "sealAlg"):
        if reader.take(1) != _STRING:
            raise InputOutputError("Invalid secret key format")
        reader.text()
    return SecretKeyEntry(created, reader.data[start : reader.at])
