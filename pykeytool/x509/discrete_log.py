"""DSA and Diffie-Hellman keys (RFC 3279, 2.3.2; PKCS#3), in the groups the JDK uses."""

from pykeytool.der import writer
from pykeytool.der.reader import parse
from pykeytool.x509 import groups, primes
from pykeytool.x509.keys import DIFFIE_HELLMAN, DSA, PrivateKey, pkcs8, spki

_SUBPRIME = 160
"""The size of the prime divisor in groups that are not built in."""


def generate(algorithm: str, size: int) -> bytes:
    """A new private key in PKCS#8 with a prime of `size` bits."""
    return _dsa(size) if algorithm == "DSA" else _diffie_hellman(size)


def public_key(key: PrivateKey) -> bytes:
    """The SubjectPublicKeyInfo of a private key."""
    assert key.parameters is not None
    numbers = [member.integer() for member in key.parameters.sequence()]
    generator = numbers[2] if key.oid == DSA else numbers[1]
    public = pow(generator, parse(key.content).integer(), numbers[0])
    return spki(key.algorithm, writer.integer(public))


def _dsa(size: int) -> bytes:
    p, q, g = groups.DSA.get(size) or primes.dsa_group(size, _SUBPRIME)
    parameters = writer.sequence(*map(writer.integer, (p, q, g)))
    return pkcs8(writer.algorithm(DSA, parameters), writer.integer(primes.below(q)))


def _diffie_hellman(size: int) -> bytes:
    if size in groups.DH:
        digits, length = groups.DH[size]
        p, g = int(digits, 16), 2
    else:
        length = max(384, size // 2)
        p, _, g = primes.dsa_group(size, length)
    x = primes.random_bits(length - 1) | 1 << length - 1
    parameters = writer.sequence(*map(writer.integer, (p, g, length)))
    return pkcs8(writer.algorithm(DIFFIE_HELLMAN, parameters), writer.integer(x))
