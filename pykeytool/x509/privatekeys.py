"""Private keys that come out of JKS and JCEKS, as the JDK reads them and would write them again.

JKS takes a key of which only the outer parts are right; JCEKS has it made by its algorithm, and
what that says of a key that is none is told. Texts and order observed on 17.0.15, 17.0.21 and
25.0.5.
"""

from typing import NamedTuple

from pykeytool.der import writer
from pykeytool.der.reader import NULL, OCTET_STRING, SEQUENCE, DerError, Value
from pykeytool.errors import InvalidKeyError, NoSuchAlgorithmError, UnrecoverableKeyError
from pykeytool.profiles.storing import Storing
from pykeytool.x509 import key_complaints, pkcs8, private_complaints
from pykeytool.x509.keys import EDWARDS, LATTICES, RSA, RSASSA_PSS
from pykeytool.x509.oids import KEY_ALGORITHMS, NAMES
from pykeytool.x509.reading import Item, next_item, top

_WITHOUT_NULL = frozenset((*EDWARDS.values(), RSASSA_PSS))
"""Algorithms that never have NULL for parameters."""
_UNREADABLE = "Unable to decode key"
_NOT_AVAILABLE = " KeyFactory not available"


class _Parts(NamedTuple):
    """What a key is made of: `rest` are attributes and a public key, in DER."""

    version: int
    algorithm: Item
    oid: str
    content: bytes
    rest: bytes


def of_jks(plain: bytes, storing: Storing) -> bytes:
    """A key (PKCS#8) as JKS gives it back. Raises `UnrecoverableKeyError`."""
    try:
        return _opaque(plain, storing)
    except (InvalidKeyError, DerError) as error:
        text = str(error) if isinstance(error, InvalidKeyError) else _UNREADABLE
        raise UnrecoverableKeyError(storing.corrupt_key or text) from None


def _opaque(plain: bytes, storing: Storing) -> bytes:
    outer = _in_stream(plain) if storing.keys_in_streams else top(plain)
    if outer.tag != SEQUENCE:
        raise InvalidKeyError("invalid key format")
    parts = _parts(outer)
    kept = _kept(parts, storing)
    try:
        made = _check(parts, storing)
    except (NoSuchAlgorithmError, UnrecoverableKeyError):
        return kept
    return kept if made is None else _with(parts, made, storing)


def _in_stream(plain: bytes) -> Item:
    """The value that `plain` begins with. Raises `DerError`, also for a length in more bytes than
    it needs.
    """
    outer = Item(plain, 0, len(plain))
    if outer.data is plain and _is_wide(outer):
        raise DerError("DerInputStream.getLength(): Redundant length bytes found")
    return outer


def _is_wide(value: Value) -> bool:
    """Whether a length has more bytes than it needs."""
    return value.end - value.start > len(writer.tlv(value.tag, value.content))


def of_jceks(plain: bytes, storing: Storing) -> bytes:
    """The same for JCEKS. Raises `NoSuchAlgorithmError` too, whatever other password there is."""
    try:
        parts = _first_parts(plain)
    except DerError as error:
        raise UnrecoverableKeyError(str(error)) from None
    _check_available(parts.oid, storing)
    try:
        if storing.keys_in_streams:
            _in_stream(plain)
        kept = _kept(parts, storing)
    except InvalidKeyError as error:
        raise UnrecoverableKeyError(f"{error.java}: {error}") from None
    except DerError as error:
        text = f"IOException : {error}" if storing.corrupt_key else _UNREADABLE
        raise UnrecoverableKeyError(f"{InvalidKeyError.java}: {text}") from None
    made = _check(parts, storing)
    return kept if made is None else _with(parts, made, storing)


def _first_parts(plain: bytes) -> _Parts:
    """What is read before the algorithm is asked. Raises `DerError`."""
    outer = top(plain)
    if outer.tag != SEQUENCE:
        raise DerError("private key parse error: not a sequence")
    version = next_item(outer.each()).big_integer()
    if version:
        raise DerError(f"version mismatch: (supported: 0, parsed: {version}")
    return _parts(outer)


def _parts(outer: Item) -> _Parts:
    """Raises `DerError` for what is no such part."""
    members = outer.each()
    version = next_item(members).small_integer()
    algorithm = next_item(members)
    oid, _ = key_complaints.algorithm(algorithm)
    key = next_item(members)
    if key.tag != OCTET_STRING:
        raise DerError("DER input not an octet string")
    end = outer.end if key.data is outer.data else len(key.data)
    return _Parts(version, algorithm, oid, key.content, key.data[key.end : end])


def complaint(private: bytes, storing: Storing) -> str | None:
    """What the algorithm says of a key that JKS gave back and that is none."""
    try:
        _check(_parts(top(private)), storing)
    except (NoSuchAlgorithmError, UnrecoverableKeyError) as error:
        return str(error).removeprefix(f"{InvalidKeyError.java}: ")
    return None


def _check_available(oid: str, storing: Storing) -> None:
    """Raise `NoSuchAlgorithmError`, and `UnrecoverableKeyError` for keys in another form."""
    complaint = storing.unknown_keys.get(oid, "")
    if oid not in KEY_ALGORITHMS and oid not in LATTICES:
        complaint = f"{NAMES.get(oid, oid)}{_NOT_AVAILABLE}"
    if complaint.endswith(_NOT_AVAILABLE):
        raise NoSuchAlgorithmError(complaint)
    if complaint:
        raise UnrecoverableKeyError(complaint)


def _check(parts: _Parts, storing: Storing) -> bytes | None:
    """Let the algorithm make the key; its content where it is written otherwise than it was read.

    Raises `NoSuchAlgorithmError`, and `UnrecoverableKeyError` for a key that is none.
    """
    _check_available(parts.oid, storing)
    _, parameters = key_complaints.algorithm(parts.algorithm)
    name = LATTICES.get(parts.oid, KEY_ALGORITHMS.get(parts.oid, ""))
    key = private_complaints.Key(parts.content, parameters, parts.rest, storing.keeps_public_keys)
    return private_complaints.made(name, key)


def _kept(parts: _Parts, storing: Storing) -> bytes:
    """A key as it is written again. Raises `DerError` and `InvalidKeyError`."""
    own = _identifier(parts, storing) + writer.octets(parts.content)
    whole = writer.sequence(writer.integer(parts.version), own, parts.rest)
    return pkcs8.kept(whole, storing.keeps_public_keys)


def _with(parts: _Parts, content: bytes, storing: Storing) -> bytes:
    own = _identifier(parts, storing) + writer.octets(content)
    return writer.sequence(writer.integer(0), own)


def _identifier(parts: _Parts, storing: Storing) -> bytes:
    """The AlgorithmIdentifier: releases differ in where NULL stands for no parameters."""
    members = parts.algorithm.children()
    if len(members) > 1 and members[1].tag != NULL:
        return writer.algorithm(parts.oid, writer.tlv(members[1].tag, members[1].content))
    unknown = storing.unknown_keys.get(parts.oid, "").endswith(_NOT_AVAILABLE)
    if storing.key_parameters_null:
        has = unknown or parts.oid not in _WITHOUT_NULL
    else:
        has = parts.oid in (storing.secret_nulls or (RSA,))
    return writer.algorithm(parts.oid, writer.null() if has else b"")
