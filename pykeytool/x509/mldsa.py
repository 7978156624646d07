"""ML-DSA signatures with an expanded private key (FIPS 204, algorithms 2 and 7).

`cryptography` signs with seeds only, and JDK 25.0.2 keeps none.
"""

from hashlib import shake_256
from typing import NamedTuple

from pykeytool.x509 import lattices
from pykeytool.x509.lattices import Polynomial, Shape, pack, unpack

_Q = lattices.DSA.prime


class Limits(NamedTuple):
    """What a parameter set allows: FIPS 204, table 1, by its names in words."""

    ones: int
    strength: int
    mask_bits: int
    range: int
    hints: int


LIMITS = {
    4: Limits(39, 32, 17, (_Q - 1) // 88, 80),
    6: Limits(49, 48, 19, (_Q - 1) // 32, 55),
    8: Limits(60, 64, 19, (_Q - 1) // 32, 75),
}
"""By the number of rows."""


class _Key:
    """An expanded private key, its secrets transformed."""

    def __init__(self, shape: Shape, expanded: bytes) -> None:
        self.rho, self.key, self.trace = expanded[:32], expanded[32:64], expanded[64:128]
        secrets, rest = lattices.secrets(shape, expanded)
        low = [[4096 - value for value in unpack(part, 13)] for part in _parts(rest, 416)]
        transform = lattices.DSA.transform
        self.first = [transform(values) for values in secrets[: shape.columns]]
        self.second = [transform(values) for values in secrets[shape.columns :]]
        self.low = [transform(values) for values in low]


def _parts(octets: bytes, size: int) -> list[bytes]:
    return [octets[at : at + size] for at in range(0, len(octets), size)]


def sign(shape: Shape, expanded: bytes, message: bytes, chance: bytes) -> bytes:
    """The signature of a message without context; `chance` is 32 random bytes."""
    key, limits = _Key(shape, expanded), LIMITS[shape.rows]
    digest = shake_256(key.trace + b"\0\0" + message).digest(64)
    secret = shake_256(key.key + chance + digest).digest(64)
    counter = 0
    while True:
        masks = [_mask(secret, counter + at, limits.mask_bits) for at in range(shape.columns)]
        signature = _attempt(shape, key, digest, masks)
        if signature is not None:
            return signature
        counter += shape.columns


def _mask(secret: bytes, number: int, bits: int) -> Polynomial:
    width = bits + 1
    octets = shake_256(secret + number.to_bytes(2, "little")).digest(32 * width)
    return [(1 << bits) - value for value in unpack(octets, width)]


def _attempt(shape: Shape, key: _Key, digest: bytes, masks: list[Polynomial]) -> bytes | None:
    """A signature with these masks, or None if it would give something away."""
    limits = LIMITS[shape.rows]
    commitment = lattices.dsa_product(shape, key.rho, masks)
    high = [[_split(value, limits.range)[0] for value in values] for values in commitment]
    width = ((_Q - 1) // (2 * limits.range) - 1).bit_length()
    hashed = shake_256(digest + b"".join(pack(values, width) for values in high))
    challenge = hashed.digest(limits.strength)
    factor = lattices.DSA.transform(_ball(challenge, limits.ones))
    answers = _sums(masks, _products(factor, key.first), 1)
    bound = shape.eta * limits.ones
    if _largest(answers) >= (1 << limits.mask_bits) - bound:
        return None
    reduced = _sums(commitment, _products(factor, key.second), -1)
    rests = [[_split(value, limits.range)[1] for value in values] for values in reduced]
    if _largest(rests) >= limits.range - bound:
        return None
    corrections = _products(factor, key.low)
    if _largest(corrections) >= limits.range:
        return None
    hints = _hints(reduced, corrections, limits.range)
    if sum(map(len, hints)) > limits.hints:
        return None
    return challenge + _encoded(answers, limits.mask_bits) + _encoded_hints(hints, limits.hints)


def _split(value: int, range_: int) -> tuple[int, int]:
    """The high and the low part of a number (FIPS 204, algorithm 36)."""
    value %= _Q
    low = value % (2 * range_)
    if low > range_:
        low -= 2 * range_
    if value - low == _Q - 1:
        return 0, low - 1
    return (value - low) // (2 * range_), low


def _ball(challenge: bytes, ones: int) -> Polynomial:
    """A polynomial with so many coefficients of 1 or -1 (FIPS 204, algorithm 29)."""
    stream = shake_256(challenge).digest(2048)
    signs, at = int.from_bytes(stream[:8], "little"), 8
    values = [0] * 256
    for place in range(256 - ones, 256):
        while stream[at] > place:
            at += 1
        other = stream[at]
        at += 1
        values[place] = values[other]
        values[other] = -1 if signs & 1 else 1
        signs >>= 1
    return values


def _products(factor: Polynomial, vector: list[Polynomial]) -> list[Polynomial]:
    return [
        lattices.DSA.restore([a * b % _Q for a, b in zip(factor, values, strict=True)])
        for values in vector
    ]


def _sums(one: list[Polynomial], other: list[Polynomial], sign: int) -> list[Polynomial]:
    return [
        [(a + sign * b) % _Q for a, b in zip(left, right, strict=True)]
        for left, right in zip(one, other, strict=True)
    ]


def _largest(vector: list[Polynomial]) -> int:
    return max(min(value % _Q, -value % _Q) for values in vector for value in values)


def _hints(
    reduced: list[Polynomial], corrections: list[Polynomial], range_: int
) -> list[list[int]]:
    """The places where the corrections change the high part (FIPS 204, algorithm 39)."""
    return [
        [
            at
            for at, (value, change) in enumerate(zip(values, changes, strict=True))
            if _split(value, range_)[0] != _split(value + change, range_)[0]
        ]
        for values, changes in zip(reduced, corrections, strict=True)
    ]


def _encoded(answers: list[Polynomial], bits: int) -> bytes:
    limit = 1 << bits
    centred = [[(value + limit) % _Q - limit for value in values] for values in answers]
    return b"".join(pack([limit - value for value in values], bits + 1) for values in centred)


def _encoded_hints(hints: list[list[int]], room: int) -> bytes:
    places = b"".join(map(bytes, hints))
    counts, total = [], 0
    for found in hints:
        total += len(found)
        counts.append(total)
    return places.ljust(room, b"\0") + bytes(counts)
