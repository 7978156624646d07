"""Secret keys: their algorithms as PKCS12 names them, and their plain form there.

plain = SEQUENCE { 0, AlgorithmIdentifier { OID, NULL? }, OCTET STRING key }

Whether NULL is written depends on the release. Names and rules observed on 17.0.15 and 25.0.5 with
keys of every name their providers know.
"""

from collections.abc import Mapping
from typing import NamedTuple

from pykeytool.der import writer
from pykeytool.der.reader import parse
from pykeytool.errors import NoSuchAlgorithmError, UnrecoverableKeyError
from pykeytool.x509.oids import NAMES

_ALIASES = {
    "DES": "DES/CBC",
    "DES/CBC": "DES",
    "DH": "DiffieHellman",
    "PSS": "RSASSA-PSS",
    "RC4": "ARCFOUR",
    "SHA": "SHA-1",
    "SHAKE128": "SHAKE128-256",
    "SHAKE256": "SHAKE256-512",
    **{f"SHA{size}": f"SHA-{size}" for size in ("1", "224", "256", "384", "512")},
    **{f"SHA512/{size}": f"SHA-512/{size}" for size in ("224", "256")},
    **{f"AESWrap_{size}": f"AES_{size}/KW/NoPadding" for size in (128, 192, 256)},
    **{f"AESWrapPad_{size}": f"AES_{size}/KWP/NoPadding" for size in (128, 192, 256)},
}
"""Other names of what PKCS12 has an OID for."""

_PASSWORDS = frozenset(
    [
        "PBEWithMD5AndDES",
        "PBEWithSHA1AndDESede",
        "PBEWithSHA1AndRC2_40",
        "PBEWithSHA1AndRC2_128",
        "PBEWithSHA1AndRC4_40",
        "PBEWithSHA1AndRC4_128",
    ]
)
"""Algorithms with an OID whose keys are passwords."""


class SecretKey(NamedTuple):
    """A secret key by the JDK's name of its algorithm."""

    algorithm: str
    key: bytes
    represented: bool = False
    """Whether JCEKS keeps it as a KeyRep: it is of a class of the provider's own."""

    def __repr__(self) -> str:
        return f"<SecretKey {self.algorithm}>"


Names = Mapping[str, str]
"""OID to name, where the release differs from `pykeytool.x509.oids.NAMES`."""


def encode(secret: SecretKey, names: Names, nulls: frozenset[str] | None) -> bytes:
    """The plain form, with NULL after the OIDs in `nulls`, None for any.

    Raises `NoSuchAlgorithmError` for an algorithm without an OID.
    """
    oid = _oid(secret.algorithm, names)
    parameters = writer.null() if nulls is None or oid in nulls else b""
    algorithm = writer.algorithm(oid, parameters)
    return writer.sequence(writer.integer(0), algorithm, writer.octets(secret.key))


def decode(plain: bytes, names: Names, ascii_passwords: bool) -> SecretKey:
    """A key from its plain form. Raises `UnrecoverableKeyError`, `DerError`."""
    _, algorithm, octets = parse(plain).sequence()[:3]
    oid = algorithm.sequence()[0].oid()
    name, key = names.get(oid) or NAMES.get(oid, oid), octets.content
    if not key:
        raise UnrecoverableKeyError("Get Key failed: Empty key")
    if not name.startswith("PBE"):
        return SecretKey(name, key)
    if name not in _PASSWORDS:
        raise UnrecoverableKeyError(f"Get Key failed: {name} SecretKeyFactory not available")
    return SecretKey(name, _password(key, ascii_passwords), represented=True)


def _password(key: bytes, ascii_only: bool) -> bytes:
    """A password as the JDK takes it out: it drops the eighth bit of each byte."""
    password = bytes(octet & 0x7F for octet in key)
    if ascii_only and any(not 0x20 <= octet <= 0x7E for octet in password):
        raise UnrecoverableKeyError("Get Key failed: Password is not ASCII")
    return password


def _oid(name: str, names: Names) -> str:
    # an OID that the release does not name when it reads one has a name when it writes
    known = {**NAMES, **{oid: own for oid, own in names.items() if oid != own}}
    if name in known or _dotted(name):
        return name
    oids: dict[str, str] = {}
    for oid, own in known.items():
        oids.setdefault(own.lower(), oid)
    aliases = {alias.lower(): own.lower() for alias, own in _ALIASES.items()}
    found = oids.get(name.lower()) or oids.get(aliases.get(name.lower(), ""))
    if found is None:
        raise NoSuchAlgorithmError(f"unrecognized algorithm name: {name}")
    return found


def _dotted(name: str) -> bool:
    parts = name.split(".")
    return len(parts) > 1 and all(part.isascii() and part.isdigit() for part in parts)
