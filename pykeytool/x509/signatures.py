"""Making and checking signatures, through `cryptography`.

An operation is named ``SHA256withRSA``, ``SHA384withRSAandMGF1``, ``SHA256withECDSA``,
``SHA1withDSA``, ``Ed25519`` or ``ML-DSA-65``; for MGF1 the salt is as long as the hash.
"""

from typing import Any

from pykeytool.der.reader import NULL, parse
from pykeytool.errors import InvalidKeyError, NoSuchAlgorithmError
from pykeytool.x509 import pss
from pykeytool.x509.keys import DSA, EC, PrivateKey, pkcs8
from pykeytool.x509.oids import SIGNATURES

_HASHES = {
    "MD5": "MD5",
    "SHA1": "SHA1",
    "SHA224": "SHA224",
    "SHA256": "SHA256",
    "SHA384": "SHA384",
    "SHA512": "SHA512",
    "SHA512/224": "SHA512_224",
    "SHA512/256": "SHA512_256",
    "SHA3-224": "SHA3_224",
    "SHA3-256": "SHA3_256",
    "SHA3-384": "SHA3_384",
    "SHA3-512": "SHA3_512",
}
"""The hashes in the names of operations and their classes in `cryptography`."""

_LATTICE = "ML-DSA"
_MASKED = "RSAandMGF1"


def sign(private: bytes, operation: str, message: bytes) -> bytes:
    """The signature of a message with a key in PKCS#8.

    Raises `InvalidKeyError` for a key that is too short and `NoSuchAlgorithmError` for a hash
    that is not to be had (MD2).
    """
    if operation.startswith(_LATTICE):
        from pykeytool.x509 import lattices

        try:
            return lattices.sign(_plain(private), message)
        except ValueError:
            raise InvalidKeyError(_complaint(private)) from None
    key = _loaded(private)
    hash_name, _, family = operation.partition("with")
    if family == _MASKED:
        _check_length(key, hash_name)
    try:
        signature: bytes = key.sign(message, *_arguments(hash_name, family))
    except ValueError:
        raise InvalidKeyError("Key is too short for this signature algorithm") from None
    return signature


def _loaded(private: bytes) -> Any:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_der_private_key

    try:
        return load_der_private_key(_plain(private), None, unsafe_skip_rsa_key_validation=True)
    except (TypeError, ValueError, UnsupportedAlgorithm):
        raise InvalidKeyError(_complaint(private)) from None


def _plain(private: bytes) -> bytes:
    """A key without attributes and public key, which the library does not read in every form."""
    key = PrivateKey(private)
    return pkcs8(key.algorithm, key.content)


def _complaint(private: bytes) -> str:
    """What is said of a key that cannot be used."""
    key = PrivateKey(private)
    if key.oid == DSA and (key.parameters is None or key.parameters.tag == NULL):
        return "DSA private key lacks parameters"
    if key.oid == EC:
        return "The private key must be within the range [1, n - 1]"
    return "No installed provider supports this key: sun.security.pkcs.PKCS8Key"


def _check_length(key: Any, hash_name: str) -> None:
    """A key for RSASSA-PSS must have room for hash, salt and two octets more."""
    least = 2 * _hash(hash_name).digest_size + 2
    if (key.key_size + 6) // 8 < least:
        raise InvalidKeyError(f"Key is too short, need min {least} bytes")


def verify(public: bytes, algorithm: bytes, message: bytes, signature: bytes) -> bool:
    """Whether a signature of a message is by the key of a SubjectPublicKeyInfo.

    `algorithm` is the AlgorithmIdentifier. Raises `DerError`, `NoSuchAlgorithmError` for one that
    is unknown or not to be had, `InvalidKeyError` for a key that does not fit it.
    """
    members = parse(algorithm).sequence()
    parameters = members[1].encoded if len(members) > 1 else b""
    arguments = _verification(members[0].oid(), parameters)
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_der_public_key

    try:
        key: Any = load_der_public_key(public)
        key.verify(signature, message, *arguments)
    except InvalidSignature:
        return False
    except (TypeError, AttributeError, ValueError, UnsupportedAlgorithm) as error:
        raise InvalidKeyError(str(error)) from None
    return True


def _verification(oid: str, parameters: bytes) -> list[Any]:
    name = SIGNATURES.get(oid, "")
    if name == "RSASSA-PSS":
        return _pss(pss.parameters(parameters) if parameters else pss.Parameters())
    if not name and not oid.startswith("2.16.840.1.101.3.4.3."):
        raise NoSuchAlgorithmError(f"{oid} Signature not available")
    hash_name, _, family = name.partition("with")
    return _arguments(hash_name, family)


def _pss(parameters: pss.Parameters) -> list[Any]:
    from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS

    mask = MGF1(_hash(parameters.mask_hash.replace("SHA-", "SHA")))
    return [PSS(mask, parameters.salt), _hash(parameters.hash.replace("SHA-", "SHA"))]


def _arguments(hash_name: str, family: str) -> list[Any]:
    """What `cryptography` wants after the message for a hash and a family of keys."""
    if family == _MASKED:
        return _pss(pss.Parameters(hash_name, hash_name, _hash(hash_name).digest_size))
    if family == "RSA":
        from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15

        return [PKCS1v15(), _hash(hash_name)]
    if family == "ECDSA":
        from cryptography.hazmat.primitives.asymmetric.ec import ECDSA

        return [ECDSA(_hash(hash_name))]
    return [_hash(hash_name)] if family else []


def _hash(name: str) -> Any:
    from cryptography.hazmat.primitives import hashes

    if name not in _HASHES:
        raise NoSuchAlgorithmError(f"{name} MessageDigest not available")
    return getattr(hashes, _HASHES[name])()
