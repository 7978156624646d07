"""The private keys of PEM files, each as text in one of its forms, to PKCS#8 and back.

PRIVATE KEY (RFC 5958), ENCRYPTED PRIVATE KEY (RFC 5958, RFC 8018), and the older RSA (RFC 8017),
EC (RFC 5915) and DSA PRIVATE KEY, which may be encrypted by headers of their own (RFC 1421).
"""

from base64 import b64encode
from collections.abc import Callable
from hashlib import md5
from typing import Any

from pykeytool.der import writer
from pykeytool.der.reader import SEQUENCE, DerError, Value, parse
from pykeytool.errors import (
    CertificateError,
    InputOutputError,
    UnrecoverableKeyError,
    WrongPasswordError,
)
from pykeytool.formats import pkcs12_keys
from pykeytool.protect import pbe
from pykeytool.protect.parameters import PBES2, ParameterError
from pykeytool.protect.pbe import Password, Scheme
from pykeytool.x509 import keys
from pykeytool.x509.pem import decoded

PLAIN, ENCRYPTED = "PRIVATE KEY", "ENCRYPTED PRIVATE KEY"
SCHEME = Scheme("PBEWithHmacSHA256AndAES_256", 100_000)
"""How keys are written: PBES2 with AES in CBC mode."""

_SCRYPT = "1.3.6.1.4.1.11591.4.11"
_MOST_MEMORY = 1 << 26
_CURVE = 0xA0
_COLUMNS = 64
_CIPHERS = {"DES-EDE3-CBC": 24, "AES-128-CBC": 16, "AES-192-CBC": 24, "AES-256-CBC": 32}
"""Ciphers of RFC 1421 and the sizes of their keys in bytes."""


def block(label: str, content: bytes) -> bytes:
    """A block of PEM with its line ends."""
    body = b64encode(content).decode("ascii")
    lines = [body[at : at + _COLUMNS] for at in range(0, len(body), _COLUMNS)]
    text = "\n".join((f"-----BEGIN {label}-----", *lines, f"-----END {label}-----", ""))
    return text.encode("ascii")


def content(text: bytes) -> bytes:
    """What a block holds; its headers are left out. Raises `InputOutputError`."""
    _, *lines, _ = text.splitlines()
    body = [line for line in lines if b":" not in line]
    try:
        return decoded(b"".join(body))
    except CertificateError as error:
        raise InputOutputError(str(error)) from None


def label(text: bytes) -> str:
    """The label of a block."""
    return text.splitlines()[0].decode("latin-1").strip("-").removeprefix("BEGIN ")


def is_encrypted(text: bytes) -> bool:
    """Whether a block needs a password."""
    return label(text) == ENCRYPTED or b"\nProc-Type: 4,ENCRYPTED\n" in text


def seal(key: bytes, password: str, random: Callable[[int], bytes]) -> bytes:
    """A key (PKCS#8) as a block, which is encrypted unless the password is empty."""
    if not password:
        return block(PLAIN, key)
    algorithm, encrypted = pbe.encrypt(SCHEME, key, Password(password, False), random)
    return block(ENCRYPTED, writer.sequence(algorithm, writer.octets(encrypted)))


def unseal(text: bytes, password: str) -> bytes:
    """The key of a block in PKCS#8; a block that is not encrypted opens with any password.

    Raises `UnrecoverableKeyError`, and `InputOutputError` for what costs too much to open.
    """
    try:
        if not is_encrypted(text):
            return _FORMS[label(text)](parse(content(text)))
        if label(text) != ENCRYPTED:
            return _FORMS[label(text)](parse(_with_headers(text, password)))
        return _decrypted(content(text), password)
    except (DerError, ValueError, IndexError) as error:
        raise UnrecoverableKeyError(f"Get Key failed: {error}") from None


def cost(text: bytes) -> int:
    """About how many iterations it takes to try a password.

    Raises `InputOutputError` for what takes too much memory or is no key.
    """
    if label(text) != ENCRYPTED:
        return 1
    try:
        return _iterations(parse(content(text)).sequence()[0])
    except (DerError, ValueError, IndexError):
        raise InputOutputError("Invalid keystore format") from None


def _iterations(algorithm: Value) -> int:
    oid, parameters = algorithm.sequence()
    if oid.oid() != PBES2:
        return parameters.sequence()[1].integer()
    method, details = parameters.sequence()[0].sequence()
    if method.oid() != _SCRYPT:
        return details.sequence()[1].integer()
    rounds, size, lanes = (value.integer() for value in details.sequence()[1:4])
    if 128 * rounds * size > _MOST_MEMORY:
        raise InputOutputError("PBE iteration count too large")
    return 2 * rounds * size * lanes


def _decrypted(encoded: bytes, password: str) -> bytes:
    """The key of an EncryptedPrivateKeyInfo; what the JDK does not know the library tries."""
    pbe.bounded(_iterations(parse(encoded).sequence()[0]))
    try:
        plain = pkcs12_keys.unseal_known(encoded, Password(password, False))
    except (ParameterError, pbe.UnknownCipherError):
        return _with_library(encoded, password)
    except WrongPasswordError as error:
        raise UnrecoverableKeyError(f"Get Key failed: {error}") from None
    return keys.PrivateKey(plain).encoded


def _with_library(encoded: bytes, password: str) -> bytes:
    from cryptography.exceptions import InternalError, UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization

    try:
        key: Any = serialization.load_der_private_key(encoded, password.encode("utf-8"))
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise UnrecoverableKeyError(f"Get Key failed: {error}") from None
    except InternalError:  # of scrypt with numbers that OpenSSL does not take
        raise UnrecoverableKeyError("Get Key failed: Invalid parameters") from None
    plain: bytes = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return plain


def _with_headers(text: bytes, password: str) -> bytes:
    """The older forms, encrypted as ``DEK-Info: cipher,IV`` says, with a key by MD5."""
    from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    name, iv = _cipher(text)
    size, secret, key = _CIPHERS[name], password.encode("utf-8"), b""
    while len(key) < size:
        key += md5(key[-16:] + secret + iv[:8], usedforsecurity=False).digest()
    algorithm = TripleDES if name.startswith("DES") else algorithms.AES
    decryptor = Cipher(algorithm(key[:size]), modes.CBC(iv)).decryptor()
    padded = decryptor.update(content(text)) + decryptor.finalize()
    padding = padded[-1:]
    if padding == b"\0" or not padded.endswith(padding * padding[0]):
        raise DerError(pbe.NOT_PADDED)
    return padded[: -padding[0]]


def _cipher(text: bytes) -> tuple[str, bytes]:
    start = b"DEK-Info: "
    found = next(line for line in (*text.splitlines(), start) if line.startswith(start))
    name, _, iv = found[len(start) :].decode("latin-1").partition(",")
    if name not in _CIPHERS:
        raise DerError(f"Unknown key encryption algorithm: {name}")
    return name, bytes.fromhex(iv)


def _pkcs8(key: Value) -> bytes:
    return keys.PrivateKey(key.encoded).encoded


def _rsa(key: Value) -> bytes:
    key.sequence()[8].integer()
    return keys.pkcs8(writer.algorithm(keys.RSA, writer.null()), key.encoded)


def _ec(key: Value) -> bytes:
    """The curve, which stands in the key, goes to the algorithm; the rest stays."""
    members = key.sequence()
    curves = [member.content for member in members if member.tag == _CURVE]
    rest = [member.encoded for member in members if member.tag != _CURVE]
    algorithm = writer.algorithm(keys.EC, curves[0])
    return keys.pkcs8(algorithm, writer.tlv(SEQUENCE, b"".join(rest)))


def _dsa(key: Value) -> bytes:
    _, p, q, g, _, x = (member.encoded for member in key.sequence())
    return keys.pkcs8(writer.algorithm(keys.DSA, writer.sequence(p, q, g)), x)


_FORMS: dict[str, Callable[[Value], bytes]] = {
    PLAIN: _pkcs8,
    "RSA PRIVATE KEY": _rsa,
    "EC PRIVATE KEY": _ec,
    "DSA PRIVATE KEY": _dsa,
}

LABELS = frozenset((ENCRYPTED, *_FORMS))
"""The labels of keys that can be read."""
