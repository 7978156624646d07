"""Which key ``-keyalg``, ``-keysize`` and ``-groupname`` mean, and what is said of impossible ones.

Names, defaults and messages as observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Callable
from typing import NamedTuple

from pykeytool.errors import (
    IllegalArgumentError,
    NoSuchAlgorithmError,
    SecurityError,
    UncheckedError,
)
from pykeytool.profiles.signing import Signing
from pykeytool.x509.curves import OTHER_NAMES
from pykeytool.x509.oids import CURVES

_ALIASES = {
    "RSA": "RSA",
    "1.2.840.113549.1.1.1": "RSA",
    "1.2.840.113549.1.1": "RSA",
    "OID.1.2.840.113549.1.1": "RSA",
    "RSASSA-PSS": "RSASSA-PSS",
    "PSS": "RSASSA-PSS",
    "1.2.840.113549.1.1.10": "RSASSA-PSS",
    "OID.1.2.840.113549.1.1.10": "RSASSA-PSS",
    "DSA": "DSA",
    "1.2.840.10040.4.1": "DSA",
    "OID.1.2.840.10040.4.1": "DSA",
    "1.3.14.3.2.12": "DSA",
    "EC": "EC",
    "ELLIPTICCURVE": "EC",
    "DH": "DH",
    "DIFFIEHELLMAN": "DH",
    "1.2.840.113549.1.3.1": "DH",
    "OID.1.2.840.113549.1.3.1": "DH",
    "EDDSA": "EdDSA",
    "XDH": "XDH",
    "ED25519": "Ed25519",
    "ED448": "Ed448",
    "X25519": "X25519",
    "X448": "X448",
    "1.3.101.110": "X25519",
    "1.3.101.111": "X448",
    "1.3.101.112": "Ed25519",
    "1.3.101.113": "Ed448",
    "OID.1.3.101.110": "X25519",
    "OID.1.3.101.111": "X448",
    "OID.1.3.101.112": "Ed25519",
    "OID.1.3.101.113": "Ed448",
}
"""Names of key generators in capitals, and what they generate."""

_EDWARDS = {
    "EdDSA": {255: "Ed25519", 448: "Ed448"},
    "XDH": {255: "X25519", 448: "X448"},
}
"""Families of curves and their members by size in bits."""

_BY_SIZE = {
    112: "1.3.132.0.6",
    113: "1.3.132.0.4",
    128: "1.3.132.0.28",
    131: "1.3.132.0.22",
    160: "1.3.132.0.9",
    163: "1.3.132.0.15",
    191: "1.2.840.10045.3.0.5",
    192: "1.2.840.10045.3.1.1",
    193: "1.3.132.0.24",
    224: "1.3.132.0.33",
    233: "1.3.132.0.26",
    239: "1.2.840.10045.3.1.4",
    256: "1.2.840.10045.3.1.7",
    283: "1.3.132.0.16",
    320: "1.3.36.3.3.2.8.1.1.9",
    359: "1.2.840.10045.3.0.18",
    384: "1.3.132.0.34",
    409: "1.3.132.0.36",
    431: "1.2.840.10045.3.0.20",
    512: "1.3.36.3.3.2.8.1.1.13",
    521: "1.3.132.0.35",
    571: "1.3.132.0.38",
}
"""The curve that a size in bits stands for."""

SUPPORTED = ("secp256r1", "secp384r1", "secp521r1")
"""The curves that keys are generated on."""


class ProviderError(UncheckedError):
    """A provider that does not support what it knows."""

    java = "java.security.ProviderException"


class InvalidParameterSpecError(SecurityError):
    """Parameters that are none."""

    java = "java.security.spec.InvalidParameterSpecException"


class Choice(NamedTuple):
    """What to generate: the two arguments of `Host.generate_key`."""

    algorithm: str
    parameter: str


def check_group(keyalg: str, group: str | None, signing: Signing) -> None:
    """Raise the error for a group where EC is called otherwise."""
    if group is not None and find(keyalg, signing) == "EC" and keyalg.upper() != "EC":
        raise IllegalArgumentError("ECParameterSpec or ECGenParameterSpec required for EC")


def find(keyalg: str, signing: Signing) -> str:
    """The algorithm of a ``-keyalg``, whatever its case. Raises `NoSuchAlgorithmError`."""
    typed = keyalg.upper()
    found = _ALIASES.get(typed) or signing.more_key_types.get(typed)
    if found is None or typed in signing.missing_key_types:
        raise NoSuchAlgorithmError(f"{keyalg} KeyPairGenerator not available")
    return found


def curve_of_size(size: int) -> str:
    """The name of the curve that a ``-keysize`` stands for. Raises `InvalidParameterSpecError`."""
    if size not in _BY_SIZE:
        # What follows the class is the address of an object, another in each run.
        raise InvalidParameterSpecError(
            "Not a supported curve: sun.security.util.ECKeySizeParameterSpec@45283ce2"
        )
    return CURVES[_BY_SIZE[size]][0]


def choose(algorithm: str, size: int | None, group: str | None, signing: Signing) -> Choice:
    """The key of a size or a group or, without both, the release's default.

    Raises `IllegalArgumentError` and `ProviderError`.
    """
    if algorithm in ("RSA", "RSASSA-PSS"):
        return Choice(algorithm, str(_rsa(algorithm, size, group, signing)))
    if algorithm == "DSA":
        return Choice(algorithm, str(_dsa(size, group)))
    if algorithm == "DH":
        return Choice(algorithm, str(_diffie_hellman(size, group, signing)))
    if algorithm == "EC":
        return Choice(algorithm, _curve(size, group, signing))
    if algorithm.startswith("ML-"):
        return Choice(_lattice(algorithm, size, group), "")
    return Choice(_edwards(algorithm, size, group), "")


def _rsa(algorithm: str, size: int | None, group: str | None, signing: Signing) -> int:
    if group is not None:
        raise IllegalArgumentError("Params must be instance of RSAKeyGenParameterSpec")
    if size is None:
        return signing.rsa_size
    if not 512 <= size <= 16384:
        reason = "Invalid key sizes"
        if size < _EXPONENT_BITS:
            reason = f"Public exponent must be no longer than {size} bits"
        raise IllegalArgumentError(signing.rsa_complaint + reason)
    return size


_EXPONENT_BITS = 17


def _dsa(size: int | None, group: str | None) -> int:
    if group is not None:
        raise IllegalArgumentError("Inappropriate parameter")
    if size is None or size in (2048, 3072):
        return size or 2048
    if size > 1024:
        raise IllegalArgumentError(f"Invalid DSA Prime Size: {size}")
    if size < 512 or size % 64:
        raise IllegalArgumentError(f"Unsupported prime and subprime size combination: {size}, 160")
    return size


def _diffie_hellman(size: int | None, group: str | None, signing: Signing) -> int:
    if group is not None:
        raise IllegalArgumentError("Inappropriate parameter type")
    if size is None:
        return signing.rsa_size
    if size % 64 or not 512 <= size <= 8192:
        raise IllegalArgumentError(
            "DH key size must be multiple of 64, and can only range from 512 to 8192 (inclusive)."
            f" The specific key size {size} is not supported"
        )
    if size > 1024 and size not in _DH_SIZES:
        raise IllegalArgumentError(
            "Supported DH key size must be multiple of 64 and range from 512 to 1024 (inclusive),"
            f" or 2048, 3072. The specified key size {size} is not supported"
        )
    return size


_DH_SIZES = (1536, 2048, 3072, 4096, 6144, 8192)


def _curve(size: int | None, group: str | None, signing: Signing) -> str:
    if group is not None:
        return _group(group, signing)
    if size is None:
        return signing.ec_group
    if size < 112:
        raise IllegalArgumentError("Key size must be at least 112 bits")
    if size > 571:
        raise IllegalArgumentError("Key size must be at most 571 bits")
    if size not in _BY_SIZE:
        raise IllegalArgumentError(f"No EC parameters available for key size {size} bits")
    oid = _BY_SIZE[size]
    if not _supports(signing, oid):
        if signing.refused_curves is not None:
            raise IllegalArgumentError("java.security.InvalidAlgorithmParameterException")
        raise ProviderError(f"Curve not supported:  {_full_name(oid)}")
    return CURVES[oid][0]


def _supports(signing: Signing, oid: str) -> bool:
    name = CURVES[oid][0]
    return (
        name in SUPPORTED if signing.refused_curves is None else name not in signing.refused_curves
    )


def _group(group: str, signing: Signing) -> str:
    fold = str if signing.exact_groups else str.lower
    oid = next((oid for oid in CURVES if fold(group) in _names(oid, fold)), None)
    if oid is None:
        raise IllegalArgumentError(f"Unknown curve name: {group}")
    if not _supports(signing, oid):
        refused = "Curve not supported" if signing.refused_curves is None else "Unsupported curve"
        raise IllegalArgumentError(f"{refused}: {_full_name(oid)}")
    return CURVES[oid][0]


def _names(oid: str, fold: Callable[[str], str]) -> list[str]:
    standard = CURVES[oid][0]
    others = OTHER_NAMES.get(standard, "").split(",")
    return [fold(name) for name in (oid, standard, *others) if name]


def _full_name(oid: str) -> str:
    name = CURVES[oid][0]
    others = f" [{OTHER_NAMES[name]}]" if name in OTHER_NAMES else ""
    return f"{name}{others} ({oid})"


def _lattice(algorithm: str, size: int | None, group: str | None) -> str:
    if size is not None:
        raise IllegalArgumentError("keysize not supported")
    sets = _SETS[algorithm[:6]]
    exact = algorithm in sets
    if group is None:
        return algorithm if exact else sets[1]
    wanted = next((name for name in sets if name.lower() == group.lower()), None)
    if wanted is None or (exact and wanted != algorithm):
        raise IllegalArgumentError(f"Unsupported parameter set name: {group}")
    return wanted


_SETS = {
    "ML-DSA": ("ML-DSA-44", "ML-DSA-65", "ML-DSA-87"),
    "ML-KEM": ("ML-KEM-512", "ML-KEM-768", "ML-KEM-1024"),
}
"""Parameter sets; the one in the middle is the default."""


def _edwards(algorithm: str, size: int | None, group: str | None) -> str:
    family = _EDWARDS["XDH" if algorithm.startswith("X") else "EdDSA"]
    exact = algorithm in family.values()
    if size is not None and size not in family:
        raise IllegalArgumentError(f"Unsupported size: {size}")
    if size is not None:
        wanted = family[size]
    elif group is not None:
        wanted = next((name for name in family.values() if name.lower() == group.lower()), "")
        if not wanted:
            raise IllegalArgumentError(f"Unsupported name: {group}")
    else:
        wanted = algorithm if exact else family[255]
    if exact and wanted != algorithm:
        wrapped = group is not None and algorithm.startswith("Ed")
        cause = "java.security.InvalidParameterException: " if wrapped else ""
        raise IllegalArgumentError(f"{cause}Parameters must be {algorithm}")
    return wanted
