"""The MAC of a PKCS12 store (RFC 7292, 4 and appendix B.4), over the bytes of its safes.

mac    = SEQUENCE { SEQUENCE { AlgorithmIdentifier, OCTET STRING value }, salt, rounds? }
PBMAC1 = AlgorithmIdentifier { OID, SEQUENCE { PBKDF2 {...}, HMAC } }      (RFC 9579)

PBMAC1 has salt and rounds of its own. Words for what is wrong observed on 17.0.15, 25.0.5 and
26.0.2.
"""

import hashlib
import hmac
from collections.abc import Callable, Mapping
from typing import NamedTuple

from pykeytool.der import writer
from pykeytool.der.reader import INTEGER, SEQUENCE, DerError, Value
from pykeytool.errors import (
    InputOutputError,
    KeytoolError,
    NoSuchAlgorithmError,
    UncheckedError,
    WrongPasswordError,
)
from pykeytool.profiles.storing import Storing
from pykeytool.protect import kdf, parameters, pbe
from pykeytool.protect.kdf import Salted
from pykeytool.protect.pbe import Password, Scheme
from pykeytool.x509.certificate import octets
from pykeytool.x509.oids import NAMES

DIGESTS = {
    "1.3.14.3.2.26": ("HmacPBESHA1", "sha1"),
    "2.16.840.1.101.3.4.2.4": ("HmacPBESHA224", "sha224"),
    "2.16.840.1.101.3.4.2.1": ("HmacPBESHA256", "sha256"),
    "2.16.840.1.101.3.4.2.2": ("HmacPBESHA384", "sha384"),
    "2.16.840.1.101.3.4.2.3": ("HmacPBESHA512", "sha512"),
    "2.16.840.1.101.3.4.2.5": ("HmacPBESHA512/224", "sha512_224"),
    "2.16.840.1.101.3.4.2.6": ("HmacPBESHA512/256", "sha512_256"),
}
"""OID of the digest of a MAC to the JDK's name of the MAC and hashlib's of the digest."""

PBMAC1 = "1.2.840.113549.1.5.14"
_PBE = "pbewith"
_HMACS = {f"hmac{name.lower()}": oid for oid, (name, _) in parameters.PRFS.items()}
_NO_HMAC = (
    "PBMAC1 parameter parsing error:"
    " expecting the object identifier for a HmacSHA key derivation function"
)
_NOT_USED = b"NOT USED"
"""What PBMAC1 has for the salt that others use (RFC 9579, 4)."""
_SIGN = 1 << 31
"""What Java's int does not hold."""
_LONGEST_KEY = 64
"""No HMAC needs a longer one; one that costs more to derive is not tried."""
SALT, LEAST_SALT = 20, 8
_PARAMETER = "java.security.InvalidAlgorithmParameterException"
_FAILED = "java.security.UnrecoverableKeyException: Failed PKCS12 integrity checking"


class ParsingError(InputOutputError):
    """A part of a store that holds more or less than it must."""

    java = "sun.security.pkcs.ParsingException"


class NoSuchSubstringError(UncheckedError):
    """A slip of the JDK's own: it looks at the rest of a name that is shorter."""

    java = "java.lang.StringIndexOutOfBoundsException"


class Mac(NamedTuple):
    """What a store says of its MAC."""

    oid: str
    value: bytes
    salted: Salted
    prf: str = ""
    """PBMAC1: OIDs of the HMACs that derive the key and make the MAC, and the length of the key."""
    hmac: str = ""
    size: int = 0


def write(body: bytes, scheme: Scheme, password: Password, random: Callable[[int], bytes]) -> bytes:
    """The MAC of a store, its salt drawn. Raises `KeytoolError` for an algorithm that is none."""
    name, iterations = scheme.name.lower(), scheme.iterations
    text = _checked(password).text or kdf.NUL
    for oid, (known, digest) in DIGESTS.items():
        if known.lower() == name:
            salted = Salted(random(SALT), iterations)
            return _written(oid, of(body, digest, text, salted), salted)
    found = _hmacs(name, scheme.pbmac1)
    if found is None:
        raise _unknown(scheme)
    salted = Salted(random(SALT), iterations)
    mac = Mac(PBMAC1, b"", salted, *found, _key_size(found[1], scheme.pbmac1))
    value = _pbmac1(body, mac, password)
    if not scheme.pbmac1:
        has_null = scheme.nulls is None or mac.prf in scheme.nulls
        return _written(mac.prf, value, salted, has_null)
    info = writer.sequence(_pbmac1_algorithm(mac, scheme.omits_default), writer.octets(value))
    return writer.sequence(info, writer.octets(_NOT_USED), writer.integer(1))


def _hmacs(name: str, pbmac1: bool) -> tuple[str, str] | None:
    """The OIDs of the HMACs that derive the key and make the MAC; once these were the same."""
    if not name.startswith(_PBE):
        return None
    prf, _, own = name.removeprefix(_PBE).partition("and")
    known = prf in _HMACS and (own or prf) in _HMACS
    if not known or (not pbmac1 and (own or "/" in prf)):
        return None
    return _HMACS[prf], _HMACS[own or prf]


def unknown(storing: Storing, names: Mapping[str, str], oid: str) -> str:
    """What a release, with names of its own, says of the digest of a MAC."""
    name = (names.get(oid) or NAMES.get(oid, oid)).replace("-", "")
    return storing.unknown_mac.format(name=name, upper=name.upper())


def unreadable(scheme: Scheme | None) -> str | None:
    """The OID of a MAC that was written and cannot be read again."""
    if scheme is None or scheme.pbmac1:
        return None
    name = scheme.name.lower()
    return _HMACS.get(name.removeprefix(_PBE)) if name.startswith(_PBE) else None


def _written(oid: str, value: bytes, salted: Salted, has_null: bool = True) -> bytes:
    algorithm = writer.algorithm(oid, writer.null() if has_null else b"")
    info = writer.sequence(algorithm, writer.octets(value))
    return writer.sequence(info, writer.octets(salted.salt), writer.integer(salted.iterations))


def _unknown(scheme: Scheme) -> KeytoolError:
    """What is said of an algorithm: by releases that know PBMAC1, by those that do not."""
    name = scheme.name.lower()
    if not scheme.pbmac1:
        return _once_unknown(scheme.name)
    if name.startswith("hmacpbe"):
        return NoSuchAlgorithmError(f"Algorithm {name} not available")
    if not name.startswith(_PBE):
        return ParsingError(f"unexpected algorithm '{name}'")
    prf, _, cipher = name.removeprefix(_PBE).partition("and")
    if cipher:
        return NoSuchAlgorithmError(f"Algorithm {cipher} not available")
    return NoSuchAlgorithmError(f"PBKDF2With{prf} SecretKeyFactory not available")


def _once_unknown(name: str) -> KeytoolError:
    if len(name) < len(_PBE):
        return NoSuchSubstringError(f"begin 7, end {len(name)}, length {len(name)}")
    why = f"java.security.NoSuchAlgorithmException: Algorithm {name} not available"
    if name.lower() in _HMACS or name.removeprefix("OID.") in parameters.PRFS:
        why = f"{_PARAMETER}: HMAC does not use parameters"
    return InputOutputError(f"calculateMac failed: {why}")


def _pbmac1_algorithm(mac: Mac, omits_default: bool) -> bytes:
    prf = writer.algorithm(mac.prf, writer.null())
    derivation = writer.sequence(
        writer.octets(mac.salted.salt),
        writer.integer(mac.salted.iterations),
        writer.integer(mac.size),
        b"" if omits_default and mac.prf == parameters.DEFAULT_PRF else prf,
    )
    derived = writer.algorithm(parameters.PBKDF2, derivation)
    own = writer.algorithm(mac.hmac, writer.null())
    return writer.algorithm(PBMAC1, writer.sequence(derived, own))


def _key_size(prf: str, pbmac1: bool) -> int:
    """The length of a key in bytes: of the digest, or once a bit for each byte of its block."""
    digest = hashlib.new(parameters.PRFS[prf][1])
    return digest.digest_size if pbmac1 else digest.block_size // 8


def _pbmac1(body: bytes, mac: Mac, password: Password) -> bytes:
    digest = parameters.PRFS[mac.prf][1]
    key = kdf.pbkdf2(digest, password.octets(), mac.salted, mac.size)
    return hmac.digest(key, body, parameters.PRFS[mac.hmac][1])


def _checked(password: Password) -> Password:
    try:
        password.octets()
    except WrongPasswordError as error:
        raise InputOutputError(f"calculateMac failed: java.io.IOException: {error}") from None
    return password


def of(body: bytes, digest: str, password: str, salted: Salted) -> bytes:
    """The MAC over a store's safes (RFC 7292, appendix B.4)."""
    length = hashlib.new(digest).digest_size
    secret = kdf.bmp_password(password)
    key = kdf.pkcs12(digest, kdf.MAC, secret, salted, length)
    return hmac.digest(key, body, digest)


def read(data: Value, storing: Storing) -> Mac:
    """What a store says. Raises `DerError` and `ParsingError`."""
    members = data.sequence()
    if not 1 < len(members) <= 3:
        raise ParsingError("Invalid length for MacData")
    info, salt, *rounds = members
    algorithm, value = info.sequence()
    if algorithm.tag != SEQUENCE:
        raise DerError("algid parse error, not a sequence")
    oid, *details = algorithm.children()
    if oid.oid() == PBMAC1 and storing.pbmac1:
        return _read_pbmac1(details[0], octets(value), storing)
    iterations = parameters.count(rounds[0]) if rounds else 1
    return Mac(oid.oid(), octets(value), Salted(octets(salt), iterations))


def _read_pbmac1(details: Value, value: bytes, storing: Storing) -> Mac:
    derivation, own = details.sequence()
    method, inner = derivation.sequence()
    if method.oid() != parameters.PBKDF2:
        raise InputOutputError(storing.parameter_errors["derivation"])
    salt, rounds, *rest = inner.sequence()
    size = rest.pop(0) if rest and rest[0].tag == INTEGER else None
    prf = rest[0].sequence()[0].oid() if rest else parameters.DEFAULT_PRF
    if prf not in parameters.PRFS:
        raise InputOutputError(storing.parameter_errors["digest"])
    salted, hmac_oid = Salted(octets(salt), parameters.count(rounds)), own.sequence()[0].oid()
    if hmac_oid not in parameters.PRFS:
        raise InputOutputError(_NO_HMAC)
    if size is None:
        raise InputOutputError("error: missing keyLength field")
    return Mac(PBMAC1, value, salted, prf, hmac_oid, parameters.count(size))


def check(mac: Mac, body: bytes, password: Password, unknown: Callable[[str], str]) -> Scheme:
    """The scheme of a MAC that is right. Raises `WrongPasswordError`.

    `unknown` says what the release says of a digest by its OID.
    """
    if mac.oid == PBMAC1 and mac.prf:
        return _check_pbmac1(mac, body, password)
    if mac.oid not in DIGESTS:
        raise InputOutputError(unknown(mac.oid))
    name, digest = DIGESTS[mac.oid]
    iterations = mac.salted.iterations
    if iterations > pbe.MOST_ITERATIONS:
        raise _unchecked(f"{_PARAMETER}: MAC iteration count too large: {iterations}")
    if len(mac.salted.salt) < LEAST_SALT:
        raise _unchecked(f"{_PARAMETER}: Salt must be at least {LEAST_SALT} bytes long")
    if iterations <= 0:
        raise _unchecked(f"{_PARAMETER}: IterationCount must be a positive number")
    texts = (password.text,) if password.text else ("", kdf.NUL)
    values = (of(body, digest, text, mac.salted) for text in texts)
    if not any(hmac.compare_digest(value, mac.value) for value in values):
        raise _unchecked(_FAILED)
    return Scheme(name, iterations)


def _check_pbmac1(mac: Mac, body: bytes, password: Password) -> Scheme:
    iterations = mac.salted.iterations
    if iterations > pbe.MOST_ITERATIONS:
        raise _unchecked(f"{_PARAMETER}: MAC iteration count too large: {iterations}")
    bits = (8 * mac.size + _SIGN) % (2 * _SIGN) - _SIGN
    if bits <= 0:
        raise _unchecked("java.lang.IllegalArgumentException: invalid keyLength value")
    costs_much = mac.size * iterations > _LONGEST_KEY * pbe.MOST_ITERATIONS
    if costs_much or not hmac.compare_digest(_pbmac1(body, mac, password), mac.value):
        raise _unchecked(_FAILED)
    prf, own = (f"Hmac{parameters.PRFS[oid][0]}" for oid in (mac.prf, mac.hmac))
    return Scheme(f"PBEWith{prf}" if prf == own else f"PBEWith{prf}And{own}", iterations)


def _unchecked(why: str) -> WrongPasswordError:
    return WrongPasswordError(f"Integrity check failed: {why}")
