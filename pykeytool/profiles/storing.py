"""How a release writes and reads stores: default type, protection, encodings."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

Defaults = tuple[tuple[str, int], tuple[str, int], tuple[str, int]]
"""Algorithm and iterations of certificates, keys and MAC."""

_AES: Defaults = (
    ("PBEWithHmacSHA256AndAES_256", 10000),
    ("PBEWithHmacSHA256AndAES_256", 10000),
    ("HmacPBESHA256", 10000),
)
_LEGACY: Defaults = (
    ("PBEWithSHA1AndRC2_40", 50000),
    ("PBEWithSHA1AndDESede", 50000),
    ("HmacPBESHA1", 100000),
)


_EXPECTING = "PBE parameter parsing error: expecting the object identifier for"
_ERRORS = {
    "derivation": f"{_EXPECTING} PBKDF2",
    "digest": f"{_EXPECTING} a HmacSHA key derivation function",
    "cipher": f"{_EXPECTING} AES cipher",
}


_RSA, _SHA, _SHA3_RSA = "1.2.840.113549.1.1", "2.16.840.1.101.3.4.2", "2.16.840.1.101.3.4.3"
_DIGESTS = frozenset(
    ["1.3.14.3.2.26", "1.2.840.113549.2.2", "1.2.840.113549.2.5"]
    + [f"{_SHA}.{number}" for number in range(1, 11)]
    + [f"{_RSA}.{number}" for number in (1, 2, 4, 5, 11, 12, 13, 14, 15, 16)]
    + [f"{_SHA3_RSA}.{number}" for number in range(13, 17)]
)
_MACS = frozenset(f"1.2.840.113549.2.{number}" for number in range(7, 14))


class Storing(NamedTuple):
    """What changed in the stores from release to release."""

    default_type: str
    """The security property ``keystore.type``."""
    key_parameters_null: bool
    """Whether the AlgorithmIdentifier of a JKS-protected key has NULL."""
    ascii_passwords: bool
    """Whether PKCS12 and JCEKS refuse passwords outside 0x20-0x7E."""
    null_password_protects: bool
    """Whether a PKCS12 written without a password is protected by an empty one, or not at all."""
    parameter_errors: Mapping[str, str]
    """What is said of parameters of PBES2 that are not known."""
    unknown_mac: str
    """What is said of a MAC of an unknown ``{name}``, which is ``{upper}`` in capitals."""
    pbmac1: bool = False
    """Whether the MAC of a PKCS12 may be PBMAC1 (RFC 9579)."""
    parameters_failed: str = ""
    """What is put before an error in the parameters of an encrypted PKCS12."""
    strict_parameters: bool = False
    """Whether any parameters there have to be those of PBES1, and whatever is in the place of a
    PRF is one."""
    secret_names: Mapping[str, str] = MappingProxyType({})
    """OIDs of secret keys in PKCS12 that the release names otherwise than elsewhere, or alone."""
    secret_nulls: frozenset[str] | None = None
    """OIDs after which the AlgorithmIdentifier of a secret key in PKCS12 has NULL, None for any."""
    unknown_keys: Mapping[str, str] = MappingProxyType({})
    """OIDs of private keys that cannot be opened in PKCS12, and what is said of them."""
    unnamed_secrets: frozenset[str] = frozenset()
    """Algorithms of secret keys whose OIDs are not known yet, in small letters."""
    truncated_sha512: bool = False
    """Whether new keys can be sealed with HmacSHA512/224 and HmacSHA512/256."""
    names_password_keys_alike: bool = False
    """Whether a password with a PBE algorithm of its own is told as a PBE secret key too."""
    empty_mac_key: str = "Empty key"
    """What is said of a MAC's key without any bits."""
    sets_all_attributes: bool = False
    """Whether the set of a bag's further attributes is as large as if its own were in it, and is
    made once where a key is copied."""
    copies_trusted_sets: bool = True
    """Whether the copy of a trusted certificate has a new set of attributes."""
    keeps_public_keys: bool = False
    """Whether a private key in PKCS12 keeps the public key that PKCS#8 of version 1 may have."""
    keys_in_streams: bool = False
    """Whether a private key in JKS may have anything after it, and its length no bytes in vain."""
    corrupt_key: str = "corrupt private key"
    """What is said of a private key in JKS that cannot be read; nothing where it is told why."""
    warns_of_secret_keys: bool = False
    """Whether weak algorithms of secret keys are warned about."""
    reads_other: bool = True
    """Whether JKS and PKCS12 read each other's files: ``keystore.type.compat``."""
    warns_before_import: bool = True
    """Whether a weak certificate is warned about before the destination has, or has refused it."""
    omits_default_hash: bool = False
    """Whether SHA-1, the default of PBKDF2, is left out of its parameters."""
    ignores_protection: bool = False
    """Whether JKS and JCEKS do not mind the algorithm that a password is to be protected with."""
    other_types: str = ""
    """What a backup that is neither JKS nor JCEKS is called; nothing for its type."""
    probes: bool = True
    """Whether the type of a file that is not told is found by what is in it."""
    pkcs12_provider: str = "SUN"
    """The provider of PKCS12; another than that of JKS reads no files of JKS, and a list tells of
    which type a file of JKS is."""
    pkcs12_keeps_keys: bool = False
    """Whether another password of a PKCS12 leaves its keys as they are, and -new is ignored."""
    reads_back: bool = True
    """Whether a store is read again at the end."""
    chains_by_name: bool = False
    """Whether the issuer in a chain of PKCS12 is whatever certificate with its name came last."""
    migration: str = (
        "The {type} keystore uses a proprietary format."
        " It is recommended to migrate to PKCS12 which is an industry standard format using"
        ' "keytool -importkeystore -srckeystore {path} -destkeystore {path} -deststoretype pkcs12".'
    )
    """The warning about a JKS or JCEKS store with keys."""
    pkcs12: Defaults = _AES
    pkcs12_legacy: Defaults = _LEGACY
    """The protection with the property ``keystore.pkcs12.legacy``."""


def _unknown(oid: str, name: str = "") -> tuple[str, str]:
    return oid, f"{name or oid} KeyFactory not available"


_LATTICES = dict(
    _unknown(f"2.16.840.1.101.3.4.{arc}") for arc in ("3.17", "3.18", "3.19", "4.1", "4.2", "4.3")
)
_NOT_RAW = "java.security.InvalidKeyException: key length must be"
_MONTGOMERY = {"1.3.101.110": f"{_NOT_RAW} 32", "1.3.101.111": f"{_NOT_RAW} 56"}
_NO_MAC = "Integrity check failed: java.security.NoSuchAlgorithmException: Algorithm"

JDK17 = Storing(
    default_type="pkcs12",
    key_parameters_null=True,
    ascii_passwords=True,
    null_password_protects=True,
    parameter_errors=_ERRORS,
    unknown_mac=f"{_NO_MAC} HmacPBE{{upper}} not available",
    parameters_failed="parseAlgParameters failed: ",
    strict_parameters=True,
    unknown_keys=_LATTICES,
    keys_in_streams=True,
)
JDK11_0_13 = JDK17._replace(
    chains_by_name=True,
    pkcs12=(*_AES[:2], _LEGACY[2]),
    unknown_keys={
        **_LATTICES,
        **_MONTGOMERY,
        **dict(_unknown(f"1.3.101.{arc}") for arc in (112, 113)),
    },
    unnamed_secrets=frozenset(("blowfish", "rc2", "arcfour", "des", "desede", "hmacmd5")),
)
JDK11_0_33 = JDK11_0_13._replace(
    pkcs12=_AES,
    unknown_keys={
        **_LATTICES,
        **_MONTGOMERY,
        **dict([_unknown("1.3.101.112", "Ed25519"), _unknown("1.3.101.113", "Ed448")]),
    },
    unnamed_secrets=frozenset(("blowfish", "des", "desede")),
)
JDK8 = JDK11_0_33._replace(
    default_type="jks",
    ignores_protection=True,
    other_types="Non JKS/JCEKS",
    probes=False,
    pkcs12_provider="SunJSSE",
    pkcs12_keeps_keys=True,
    reads_back=False,
    pkcs12=_LEGACY,
    unknown_keys={**_LATTICES, **dict(_unknown(f"1.3.101.{arc}") for arc in range(110, 114))},
    unnamed_secrets=JDK11_0_13.unnamed_secrets,
)
JDK17_0_21 = JDK17._replace(
    sets_all_attributes=True,
    key_parameters_null=False,
    secret_nulls=_DIGESTS,
    unknown_keys=MappingProxyType({}),
)
JDK21_0_8 = JDK17_0_21._replace(
    unknown_keys=_LATTICES,
    keys_in_streams=False,
    copies_trusted_sets=False,
    null_password_protects=False,
    parameters_failed="",
    strict_parameters=False,
    secret_names={
        "1.2.840.113549.3.2": "RC2",
        "1.3.14.3.2.7": "DES",
        "1.3.6.1.4.1.3029.1.1.2": "Blowfish",
    },
    truncated_sha512=True,
    names_password_keys_alike=True,
    empty_mac_key="keysize must not be <= 0",
    warns_of_secret_keys=True,
    warns_before_import=False,
)
JDK21_0_13 = JDK21_0_8._replace(unknown_keys=MappingProxyType({}), secret_nulls=_DIGESTS | _MACS)
JDK25_0_2 = JDK21_0_8._replace(
    unknown_keys=MappingProxyType({}),
    ascii_passwords=False,
    keeps_public_keys=True,
    corrupt_key="",
    parameter_errors={
        **_ERRORS,
        "digest": "PBKDF2 parameter parsing error: expecting the object identifier"
        " for a HmacSHA pseudorandom function",
    },
)
JDK25_0_5 = JDK25_0_2._replace(
    secret_nulls=_DIGESTS | _MACS,
    unknown_mac=f"{_NO_MAC} hmacpbe{{name}} not available",
    pbmac1=True,
)
JDK26_0_2 = JDK25_0_5._replace(
    omits_default_hash=True,
    migration="{type} uses outdated cryptographic algorithms and will be removed in a future"
    " release. Migrate to PKCS12 using:\n"
    "keytool -importkeystore -srckeystore {path} -destkeystore {path} -deststoretype pkcs12",
)
