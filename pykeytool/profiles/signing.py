"""What a release generates and signs: key types, sizes, default signatures, encodings."""

from collections.abc import Mapping
from math import inf
from types import MappingProxyType
from typing import NamedTuple


class Signing(NamedTuple):
    """What changed in keys, signatures and certificates from release to release."""

    strict_names: bool
    """Whether general names are checked as since 17.0.21 and 25.0.5: the length of DNS labels and
    hyphens at their ends, prefixes of IPv4-mapped addresses; the messages differ too."""
    empty_lists: bool
    """Whether an empty value of an extension is read as a list of one empty word, and whether a
    list of none is found out when the certificate is encoded only."""

    dialog_intro: str
    """The line before the questions for a name; where there is none, a dot is no answer either."""
    xdh_family: str
    """What the status line calls keys on X25519 and X448; nothing for their own names."""
    derives_lattice_signatures: bool
    """Whether keys for ML-DSA have a default signature."""
    sizes_by_option: bool
    """Whether the size that is told is that of the options and not that of the key."""
    rsa_size: int
    """The default size of keys for RSA, RSASSA-PSS and Diffie-Hellman in bits."""
    ec_group: str
    """The default curve."""
    rsa_complaint: str
    """What comes before the complaint about the size of an RSA key."""
    hashes: Mapping[str, tuple[tuple[float, str], ...]]
    """By type of key: the size in bits up to which a hash is used, and that hash."""
    null_after: tuple[str, ...]
    """Ends of the names of signatures whose AlgorithmIdentifier has NULL."""
    null_not_after: tuple[str, ...]
    """OIDs of signatures whose AlgorithmIdentifier has no parameters nevertheless."""
    more_signatures: Mapping[str, str]
    """OIDs and names of signatures that came later."""
    more_unnamed: tuple[str, ...]
    """Names of signatures that came later and have no OID of their own, in capitals."""
    lattice_form: str
    """The form of private keys for ML-DSA and ML-KEM: ``seed`` or ``expanded``."""
    more_key_types: Mapping[str, str]
    """Further names of key generators in capitals, and what they generate."""
    tells_curve: bool = True
    """Whether the curve of a new key is told, and the size that belongs to a group."""
    missing_key_types: frozenset[str] = frozenset()
    """Names of key generators in capitals that came later."""
    names_signatures_first: bool = False
    """Whether a signature needs an OID before it is looked for."""
    unnamed_signatures: frozenset[str] = frozenset()
    """Signatures whose OIDs came later."""
    missing_signatures: frozenset[str] = frozenset()
    """Signatures that have an OID and came later."""
    extension_names: Mapping[str, str] = MappingProxyType({})
    """OIDs of extensions and names, by which they are sorted, and told from raw ones; where there
    are none, extensions are sorted by their OIDs."""
    folds_words: bool = False
    """Whether abbreviations never mind the case of letters."""
    short_serials: bool = False
    """Whether serial numbers have 31 random bits, and not 64."""
    missing_secret_types: frozenset[str] = frozenset()
    """Names of generators of secret keys in capitals that came later."""
    derives_by_name: bool = False
    """Whether a signature is derived for keys called RSA, DSA and EC alone."""
    exact_groups: bool = False
    """Whether -groupname minds the case of letters."""
    refused_curves: frozenset[str] | None = None
    """Curves that no key can be made on; None for all but secp256r1, secp384r1 and secp521r1."""
    tells_pss_size: bool = False
    """Whether the default size of RSASSA-PSS is told, and not -1."""
    positive_reasons: bool = False
    """Whether the reasons of a revocation must be positive, and not only other than zero."""
    missing_honored: str = ""
    """What is null where an extension is honored that is not asked for; nothing if it is told."""


_BY_SIZE = ((3072.0, "SHA256"), (7680.0, "SHA384"), (inf, "SHA512"))
_EC_BY_SIZE = ((383.0, "SHA256"), (511.0, "SHA384"), (inf, "SHA512"))
_ECDSA_OF_SHA2 = tuple(f"1.2.840.10045.4.3.{arc}" for arc in (1, 2, 3, 4))
_ML_DSA = ("ML-DSA-44", "ML-DSA-65", "ML-DSA-87")
_LATTICE_SIGNATURES = {f"2.16.840.1.101.3.4.3.{17 + at}": name for at, name in enumerate(_ML_DSA)}
_EC_KEYS = {"1.2.840.10045.2.1": "EC", "OID.1.2.840.10045.2.1": "EC"}
_LATTICE_KEYS = {
    "ML-DSA": "ML-DSA",
    "ML-KEM": "ML-KEM",
    **{
        f"{prefix}2.16.840.1.101.3.4.{arc}": name
        for prefix in ("", "OID.")
        for arc, name in (
            ("3.17", "ML-DSA-44"),
            ("3.18", "ML-DSA-65"),
            ("3.19", "ML-DSA-87"),
            ("4.1", "ML-KEM-512"),
            ("4.2", "ML-KEM-768"),
            ("4.3", "ML-KEM-1024"),
        )
    },
    **{
        name: name
        for name in (
            *("ML-DSA-44", "ML-DSA-65", "ML-DSA-87"),
            *("ML-KEM-512", "ML-KEM-768", "ML-KEM-1024"),
        )
    },
}

JDK17 = Signing(
    strict_names=False,
    empty_lists=True,
    dialog_intro="",
    xdh_family="XDH",
    derives_lattice_signatures=False,
    sizes_by_option=True,
    rsa_size=2048,
    ec_group="secp256r1",
    rsa_complaint="",
    hashes={"RSA": _BY_SIZE, "DSA": _BY_SIZE, "EC": _EC_BY_SIZE},
    null_after=("RSA", "DSA"),
    null_not_after=_ECDSA_OF_SHA2,
    more_signatures={},
    more_unnamed=(),
    lattice_form="",
    more_key_types={},
)
_EDWARDS = frozenset(
    ["EDDSA", "ED25519", "ED448"]
    + [f"{prefix}1.3.101.{arc}" for prefix in ("", "OID.") for arc in (112, 113)]
)
_MONTGOMERY = frozenset(
    ["XDH", "X25519", "X448"]
    + [f"{prefix}1.3.101.{arc}" for prefix in ("", "OID.") for arc in (110, 111)]
)
_BRAINPOOL = {bits: f"brainpoolP{bits}r1" for bits in (160, 192, 224, 256, 320, 384, 512)}
_SHA3 = [f"SHA3-{bits}" for bits in (224, 256, 384, 512)]
_SHA3_DSA = frozenset(f"{name}with{key}" for name in _SHA3 for key in ("DSA", "ECDSA"))
_LATER = _SHA3_DSA.union(
    ("Ed25519", "Ed448", "SHA384withDSA", "SHA512withDSA"), [f"{name}withRSA" for name in _SHA3]
)
_SHA2 = "1.2.840.113549.2."
_NIST = "2.16.840.1.101.3.4."
_SECRETS = frozenset(
    ["HMACSHA512/224", "HMACSHA512/256"]
    + [f"HMAC{name}" for name in _SHA3]
    + [f"{prefix}{_SHA2}{arc}" for prefix in ("", "OID.") for arc in (12, 13)]
    + [f"{prefix}{_NIST}2.{arc}" for prefix in ("", "OID.") for arc in range(13, 17)]
)
_SECRET_OIDS = frozenset(
    f"{prefix}{oid}" for prefix in ("", "OID.") for oid in ("1.2.840.113549.3.4", f"{_NIST}1")
)
JDK11_0_13 = JDK17._replace(
    names_signatures_first=True,
    unnamed_signatures=_LATER,
    missing_signatures=_LATER,
    null_not_after=(),
    folds_words=True,
    short_serials=True,
    tells_curve=False,
    missing_key_types=_EDWARDS | {"PSS", "1.2.840.113549.1.1.1"},
    missing_secret_types=_SECRETS | _SECRET_OIDS,
    exact_groups=True,
    refused_curves=frozenset(_BRAINPOOL[bits] for bits in (160, 192, 224)),
)
JDK11_0_33 = JDK11_0_13._replace(
    unnamed_signatures=_SHA3_DSA,
    missing_key_types=_EDWARDS | {"PSS"},
    missing_secret_types=_SECRETS,
)
JDK8 = JDK11_0_13._replace(
    hashes={key: ((inf, "SHA256"),) for key in ("RSA", "DSA", "EC")},
    missing_key_types=JDK11_0_13.missing_key_types | _MONTGOMERY,
    missing_secret_types=JDK11_0_13.missing_secret_types | {"CHACHA20"},
    derives_by_name=True,
    extension_names={
        "1.3.6.1.5.5.7.1.1": "AuthorityInfoAccess",
        "1.3.6.1.5.5.7.1.11": "SubjectInfoAccess",
        "2.5.29.14": "SubjectKeyIdentifier",
        "2.5.29.15": "KeyUsage",
        "2.5.29.17": "SubjectAlternativeName",
        "2.5.29.18": "IssuerAlternativeName",
        "2.5.29.19": "BasicConstraints",
        "2.5.29.31": "CRLDistributionPoints",
        "2.5.29.35": "AuthorityKeyIdentifier",
        "2.5.29.37": "ExtendedKeyUsage",
    },
    refused_curves=frozenset(_BRAINPOOL.values()),
)
JDK17_0_21 = JDK17._replace(
    strict_names=True,
    xdh_family="",
    null_after=("RSA",),
    null_not_after=("1.3.14.3.2.29",),
    more_signatures=_LATTICE_SIGNATURES,
    more_unnamed=("ML-DSA",),
    lattice_form="seed",
    more_key_types=_LATTICE_KEYS,
)
JDK21_0_8 = JDK17._replace(
    empty_lists=False,
    dialog_intro=(
        "Enter the distinguished name. Provide a single dot (.) to leave a sub-component empty"
        " or press ENTER to use the default value in braces."
    ),
    rsa_size=3072,
    ec_group="secp384r1",
    rsa_complaint="java.security.InvalidAlgorithmParameterException: ",
    hashes={
        "RSA": ((623, "SHA256"), (7680, "SHA384"), (inf, "SHA512")),
        "DSA": ((inf, "SHA256"),),
        "EC": ((511, "SHA384"), (inf, "SHA512")),
    },
    null_after=("RSA",),
    null_not_after=("1.3.14.3.2.29",),
    more_unnamed=("HSS/LMS",),
    more_key_types=_EC_KEYS,
    tells_pss_size=True,
    positive_reasons=True,
    missing_honored=(
        'Cannot invoke "sun.security.x509.Extension.isCritical()" because "e" is null'
    ),
)
JDK21_0_13 = JDK21_0_8._replace(
    strict_names=True,
    xdh_family="",
    more_signatures=_LATTICE_SIGNATURES,
    more_unnamed=("ML-DSA", "HSS/LMS"),
    lattice_form="seed",
    more_key_types={**_EC_KEYS, **_LATTICE_KEYS},
)
JDK25_0_2 = JDK21_0_8._replace(
    xdh_family="",
    derives_lattice_signatures=True,
    sizes_by_option=False,
    more_signatures=_LATTICE_SIGNATURES,
    more_unnamed=("ML-DSA", "HSS/LMS"),
    lattice_form="expanded",
    more_key_types={**_EC_KEYS, **_LATTICE_KEYS},
)
JDK25_0_5 = JDK25_0_2._replace(strict_names=True, lattice_form="seed")
JDK26_0_2 = JDK25_0_5
