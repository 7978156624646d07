"""PKCS12 stores made by hand, for what no tool writes: any bags, any attributes, BER at will.

It shares no code with `pykeytool.formats`: what is compared must not come from what it tests.
"""

import hashlib
import hmac
from dataclasses import dataclass

from compat.stores import pkcs12_key

INDEFINITE = 0x80
SEQUENCE, SET, OCTETS, BMP, CUT = 0x30, 0x31, 0x04, 0x1E, 0x24
PBE_3DES, PBE_RC2_40 = "1.2.840.113549.1.12.1.3", "1.2.840.113549.1.12.1.6"
DATA, ENCRYPTED = "1.2.840.113549.1.7.1", "1.2.840.113549.1.7.6"
BAG = "1.2.840.113549.1.12.10.1"
KEY, SHROUDED, CERT, CRL, SECRET, SAFE = (f"{BAG}.{number}" for number in range(1, 7))
X509 = "1.2.840.113549.1.9.22.1"
FRIENDLY_NAME, LOCAL_KEY_ID = "1.2.840.113549.1.9.20", "1.2.840.113549.1.9.21"
TRUSTED, ANY_USAGE = "2.16.840.1.113894.746875.1.1", "2.5.29.37.0"
PBES2, PBKDF2 = "1.2.840.113549.1.5.13", "1.2.840.113549.1.5.12"
HMAC_SHA1, HMAC_SHA256 = "1.2.840.113549.2.7", "1.2.840.113549.2.9"
AES_128, AES_256 = "2.16.840.1.101.3.4.1.2", "2.16.840.1.101.3.4.1.42"
SHA1 = "1.3.14.3.2.26"
MAC_ROUNDS = 1
PASSWORD = "changeit"
NULL = b"\5\0"


def tlv(tag: int, *contents: bytes) -> bytes:
    """A value of DER."""
    content = b"".join(contents)
    size = len(content)
    if size < INDEFINITE:
        return bytes((tag, size)) + content
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, INDEFINITE | len(digits))) + digits + content


def indefinite(tag: int, *contents: bytes) -> bytes:
    """A value of BER without a length."""
    return bytes((tag, INDEFINITE)) + b"".join(contents) + b"\0\0"


def sequence(*contents: bytes) -> bytes:
    """A SEQUENCE."""
    return tlv(SEQUENCE, *contents)


def oid(dotted: str) -> bytes:
    """An OID by its digits."""
    first, second, *rest = map(int, dotted.split("."))
    content = b""
    for arc in (first * 40 + second, *rest):
        part = [arc & 0x7F]
        while arc := arc >> 7:
            part.insert(0, arc & 0x7F | 0x80)
        content += bytes(part)
    return tlv(6, content)


def number(value: int) -> bytes:
    """An INTEGER."""
    return tlv(2, value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True))


def attribute(name: str, *values: bytes) -> bytes:
    """An attribute of a bag."""
    return sequence(oid(name), tlv(SET, *values))


def friendly(name: str) -> bytes:
    """A friendlyName."""
    return attribute(FRIENDLY_NAME, tlv(BMP, name.encode("utf-16-be")))


def key_id(value: bytes) -> bytes:
    """A localKeyID."""
    return attribute(LOCAL_KEY_ID, tlv(OCTETS, value))


IS_TRUSTED = attribute(TRUSTED, oid(ANY_USAGE))


def bag(kind: str, value: bytes, *attributes: bytes) -> bytes:
    """A SafeBag; without attributes it has no set of them."""
    given = (tlv(SET, *attributes),) if attributes else ()
    return sequence(oid(kind), tlv(0xA0, value), *given)


def certificate(der: bytes, *attributes: bytes, kind: str = X509) -> bytes:
    """A bag with a certificate."""
    return bag(CERT, sequence(oid(kind), tlv(0xA0, tlv(OCTETS, der))), *attributes)


def data(content: bytes) -> bytes:
    """A ContentInfo of data."""
    return sequence(oid(DATA), tlv(0xA0, tlv(OCTETS, content)))


def safe(*bags: bytes) -> bytes:
    """A ContentInfo of bags in the clear."""
    return data(sequence(*bags))


def store(*safes: bytes, password: str | None = PASSWORD) -> bytes:
    """A PKCS12 store of ContentInfos, with a MAC unless there is no password."""
    body = sequence(*safes)
    if password is None:
        return sequence(number(3), data(body))
    return sequence(number(3), data(body), mac(body, password))


def mac(
    body: bytes, password: str = PASSWORD, rounds: bytes | None = None, digest: str = SHA1
) -> bytes:
    """MacData over the safes, with SHA-1; it may tell another number of rounds or digest."""
    salt = b"saltsalt"
    key = pkcs12_key(password.encode(), salt, MAC_ROUNDS, 3, 20)
    value = hmac.digest(key, body, "sha1")
    info = sequence(sequence(oid(digest), NULL), tlv(OCTETS, value))
    return sequence(info, tlv(OCTETS, salt), number(MAC_ROUNDS) if rounds is None else rounds)


def pbmac1(body: bytes, prf: int = 9, own: int = 9, size: int = 32, told: int | None = 32) -> bytes:
    """MacData of PBMAC1 (RFC 9579) with the HMACs of these last numbers."""
    names = {6: "md5", 7: "sha1", 9: "sha256", 11: "sha512", 13: "sha512_256"}
    key = hashlib.pbkdf2_hmac(names[prf], PASSWORD.encode(), b"saltsalt", 2, size)
    hmacs = [sequence(oid(f"1.2.840.113549.2.{last}"), NULL) for last in (prf, own)]
    length = b"" if told is None else number(told)
    derivation = sequence(tlv(OCTETS, b"saltsalt"), number(2), length, hmacs[0])
    derived = sequence(oid(PBKDF2), derivation)
    algorithm = sequence(oid("1.2.840.113549.1.5.14"), sequence(derived, hmacs[1]))
    info = sequence(algorithm, tlv(OCTETS, hmac.digest(key, body, names[own])))
    return sequence(info, tlv(OCTETS, b"NOT USED"), number(1))


@dataclass(frozen=True)
class Pbes2:
    """PBES2 with PBKDF2 and AES-CBC; what is None is left out, `told` says another key length."""

    password: str = PASSWORD
    salt: bytes = b"saltsalt"
    rounds: int = 2
    size: int = 32
    told: int | None = 32
    digest: str = "sha256"
    prf: bytes | None = sequence(oid(HMAC_SHA256), NULL)
    iv: bytes = bytes(16)

    def algorithm(self) -> bytes:
        """The AlgorithmIdentifier."""
        cipher = AES_256 if self.size == 32 else AES_128
        length = b"" if self.told is None else number(self.told)
        derivation = sequence(tlv(OCTETS, self.salt), number(self.rounds), length, self.prf or b"")
        encryption = sequence(oid(cipher), tlv(OCTETS, self.iv))
        return sequence(oid(PBES2), sequence(sequence(oid(PBKDF2), derivation), encryption))

    def encrypt(self, plain: bytes) -> bytes:
        """The ciphertext."""
        from cryptography.hazmat.primitives.ciphers import Cipher
        from cryptography.hazmat.primitives.ciphers.algorithms import AES
        from cryptography.hazmat.primitives.ciphers.modes import CBC

        rounds = max(1, min(self.rounds, 2))  # nobody gets to count further
        key = hashlib.pbkdf2_hmac(self.digest, self.password.encode(), self.salt, rounds, self.size)
        missing = 16 - len(plain) % 16
        encryptor = Cipher(AES(key), CBC((self.iv + bytes(16))[:16])).encryptor()
        return encryptor.update(plain + bytes([missing]) * missing) + encryptor.finalize()

    def sealed(self, plain: bytes) -> bytes:
        """EncryptedPrivateKeyInfo."""
        return sequence(self.algorithm(), tlv(OCTETS, self.encrypt(plain)))

    def safe(self, *bags: bytes) -> bytes:
        """An encrypted ContentInfo of bags."""
        return encrypted(self.algorithm(), tlv(0x80, self.encrypt(sequence(*bags))))


def encrypted(algorithm: bytes, content: bytes) -> bytes:
    """A ContentInfo of EncryptedData whose tagged content is given."""
    info = sequence(oid(DATA), algorithm, content)
    return sequence(oid(ENCRYPTED), tlv(0xA0, sequence(number(0), info)))
