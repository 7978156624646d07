"""ML-DSA and ML-KEM keys in the forms of JDK 25: a seed, or the private key it expands to.

key = [0] seed | OCTET STRING expanded key          25.0.5 writes the first, 25.0.2 the second

`cryptography` makes and keeps seeds only, so the expansion (FIPS 204, algorithm 6; FIPS 203,
algorithms 13 and 16) is done here; what it draws and signs with stays the library's.
"""

from collections.abc import Callable, Iterator
from hashlib import sha3_256, sha3_512, shake_128, shake_256
from typing import Any, NamedTuple

from pykeytool.der import writer
from pykeytool.der.reader import OCTET_STRING, parse
from pykeytool.errors import NoSuchAlgorithmError
from pykeytool.x509.keys import PrivateKey, pkcs8, spki

_N = 256
Polynomial = list[int]


class Ring(NamedTuple):
    """Polynomials of 256 coefficients modulo `prime`, with a root of unity for the transform.

    `least` is the length at which the transform stops: 1 where it is complete, 2 where it is not.
    """

    prime: int
    root: int
    least: int

    def zetas(self) -> list[int]:
        """The powers of the root in bit-reversed order."""
        bits = 8 if self.least == 1 else 7
        return [pow(self.root, _reversed(at, bits), self.prime) for at in range(_N // self.least)]

    def transform(self, given: Polynomial) -> Polynomial:
        """The number-theoretic transform (FIPS 204, 7.5; FIPS 203, 4.3)."""
        values, zetas, at, length = list(given), self.zetas(), 0, _N // 2
        while length >= self.least:
            for start in range(0, _N, 2 * length):
                at += 1
                for low in range(start, start + length):
                    turned = zetas[at] * values[low + length]
                    values[low + length] = (values[low] - turned) % self.prime
                    values[low] = (values[low] + turned) % self.prime
            length //= 2
        return values

    def restore(self, given: Polynomial) -> Polynomial:
        """The inverse of `transform`."""
        values, zetas, at, length = list(given), self.zetas(), _N // self.least, self.least
        while length < _N:
            for start in range(0, _N, 2 * length):
                at -= 1
                for low in range(start, start + length):
                    first, second = values[low], values[low + length]
                    values[low] = (first + second) % self.prime
                    values[low + length] = zetas[at] * (second - first) % self.prime
            length *= 2
        scale = pow(_N // self.least, -1, self.prime)
        return [value * scale % self.prime for value in values]


def _reversed(number: int, bits: int) -> int:
    return int(f"{number:0{bits}b}"[::-1], 2)


DSA = Ring(8380417, 1753, 1)
_KEM = Ring(3329, 17, 2)


class Shape(NamedTuple):
    """A parameter set: its OID, rows and columns of the matrix, bound of the secret."""

    oid: str
    rows: int
    columns: int
    eta: int

    @property
    def signs(self) -> bool:
        """Whether it is for signatures."""
        return self.oid.startswith("2.16.840.1.101.3.4.3.")


SHAPES = {
    "ML-DSA-44": Shape("2.16.840.1.101.3.4.3.17", 4, 4, 2),
    "ML-DSA-65": Shape("2.16.840.1.101.3.4.3.18", 6, 5, 4),
    "ML-DSA-87": Shape("2.16.840.1.101.3.4.3.19", 8, 7, 2),
    "ML-KEM-512": Shape("2.16.840.1.101.3.4.4.1", 2, 2, 3),
    "ML-KEM-768": Shape("2.16.840.1.101.3.4.4.2", 3, 3, 2),
    "ML-KEM-1024": Shape("2.16.840.1.101.3.4.4.3", 4, 4, 2),
}


SEED = "seed"
EXPANDED = "expanded"
"""The forms of a private key."""


def generate(algorithm: str) -> bytes:
    """A new private key in PKCS#8, in the form `SEED`."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    shape = SHAPES[algorithm]
    seed = AESGCM.generate_key(256)
    if not shape.signs:
        seed += AESGCM.generate_key(256)
    return pkcs8(writer.algorithm(shape.oid), writer.implicit(0, seed))


def in_form(private: bytes, form: str) -> bytes:
    """A private key in PKCS#8, in the form `SEED` or `EXPANDED`; what is expanded stays so."""
    key = PrivateKey(private)
    value = parse(key.content)
    if form == SEED or value.tag == OCTET_STRING:
        return private
    return pkcs8(key.algorithm, writer.octets(_expand(_shape(key), value.content)[0]))


def public_key(key: PrivateKey) -> bytes:
    """The SubjectPublicKeyInfo of a private key in either form."""
    shape, value = _shape(key), parse(key.content)
    if value.tag != OCTET_STRING:
        return spki(key.algorithm, _expand(shape, value.content)[1])
    find = _dsa_public if shape.signs else _kem_public
    return spki(key.algorithm, find(shape, value.content))


def _expand(shape: Shape, seed: bytes) -> tuple[bytes, bytes]:
    if shape.signs:
        return expand_dsa(shape, seed)
    return expand_kem(shape, seed[:32], seed[32:])


def sign(private: bytes, message: bytes) -> bytes:
    """The signature of ML-DSA with a private key in PKCS#8.

    Raises `NoSuchAlgorithmError` for an expanded key: no library signs with one.
    """
    if parse(PrivateKey(private).content).tag == OCTET_STRING:
        raise NoSuchAlgorithmError("ML-DSA with an expanded key Signature not available")
    from cryptography.hazmat.primitives.serialization import load_der_private_key

    loaded: Any = load_der_private_key(private, None)
    signature: bytes = loaded.sign(message)
    return signature


def _shape(key: PrivateKey) -> Shape:
    return next(shape for shape in SHAPES.values() if shape.oid == key.oid)


def _polynomials(count: int, make: Callable[[int], Polynomial]) -> list[Polynomial]:
    return [make(at) for at in range(count)]


def pack(values: Polynomial, width: int) -> bytes:
    """Numbers of `width` bits each, the least significant bit first."""
    number = sum(value << width * at for at, value in enumerate(values))
    return number.to_bytes(_N * width // 8, "little")


def unpack(octets: bytes, width: int) -> Polynomial:
    """The inverse of `pack`."""
    number = int.from_bytes(octets, "little")
    return [number >> width * at & (1 << width) - 1 for at in range(_N)]


def _stream(digest: Callable[[int], bytes], parts: Callable[[bytes], Iterator[int]]) -> Polynomial:
    """The first 256 numbers that `parts` finds in as much output of a hash as it takes."""
    length = 1024
    while len(found := list(parts(digest(length)))) < _N:
        length *= 2
    return found[:_N]


def expand_dsa(shape: Shape, seed: bytes) -> tuple[bytes, bytes]:
    """The private and the public key of ML-DSA from their seed of 32 bytes."""
    drawn = shake_256(seed + bytes((shape.rows, shape.columns))).digest(128)
    rho, secret, key = drawn[:32], drawn[32:96], drawn[96:]

    def small(at: int) -> Polynomial:
        digest = shake_256(secret + at.to_bytes(2, "little")).digest
        return _stream(digest, lambda octets: _bounded(octets, shape.eta))

    first = _polynomials(shape.columns, small)
    second = _polynomials(shape.rows, lambda at: small(at + shape.columns))
    high, low = _rounded(dsa_product(shape, rho, first), second)
    public = rho + b"".join(pack(values, 10) for values in high)
    width = (2 * shape.eta).bit_length()
    private = [rho, key, shake_256(public).digest(64)]
    for values in first + second:
        private.append(pack([shape.eta - value for value in values], width))
    private += [pack([4096 - value for value in values], 13) for values in low]
    return b"".join(private), public


def dsa_product(shape: Shape, rho: bytes, vector: list[Polynomial]) -> list[Polynomial]:
    """The matrix that `rho` stands for, times a vector."""
    turned = [DSA.transform(values) for values in vector]
    product = []
    for row in range(shape.rows):
        total = [0] * _N
        for column, values in enumerate(turned):
            digest = shake_128(rho + bytes((column, row))).digest
            factors = _stream(digest, _uniform_dsa)
            total = [t + f * v for t, f, v in zip(total, factors, values, strict=True)]
        product.append(DSA.restore([value % DSA.prime for value in total]))
    return product


def _rounded(
    product: list[Polynomial], added: list[Polynomial]
) -> tuple[list[Polynomial], list[Polynomial]]:
    """The sums' upper parts and their lower 13 bits, from -4095 to 4096."""
    high, low = [], []
    for one, other in zip(product, added, strict=True):
        sums = [(a + b) % DSA.prime for a, b in zip(one, other, strict=True)]
        rests = [(value + 4095) % 8192 - 4095 for value in sums]
        low.append(rests)
        high.append([(value - rest) >> 13 for value, rest in zip(sums, rests, strict=True)])
    return high, low


def _uniform_dsa(octets: bytes) -> Iterator[int]:
    for at in range(0, len(octets) - 2, 3):
        value = int.from_bytes(octets[at : at + 3], "little") & 0x7FFFFF
        if value < DSA.prime:
            yield value


def _bounded(octets: bytes, eta: int) -> Iterator[int]:
    for octet in octets:
        for half in (octet & 15, octet >> 4):
            if eta == 2 and half < 15:
                yield 2 - half % 5
            elif eta == 4 and half < 9:
                yield 4 - half


def secrets(shape: Shape, expanded: bytes) -> tuple[list[Polynomial], bytes]:
    """The secret polynomials of an expanded private key, and what follows them."""
    width = (2 * shape.eta).bit_length()
    size, at = _N * width // 8, 128
    found = []
    for _ in range(shape.columns + shape.rows):
        found.append([shape.eta - value for value in unpack(expanded[at : at + size], width)])
        at += size
    return found, expanded[at:]


def _dsa_public(shape: Shape, expanded: bytes) -> bytes:
    """The public key, from the matrix and the secrets of an expanded private key."""
    rho, (found, _) = expanded[:32], secrets(shape, expanded)
    first, second = found[: shape.columns], found[shape.columns :]
    high, _ = _rounded(dsa_product(shape, rho, first), second)
    return rho + b"".join(pack(values, 10) for values in high)


def expand_kem(shape: Shape, seed: bytes, rejection: bytes) -> tuple[bytes, bytes]:
    """The private and the public key of ML-KEM from their seeds of 32 bytes each."""
    drawn = sha3_512(seed + bytes((shape.rows,))).digest()
    rho, secret = drawn[:32], drawn[32:]

    def small(at: int) -> Polynomial:
        octets = shake_256(secret + bytes((at,))).digest(64 * shape.eta)
        return _KEM.transform(_centered(octets, shape.eta))

    first = _polynomials(shape.rows, small)
    second = _polynomials(shape.rows, lambda at: small(at + shape.rows))
    sums = []
    for row, error in enumerate(second):
        total = error
        for column, values in enumerate(first):
            factors = _stream(shake_128(rho + bytes((column, row))).digest, _uniform_kem)
            total = [t + p for t, p in zip(total, _kem_product(factors, values), strict=True)]
        sums.append([value % _KEM.prime for value in total])
    public = b"".join(pack(values, 12) for values in sums) + rho
    private = b"".join(pack(values, 12) for values in first)
    return private + public + sha3_256(public).digest() + rejection, public


def _kem_product(one: Polynomial, other: Polynomial) -> Polynomial:
    """The product of two transformed polynomials (FIPS 203, algorithm 11)."""
    product = []
    for at in range(_N // 2):
        gamma = pow(_KEM.root, 2 * _reversed(at, 7) + 1, _KEM.prime)
        a, b, c, d = one[2 * at], one[2 * at + 1], other[2 * at], other[2 * at + 1]
        product += [(a * c + b * d * gamma) % _KEM.prime, (a * d + b * c) % _KEM.prime]
    return product


def _uniform_kem(octets: bytes) -> Iterator[int]:
    for at in range(0, len(octets) - 2, 3):
        pair = int.from_bytes(octets[at : at + 3], "little")
        for value in (pair & 0xFFF, pair >> 12):
            if value < _KEM.prime:
                yield value


def _centered(octets: bytes, eta: int) -> Polynomial:
    """Differences of the sums of `eta` bits each (FIPS 203, algorithm 8)."""
    bits = [octet >> at & 1 for octet in octets for at in range(8)]
    starts = range(0, 2 * _N * eta, 2 * eta)
    return [
        (sum(bits[at : at + eta]) - sum(bits[at + eta : at + 2 * eta])) % _KEM.prime
        for at in starts
    ]


def _kem_public(shape: Shape, expanded: bytes) -> bytes:
    """The public key, of which an expanded private key holds a copy."""
    size = _N * 12 // 8 * shape.rows
    return expanded[size : 2 * size + 32]
