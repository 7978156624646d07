"""Password-based key derivation: PKCS#12's own (RFC 7292, appendix B) and PBKDF2 (RFC 8018, 5.2).

Both cost what their iteration count says, so equal derivations within one command are done once.
"""

import hashlib
from functools import lru_cache, partial
from typing import NamedTuple

from pykeytool.errors import WrongPasswordError


class Salted(NamedTuple):
    """A salt and how many times to iterate over it."""

    salt: bytes
    iterations: int


KEY, IV, MAC = 1, 2, 3
"""What PKCS#12 derives: the purpose goes into the derivation (RFC 7292, B.3)."""


NUL = "\0"
"""What stands for an empty password where nothing would give another key."""


def bmp_password(password: str) -> bytes:
    """A password as PKCS#12 derives from it: a BMPString with its terminator, nothing for none."""
    if not password:
        return b""
    return password.encode("utf-16-be", "surrogatepass") + b"\0\0"


def seven_bit_password(password: bytes) -> bytes:
    """A password as the PBES1 ciphers of the JDK derive from it: seven bits of each byte in UTF-8.

    That is `bmp_password` for ASCII; no other program has the same key for the rest (25.0.5).
    """
    return b"".join(bytes((0, octet & 0x7F)) for octet in password) + b"\0\0" if password else b""


def byte_password(password: str, ascii_only: bool) -> bytes:
    """A password as PBES2 derives from it: UTF-8, or ASCII alone in the releases up to 21.

    Raises `WrongPasswordError` for a password that the release cannot take.
    """
    if ascii_only and password != NUL and any(not " " <= one <= "~" for one in password):
        raise WrongPasswordError("getSecretKey failed: Password is not ASCII")
    return password.encode("utf-8", "surrogatepass")


@lru_cache(maxsize=16)
def pbkdf2(digest: str, password: bytes, salted: Salted, length: int) -> bytes:
    """PBKDF2 with HMAC over the digest `hashlib` knows by this name."""
    return hashlib.pbkdf2_hmac(digest, password, salted.salt, salted.iterations, length)


@lru_cache(maxsize=16)
def pbkdf1(digest: str, password: bytes, salted: Salted) -> bytes:
    """PBKDF1 over the digest `hashlib` knows by this name, all of it (RFC 8018, 5.1)."""
    key = password + salted.salt
    for _ in range(salted.iterations):
        key = hashlib.new(digest, key).digest()
    return key


@lru_cache(maxsize=16)
def pkcs12(digest: str, purpose: int, password: bytes, salted: Salted, length: int) -> bytes:
    """PKCS#12's derivation; `password` is the BMPString of `bmp_password`."""
    # the direct constructors cost half of what hashlib.new does, and this is all there is to do
    hashed = getattr(hashlib, digest, None) or partial(hashlib.new, digest)
    block = hashed().block_size
    diversifier = bytes((purpose,)) * block
    blocks = _fill(salted.salt, block) + _fill(password, block)
    key = b""
    while len(key) < length:
        a = diversifier + blocks
        for _ in range(salted.iterations):
            a = hashed(a).digest()
        key += a
        blocks = _mix(blocks, _fill(a, block)[:block], block)
    return key[:length]


def _fill(data: bytes, block: int) -> bytes:
    """Copies of the data that fill whole blocks; nothing for nothing (B.2, steps 2 and 3)."""
    if not data:
        return b""
    size = -(-len(data) // block) * block
    return (data * (size // len(data) + 1))[:size]


def _mix(blocks: bytes, b: bytes, block: int) -> bytes:
    """Each block plus B plus one, modulo its size (B.2, step 6C)."""
    addend = int.from_bytes(b, "big") + 1
    mixed = b""
    for at in range(0, len(blocks), block):
        total = int.from_bytes(blocks[at : at + block], "big") + addend
        mixed += (total % (1 << 8 * block)).to_bytes(block, "big")
    return mixed
