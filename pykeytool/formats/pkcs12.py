"""PKCS12 (RFC 7292), as the JDK writes it: keys in clear bags, certificates in an encrypted safe.

store    = SEQUENCE { 3, data(safes), mac? }
safes    = SEQUENCE { data(key bag *)?, encrypted(certificate bag *)? }
mac      = SEQUENCE { DigestInfo, salt, iterations } over the bytes of `safes`
bag      = SEQUENCE { type, [0] value, SET of attributes }

This module writes; `pykeytool.formats.pkcs12_reader` reads. Attributes stay in the JDK's order,
which is not DER's. Layout and algorithms observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from pykeytool.der import writer
from pykeytool.der.reader import parse
from pykeytool.errors import IllegalArgumentError, InputOutputError, NoSuchAlgorithmError
from pykeytool.formats import pkcs12_mac
from pykeytool.java.hashtable import in_copied_order, in_set_order
from pykeytool.keystore import Entry, KeyStore, PrivateKeyEntry, SecretKeyEntry, own_certificate
from pykeytool.keystore import TrustedCertificateEntry as Trusted
from pykeytool.profiles.storing import Defaults, Storing
from pykeytool.protect import kdf, pbe
from pykeytool.protect.pbe import Password, Scheme

TYPE = "PKCS12"

DATA = "1.2.840.113549.1.7.1"
ENCRYPTED_DATA = "1.2.840.113549.1.7.6"
BAG = "1.2.840.113549.1.12.10.1."
SHROUDED_KEY, CERTIFICATE, SECRET = BAG + "2", BAG + "3", BAG + "5"
X509 = "1.2.840.113549.1.9.22.1"
FRIENDLY_NAME = "1.2.840.113549.1.9.20"
LOCAL_KEY_ID = "1.2.840.113549.1.9.21"
TRUSTED_KEY_USAGE = "2.16.840.1.113894.746875.1.1"
ANY_USAGE = "2.5.29.37.0"

DEFAULT = Scheme("", 0)
"""Stands for the release's default, where a store does not say how it is protected."""


class Protection(NamedTuple):
    """How a store is protected; None where it is not at all."""

    certificates: Scheme | None
    mac: Scheme | None
    passwordless: bool = False
    """Whether the store opens without a password."""


def new(protection: Protection) -> KeyStore:
    """An empty store that will be protected in this way."""
    return KeyStore(TYPE, dict[str, Entry](), protection)


def key_id(created: int) -> bytes:
    """The localKeyID that the JDK gives a key: its date."""
    return b"Time %d" % created


def encode(
    store: KeyStore,
    password: Password,
    random: Callable[[int], bytes],
    chain_name: Callable[[bytes], str],
) -> bytes:
    """Write a store; `chain_name` gives the friendly name of an issuer's certificate in a chain.

    Raises `NoSuchAlgorithmError` for a protection this cannot write.
    """
    protection = store.protection
    if not isinstance(protection, Protection):
        raise TypeError("A PKCS12 store needs a Protection")
    keys = b"".join(_key_bags(store))
    certificates = b"".join(_certificate_bags(store, chain_name))
    safes = b""
    if keys or store.counts_keys:
        safes += _content(DATA, writer.octets(writer.sequence(keys)))
    if certificates or store.counts_more:
        safes += _certificate_safe(writer.sequence(certificates), protection, password, random)
    body = writer.sequence(safes)
    mac = protection.mac
    tail = b"" if mac is None else pkcs12_mac.write(body, mac, password, random)
    return writer.sequence(writer.integer(3), _content(DATA, writer.octets(body)), tail)


def _content(oid: str, value: bytes) -> bytes:
    return writer.sequence(writer.oid(oid), writer.explicit(0, value))


_NOT_SAFE = "Failed to encrypt safe contents entry"
_SALT = "java.security.InvalidAlgorithmParameterException: Salt must be 8 bytes long"


def _certificate_safe(
    bags: bytes, protection: Protection, password: Password, random: Callable[[int], bytes]
) -> bytes:
    if protection.certificates is None:
        return _content(DATA, writer.octets(bags))
    secret = password._replace(text=password.text or kdf.NUL)
    try:
        algorithm, encrypted = pbe.encrypt(protection.certificates, bags, secret, random)
    except pbe.UnencodedError:
        raise InputOutputError(f"{_NOT_SAFE}: {_SALT}") from None
    except pbe.UnknownCipherError as error:
        raise InputOutputError(f"{_NOT_SAFE}: {NoSuchAlgorithmError.java}: {error}") from None
    except NoSuchAlgorithmError as error:
        raise InputOutputError(str(error)) from None
    info = writer.sequence(writer.oid(DATA), algorithm, writer.implicit(0, encrypted))
    return _content(ENCRYPTED_DATA, writer.sequence(writer.integer(0), info))


def _key_bags(store: KeyStore) -> Iterator[bytes]:
    for alias, entry in store.entries.items():
        if isinstance(entry, PrivateKeyEntry):
            yield _bag(SHROUDED_KEY, entry.sealed, _attributes(alias, entry.key_id, entry))
        elif isinstance(entry, SecretKeyEntry):
            value = writer.sequence(
                writer.oid(SHROUDED_KEY), writer.explicit(0, writer.octets(entry.sealed))
            )
            yield _bag(SECRET, value, _attributes(alias, entry.key_id, entry))


def _certificate_bags(store: KeyStore, chain_name: Callable[[bytes], str]) -> Iterator[bytes]:
    for alias, entry in store.entries.items():
        if isinstance(entry, Trusted):
            yield _certificate_bag(entry.certificate, trusted_attributes(alias, entry))
        elif isinstance(entry, PrivateKeyEntry):
            for place, certificate in enumerate(entry.chain):
                name = chain_name(certificate) if place else entry.name or alias
                yield _certificate_bag(
                    certificate, _attributes(name, None if place else entry.key_id, entry)
                )


def _certificate_bag(certificate: bytes, attributes: tuple[bytes, ...]) -> bytes:
    value = writer.sequence(writer.oid(X509), writer.explicit(0, writer.octets(certificate)))
    return _bag(CERTIFICATE, value, attributes)


def _bag(oid: str, value: bytes, attributes: tuple[bytes, ...]) -> bytes:
    own = writer.set_in_order(*attributes)
    return writer.sequence(writer.oid(oid), writer.explicit(0, value), own)


def _attributes(
    name: str, identity: bytes | None, entry: PrivateKeyEntry | SecretKeyEntry
) -> tuple[bytes, ...]:
    own = [_friendly(name)]
    if identity is not None:
        own.append(key_id_attribute(identity))
    return (*own, *entry.attributes)


def trusted_attributes(alias: str, entry: Trusted) -> tuple[bytes, ...]:
    """The attributes of a trusted certificate's bag; a new one is trusted for everything."""
    return (_friendly(entry.name or alias), *(entry.attributes or (TRUSTED_FOR_ALL,)))


_OWN_ATTRIBUTES = 2
"""The name and either the id or the usage are in the set of attributes that is copied."""


def copied_key_attributes(attributes: tuple[bytes, ...], storing: Storing) -> tuple[bytes, ...]:
    """The further attributes of a copied key, in their new order."""
    copied = in_copied_order(attributes, _OWN_ATTRIBUTES)
    return copied if storing.sets_all_attributes else _set_anew(copied)


def _set_anew(attributes: tuple[bytes, ...]) -> tuple[bytes, ...]:
    return in_set_order(attributes, len(attributes) + _OWN_ATTRIBUTES)


def copied_attributes(attributes: tuple[bytes, ...], storing: Storing) -> tuple[bytes, ...]:
    """What a copy of a trusted certificate keeps: it is trusted for everything, without an id."""
    own = (LOCAL_KEY_ID, TRUSTED_KEY_USAGE)
    others = tuple(value for value in attributes if parse(value).children()[0].oid() not in own)
    if storing.copies_trusted_sets:
        others = _set_anew(in_copied_order(others, _OWN_ATTRIBUTES))
    return (TRUSTED_FOR_ALL, *others)


def _friendly(name: str) -> bytes:
    text = name.encode("utf-16-be", "surrogatepass")
    return _attribute(FRIENDLY_NAME, writer.tlv(writer.BMP_STRING, text))


def _attribute(oid: str, value: bytes) -> bytes:
    return writer.sequence(writer.oid(oid), writer.set_in_order(value))


def key_id_attribute(identity: bytes) -> bytes:
    """The bag attribute that ties key and certificate together."""
    return _attribute(LOCAL_KEY_ID, writer.octets(identity))


TRUSTED_FOR_ALL = _attribute(TRUSTED_KEY_USAGE, writer.oid(ANY_USAGE))

Properties = Callable[[str], str | None]
"""A system property by its name."""


_CERTIFICATES = "certProtectionAlgorithm", "certPbeIterationCount"
_KEYS = "keyProtectionAlgorithm", "keyPbeIterationCount"
_MAC = "macAlgorithm", "macIterationCount"


def new_protection(properties: Properties) -> Protection:
    """The protection of a new store: the release's default, or none where a property says so."""
    legacy = _is_legacy(properties)

    def scheme(name: str) -> Scheme | None:
        none = (properties(f"keystore.pkcs12.{name}") or "").upper() == "NONE"
        return None if none and not legacy else DEFAULT

    certificates, mac = scheme(_CERTIFICATES[0]), scheme(_MAC[0])
    return Protection(certificates, mac, certificates is None and mac is None)


def resolved(store: KeyStore, storing: Storing, properties: Properties) -> Protection:
    """The protection of a store, with the release's defaults where the store does not tell.

    The properties keystore.pkcs12.* change the defaults. Raises `IllegalArgumentError` for an
    iteration count that is none: also for one that is not needed, where something is unprotected.
    """
    protection = store.protection
    if not isinstance(protection, Protection):
        raise TypeError("A PKCS12 store needs a Protection")
    certificates, mac, passwordless = protection
    defaults = _defaults(storing, properties)
    if _has_certificates(store) and (certificates in (None, DEFAULT) or mac is None):
        default = _scheme(properties, _CERTIFICATES, defaults[0])
        certificates = default if certificates == DEFAULT else certificates
    if mac in (None, DEFAULT):
        default = _scheme(properties, _MAC, defaults[2])
        mac = default if mac == DEFAULT else mac
    return Protection(_known_to(storing, certificates), _known_to(storing, mac), passwordless)


def _has_certificates(store: KeyStore) -> bool:
    return store.counts_more or any(own_certificate(entry) for entry in store.entries.values())


def _known_to(storing: Storing, scheme: Scheme | None) -> Scheme | None:
    """A scheme as a release knows it."""
    if scheme is None:
        return None
    return scheme._replace(
        omits_default=storing.omits_default_hash,
        truncated=storing.truncated_sha512,
        pbmac1=storing.pbmac1,
        nulls=storing.secret_nulls,
    )


def _is_legacy(properties: Properties) -> bool:
    """Whether the protection is that of old, whatever else is said."""
    return properties("keystore.pkcs12.legacy") is not None


def _defaults(storing: Storing, properties: Properties) -> Defaults:
    return storing.pkcs12_legacy if _is_legacy(properties) else storing.pkcs12


def key_scheme(storing: Storing, properties: Properties) -> Scheme:
    """How new keys are protected; one without a name has none. Raises like `resolved`."""
    named = f"keystore.PKCS12.{_KEYS[0]}", f"keystore.pkcs12.{_KEYS[0]}"
    in_capitals, usual = map(properties, named)

    def found(name: str) -> str | None:
        return usual or in_capitals if name == named[1] else properties(name)

    scheme = _scheme(found, _KEYS, _defaults(storing, properties)[1])
    return _known_to(storing, scheme) or Scheme(usual or in_capitals or "", 0)


def _scheme(
    properties: Properties, names: tuple[str, str], default: tuple[str, int]
) -> Scheme | None:
    if _is_legacy(properties):
        return Scheme(*default)
    algorithm, iterations = (properties(f"keystore.pkcs12.{name}") for name in names)
    count = _count(iterations, names[1]) if iterations else default[1]
    algorithm = algorithm or default[0]
    return None if algorithm.upper() == "NONE" else Scheme(algorithm, count)


_TOO_MUCH = 1 << 31
"""The first number that Java's int does not hold."""


def _count(text: str, name: str) -> int:
    digits = text.removeprefix("+").removeprefix("-" if text[:1] == "-" else "")
    count = int(text) if digits.isdecimal() else _TOO_MUCH
    if not -_TOO_MUCH <= count < _TOO_MUCH:
        raise IllegalArgumentError(f"keystore.pkcs12.{name} is not a number: {text}")
    if not 0 < count <= pbe.MOST_ITERATIONS:
        raise IllegalArgumentError(f"Invalid keystore.pkcs12.{name}: {text}")
    return count
