"""What the JDK says of an algorithm or a public key that it refuses, in its own words.

The strict twin of `pykeytool.x509.publickeys`, read only once that has failed. Texts and order as
observed on 17.0.15, 17.0.21 and 25.0.5.
"""

from collections.abc import Callable

from pykeytool.der.reader import CONSTRUCTED, NULL, OID, SEQUENCE, DerError
from pykeytool.errors import NoSuchIndexError
from pykeytool.x509.oids import CURVES, KEY_ALGORITHMS, OTHERS
from pykeytool.x509.pss import HASHES, MGF1, PSS
from pykeytool.x509.publickeys import LATTICES, masked
from pykeytool.x509.reading import Item, next_item, top

_RAW_LENGTHS = {"Ed25519": 32, "Ed448": 57, "X25519": 32, "X448": 56}
_REFUSED = "subject key, java.security.InvalidKeyException: "
_NO_KEY = "subject key, Inappropriate key specification"


def algorithm(item: Item) -> tuple[str, bytes]:
    """The OID and the encoded parameters (nothing if absent or NULL) of an AlgorithmIdentifier."""
    if item.tag != SEQUENCE:
        raise DerError("algid parse error, not a sequence")
    parts = item.each()
    oid = next_item(parts).oid()
    parameters = next(parts, None)
    if parameters is None:
        return oid, b""
    if parameters.tag == NULL and parameters.body != parameters.end:
        raise DerError("invalid NULL")
    if parameters.end != item.end:
        raise DerError("Invalid AlgorithmIdentifier: extra data")
    if parameters.tag == NULL:
        return oid, b""
    reader = _PARAMETERS.get(KEY_ALGORITHMS.get(oid, ""))
    if reader is not None:
        reader(parameters.copy())
    return oid, parameters.encoded


def check_key(item: Item, lattice_keys: bool) -> None:
    """Read a SubjectPublicKeyInfo. Raises `DerError`, or `NoSuchIndexError` where the JDK slips."""
    if item.tag != SEQUENCE:
        raise DerError("corrupt subject key")
    parts = item.each()
    oid, parameters = algorithm(next_item(parts))
    bits = next_item(parts)
    bits.bit_string()
    content = masked(bits.content[1:], bits.content[0])
    name = KEY_ALGORITHMS.get(oid, "")
    if name in _RAW_LENGTHS:
        _raw(name, content, bits.content[0])
    elif lattice_keys and oid in LATTICES and parameters:
        raise DerError(f"{_REFUSED}algorithm identifier has params")
    elif name in _KEYS:
        _KEYS[name](content, parameters)
    if bits.end != item.end:
        raise DerError("excess subject key")


# --- parameters


def _ec_parameters(item: Item) -> None:
    if item.tag != OID:
        raise DerError("Only named ECParameters supported")
    oid = item.oid()
    if oid not in CURVES:
        raise DerError(f"Unknown named curve: {oid}")


def _dsa_parameters(item: Item) -> None:
    if item.tag != SEQUENCE:
        raise DerError("DSA params parsing error")
    parts = item.each()
    for _ in range(3):
        part = next_item(parts)
        part.big_integer()
    if part.end != item.end:
        raise DerError(f"encoded params have {item.end - part.end} extra bytes")


def _dh_parameters(item: Item) -> None:
    if item.tag != SEQUENCE:
        raise DerError("DH params parsing error")
    parts = item.each()
    for _ in range(2):
        last = next_item(parts)
        last.big_integer()
    if last.end != item.end:
        last = next_item(parts)
        last.small_integer()
    if last.end != item.end:
        raise DerError("DH parameter parsing error: Extra data")


def _pss_parameters(item: Item) -> None:
    if item.tag != SEQUENCE:
        raise DerError("Not the correct tag")
    for part in item.children():
        read = _PSS_PARTS.get(part.tag & ~CONSTRUCTED)
        if read is None:
            raise DerError("Invalid encoded PSSParameters")
        read(Item(part.data, part.body, part.end))


def _pss_hash(item: Item) -> None:
    algorithm(item)


def _pss_mask(item: Item) -> None:
    oid, parameters = algorithm(item)
    if oid != MGF1:
        raise DerError("Only MGF1 mgf is supported")
    if not parameters:
        raise DerError("Missing MGF1 parameters")
    oid, _ = algorithm(top(parameters))
    if OTHERS.get(oid) not in HASHES:
        raise DerError(f"Unrecognized message digest algorithm {OTHERS.get(oid, oid)}")


def _pss_salt(item: Item) -> None:
    if item.small_integer() < 0:
        raise DerError("Negative value for saltLength")


def _pss_trailer(item: Item) -> None:
    number = item.small_integer()
    if number != 1:
        raise DerError(f"Unsupported trailerField value {number}")


_PSS_PARTS: dict[int, Callable[[Item], None]] = {
    0x80: _pss_hash,
    0x81: _pss_mask,
    0x82: _pss_salt,
    0x83: _pss_trailer,
}
_PARAMETERS: dict[str, Callable[[Item], None]] = {
    "EC": _ec_parameters,
    "DSA": _dsa_parameters,
    "DiffieHellman": _dh_parameters,
    PSS: _pss_parameters,
}


# --- keys


def _raw(name: str, content: bytes, unused: int) -> None:
    if not content and name != "X448":
        index = 0 if name == "X25519" else -1
        raise NoSuchIndexError(f"Index {index} out of bounds for length 0")
    if unused or len(content) != _RAW_LENGTHS[name]:
        raise DerError(f"{_REFUSED}key length must be {_RAW_LENGTHS[name]}")


def _ec(content: bytes, parameters: bytes) -> None:
    if not parameters:
        raise DerError(
            f"{_REFUSED}EC domain parameters must be encoded in the algorithm identifier"
        )
    _, _, length = CURVES[top(parameters).oid()]
    if (len(content) - 1) // 2 != length or content[0] != 4:
        raise DerError(f"{_REFUSED}Invalid EC key")


def _rsa(content: bytes, parameters: bytes) -> None:
    try:
        modulus, exponent = _rsa_numbers(content)
    except DerError:
        raise DerError(f"{_REFUSED}Invalid RSA public key") from None
    wrong = rsa_length(modulus)
    if wrong is None and exponent < 3:
        wrong = "exponent is smaller than 3"
    if wrong is None and exponent >= modulus:
        wrong = "exponent is larger than modulus"
    if wrong is None:
        wrong = rsa_exponent(modulus, exponent)
    if wrong is not None:
        raise DerError(f"{_REFUSED}{wrong}")


def rsa_length(modulus: int) -> str | None:
    """What is said of a modulus that is too short or too long."""
    bits = modulus.bit_length()
    if bits <= 504:
        return "RSA keys must be at least 512 bits long"
    return "RSA keys must be no longer than 16384 bits" if bits > 16384 else None


def rsa_exponent(modulus: int, exponent: int) -> str | None:
    """What is said of a public exponent that is too long for a modulus."""
    if modulus.bit_length() <= 3072 or exponent.bit_length() <= 64:
        return None
    return "RSA exponents can be no longer than 64 bits  if modulus is greater than 3072 bits"


def _rsa_numbers(content: bytes) -> tuple[int, int]:
    outer = top(content)
    if outer.tag != SEQUENCE:
        raise DerError("Not a sequence")
    parts = outer.each()
    modulus, exponent = next_item(parts), next_item(parts)
    for part in (modulus, exponent):
        part.big_integer()
    if exponent.end != outer.end:
        raise DerError("Extra data available")
    return int.from_bytes(modulus.content, "big"), int.from_bytes(exponent.content, "big")


def _dsa(content: bytes, parameters: bytes) -> None:
    try:
        Item(content, 0, len(content)).big_integer()
    except DerError as error:
        raise DerError(f"{_NO_KEY}: Invalid key: y value\n{error}") from None


def _dh(content: bytes, parameters: bytes) -> None:
    try:
        Item(content, 0, len(content)).big_integer()
    except DerError:
        raise DerError(_NO_KEY) from None
    if not parameters:
        raise DerError(_NO_KEY)


_KEYS: dict[str, Callable[[bytes, bytes], None]] = {
    "RSA": _rsa,
    PSS: _rsa,
    "EC": _ec,
    "DSA": _dsa,
    "DiffieHellman": _dh,
}
