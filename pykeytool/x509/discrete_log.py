"""DSA and Diffie-Hellman keys (RFC 3279, 2.3.2; PKCS#3), in the groups the JDK uses."""

from pykeytool.der import writer
from pykeytool.der.reader import parse
from pykeytool.errors import InvalidKeyError
from pykeytool.x509 import groups, primes
from pykeytool.x509.keys import DIFFIE_HELLMAN, DSA, PrivateKey, pkcs8, spki

_SUBPRIME = 160
"""The size of the prime divisor in groups that are not built in."""
_LIBRARY_LEAST = 1024
"""The least size in bits of a DSA key that `cryptography` makes."""


def generate(algorithm: str, size: int) -> bytes:
    """A new private key in PKCS#8 with a prime of `size` bits."""
    return _dsa(size) if algorithm == "DSA" else _diffie_hellman(size)


def public_key(key: PrivateKey) -> bytes:
    """The SubjectPublicKeyInfo of a private key."""
    if key.parameters is None:
        raise InvalidKeyError("The private key lacks parameters")
    numbers = [member.integer() for member in key.parameters.sequence()]
    generator = numbers[2] if key.oid == DSA else numbers[1]
    public = pow(generator, parse(key.content).integer(), numbers[0])
    return spki(key.algorithm, writer.integer(public))


def _dsa(size: int) -> bytes:
    group = groups.DSA.get(size) or primes.dsa_group(size, _SUBPRIME)
    number = _library_dsa(*group) if size >= _LIBRARY_LEAST else primes.below(group[1])
    parameters = writer.sequence(*map(writer.integer, group))
    return pkcs8(writer.algorithm(DSA, parameters), writer.integer(number))


def _library_dsa(p: int, q: int, g: int) -> int:
    from cryptography.hazmat.primitives.asymmetric.dsa import DSAParameterNumbers

    key = DSAParameterNumbers(p, q, g).parameters().generate_private_key()
    return key.private_numbers().x


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
