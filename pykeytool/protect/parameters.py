"""How data is encrypted with a password, as an AlgorithmIdentifier tells it.

identifier = SEQUENCE { OID, parameters }
PBES1      = SEQUENCE { salt, iterations }          (RFC 7292, appendix C; RFC 8018, 6.1)
PBES2      = SEQUENCE { PBKDF2 {...}, cipher { OID, IV } }        (RFC 8018, 6.2)
PBKDF2     = SEQUENCE { salt, iterations, key length?, PRF? }     (RFC 8018, A.2)

What the JDK takes and what it says of the rest observed on 17.0.15, 21.0.13 and 25.0.5.
"""

from collections.abc import Mapping
from typing import NamedTuple

from pykeytool.der.reader import (
    CONSTRUCTED,
    INTEGER,
    NULL,
    OCTET_STRING,
    SEQUENCE,
    DerError,
    Value,
)
from pykeytool.errors import InputOutputError
from pykeytool.protect.kdf import Salted

PBES2 = "1.2.840.113549.1.5.13"
PBKDF2 = "1.2.840.113549.1.5.12"
_HMAC = "1.2.840.113549.2."
_AES = "2.16.840.1.101.3.4.1."

DEFAULT_PRF = _HMAC + "7"
PRFS = {
    _HMAC + "7": ("SHA1", "sha1"),
    _HMAC + "8": ("SHA224", "sha224"),
    _HMAC + "9": ("SHA256", "sha256"),
    _HMAC + "10": ("SHA384", "sha384"),
    _HMAC + "11": ("SHA512", "sha512"),
    _HMAC + "12": ("SHA512/224", "sha512_224"),
    _HMAC + "13": ("SHA512/256", "sha512_256"),
}
"""OID of the HMAC to the JDK's name of its digest and hashlib's."""

AES_SIZES = {_AES + "2": 16, _AES + "42": 32}


class Legacy(NamedTuple):
    """A PBES1 cipher: the JDK's name, key and IV in bytes."""

    name: str
    cipher: str
    key: int
    iv: int


PKCS5_DES = "1.2.840.113549.1.5.3"
_PBES1 = "1.2.840.113549.1.12.1."
PBES1 = {
    _PBES1 + "1": Legacy("PBEWithSHA1AndRC4_128", "ARC4", 16, 0),
    _PBES1 + "2": Legacy("PBEWithSHA1AndRC4_40", "ARC4", 5, 0),
    _PBES1 + "3": Legacy("PBEWithSHA1AndDESede", "TripleDES", 24, 8),
    _PBES1 + "5": Legacy("PBEWithSHA1AndRC2_128", "RC2", 16, 8),
    _PBES1 + "6": Legacy("PBEWithSHA1AndRC2_40", "RC2", 5, 8),
    PKCS5_DES: Legacy("PBEWithMD5AndDES", "DES", 8, 8),
}


class ParameterError(InputOutputError):
    """Parameters that are not known."""


class Reading(NamedTuple):
    """What a release makes of parameters."""

    errors: Mapping[str, str]
    """What is said of a ``derivation``, ``digest`` or ``cipher`` that is not known."""
    truncated_sha512: bool
    """Whether PBKDF2 may use SHA512/224 and SHA512/256."""
    strict: bool
    """Whether parameters of any algorithm have to be those of PBES1, and a PRF is a PRF."""


class Encryption(NamedTuple):
    """How something is encrypted; without a salt its parameters are missing."""

    oid: str
    salted: Salted | None = None
    prf: str = ""
    cipher: str = ""
    iv: bytes = b""

    @property
    def name(self) -> str:
        """The JDK's name, if it has one."""
        if self.cipher:
            return f"PBEWithHmac{PRFS[self.prf][0]}AndAES_{8 * AES_SIZES[self.cipher]}"
        return PBES1[self.oid].name if self.oid in PBES1 else self.oid

    @property
    def iterations(self) -> int:
        """How often it iterates, 0 where that is not told."""
        return self.salted.iterations if self.salted else 0


def read(algorithm: Value, reading: Reading) -> Encryption:
    """What an AlgorithmIdentifier says. Raises `DerError` and `ParameterError`."""
    if algorithm.tag != SEQUENCE:
        raise DerError("algid parse error, not a sequence")
    members = algorithm.children()
    oid = _member(members, 0).oid()
    if len(members) == 1 or members[1].tag == NULL:
        return Encryption(oid)
    if oid == PBES2:
        return _pbes2(members[1], reading)
    if oid not in PBES1 and not reading.strict:
        return Encryption(oid)
    return Encryption(oid, _pbes1(members[1]))


def _member(members: list[Value], place: int) -> Value:
    if place >= len(members):
        raise DerError("Too short")
    return members[place]


def _error(text: str) -> ParameterError:
    return ParameterError(f"PBE parameter parsing error: {text}")


def _pbes1(parameters: Value) -> Salted:
    if parameters.tag != SEQUENCE:
        raise _error("not a sequence")
    members = parameters.children()
    salted = Salted(_octets(_member(members, 0)), count(_member(members, 1)))
    if len(members) > 2:
        raise _error("extra data")
    return salted


def count(value: Value) -> int:
    """A number that must fit Java's int. Raises `DerError`."""
    number = value.expect(INTEGER).integer()
    if number < -(1 << 31):
        raise DerError("Integer below minimum valid value")
    if number >= 1 << 31:
        raise DerError("Integer exceeds maximum valid value")
    return number


def _octets(value: Value) -> bytes:
    from pykeytool.x509.certificate import octets

    return octets(value)


def _pbes2(parameters: Value, reading: Reading) -> Encryption:
    if parameters.tag != SEQUENCE:
        raise _error("not an ASN.1 SEQUENCE tag")
    members = parameters.children()
    derivation, cipher = _member(members, 0), members[1:2]
    if derivation.tag != SEQUENCE:
        raise _error("not an ASN.1 SEQUENCE tag")
    parts = derivation.children()
    if _member(parts, 0).oid() != PBKDF2:
        raise ParameterError(reading.errors["derivation"])
    salted, prf = _pbkdf2(_member(parts, 1), reading)
    return _with_cipher(Encryption(PBES2, salted, prf), _member(cipher, 0), reading)


def _pbkdf2(details: Value, reading: Reading) -> tuple[Salted, str]:
    if details.tag != SEQUENCE:
        raise _error("not an ASN.1 SEQUENCE tag")
    members = details.children()
    salt = _member(members, 0)
    salted, rest = Salted(_octets(salt), count(_member(members, 1))), members[2:]
    if rest and rest[0].tag == INTEGER:
        count(rest.pop(0))
    if not rest or (rest[0].tag != SEQUENCE and not reading.strict):
        return salted, DEFAULT_PRF
    return salted, _prf(rest[0].children(), reading)


def _prf(members: list[Value], reading: Reading) -> str:
    prf, parameters = _member(members, 0).oid(), members[1:]
    if prf not in PRFS or ("/" in PRFS[prf][0] and not reading.truncated_sha512):
        raise ParameterError(reading.errors["digest"])
    if parameters and parameters[0].tag != NULL:
        if reading.strict:
            raise _error("not an ASN.1 NULL tag")
        raise DerError("Extra unused bytes")
    return prf


def _with_cipher(encryption: Encryption, cipher: Value, reading: Reading) -> Encryption:
    if cipher.tag != SEQUENCE:
        raise _error("not an ASN.1 SEQUENCE tag")
    members = cipher.children()
    oid = _member(members, 0).oid()
    if oid not in AES_SIZES:
        raise ParameterError(reading.errors["cipher"])
    iv = _member(members, 1)
    if iv.tag not in (OCTET_STRING, OCTET_STRING | CONSTRUCTED):
        raise DerError("DER input not an octet string")
    return encryption._replace(cipher=oid, iv=_octets(iv))
