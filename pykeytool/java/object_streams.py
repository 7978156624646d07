"""The few streams of Java's serialisation that a JCEKS store holds, written and matched.

sealed = HEADER sealed-object-class parameters content algorithm algorithm
key    = HEADER key-spec-class algorithm bytes
       | HEADER key-rep-class algorithm bytes "RAW" SECRET

Each is one fixed sequence of bytes with lengths, texts and arrays in between, the same from JDK 8
to 26 (observed). They are compared piece by piece: there is no deserialiser here that a file could
make do anything.
"""

from pykeytool.errors import InputOutputError
from pykeytool.java import data
from pykeytool.java.data import DataReader

_HEADER = bytes.fromhex("aced0005")
_OBJECT, _CLASS, _TEXT, _END = b"\x73", b"\x72", b"\x74", b"\x78\x70"
_BYTES = bytes.fromhex("75 72 0002 5b42 acf317f8060854e0 02 0000 78 70")
"""An array of bytes, whose class is described here."""
_MORE_BYTES = bytes.fromhex("75 71 007e0005")
"""The second array, whose class is a reference."""
_STRING = _TEXT + data.text("Ljava/lang/String;")
_SECOND, _THIRD = bytes.fromhex("71 007e0001"), bytes.fromhex("71 007e0003")


def _class(name: str, version: str, flags: str, fields: int) -> bytes:
    return _CLASS + data.text(name) + bytes.fromhex(version + flags) + fields.to_bytes(2, "big")


_SEALED = (
    _HEADER
    + _OBJECT
    + _class("com.sun.crypto.provider.SealedObjectForKeyProtector", "cd57ca59e730bb53", "02", 0)
    + b"\x78"
    + _class("javax.crypto.SealedObject", "3e363da6c3b75470", "02", 4)
    + b"["
    + data.text("encodedParams")
    + _TEXT
    + data.text("[B")
    + b"["
    + data.text("encryptedContent")
    + bytes.fromhex("71 007e0002")
    + b"L"
    + data.text("paramsAlg")
    + _STRING
    + b"L"
    + data.text("sealAlg")
    + _THIRD
    + _END
)
_KEY_SPEC = (
    _HEADER
    + _OBJECT
    + _class("javax.crypto.spec.SecretKeySpec", "5b470b66e230614d", "02", 2)
    + b"L"
    + data.text("algorithm")
    + _STRING
    + b"["
    + data.text("key")
    + _TEXT
    + data.text("[B")
    + _END
    + _TEXT
)
_KEY_REP = (
    _HEADER
    + _OBJECT
    + _class("java.security.KeyRep", "bdf94fb3889aa543", "02", 4)
    + b"L"
    + data.text("algorithm")
    + _STRING
    + b"["
    + data.text("encoded")
    + _TEXT
    + data.text("[B")
    + b"L"
    + data.text("format")
    + _SECOND
    + b"L"
    + data.text("type")
    + _TEXT
    + data.text("Ljava/security/KeyRep$Type;")
    + _END
    + _TEXT
)
_RAW_SECRET = (
    _TEXT
    + data.text("RAW")
    + b"\x7e"
    + _class("java.security.KeyRep$Type", "0000000000000000", "12", 0)
    + b"\x78"
    + _class("java.lang.Enum", "0000000000000000", "12", 0)
    + _END
    + _TEXT
    + data.text("SECRET")
)


def sealed_object(parameters: bytes, content: bytes, algorithm: str) -> bytes:
    """What the JDK writes of a sealed key: parameters in DER and what is encrypted."""
    arrays = _BYTES + data.blob(parameters) + _MORE_BYTES + data.blob(content)
    return _SEALED + arrays + 2 * (_TEXT + data.text(algorithm))


def read_sealed_object(reader: DataReader) -> tuple[bytes, bytes]:
    """Parameters and encrypted content. Raises `InputOutputError` for any other stream."""
    _expect(reader, _SEALED + _BYTES)
    parameters = reader.blob()
    _expect(reader, _MORE_BYTES)
    content = reader.blob()
    for _ in ("paramsAlg", "sealAlg"):
        _expect(reader, _TEXT)
        reader.text()
    return parameters, content


def key_spec(algorithm: str, key: bytes) -> bytes:
    """A secret key as a SecretKeySpec."""
    return _KEY_SPEC + data.text(algorithm) + _BYTES + data.blob(key)


def key_rep(algorithm: str, key: bytes) -> bytes:
    """A secret key as a KeyRep, which stands in for a key of a provider's own class."""
    return _KEY_REP + data.text(algorithm) + _BYTES + data.blob(key) + _RAW_SECRET


def read_key(stream: bytes) -> tuple[str, bytes]:
    """Algorithm and bytes of a secret key in either form.

    Raises `InputOutputError` for any other stream.
    """
    represented = stream.startswith(_KEY_REP)
    reader = DataReader(stream)
    _expect(reader, _KEY_REP if represented else _KEY_SPEC)
    algorithm = reader.text()
    _expect(reader, _BYTES)
    key = reader.blob()
    if represented:
        _expect(reader, _RAW_SECRET)
    return algorithm, key


def _expect(reader: DataReader, marker: bytes) -> None:
    if not marker.startswith(reader.data[reader.at : reader.at + len(marker)]):
        raise InputOutputError("Invalid secret key format")
    reader.take(len(marker))
