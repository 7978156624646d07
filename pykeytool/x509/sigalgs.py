"""Which signature ``-sigalg`` means, what it is by default, and how a certificate names it.

Names, defaults and messages as observed on 17.0.15 and 25.0.5.
"""

from typing import NamedTuple

from pykeytool.der import writer
from pykeytool.errors import (
    IllegalArgumentError,
    InvalidKeyError,
    KeytoolError,
    NoSuchAlgorithmError,
    SignatureError,
)
from pykeytool.profiles.signing import Signing
from pykeytool.x509.keys import LATTICES, type_of
from pykeytool.x509.oids import KEY_ALGORITHMS, SIGNATURES
from pykeytool.x509.publickeys import PublicKey

_PSS = "RSASSA-PSS"
_MGF1 = "1.2.840.113549.1.1.8"
_HASH_OIDS = {
    "SHA256": ("2.16.840.1.101.3.4.2.1", 32),
    "SHA384": ("2.16.840.1.101.3.4.2.2", 48),
    "SHA512": ("2.16.840.1.101.3.4.2.3", 64),
}
"""The hashes of RSASSA-PSS: their OIDs and lengths in bytes, which the salt has too."""

_SHA = (
    *("NONE", "SHA1", "SHA224", "SHA256", "SHA384", "SHA512"),
    *("SHA3-224", "SHA3-256", "SHA3-384", "SHA3-512"),
)
_UNNAMED = {
    name.upper(): name
    for name in (
        *("PSS", "EdDSA"),
        *("NONEwithRSA", "MD5andSHA1withRSA", "NONEwithDSA", "RawDSA", "NONEwithECDSA"),
        *("SHA/DSA", "SHA-1/DSA", "SHA1/DSA", "SHAwithDSA", "DSAWithSHA1"),
        *(
            f"{hash_name}with{family}inP1363Format"
            for family in ("DSA", "ECDSA")
            for hash_name in _SHA
        ),
    )
}
"""Signatures that exist but cannot be named in a certificate."""

_OIW = "1.3.14.3.2."
"""The arc of OIDs that are understood without ``OID.`` only."""

_NOT_OFFERED = ("1.3.14.3.2.15",)
_SYNONYMS = {"DSS": "1.2.840.10040.4.3", "DSA": "1.2.840.10040.4.1"}

_IMPLEMENTATIONS = {
    "RSA": "sun.security.rsa.RSAPrivateCrtKeyImpl",
    "RSASSA-PSS": "sun.security.rsa.RSAPrivateCrtKeyImpl",
    "EC": "sun.security.ec.ECPrivateKeyImpl",
    "DSA": "sun.security.provider.DSAPrivateKey",
    "Ed25519": "sun.security.ec.ed.EdDSAPrivateKeyImpl",
    "Ed448": "sun.security.ec.ed.EdDSAPrivateKeyImpl",
    "X25519": "sun.security.ec.XDHPrivateKeyImpl",
    "X448": "sun.security.ec.XDHPrivateKeyImpl",
    "DiffieHellman": "com.sun.crypto.provider.DHPrivateKey",
}
"""The classes of private keys, as messages name them."""

_SIGNS_WITHOUT_HASH = ("Ed25519", "Ed448")


class Signature(NamedTuple):
    """A signature by its standard name, its OID and the key it needs."""

    name: str
    oid: str


def find(typed: str, signing: Signing) -> Signature:
    """The signature of a ``-sigalg``, whatever its case; without OID if it has none.

    Raises `NoSuchAlgorithmError`.
    """
    found = _find(typed, signing)
    later = found is not None and found.name in signing.unnamed_signatures
    unnamed = found is None or not found.oid or (later and not typed[-1:].isdigit())
    if signing.names_signatures_first and unnamed:
        raise NoSuchAlgorithmError(f"unrecognized algorithm name: {typed}")
    if found is None or found.name in signing.missing_signatures:
        raise NoSuchAlgorithmError(f"{typed} Signature not available")
    return found


def _find(typed: str, signing: Signing) -> Signature | None:
    word = typed.upper()
    oid = _SYNONYMS.get(word, word)
    if not oid.startswith(f"OID.{_OIW}"):
        oid = oid.removeprefix("OID.")
    if oid in SIGNATURES and oid not in _NOT_OFFERED:
        return Signature(SIGNATURES[oid], oid)
    if oid == _SYNONYMS["DSA"]:
        return Signature("DSA", oid)
    for oid, name in (*SIGNATURES.items(), *signing.more_signatures.items()):
        if word in (name.upper(), oid, f"OID.{oid}"):
            return Signature(name, oid)
    if word in _UNNAMED or word in signing.more_unnamed:
        return Signature(_UNNAMED.get(word, word), "")
    return None


def default(key: PublicKey, signing: Signing) -> Signature:
    """The signature a release makes with a key. Raises `IllegalArgumentError` if it makes none."""
    name = type_of(key)
    check_derived(name, signing)
    if name in ("RSA", "EC", "DSA"):
        bits = key.size or 0
        hash_name = next(found for limit, found in signing.hashes[name] if bits <= limit)
        return find(f"{hash_name}with{'ECDSA' if name == 'EC' else name}", signing)
    lattice = name.startswith("ML-DSA") and signing.derives_lattice_signatures
    if lattice or name == _PSS or name in _SIGNS_WITHOUT_HASH:
        return find(name, signing)
    family = _FAMILIES.get(name, name[:6])
    raise IllegalArgumentError(f"Cannot derive signature algorithm from {family}")


def default_of(oid: str, signing: Signing) -> Signature:
    """The same for a key of which only the algorithm is known. Raises `KeytoolError`."""
    name = LATTICES.get(oid, KEY_ALGORITHMS.get(oid, oid))
    check_derived(name, signing)
    if name in ("RSA", "EC", "DSA"):
        return find(f"SHA256with{'ECDSA' if name == 'EC' else name}", signing)
    derives = signing.derives_lattice_signatures
    if name in (_PSS, *_SIGNS_WITHOUT_HASH) or (derives and name.startswith("ML-DSA")):
        return find(name, signing)
    if derives and name == oid:
        raise NoSuchAlgorithmError(f"{oid} Signature not available")
    raise KeytoolError("Cannot derive signature algorithm")


def refused(signature: Signature) -> InvalidKeyError:
    """What is said of a key of which no more is known and that shall sign."""
    if signature.name in ("EdDSA", *_SIGNS_WITHOUT_HASH):
        return InvalidKeyError("Unsupported key type")
    return InvalidKeyError("No installed provider supports this key: sun.security.pkcs.PKCS8Key")


def check_derived(name: str, signing: Signing) -> None:
    """Raise `KeytoolError` for a type of key that the release derives no signature from."""
    few = signing.derives_by_name and name.upper() not in ("RSA", "DSA", "EC")
    if few or name in signing.missing_signatures:
        raise KeytoolError("Cannot derive signature algorithm")


_FAMILIES = {
    **{"X25519": "XDH", "X448": "XDH", "Ed25519": "EdDSA", "Ed448": "EdDSA"},
    "DiffieHellman": "DH",
    **{f"ML-DSA-{number}": "ML-DSA" for number in (44, 65, 87)},
}


class Scheme(NamedTuple):
    """A signature with a certain key: its name, AlgorithmIdentifier and operation to sign with."""

    name: str
    identifier: bytes
    operation: str


def scheme(signature: Signature, key: PublicKey, signing: Signing) -> Scheme:
    """How a key makes a signature.

    Raises `InvalidKeyError` for a key that cannot and `SignatureError` for a signature that a
    certificate cannot name.
    """
    name = _checked(signature, key, signing)
    if name == "PSS":
        raise SignatureError("Parameters required for RSASSA-PSS signatures")
    if name in ("EdDSA", "ML-DSA"):
        signature = find(type_of(key), signing)
        name = signature.name
    if not signature.oid:
        raise SignatureError("Cannot derive AlgorithmIdentifier")
    if name == _PSS:
        return _masked(key, signing)
    parameters = writer.null() if _has_null(signature, signing) else b""
    operation = "SHA1withDSA" if name == "DSA" else name
    return Scheme(name, writer.algorithm(signature.oid, parameters), operation)


def _has_null(signature: Signature, signing: Signing) -> bool:
    return signature.name.endswith(signing.null_after) and (
        signature.oid not in signing.null_not_after
    )


def _masked(key: PublicKey, signing: Signing) -> Scheme:
    """RSASSA-PSS (RFC 4055, 3.1) with the hash that suits the size of the key."""
    bits = key.size or 0
    hash_name = next(found for limit, found in signing.hashes["RSA"] if bits <= limit)
    oid, length = _HASH_OIDS[hash_name]
    digest = writer.algorithm(oid, writer.null())
    parameters = writer.sequence(
        writer.explicit(0, digest),
        writer.explicit(1, writer.algorithm(_MGF1, digest)),
        writer.explicit(2, writer.integer(length)),
    )
    identifier = writer.algorithm("1.2.840.113549.1.1.10", parameters)
    return Scheme(_PSS, identifier, f"{hash_name}withRSAandMGF1")


def _checked(signature: Signature, key: PublicKey, signing: Signing) -> str:
    """The name of a signature that this key can make. Raises `InvalidKeyError`."""
    name, owner = signature.name, type_of(key)
    family = _family(name)
    if owner in family:
        _check_strength(name, key)
        return name
    if name.endswith("DSAinP1363Format"):
        raise InvalidKeyError(_p1363_complaint(name, owner))
    if name in ("EdDSA", *_SIGNS_WITHOUT_HASH):
        fits = owner in _SIGNS_WITHOUT_HASH
        raise InvalidKeyError(f"Parameters must be {name}" if fits else "Unsupported key type")
    if name == "HSS/LMS":
        raise InvalidKeyError("HSS/LMS signing is not supported")
    if name.startswith("ML-DSA"):
        raise InvalidKeyError(_lattice_complaint(owner, key.size or 0, signing))
    implementation = _IMPLEMENTATIONS.get(owner, "sun.security.pkcs.NamedPKCS8Key")
    raise InvalidKeyError(f"No installed provider supports this key: {implementation}")


_OWNERS = {"ECDSA": ("EC",), "DSA": ("DSA",), "RSA": ("RSA", _PSS)}


def _family(name: str) -> tuple[str, ...]:
    """The types of keys that can make a signature."""
    if name in ("PSS", _PSS):
        return "RSA", _PSS
    if name == "EdDSA":
        return _SIGNS_WITHOUT_HASH
    if name == "ML-DSA":
        return ("ML-DSA-44", "ML-DSA-65", "ML-DSA-87")
    plain = name.removesuffix("inP1363Format")
    for ending, owners in _OWNERS.items():
        if plain.endswith(ending) and not plain.startswith("ML-"):
            return owners
    return ("DSA",) if plain.upper().startswith(("DSA", "SHA")) else (name,)


_SHA1_WITH_DSA = ("DSA", "SHA/DSA", "SHA-1/DSA", "SHA1/DSA", "SHAwithDSA", "DSAWithSHA1")


def _check_strength(name: str, key: PublicKey) -> None:
    """DSA wants a hash as long as its smaller prime at least."""
    if key.algorithm != "DSA":
        return
    if name in _SHA1_WITH_DSA:
        name = "SHA1withDSA"
    limit = 160 if (key.size or 0) <= 1024 else 224 if key.size == 2048 else 256
    for hash_name, bits in (("SHA1", 160), ("SHA224", 224), ("SHA3-224", 224)):
        if name.startswith(f"{hash_name}with") and bits < limit:
            digest = hash_name if "-" in hash_name else f"SHA-{hash_name[3:]}"
            raise InvalidKeyError(
                f"The security strength of {digest} digest algorithm is not sufficient"
                " for this key size"
            )


_DH = "DiffieHellman"
_EXPANDED = {
    "RSA": "Cannot parse input",
    _PSS: "Cannot parse input",
    "DSA": "algorithm identifier has params",
    "EC": "algorithm identifier has params",
    _DH: "algorithm identifier has params",
}
_SHORT_DH = (512, 768, 1024, 2048)
"""Sizes of DH keys whose private numbers have less than 256 bits."""


def _lattice_complaint(owner: str, size: int, signing: Signing) -> str:
    """The JDK reads any private key as one of ML-DSA and stumbles over what it finds there."""
    if owner.startswith("ML-"):
        return f"Unsupported parameter set name: {owner}"
    if signing.lattice_form == "expanded":
        return _EXPANDED.get(owner, f"Unsupported parameter set name: {owner}")
    if owner in ("RSA", _PSS):
        return "Invalid both"
    short = {"EC": size < 384, "DSA": size < 3072, _DH: size in _SHORT_DH}
    if short.get(owner):
        return "Too short"
    return "Wrong tag: 2" if owner in ("DSA", _DH) else "Unexpected length"


def _p1363_complaint(name: str, owner: str) -> str:
    if name.endswith("ECDSAinP1363Format"):
        family = _FAMILIES.get(owner, owner)
        return f"Not an EC key: {family}"
    # What follows the class is the address of an object, another in each run.
    return f"not a DSA private key: {_IMPLEMENTATIONS.get(owner, owner)}@1b2c3d4e"
