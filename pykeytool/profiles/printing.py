"""How a release prints certificates, requests and CRLs, and what it warns about in them."""

from collections.abc import Mapping
from typing import NamedTuple


class Printing(NamedTuple):
    """What changed in the printed forms from release to release."""

    names: Mapping[str, str]
    """OIDs the release names beyond `pykeytool.x509.oids.NAMES`, or names otherwise."""
    pem_line_end: str
    """What ends the header, the last line of Base64 and the footer; inner lines end in CR LF."""
    sized_raw_keys: bool
    """Whether Ed25519 and X25519 keys print with a size."""
    unknown_size: str
    """What follows ``key`` for a key whose size is not known."""
    weak_unknown: str
    """What precedes the type of a weak key whose size is not known."""
    legacy_signature: str
    """The end of the warning about a signature algorithm that is going to be disabled."""
    legacy_key: str
    """The end of the warning about a key that is going to be disabled."""
    legacy: tuple[str, ...]
    """Algorithms that count as weak."""
    pem_header_anywhere: bool
    """Whether text may precede ``-----BEGIN`` on its line."""
    xdh: bool = False
    """Whether X25519 and X448 keys print as XDH."""
    serial_octets: bool = True
    """Whether serial numbers inside extensions print as ``00:ff``, not as ``[    00ff]``."""
    bmp_beyond_ucs2: bool = True
    """Whether a BMPString may have pairs of surrogates."""
    edi_party_required: bool = False
    """Whether an EDIPartyName must name a party."""
    other_name_explicit: bool = False
    """Whether the value of an other name must stand under [0]."""
    other_name_argument: str = "java.lang.Object"
    """The parameter of the constructor that the JDK looks for in vain."""
    dns_labels: bool = False
    """Whether DNS names are checked for the lengths of labels and for hyphens at their ends."""
    mapped_networks: bool = False
    """Whether an IPv4 network written as an IPv6 one prints as an IPv4 network."""
    strict_usage: bool = False
    """Whether a certificate whose extended key usage cannot be read is not printed at all."""
    refuses_attributes: bool = True
    """Whether the attributes 9 and 10 of PKCS #9 are known and refused."""
    any_directory_name: bool = False
    """Whether the issuer of a revoked certificate may come after names of other kinds."""
    wraps_base64_errors: bool = True
    """Whether Base64 of a request that is wrong is an error of input."""
    lattice_keys: bool = False
    """Whether keys of ML-DSA and ML-KEM are known."""
    unlimited_path: str = " no limit"
    """What is printed for the longest path that BasicConstraints allow where they set no limit."""
    disabled_curves: frozenset[str] = frozenset()
    """Curves whose keys are disabled."""
    host_kinds: str = "DNSName, IPv4 address, or IPv6 address"
    """What the host of a URI may be."""


_ML = {
    "2.16.840.1.101.3.4.2.11": "SHAKE128-256",
    "2.16.840.1.101.3.4.2.12": "SHAKE256-512",
    "2.16.840.1.101.3.4.3.17": "ML-DSA-44",
    "2.16.840.1.101.3.4.3.18": "ML-DSA-65",
    "2.16.840.1.101.3.4.3.19": "ML-DSA-87",
    "2.16.840.1.101.3.4.4.1": "ML-KEM-512",
    "2.16.840.1.101.3.4.4.2": "ML-KEM-768",
    "2.16.840.1.101.3.4.4.3": "ML-KEM-1024",
}
_HSS = {"1.2.840.113549.1.9.16.3.17": "HSS/LMS"}

JDK17_0_15 = Printing(
    names={},
    pem_line_end="\n",
    sized_raw_keys=True,
    unknown_size=" of unknown size",
    weak_unknown="-1-bit ",
    legacy_signature=" This algorithm will be disabled in a future update.",
    legacy_key=" This key size will be disabled in a future update.",
    legacy=("SHA1", "RSA<2048", "DSA<2048"),
    pem_header_anywhere=False,
    xdh=True,
)
JDK17_0_9 = JDK17_0_15._replace(serial_octets=False)
_SECP = ("112r1", "112r2", "128r1", "128r2", "160k1", "160r1", "160r2", "192k1", "192r1")
_SECT = ("113r1", "113r2", "131r1", "131r2", "163k1", "163r1", "163r2", "193r1", "193r2", "233k1")
_SECT_LONG = ("233r1", "239k1", "283k1", "283r1", "409k1", "409r1", "571k1", "571r1")
_C2TNB = ("191v1", "191v2", "191v3", "239v1", "239v2", "239v3", "359v1", "431r1")
_AES_MODES = (*range(1, 7), 8)
_LATER = (
    *("1.3.14.3.2.15", "1.3.14.3.2.7", "1.2.840.113549.1.5.12", "1.2.840.113549.1.5.13"),
    *(f"1.2.840.113549.1.12.10.1.{arc}" for arc in (2, 3, 5)),
    *(f"1.2.840.113549.2.{arc}" for arc in range(7, 14)),
    *(f"1.2.840.113549.3.{arc}" for arc in (2, 4, 7, 9)),
    *(f"2.16.840.1.101.3.4.1.{size + mode}" for size in (0, 20, 40) for mode in _AES_MODES),
    *(f"2.16.840.1.101.3.4.2.{arc}" for arc in range(7, 17)),
)
_LAST = (
    "1.3.14.3.2.17",
    *(f"2.16.840.1.101.3.4.1.{arc}" for arc in (8, 28, 48)),
    *(f"2.16.840.1.101.3.4.2.{arc}" for arc in (17, 18)),
)
"""OIDs that had no names yet: up to 11.0.13, and in all of 11."""
JDK11_0_13 = JDK17_0_9._replace(
    names={oid: oid for oid in (*_LATER, *_LAST)},
    sized_raw_keys=False,
    xdh=True,
    unlimited_path="2147483647",
    disabled_curves=frozenset(
        [f"secp{name}" for name in (*_SECP, "224k1", "224r1", "256k1")]
        + [f"sect{name}" for name in (*_SECT, *_SECT_LONG)]
        + [f"X9.62 c2tnb{name}" for name in _C2TNB]
        + [f"X9.62 prime{name}" for name in ("192v2", "192v3", "239v1", "239v2", "239v3")]
        + [f"brainpoolP{bits}r1" for bits in (256, 320, 384, 512)]
    ),
)
JDK11_0_33 = JDK11_0_13._replace(
    names={
        **{oid: oid for oid in _LAST},
        **{
            f"2.16.840.1.101.3.4.1.{arc}": f"AESWRAP_{size}"
            for arc, size in ((5, 128), (25, 192), (45, 256))
        },
    },
)
JDK8 = JDK11_0_13
JDK17_0_21 = JDK17_0_15._replace(
    names=_ML,
    xdh=False,
    bmp_beyond_ucs2=False,
    dns_labels=True,
    mapped_networks=True,
    lattice_keys=True,
    host_kinds="DNSName or IPv4 address",
)
JDK21_0_8 = JDK17_0_15._replace(
    names=_HSS,
    xdh=False,
    legacy_signature="",
    legacy=("SHA1", "RSA<2048", "DSA<2048", "DES", "DESede", "MD5", "RC2", "ARCFOUR"),
    bmp_beyond_ucs2=False,
)
JDK21_0_13 = JDK21_0_8._replace(
    names={**_ML, **_HSS},
    dns_labels=True,
    mapped_networks=True,
    lattice_keys=True,
    host_kinds="DNSName or IPv4 address",
)
JDK25_0_2 = JDK21_0_8._replace(
    names={**_ML, **_HSS},
    pem_line_end="\r\n",
    sized_raw_keys=False,
    unknown_size="",
    weak_unknown="",
    legacy_key=" It will be disabled in a future update.",
    pem_header_anywhere=True,
    edi_party_required=True,
    other_name_explicit=True,
    other_name_argument="[B",
    strict_usage=True,
    any_directory_name=True,
    refuses_attributes=False,
    wraps_base64_errors=False,
    lattice_keys=True,
)
JDK25_0_5 = JDK25_0_2._replace(
    names={**JDK25_0_2.names, "1.2.840.113549.1.5.14": "PBMAC1"},
    dns_labels=True,
    mapped_networks=True,
    host_kinds="DNSName or IPv4 address",
)
JDK26_0_2 = JDK25_0_5
