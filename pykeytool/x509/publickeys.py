"""Public keys (SubjectPublicKeyInfo, RFC 5280, 4.1): type, size, curve, and what the JDK refuses.

spki = SEQUENCE { algorithm SEQUENCE { type OID, parameters ANY OPTIONAL }, key BIT STRING }

Sizes are in bits. Limits as observed on 17.0.15 and 25.0.5.
"""

from functools import cached_property

from pykeytool.der.reader import BIT_STRING, INTEGER, NULL, OID, DerError, Value, parse
from pykeytool.errors import NoSuchIndexError
from pykeytool.x509.oids import CURVES, KEY_ALGORITHMS, identifier
from pykeytool.x509.pss import check_parameters

_RAW_SIZES = {"Ed25519": (255, 32), "Ed448": (448, 57), "X25519": (255, 32), "X448": (448, 56)}
"""Bits of the field and bytes of the key."""
LATTICES = frozenset(
    f"2.16.840.1.101.3.4.{family}" for family in ("3.17", "3.18", "3.19", "4.1", "4.2", "4.3")
)
"""The keys of ML-DSA and ML-KEM, whose algorithm has no parameters."""


class PublicKey:
    """A public key over its encoding (a SubjectPublicKeyInfo)."""

    def __init__(self, encoded: bytes) -> None:
        """Split the encoding. Raises `DerError` where it is no SubjectPublicKeyInfo."""
        self.encoded = encoded
        members = parse(encoded).sequence()
        if len(members) != 2:
            raise DerError("excess subject key" if members[2:] else "Too short")
        self.oid, self.parameters = algorithm_parts(members[0])
        content, self.unused = members[1].expect(BIT_STRING).bits()
        self.bits = masked(content, self.unused)

    @property
    def algorithm(self) -> str:
        """The JDK's name for the type (``RSA``, ``EC``, ``Ed25519``), or the OID for others."""
        return KEY_ALGORITHMS.get(self.oid, self.oid)

    @property
    def size(self) -> int | None:
        """The size in bits that keytool prints; None where it knows none. Raises `DerError`."""
        return self._facts[0]

    @property
    def curve(self) -> str | None:
        """The standard name of the curve of an EC key. Raises `DerError`."""
        return self._facts[1]

    def check(self) -> None:
        """Raises `DerError` for a key of a known type that the JDK refuses."""
        self._facts  # noqa: B018 -- reading it is the check

    @cached_property
    def _facts(self) -> tuple[int | None, str | None]:
        name = self.algorithm
        if name in _RAW_SIZES:
            return _raw_size(self), None
        if name == "EC":
            return _curve(self)
        reader = _READERS.get(name)
        return (reader(self) if reader else None), None


def masked(content: bytes, unused: int) -> bytes:
    """The bytes of a bit string with its unused bits put to zero."""
    if not unused or not content:
        return content
    return content[:-1] + bytes((content[-1] >> unused << unused,))


def algorithm_parts(value: Value) -> tuple[str, bytes]:
    """The OID and the encoded parameters (nothing if absent) of an AlgorithmIdentifier.

    Raises `DerError`, also for a NULL that is not empty.
    """
    members = value.sequence()
    if not 1 <= len(members) <= 2:
        raise DerError("Invalid AlgorithmIdentifier: extra data" if members else "Too short")
    parameters = members[1].encoded if len(members) == 2 else b""
    if parameters[:1] == b"\x05":
        if members[1].content:
            raise DerError("invalid NULL")
        parameters = b"\x05\x00"
    return identifier(members[0].expect(OID).content), parameters


def rsa_numbers(key: PublicKey) -> tuple[int, int]:
    """Modulus and exponent; negative numbers are taken as unsigned. Raises `DerError`."""
    members = parse(key.bits).sequence()
    if len(members) != 2:
        raise DerError("An RSA key is two numbers")
    modulus, exponent = (int.from_bytes(m.expect(INTEGER).content, "big") for m in members)
    return modulus, exponent


def dsa_numbers(key: PublicKey) -> tuple[list[int], int]:
    """p, q and g (nothing where parameters are absent), and y. Raises `DerError`."""
    y = Value(key.bits, 0, len(key.bits)).expect(INTEGER).integer()
    absent = not key.parameters or key.parameters[0] == NULL
    return [] if absent else _integers(key, (3,)), y


def dh_numbers(key: PublicKey) -> list[int]:
    """y, p, g and the length of the private value if it is given. Raises `DerError`."""
    y = Value(key.bits, 0, len(key.bits)).expect(INTEGER).integer()
    numbers = _integers(key, (2, 3))
    if not all(-(1 << 31) <= number < 1 << 31 for number in numbers[2:]):
        raise DerError("Integer exceeds maximum valid value")
    return [y, *numbers]


def _integers(key: PublicKey, counts: tuple[int, ...]) -> list[int]:
    members = parse(key.parameters).sequence() if key.parameters else []
    if len(members) not in counts:
        raise DerError("Parameters of another length")
    return [member.expect(INTEGER).integer() for member in members]


def _rsa(key: PublicKey) -> int:
    if key.algorithm == "RSASSA-PSS":
        check_parameters(key.parameters)
    modulus, exponent = rsa_numbers(key)
    bits = modulus.bit_length()
    if not 504 < bits <= 16384 or exponent < 3 or exponent >= modulus:
        raise DerError("RSA key out of bounds")
    if bits > 3072 and exponent.bit_length() > 64:
        raise DerError("RSA exponents can be no longer than 64 bits")
    return bits


def _dsa(key: PublicKey) -> int | None:
    parameters, _ = dsa_numbers(key)
    return _bit_length(parameters[0]) if parameters else None


def _dh(key: PublicKey) -> int:
    return _bit_length(dh_numbers(key)[1])


def _bit_length(number: int) -> int:
    """BigInteger.bitLength: the sign does not count."""
    return (number if number >= 0 else ~number).bit_length()


def _raw_size(key: PublicKey) -> int:
    bits, length = _RAW_SIZES[key.algorithm]
    if not key.bits and key.algorithm != "X448":
        index = 0 if key.algorithm.startswith("X") else -1
        raise NoSuchIndexError(f"Index {index} out of bounds for length 0")
    if key.unused or len(key.bits) != length:
        raise DerError(f"key length must be {length}")
    return bits


def _curve(key: PublicKey) -> tuple[int, str]:
    """Only named curves and uncompressed points; whether a point is on the curve is not asked."""
    if key.parameters[:1] != bytes((OID,)):
        raise DerError("Only named ECParameters supported")
    oid = identifier(parse(key.parameters).content)
    known = CURVES.get(oid)
    if known is None:
        raise DerError(f"Unknown named curve: {oid}")
    name, order, length = known
    if (len(key.bits) - 1) // 2 != length or key.bits[0] != 4:
        raise DerError("Invalid EC key")
    return order, name


_READERS = {"RSA": _rsa, "RSASSA-PSS": _rsa, "DSA": _dsa, "DiffieHellman": _dh}
