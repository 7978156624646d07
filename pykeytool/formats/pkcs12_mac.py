"""The MAC of a PKCS12 store (RFC 7292, 4 and appendix B.4), over the bytes of its safes.

mac = SEQUENCE { SEQUENCE { AlgorithmIdentifier, OCTET STRING value }, OCTET STRING salt, rounds? }

Words for what is wrong observed on 17.0.15, 25.0.5 and 26.0.2.
"""

import hashlib
import hmac
from collections.abc import Callable
from typing import NamedTuple

from pykeytool.der import writer
from pykeytool.der.reader import SEQUENCE, DerError, Value
from pykeytool.errors import InputOutputError, NoSuchAlgorithmError, WrongPasswordError
from pykeytool.protect import kdf, parameters, pbe
from pykeytool.protect.kdf import Salted
from pykeytool.protect.pbe import Password, Scheme
from pykeytool.x509.certificate import octets

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

SALT, LEAST_SALT = 20, 8
_PARAMETER = "java.security.InvalidAlgorithmParameterException"
_FAILED = "java.security.UnrecoverableKeyException: Failed PKCS12 integrity checking"


class ParsingError(InputOutputError):
    """A part of a store that holds more or less than it must."""

    java = "sun.security.pkcs.ParsingException"


class Mac(NamedTuple):
    """What a store says of its MAC."""

    oid: str
    value: bytes
    salted: Salted


def write(body: bytes, scheme: Scheme, password: Password, random: Callable[[int], bytes]) -> bytes:
    """The MAC of a store, its salt drawn. Raises `NoSuchAlgorithmError`."""
    text = _checked(password).text or kdf.NUL
    for oid, (name, digest) in DIGESTS.items():
        if name.lower() == scheme.name.lower():
            salt = random(SALT)
            value = of(body, digest, text, Salted(salt, scheme.iterations))
            info = writer.sequence(writer.algorithm(oid, writer.null()), writer.octets(value))
            return writer.sequence(info, writer.octets(salt), writer.integer(scheme.iterations))
    raise NoSuchAlgorithmError(f"Algorithm {scheme.name} not available")


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


def read(data: Value) -> Mac:
    """What a store says. Raises `DerError` and `ParsingError`."""
    members = data.sequence()
    if not 1 < len(members) <= 3:
        raise ParsingError("Invalid length for MacData")
    info, salt, *rounds = members
    algorithm, value = info.sequence()
    if algorithm.tag != SEQUENCE:
        raise DerError("algid parse error, not a sequence")
    iterations = parameters.count(rounds[0]) if rounds else 1
    return Mac(algorithm.children()[0].oid(), octets(value), Salted(octets(salt), iterations))


def check(mac: Mac, body: bytes, password: str, unknown: Callable[[str], str]) -> Scheme:
    """The scheme of a MAC that is right. Raises `WrongPasswordError`.

    `unknown` says what the release says of a digest by its OID.
    """
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
    texts = (password,) if password else ("", kdf.NUL)
    values = (of(body, digest, text, mac.salted) for text in texts)
    if not any(hmac.compare_digest(value, mac.value) for value in values):
        raise _unchecked(_FAILED)
    return Scheme(name, iterations)


def _unchecked(why: str) -> WrongPasswordError:
    return WrongPasswordError(f"Integrity check failed: {why}")
