"""What each algorithm says of a private key that it cannot make, in the JDK's own words.

The inner keys of PKCS#8 by algorithm (RFC 8017, A.1.2; RFC 5915; RFC 8410; RFC 9881). Texts as
observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Callable
from typing import NamedTuple

from pykeytool.der import writer
from pykeytool.der.reader import INTEGER, OCTET_STRING, SEQUENCE, DerError
from pykeytool.errors import InvalidKeyError, UnrecoverableKeyError
from pykeytool.x509.key_complaints import rsa_exponent, rsa_length
from pykeytool.x509.pss import PSS
from pykeytool.x509.reading import Item, next_item, top

_NO_KEY = "Inappropriate key specification"
_PARAMETERS, _PUBLIC = 0xA0, 0xA1
_NEEDS_ALL = (2, 4, 5, 6, 7, 8)
"""The numbers of an RSA key without which it is only its modulus and private exponent."""
_SEED, _BOTH = 0x80, SEQUENCE


class Key(NamedTuple):
    """The content of a key, the parameters of its algorithm, and what follows, all in DER."""

    content: bytes
    parameters: bytes
    rest: bytes
    strict: bool
    """Whether the public key inside an EC key is looked at."""


def made(name: str, key: Key) -> bytes | None:
    """The content of a key of an algorithm where it is written otherwise than it was read.

    Raises `UnrecoverableKeyError` for a key that is none.
    """
    try:
        return _MAKERS[name](key)
    except InvalidKeyError as error:
        raise UnrecoverableKeyError(f"{error.java}: {error}") from None


def _rsa(key: Key) -> bytes | None:
    try:
        numbers = _rsa_numbers(key.content)
    except DerError:
        raise InvalidKeyError("Invalid RSA private key") from None
    wrong = rsa_length(numbers[1]) or rsa_exponent(numbers[1], numbers[2])
    if wrong:
        raise InvalidKeyError(wrong)
    if all(numbers[at] for at in _NEEDS_ALL):
        return None
    zero = writer.integer(0)
    modulus, exponent = writer.integer(numbers[1]), writer.integer(numbers[3])
    return writer.sequence(zero, modulus, zero, exponent, zero * 5)


def _rsa_numbers(content: bytes) -> list[int]:
    outer = top(content)
    if outer.tag != SEQUENCE:
        raise DerError("Not a sequence")
    parts = outer.each()
    if next_item(parts).small_integer() != 0:
        raise DerError("Version must be 0")
    found = [next_item(parts) for _ in range(8)]
    if found[-1].end != outer.end:
        raise DerError("Extra data available")
    for part in found:
        part.big_integer()
    return [0, *(int.from_bytes(part.content, "big") for part in found)]


def _ec(key: Key) -> None:
    try:
        _check_ec(key)
    except DerError:
        raise InvalidKeyError("Invalid EC private key") from None
    if not key.parameters:
        raise InvalidKeyError("EC domain parameters must be encoded in the algorithm identifier")


def _check_ec(key: Key) -> None:
    outer = Item(key.content, 0, len(key.content))
    if outer.tag != SEQUENCE:
        raise DerError("Not a sequence")
    parts = outer.each()
    if next_item(parts).small_integer() != 1:
        raise DerError("Version must be 1")
    next_item(parts).octet_string()
    for part in parts:
        if part.tag not in (_PARAMETERS, _PUBLIC):
            held = f"{outer.data.hex().upper()}, {part.body}, {part.end}"
            raise InvalidKeyError(f"Unexpected value: DerValue({part.tag:02x}, {held})")
        if part.tag == _PUBLIC and key.strict:
            Item(part.data, part.body, part.end).bit_string()


def _raw(length: int, montgomery: bool = False) -> Callable[[Key], None]:
    def check(key: Key) -> None:
        try:
            value = Item(key.content, 0, len(key.content))
            if value.tag != OCTET_STRING:
                raise DerError("DER input not an octet string")
        except DerError as error:
            raise InvalidKeyError(f"{error.java}: {error}") from None
        found = len(value.content)
        if found != length:
            so = "" if montgomery else f"key length is {found}, "
            raise InvalidKeyError(f"{so}key length must be {length}")

    return check


def _dsa(key: Key) -> None:
    try:
        Item(key.content, 0, len(key.content)).big_integer(INTEGER)
    except DerError as error:
        raise UnrecoverableKeyError(f"{_NO_KEY}: {error}") from None


def _dh(key: Key) -> None:
    try:
        Item(key.content, 0, len(key.content)).big_integer(INTEGER)
    except DerError:
        raise UnrecoverableKeyError(_NO_KEY) from None
    if not key.parameters or key.rest:
        raise UnrecoverableKeyError(_NO_KEY)


def _lattice(oid: str, seed: int, expanded: int) -> Callable[[Key], None]:
    """A check of a seed, an expanded key or both, by their lengths in bytes."""
    seeded = writer.tlv(_SEED, bytes(seed))
    grown = writer.octets(bytes(expanded))
    both = writer.sequence(writer.octets(bytes(seed)), grown)

    def check(key: Key) -> None:
        if key.parameters:
            raise InvalidKeyError("algorithm identifier has params")
        content = key.content
        if len(content) < 2 + seed or (content[0] == _BOTH and len(content) < 6 + seed):
            raise InvalidKeyError("Too short")
        tag = content[0]
        if tag == _SEED and not content.startswith(seeded[:2]):
            raise InvalidKeyError("Invalid seed")
        if tag == OCTET_STRING:
            _check_length(content, grown, 4)
        elif tag == _BOTH:
            _check_length(content, both, 6)
            _check_both(oid, content[6 : 6 + seed], content[6 + seed :])
        elif tag != _SEED:
            raise InvalidKeyError(f"Wrong tag: {tag - 256 if tag > 127 else tag}")

    return check


def _check_length(content: bytes, like: bytes, header: int) -> None:
    if len(content) < len(like):
        raise InvalidKeyError("Unexpected length")
    if len(content) > len(like) or content[:header] != like[:header]:
        raise InvalidKeyError("Invalid expandedKey")


def _check_both(oid: str, seed: bytes, expanded: bytes) -> None:
    from pykeytool.x509 import lattices
    from pykeytool.x509.keys import PrivateKey, pkcs8

    short = pkcs8(writer.algorithm(oid), writer.implicit(0, seed))
    if PrivateKey(lattices.in_form(short, lattices.EXPANDED)).content != expanded:
        raise InvalidKeyError("seed and expandedKey do not match")


_MAKERS: dict[str, Callable[[Key], bytes | None]] = {
    "RSA": _rsa,
    PSS: _rsa,
    "EC": _ec,
    "DSA": _dsa,
    "DiffieHellman": _dh,
    "Ed25519": _raw(32),
    "Ed448": _raw(57),
    "X25519": _raw(32, montgomery=True),
    "X448": _raw(56, montgomery=True),
    "ML-DSA-44": _lattice("2.16.840.1.101.3.4.3.17", 32, 2560),
    "ML-DSA-65": _lattice("2.16.840.1.101.3.4.3.18", 32, 4032),
    "ML-DSA-87": _lattice("2.16.840.1.101.3.4.3.19", 32, 4896),
    "ML-KEM-512": _lattice("2.16.840.1.101.3.4.4.1", 64, 1632),
    "ML-KEM-768": _lattice("2.16.840.1.101.3.4.4.2", 64, 2400),
    "ML-KEM-1024": _lattice("2.16.840.1.101.3.4.4.3", 64, 3168),
}
