"""Numbers for keys so small that no library makes them any more, though keytool still does.

Such keys protect nothing; they exist to test how they are refused.
"""

from collections.abc import Callable

from pykeytool.der import writer

_ROUNDS = 40
_SMALL = (3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83)


def random_bits(count: int) -> int:
    """A number of that many random bits at most."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    octets = b"".join(AESGCM.generate_key(256) for _ in range(count // 256 + 1))
    return int.from_bytes(octets, "big") >> 8 * len(octets) - count


def below(limit: int) -> int:
    """A random number from 1 to below the limit."""
    while True:
        number = random_bits(limit.bit_length())
        if 0 < number < limit:
            return number


def is_prime(number: int) -> bool:
    """Whether a number is prime, by the test of Miller and Rabin with random bases."""
    if number % 2 == 0 or any(number % small == 0 for small in _SMALL):
        return number in (2, *_SMALL)
    odd, twos = number - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    return all(_passes(below(number), odd, twos, number) for _ in range(_ROUNDS))


def _passes(base: int, odd: int, twos: int, number: int) -> bool:
    power = pow(base, odd, number)
    if power in (1, number - 1):
        return True
    for _ in range(twos - 1):
        power = power * power % number
        if power == number - 1:
            return True
    return False


def prime(bits: int, suits: Callable[[int], bool] = lambda number: True) -> int:
    """A random prime of exactly that many bits, the two highest of them set."""
    while True:
        number = random_bits(bits) | 3 << bits - 2 | 1
        if suits(number) and is_prime(number):
            return number


def rsa_key(size: int, exponent: int) -> bytes:
    """An RSAPrivateKey (RFC 8017, A.1.2) whose modulus has exactly `size` bits."""

    def suits(number: int) -> bool:
        return number % exponent != 1

    while True:
        q, p = sorted((prime((size + 1) // 2, suits), prime(size // 2, suits)))
        if p != q and (p * q).bit_length() == size:
            break
    d = pow(exponent, -1, (p - 1) * (q - 1))
    numbers = (0, p * q, exponent, d, p, q, d % (p - 1), d % (q - 1), pow(q, -1, p))
    return writer.sequence(*map(writer.integer, numbers))


def dsa_group(size: int, subsize: int) -> tuple[int, int, int]:
    """Primes p of `size` and q of `subsize` bits, q a divisor of p - 1, and a generator."""
    q = prime(subsize)
    while True:
        candidate = random_bits(size) | 1 << size - 1
        p = candidate - candidate % (2 * q) + 1
        if p.bit_length() == size and is_prime(p):
            break
    g = 1
    while g == 1:
        g = pow(below(p - 1), (p - 1) // q, p)
    return p, q, g
