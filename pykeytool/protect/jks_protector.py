"""The key protector of JKS: a key stream of chained SHA-1 digests.

sealed = EncryptedPrivateKeyInfo { 1.3.6.1.4.1.42.2.17.1.1, OCTET STRING data }
data   = salt:20 body check:20
body   = key XOR (d1 d2 d3 ...), where d0 = salt and dn = SHA-1(password, d(n-1))
check  = SHA-1(password, key)

The password is in UTF-16BE. It is weak by design: no work factor, and anyone can guess offline.
"""

from collections.abc import Callable
from hashlib import sha1
from hmac import compare_digest

from pykeytool.der import writer
from pykeytool.der.reader import OCTET_STRING, DerError, parse
from pykeytool.errors import NoSuchIndexError, UnrecoverableKeyError

OID = "1.3.6.1.4.1.42.2.17.1.1"
SALT = CHECK = 20
_UNREADABLE = "Private key not stored as PKCS #8 EncryptedPrivateKeyInfo"


def seal(key: bytes, password: str, random: Callable[[int], bytes], parameters_null: bool) -> bytes:
    """Protect PKCS#8 bytes; `parameters_null` writes NULL parameters, as releases up to 17 do."""
    secret = password_bytes(password)
    salt = random(SALT)
    data = salt + _xor(key, salt, secret) + sha1(secret + key).digest()
    parameters = writer.null() if parameters_null else b""
    return writer.sequence(writer.algorithm(OID, parameters), writer.octets(data))


def unseal(sealed: bytes, password: str) -> bytes:
    """The PKCS#8 bytes. Raises `UnrecoverableKeyError` for a wrong password or other protection."""
    oid, _, data = parts(sealed)
    if oid != OID:
        raise UnrecoverableKeyError("Unsupported key protection algorithm")
    if len(data) < SALT:
        last = f"last source index {SALT} out of bounds for byte[{len(data)}]"
        raise NoSuchIndexError(f"arraycopy: {last}")
    secret = password_bytes(password)
    salt, body, check = data[:SALT], data[SALT:-CHECK], data[-CHECK:]
    key = _xor(body, salt, secret)
    if not compare_digest(check, sha1(secret + key).digest()):
        raise UnrecoverableKeyError("Cannot recover key")
    return key


def parts(sealed: bytes) -> tuple[str, bytes, bytes]:
    """The OID of the protection, its parameters in DER if there are any, and the data.

    Raises `UnrecoverableKeyError`.
    """
    try:
        algorithm, data = parse(sealed).sequence()
        oid, *parameters = algorithm.sequence()
        encoded = parameters[0].encoded if parameters else b""
        return oid.oid(), encoded, data.expect(OCTET_STRING).content
    except (DerError, ValueError):
        raise UnrecoverableKeyError(_UNREADABLE) from None


def password_bytes(password: str) -> bytes:
    """A password as JKS digests it."""
    return password.encode("utf-16-be", "surrogatepass")


def _xor(body: bytes, salt: bytes, secret: bytes) -> bytes:
    stream, block = b"", salt
    while len(stream) < len(body):
        block = sha1(secret + block).digest()
        stream += block
    length = len(body)
    mixed = int.from_bytes(body, "big") ^ int.from_bytes(stream[:length], "big")
    return mixed.to_bytes(length, "big")
