"""An independent reader of JKS, JCEKS and PKCS12, only as much of one as a replay needs.

It shares no code with pykeytool.formats, and only RC2 with pykeytool, so that a mistake there
cannot hide itself here. It is for files that the real tool wrote: it trusts them and fails with any
exception on others.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial

SECRET = 3
"""The tag of a secret key in JCEKS."""
SEQUENCE, OCTETS, INTEGER, OID, FIRST = 0x30, 0x04, 0x02, 0x06, 0xA0
JKS_MAGIC, JCEKS_MAGIC = bytes.fromhex("feedfeed"), bytes.fromhex("cececece")
BYTES = bytes.fromhex("75720002 5b42 acf317f8060854e0020000 7870")
"""What precedes the first array of bytes in a stream of Java's serialisation."""
MORE_BYTES = bytes.fromhex("7571007e0005")
JCEKS_PBE = b"PBEWithMD5AndTripleDES"
JCEKS_OID = bytes.fromhex("2b060104012a021301")
PASSWORD_OIDS = (bytes.fromhex("2a864886f70d010503"), bytes.fromhex("2a864886f70d010c01"))
PBES2 = bytes.fromhex("2a864886f70d01050d")
PBMAC1 = bytes.fromhex("2a864886f70d01050e")
PBES1_MD5 = bytes.fromhex("2a864886f70d010503")
LEGACY = bytes.fromhex("2a864886f70d010c01")
TRIPLE_DES, RC4, RC2 = 3, {1: 16, 2: 5}, {5: 16, 6: 5}
"""The last numbers of these algorithms' OIDs, and bytes of their keys."""
KEY_BAG = bytes.fromhex("2a864886f70d010c0a0102")
CERT_BAG = bytes.fromhex("2a864886f70d010c0a0103")
SECRET_BAG = bytes.fromhex("2a864886f70d010c0a0105")
FRIENDLY_NAME = bytes.fromhex("2a864886f70d010914")
LOCAL_KEY_ID = bytes.fromhex("2a864886f70d010915")
PRF = {7: "sha1", 8: "sha224", 9: "sha256", 10: "sha384", 11: "sha512"} | {
    12: "sha512_224",
    13: "sha512_256",
}
"""The last number of hmacWithSHA... to its hash."""
AES_128 = 2
"""The last number of aes128-CBC."""

Node = tuple[int, bytes, bytes]
"""Tag, content, and the whole of it with its header."""


@dataclass(frozen=True)
class Sealed:
    """A protected key as it lies in the file, with what was drawn for it."""

    kind: str
    data: bytes
    draws: tuple[bytes, ...]
    date: int
    """Milliseconds since 1970, 0 where the file has none."""
    alias: str = ""


@dataclass
class Store:
    """What a replay wants to know of a store, in file order."""

    keys: list[Sealed] = field(default_factory=list)
    certificates: list[bytes] = field(default_factory=list)
    trusted_dates: list[int] = field(default_factory=list)
    dates: dict[str, int] = field(default_factory=dict)
    """Aliases of all entries that have a date, and these."""
    safe_draws: tuple[bytes, ...] = ()
    """Those of the certificate safe and the MAC."""


def nodes(data: bytes) -> Iterator[Node]:
    """The values that follow one another in some DER."""
    at = 0
    while at < len(data):
        length, start = data[at + 1], at + 2
        if length & 0x80:
            start += length & 0x7F
            length = int.from_bytes(data[at + 2 : start], "big")
        yield data[at], data[start : start + length], data[at : start + length]
        at = start + length


def parts(data: bytes) -> list[Node]:
    """The members of the first value in some DER."""
    return list(nodes(next(nodes(data))[1]))


def read(data: bytes, passwords: tuple[bytes, ...]) -> Store | None:
    """A store, its certificates opened by whichever password fits; None for another file."""
    if data.startswith((JKS_MAGIC, JCEKS_MAGIC)):
        return _read_jks(data)
    if data[:1] == bytes([SEQUENCE]) and b"\x02\x01\x03" in data[:8]:
        return _read_pkcs12(data, passwords)
    return None


class _Stream:
    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 8

    def take(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]

    def number(self, size: int) -> int:
        return int.from_bytes(self.take(size), "big")

    def sealed_object(self) -> bytes:
        """A sealed object, up to the name of its algorithm, which is written twice."""
        end = self.data.index(JCEKS_PBE, self.data.index(JCEKS_PBE, self.at) + 1) + len(JCEKS_PBE)
        return self.take(end - self.at)

    def certificate(self) -> bytes:
        self.take(self.number(2))
        return self.take(self.number(4))


def _read_jks(data: bytes) -> Store:
    store = Store()
    stream = _Stream(data)
    for _ in range(stream.number(4)):
        tag = stream.number(4)
        alias = _text(stream.take(stream.number(2)))
        date = store.dates[alias] = stream.number(8)
        if tag == 1:
            sealed = stream.take(stream.number(4))
            store.keys.append(_jks_key(sealed, date, alias))
            count = stream.number(4)
            store.certificates += [stream.certificate() for _ in range(count)]
        elif tag == SECRET:
            sealed = stream.sealed_object()
            salt = next(nodes(_arrays(sealed)[0]))[1]
            drawn = (next(nodes(salt))[1],)
            store.keys.append(Sealed("jceks secret", sealed, drawn, date, alias))
        else:
            store.certificates.append(stream.certificate())
            store.trusted_dates.append(date)
    return store


def _text(data: bytes) -> str:
    """Java's UTF-8, in which a character beyond 16 bits is two."""
    units = data.decode("utf-8", "surrogatepass").encode("utf-16", "surrogatepass")
    return units.decode("utf-16", "replace")


def _jks_key(sealed: bytes, date: int, alias: str) -> Sealed:
    algorithm, octets = parts(sealed)
    if next(nodes(algorithm[1]))[1] == JCEKS_OID:
        return Sealed("jceks", sealed, draws_of(algorithm[2]), date, alias)
    return Sealed("jks", sealed, (octets[1][:20],), date, alias)


def _arrays(sealed: bytes) -> tuple[bytes, bytes]:
    """Parameters and ciphertext of a sealed object."""
    _, _, rest = sealed.partition(BYTES)
    size = int.from_bytes(rest[:4], "big")
    parameters, rest = rest[4 : 4 + size], rest[4 + size :].removeprefix(MORE_BYTES)
    return parameters, rest[4 : 4 + int.from_bytes(rest[:4], "big")]


def _read_pkcs12(data: bytes, passwords: tuple[bytes, ...]) -> Store:
    store = Store()
    _, (_, content, _), *seal = parts(data)
    for _, safe, _ in nodes(next(nodes(_explicit(content)))[1]):
        (_, kind, _), (_, wrapped, _) = nodes(safe)
        if kind[-1] == 1:  # id-data
            _read_bags(store, next(nodes(wrapped))[1])
        else:
            _, _, (_, _, whole), (_, cipher, _) = _encrypted(wrapped)
            store.safe_draws += draws_of(whole)
            opened = decrypt(whole, cipher, passwords)
            if opened:
                _read_bags(store, opened)
    for _, mac, whole in seal:
        own = PBMAC1 in mac
        store.safe_draws += (_pbmac1_salt(whole) if own else list(nodes(mac))[1][1],)
    return store


def _pbmac1_salt(mac: bytes) -> bytes:
    """The salt of PBMAC1, which is inside its algorithm."""
    algorithm = parts(parts(mac)[0][2])[0][2]
    derivation = parts(parts(algorithm)[1][2])[0][2]
    return parts(parts(derivation)[1][2])[0][1]


def _explicit(content: bytes) -> bytes:
    """The octets in the [0] of a ContentInfo."""
    return next(nodes(list(nodes(content))[1][1]))[1]


def _encrypted(wrapped: bytes) -> list[Node]:
    """Version, content type, algorithm and ciphertext of an EncryptedData."""
    version, info = parts(wrapped)
    return [version, *nodes(info[1])]


def _read_bags(store: Store, safe: bytes) -> None:
    for _, bag, _ in parts(safe):
        (_, kind, _), (_, value, _), *attributes = nodes(bag)
        named = attributes[0][1] if attributes else b""
        if kind == KEY_BAG:
            _add_key(store, "pkcs12", value, named)
        elif kind == SECRET_BAG:
            _add_key(store, "pkcs12 secret", next(nodes(parts(value)[1][1]))[1], named)
        elif kind == CERT_BAG:
            store.certificates.append(next(nodes(parts(value)[1][1]))[1])


def _add_key(store: Store, kind: str, sealed: bytes, attributes: bytes) -> None:
    algorithm = parts(sealed)[0][2]
    alias, text = (_attribute(attributes, kind) for kind in (FRIENDLY_NAME, LOCAL_KEY_ID))
    digits = text.removeprefix(b"Time ")
    date = int(digits) if digits != text and digits.isdigit() else 0
    name = alias.decode("utf-16-be", "surrogatepass")
    store.keys.append(Sealed(kind, sealed, draws_of(algorithm), date, name))
    store.dates[name] = date


def _attribute(attributes: bytes, wanted: bytes) -> bytes:
    """The first value of an attribute, nothing where there is none."""
    for _, attribute, _ in nodes(attributes):
        (_, kind, _), (_, values, _) = nodes(attribute)
        if kind == wanted:
            return next(nodes(values))[1]
    return b""


def draws_of(algorithm: bytes) -> tuple[bytes, ...]:
    """The salt, and with PBES2 the IV, of an AlgorithmIdentifier; none of one by hand without."""
    try:
        return _draws_of(algorithm)
    except (ValueError, IndexError, StopIteration):
        return ()


def _draws_of(algorithm: bytes) -> tuple[bytes, ...]:
    (_, name, _), (_, parameters, whole) = parts(algorithm)
    if name != PBES2:
        return (next(nodes(parameters))[1],)
    derivation, cipher = parts(whole)
    return next(nodes(parts(derivation[2])[1][1]))[1], parts(cipher[2])[1][1]


@cache
def open_key(key: Sealed, passwords: tuple[bytes, ...]) -> bytes | None:
    """The PKCS#8 bytes, by whichever password fits."""
    if "secret" in key.kind:
        return None
    algorithm, octets = parts(key.data)
    if key.kind == "pkcs12":
        return decrypt(algorithm[2], octets[1], passwords)
    if key.kind == "jceks":
        return _open_jceks(parts(algorithm[2])[1][2], octets[1], passwords)
    for password in passwords:
        opened = _unseal_jks(octets[1], password.decode("latin-1"))
        opened = opened or _unseal_jks(octets[1], password.decode("utf-8", "replace"))
        if opened:
            return opened
    return None


@cache
def open_secret(key: Sealed, passwords: tuple[bytes, ...]) -> bytes | None:
    """The bytes of a secret key that is no password, by whichever password fits."""
    if key.kind == "pkcs12 secret":
        algorithm, octets = parts(key.data)
        plain = decrypt(algorithm[2], octets[1], passwords)
        if plain is None:
            return None
        _, (_, name, _), (_, raw, _) = parts(plain)
        return None if next(nodes(name))[1].startswith(PASSWORD_OIDS) else raw
    if key.kind == "jceks secret":
        stream = _open_jceks(*_arrays(key.data), passwords) or b""
        _, _, rest = stream.partition(BYTES)
        return None if b"PBEWith" in stream else rest[4 : 4 + int.from_bytes(rest[:4], "big")]
    return None


def _open_jceks(parameters: bytes, cipher: bytes, passwords: tuple[bytes, ...]) -> bytes | None:
    salt, rounds = (content for _, content, _ in parts(parameters))
    for password in passwords:
        key = _jceks_key(password, salt, int.from_bytes(rounds, "big"))
        plain = _unpad(_cbc("TripleDES", key[:24], key[24:], cipher))
        if plain[:1] in (b"\x30", b"\xac"):
            return plain
    return None


@cache
def _jceks_key(password: bytes, salt: bytes, rounds: int) -> bytes:
    halves = [salt[:4], salt[4:]]
    if halves[0] == halves[1]:
        halves[0] = halves[0][::-1]
    for _ in range(rounds):
        halves = [hashlib.md5(half + password).digest() for half in halves]
    return b"".join(halves)


def _unseal_jks(data: bytes, password: str) -> bytes | None:
    key = password.encode("utf-16-be")
    block, body, check = data[:20], data[20:-20], data[-20:]
    stream = b""
    while len(stream) < len(body):
        block = hashlib.sha1(key + block).digest()
        stream += block
    plain = bytes(a ^ b for a, b in zip(body, stream, strict=False))
    return plain if hashlib.sha1(key + plain).digest() == check else None


def decrypt(algorithm: bytes, cipher: bytes, passwords: Iterable[bytes]) -> bytes | None:
    """The plain DER under PBES2 or the legacy 3DES, by whichever password fits."""
    for password in passwords:
        plain = _decrypt(algorithm, cipher, password)
        if plain[:1] == b"\x30" and next(nodes(plain))[2] == plain:
            return plain
    return None


def _decrypt(algorithm: bytes, cipher: bytes, password: bytes) -> bytes:
    name = parts(algorithm)[0][1]
    if name == PBES2:
        return _unpad(_cbc("AES", *_pbes2_key(algorithm, password), cipher))
    if name.startswith(LEGACY):
        (_, salt, _), (_, rounds, _) = parts(parts(algorithm)[1][2])
        derive = partial(pkcs12_key, password, salt, int.from_bytes(rounds, "big"))
        return _legacy(name[-1], derive, cipher)
    if name == PBES1_MD5:
        (_, salt, _), (_, rounds, _) = parts(parts(algorithm)[1][2])
        key = password + salt
        for _ in range(int.from_bytes(rounds, "big")):
            key = hashlib.md5(key).digest()
        return _unpad(_cbc("TripleDES", 3 * key[:8], key[8:], cipher))
    return b""


def _legacy(number: int, derive: Callable[[int, int], bytes], cipher: bytes) -> bytes:
    """By the last number of the algorithm's OID (RFC 7292, appendix C)."""
    if number == TRIPLE_DES:
        return _unpad(_cbc("TripleDES", derive(1, 24), derive(2, 8), cipher))
    if number in RC4:
        from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4
        from cryptography.hazmat.primitives.ciphers import Cipher

        return Cipher(ARC4(derive(1, RC4[number])), None).decryptor().update(cipher)
    if number in RC2:
        from pykeytool.protect import rc2

        return _unpad(rc2.decrypt(derive(1, RC2[number]), derive(2, 8), cipher))
    return b""


def _pbes2_key(algorithm: bytes, password: bytes) -> tuple[bytes, bytes]:
    derivation, cipher = parts(parts(algorithm)[1][2])
    salt, rounds, *rest = parts(parts(derivation[2])[1][2])
    digests = [PRF[parts(prf[2])[0][1][-1]] for prf in rest if prf[0] == SEQUENCE]
    digest = digests[0] if digests else PRF[7]
    size = 16 if parts(cipher[2])[0][1][-1] == AES_128 else 32
    key = hashlib.pbkdf2_hmac(digest, password, salt[1], int.from_bytes(rounds[1], "big"), size)
    return key, draws_of(algorithm)[1]


@cache
def pkcs12_key(password: bytes, salt: bytes, rounds: int, purpose: int, size: int) -> bytes:
    """RFC 7292, appendix B.2, with SHA-1."""
    text = (password.decode() + "\0").encode("utf-16-be")
    state, key = _fill(salt) + _fill(text), b""
    while len(key) < size:
        block = bytes([purpose]) * 64 + state
        for _ in range(rounds):
            block = hashlib.sha1(block).digest()
        key += block
        state = b"".join(_add(state[at : at + 64], _fill(block)) for at in range(0, len(state), 64))
    return key[:size]


def _fill(part: bytes) -> bytes:
    """Repeated up to the next multiple of 64 bytes."""
    size = -(-len(part) // 64) * 64
    return (part * (size // len(part) + 1))[:size]


def _add(block: bytes, other: bytes) -> bytes:
    total = int.from_bytes(block, "big") + int.from_bytes(other, "big") + 1
    return (total % (1 << 512)).to_bytes(64, "big")


def _cbc(name: str, key: bytes, iv: bytes, cipher: bytes) -> bytes:
    from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.algorithms import AES
    from cryptography.hazmat.primitives.ciphers.modes import CBC

    algorithm = AES(key) if name == "AES" else TripleDES(key)
    decryptor = Cipher(algorithm, CBC(iv)).decryptor()
    return decryptor.update(cipher) + decryptor.finalize()


def _unpad(plain: bytes) -> bytes:
    """Without the padding, nothing where there is none: the password was wrong."""
    count = plain[-1]
    return plain[:-count] if plain.endswith(bytes([count]) * count) else b""
