"""Key pairs as the JDK encodes them: PKCS#8 without attributes, SubjectPublicKeyInfo.

Encodings observed on 17.0.15 and 25.0.5: an EC key carries neither its curve nor its public key a
second time, a key for RSASSA-PSS no parameters, Diffie-Hellman is PKCS#3 with its third number.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pykeytool.der import writer
from pykeytool.der.reader import Value, parse
from pykeytool.errors import InvalidKeyError, UnrecoverableKeyError
from pykeytool.x509.oids import CURVES, KEY_ALGORITHMS, NAMES
from pykeytool.x509.publickeys import PublicKey

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurve

RSA, RSASSA_PSS = "1.2.840.113549.1.1.1", "1.2.840.113549.1.1.10"
DSA, DIFFIE_HELLMAN, EC = "1.2.840.10040.4.1", "1.2.840.113549.1.3.1", "1.2.840.10045.2.1"
X25519, X448, ED25519, ED448 = (f"1.3.101.{number}" for number in (110, 111, 112, 113))

EDWARDS = {"X25519": X25519, "X448": X448, "Ed25519": ED25519, "Ed448": ED448}
"""Key types that need no parameters, by name."""

LATTICES = {
    "2.16.840.1.101.3.4.3.17": "ML-DSA-44",
    "2.16.840.1.101.3.4.3.18": "ML-DSA-65",
    "2.16.840.1.101.3.4.3.19": "ML-DSA-87",
    "2.16.840.1.101.3.4.4.1": "ML-KEM-512",
    "2.16.840.1.101.3.4.4.2": "ML-KEM-768",
    "2.16.840.1.101.3.4.4.3": "ML-KEM-1024",
}
"""Key types that are a parameter set each."""

_EXPONENT = 65537
_OPENSSL_LEAST = 1024
"""The least size in bits of an RSA key that OpenSSL makes."""


def generate(algorithm: str, parameter: str) -> bytes:
    """A new private key in PKCS#8.

    `algorithm` is RSA, RSASSA-PSS, DSA or DH with a size in bits, EC with the name of a curve, a
    name of `EDWARDS`, ML-DSA-44 or ML-KEM-512 and the like with a
    form (``seed`` or ``expanded``).
    """
    if algorithm in ("RSA", "RSASSA-PSS"):
        return _rsa(RSA if algorithm == "RSA" else RSASSA_PSS, int(parameter))
    if algorithm == "EC":
        return _ec(parameter)
    if algorithm in EDWARDS:
        return _edwards(algorithm)
    if algorithm in ("DSA", "DH"):
        from pykeytool.x509 import discrete_log

        return discrete_log.generate(algorithm, int(parameter))
    from pykeytool.x509 import lattices

    return lattices.generate(algorithm)


def type_of(key: PublicKey) -> str:
    """The name of the type of a public key, also of those that not every release knows."""
    return LATTICES.get(key.oid, key.algorithm)


def pkcs8(algorithm: bytes, key: bytes) -> bytes:
    """PrivateKeyInfo (RFC 5208) of an AlgorithmIdentifier and the key's own encoding."""
    return writer.sequence(writer.integer(0), algorithm, writer.octets(key))


def spki(algorithm: bytes, key: bytes) -> bytes:
    """SubjectPublicKeyInfo of an AlgorithmIdentifier and the key's own encoding."""
    return writer.sequence(algorithm, writer.bits(key))


class PrivateKey:
    """The parts of a key in PKCS#8: `algorithm` in DER, its `oid`, the `content` of the key."""

    __slots__ = ("algorithm", "content", "encoded", "oid", "parameters")

    def __init__(self, encoded: bytes) -> None:
        """Raises `DerError`."""
        members = parse(encoded).sequence()
        identifier = members[1].sequence()
        self.encoded = encoded
        self.algorithm = members[1].encoded
        self.oid = identifier[0].oid()
        self.parameters: Value | None = identifier[1] if len(identifier) > 1 else None
        self.content = members[2].content

    def curve(self) -> str:
        """The OID of the curve of an EC key. Raises `InvalidKeyError`."""
        if self.oid != EC or self.parameters is None:
            raise InvalidKeyError("No EC key")
        return self.parameters.oid()


def check_known(key: bytes, unknown: Mapping[str, str]) -> None:
    """Raise `UnrecoverableKeyError` for a key (PKCS#8) in PKCS12 of a type that is not known.

    `unknown` are the OIDs of these types and what is said of their keys.
    """
    oid = PrivateKey(key).oid
    complaint = unknown.get(oid)
    if complaint is None and oid not in KEY_ALGORITHMS and oid not in LATTICES:
        complaint = f"{NAMES.get(oid, oid)} KeyFactory not available"
    if complaint is not None:
        raise UnrecoverableKeyError(f"Get Key failed: {complaint}")


def public_key(private: bytes) -> bytes:
    """The SubjectPublicKeyInfo that belongs to a key in PKCS#8. Raises `InvalidKeyError`."""
    key = PrivateKey(private)
    if key.oid in (RSA, RSASSA_PSS):
        _, modulus, exponent, *_ = parse(key.content).sequence()
        return spki(key.algorithm, writer.sequence(modulus.encoded, exponent.encoded))
    if key.oid == EC:
        return spki(key.algorithm, _ec_point(key))
    if key.oid in EDWARDS.values():
        return spki(key.algorithm, _edwards_public(key))
    if key.oid in (DSA, DIFFIE_HELLMAN):
        from pykeytool.x509 import discrete_log

        return discrete_log.public_key(key)
    from pykeytool.x509 import lattices

    return lattices.public_key(key)


def _rsa(oid: str, size: int) -> bytes:
    algorithm = writer.algorithm(oid, writer.null() if oid == RSA else b"")
    if size < _OPENSSL_LEAST:
        from pykeytool.x509 import primes

        return pkcs8(algorithm, primes.rsa_key(size, _EXPONENT))
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(_EXPONENT, size)
    encoded = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )
    return pkcs8(algorithm, encoded)


def _ec(name: str) -> bytes:
    from cryptography.hazmat.primitives.asymmetric import ec

    curve = _curve(name)
    number = ec.generate_private_key(curve).private_numbers().private_value
    octets = number.to_bytes((curve.key_size + 7) // 8, "big")
    oid = next(oid for oid, known in CURVES.items() if known[0] == name)
    key = writer.sequence(writer.integer(1), writer.octets(octets))
    return pkcs8(writer.algorithm(EC, writer.oid(oid)), key)


def _curve(name: str) -> "EllipticCurve":
    """A curve of the library's. Raises `InvalidKeyError` for one that it does not have."""
    from cryptography.hazmat.primitives.asymmetric import ec

    name = name.replace("brainpoolP", "BrainpoolP").replace("r1", "R1").replace("k1", "K1")
    curve = getattr(ec, name.replace("secp", "SECP"), None)
    if curve is None:
        raise InvalidKeyError(f"No library makes keys on the curve {name} any more")
    found: EllipticCurve = curve()
    return found


def _ec_point(key: PrivateKey) -> bytes:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    number = int.from_bytes(parse(key.content).sequence()[1].content, "big")
    curve = _curve(CURVES[key.curve()][0])
    public = ec.derive_private_key(number, curve).public_key()
    return public.public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )


def _edwards(name: str) -> bytes:
    import importlib

    module = importlib.import_module(f"cryptography.hazmat.primitives.asymmetric.{name.lower()}")
    octets: bytes = getattr(module, f"{name}PrivateKey").generate().private_bytes_raw()
    return pkcs8(writer.algorithm(EDWARDS[name]), writer.octets(octets))


def _edwards_public(key: PrivateKey) -> bytes:
    from cryptography.hazmat.primitives.serialization import load_der_private_key

    loaded = load_der_private_key(key.encoded, None)
    public: bytes = loaded.public_key().public_bytes_raw()  # type: ignore[union-attr]
    return public
