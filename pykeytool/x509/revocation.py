"""Certificate revocation lists as the JDK reads them (see `pykeytool.x509.crl` for the format).

Rules and texts as observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pykeytool.der.reader import INTEGER, SEQUENCE, DerError
from pykeytool.errors import CertificateError, ClassCastError
from pykeytool.profiles.printing import Printing
from pykeytool.x509 import encodings, extensions
from pykeytool.x509.certificate import Extension, octets
from pykeytool.x509.crl import CrlError
from pykeytool.x509.extension_names import EXTENSIONS
from pykeytool.x509.name_forms import GeneralName
from pykeytool.x509.names import Name
from pykeytool.x509.pss import check_parameters
from pykeytool.x509.publickeys import masked
from pykeytool.x509.reading import Item, checked_oid, next_item
from pykeytool.x509.times import seconds

_TIMES = (0x17, 0x18)
_EXTENSIONS = 0xA0
_CERTIFICATE_ISSUER = "2.5.29.29"
_PSS = "1.2.840.113549.1.1.10"
_SIGNED_DATA, _LISTS = "1.2.840.113549.1.7.2", 0xA1
_V2 = 1


class Entry(NamedTuple):
    """A revoked certificate; the issuer is named where it is not that of the list."""

    serial: int
    date: int
    issuer: str | None
    extensions: list[Extension] | None


class RevocationList(NamedTuple):
    """A list that was read. The algorithm is OID and parameters; dates are seconds since 1970."""

    encoded: bytes
    version: int
    algorithm: tuple[str, bytes]
    issuer: Name
    this_update: int
    next_update: int | None
    entries: list[Entry]
    extensions: list[Extension] | None
    signed: bytes
    """What the signature is of."""
    signature: bytes


_INCOMPLETE = {
    "Too short": "BER/DER length info absent",
    "Invalid lenByte": "Incomplete BER/DER length info",
    "not enough content": "Incomplete BER/DER data",
}
"""What is said of DER that is cut short: the JDK looks for its end before it reads it."""


def read(data: bytes, printing: Printing) -> list[RevocationList]:
    """All lists of a file: DER, PEM or those of a PKCS#7. Raises `CrlError`, `ClassCastError`."""
    if not data:
        return []
    try:
        found = list(_encodings(data, printing))
    except CertificateError as error:
        raise CrlError(_INCOMPLETE.get(str(error), str(error))) from None
    return [decode(encoded, printing) for encoded in found]


def _encodings(data: bytes, printing: Printing) -> Iterator[bytes]:
    blocks = encodings.blocks(data, printing)
    first = next(blocks, None)
    if first is None:
        raise CrlError("No CRL data found")
    inside = _bundle(first)
    if inside is not None:
        yield from inside
    else:
        yield first
        yield from blocks


def _bundle(encoded: bytes) -> list[bytes] | None:
    """The lists of a PKCS#7 SignedData (RFC 2315); None if it is something else."""
    try:
        kind, wrapper, *_ = Item(encoded, 0, len(encoded)).each()
        if kind.oid() != _SIGNED_DATA:
            return None
        for field in next(wrapper.each()).each():
            if field.tag == _LISTS:
                return [one.encoded for one in field.each()]
    except (DerError, ValueError, StopIteration):
        return None
    return []


def decode(data: bytes, printing: Printing) -> RevocationList:
    """The list of an encoding. Raises `CrlError`, `ClassCastError`."""
    try:
        return _decode(data, printing)
    except DerError as error:
        raise CrlError(f"Parsing error: {error}") from None


def _this_update(value: Item) -> int:
    if value.tag not in _TIMES:
        raise CrlError(f"Invalid encoding for thisUpdate (tag={value.signed_tag})")
    return seconds(value)


def _whole(data: bytes) -> Item:
    whole = Item(data, 0, len(data))
    if whole.end < len(whole.data):
        raise DerError("extra data at the end")
    if whole.tag != SEQUENCE:
        raise CrlError("Invalid DER-encoded CRL data")
    return whole


def _decode(data: bytes, printing: Printing) -> RevocationList:
    outer = _whole(data).each()
    signed, algorithm, signature = (next_item(outer) for _ in range(3))
    if signed.tag != SEQUENCE:
        raise CrlError("signed CRL fields invalid")
    if rest := b"".join(item.encoded for item in outer):
        raise CrlError(f"signed overrun, bytes = {len(rest)}")
    named = _algorithm(algorithm)
    bits = masked(*_bits(signature))
    fields = _Fields(signed)
    version = _version(fields)
    inner = _algorithm(fields.next())
    issuer = Name(fields.next().encoded)
    issuer.rdns  # noqa: B018 -- reading it is the check
    if issuer.empty:
        raise CrlError("Empty issuer DN not allowed in X509CRLs")
    this_update = _this_update(fields.next())
    next_update = seconds(fields.next()) if fields.tag in _TIMES else None
    entries: list[Entry] = []
    if fields.tag == SEQUENCE:
        entries = list(_entries(fields.next(), issuer, printing))
    found = None
    if fields.tag == _EXTENSIONS:
        found = _extensions(next_item(fields.next().each()), printing)
    if named != inner:
        raise CrlError("Signature algorithm mismatch")
    return RevocationList(
        data,
        version,
        named,
        issuer,
        this_update,
        next_update,
        entries,
        found,
        signed.encoded,
        bits,
    )


class _Fields:
    """The fields of a sequence and a look at the tag of the next."""

    def __init__(self, outer: Item) -> None:
        self._items = outer.each()
        self._next = next(self._items, None)

    @property
    def tag(self) -> int:
        return -1 if self._next is None else self._next.tag

    def next(self) -> Item:
        if self._next is None:
            raise DerError("At end")
        found, self._next = self._next, next(self._items, None)
        return found


def _version(fields: _Fields) -> int:
    """1 where the field is absent."""
    if fields.tag == -1:
        raise DerError("At end")
    if fields.tag != INTEGER:
        return 1
    if fields.next().number() != _V2:
        raise CrlError("Invalid version")
    return 2


def _algorithm(value: Item) -> tuple[str, bytes]:
    if value.tag != SEQUENCE:
        raise DerError("algid parse error, not a sequence")
    items = value.each()
    oid, parameters = checked_oid(next_item(items).content), next(items, None)
    encoded = b"" if parameters is None else parameters.encoded
    if oid == _PSS and encoded:
        check_parameters(encoded)
    return oid, encoded


def _bits(value: Item) -> tuple[bytes, int]:
    value.bit_string()
    return value.content[1:], value.content[0]


def _entries(outer: Item, issuer: Name, printing: Printing) -> Iterator[Entry]:
    """The entries; one that names no issuer has that of the entry before it."""
    current, own = issuer.text(), issuer.text()
    for item in outer.each():
        if item.tag != SEQUENCE:
            raise CrlError("Invalid encoded RevokedCertificate, starting sequence tag missing.")
        if item.body == item.end:
            raise CrlError("No data encoded for RevokedCertificates")
        entry = _entry(item, printing)
        if entry.extensions is not None:
            named = _named_issuer(entry.extensions, printing)
            current = current if named is None else named
        yield entry._replace(issuer=None if current == own else current)


def _entry(item: Item, printing: Printing) -> Entry:
    fields = _Fields(item)
    try:
        serial = fields.next().big_integer()
        if fields.tag == -1:
            raise DerError("At end")
        if fields.tag not in _TIMES:
            raise CrlError("Invalid encoding for revocation date")
        date = seconds(fields.next())
    except DerError as error:
        raise CrlError(f"Parsing error: {error.java}: {error}") from None
    found = None if fields.tag == -1 else _extensions(fields.next(), printing)
    return Entry(serial, date, None, found)


def _named_issuer(found: list[Extension], printing: Printing) -> str | None:
    value = next((value for oid, _, value in found if oid == _CERTIFICATE_ISSUER), None)
    if value is None:
        return None
    names = extensions.read(_CERTIFICATE_ISSUER, True, value, printing)
    assert isinstance(names, list)
    if printing.any_directory_name:
        named = next((name.text for name in names if not name.label), None)
        if named is None:
            raise CrlError("Parsing error: CertificateIssuer field does not contain an X.500 DN")
        return str(named)
    return _directory_name(names[0])


def _directory_name(name: GeneralName) -> str:
    if name.label:
        made, wanted = f"sun.security.x509.{name.label}", "sun.security.x509.X500Name"
        raise ClassCastError(
            f"class {made} cannot be cast to class {wanted}"
            f" ({made} and {wanted} are in module java.base of loader 'bootstrap')"
        )
    return name.text


def _extensions(outer: Item, printing: Printing) -> list[Extension]:
    """Extensions, each of which must be readable. Raises `CrlError`."""
    try:
        if outer.tag != SEQUENCE:
            raise DerError("Not the correct tag")
        found = [_extension(member) for member in outer.each()]
    except DerError as error:
        raise CrlError(f"Parsing error: {error.java}: {error}") from None
    seen = set()
    for oid, critical, value in found:
        try:
            if oid in EXTENSIONS:
                extensions.read(oid, critical, value, printing)
        except DerError as error:
            raise CrlError(str(error)) from None
        if oid in seen:
            raise CrlError(f"{CrlError.java}: Duplicate extensions not allowed")
        seen.add(oid)
    return found


def _extension(member: Item) -> Extension:
    if member.tag != SEQUENCE:
        raise DerError(f"toDerInputStream rejects tag type {member.tag}")
    items = member.each()
    oid, value, critical = next_item(items).oid(), next_item(items), False
    if value.tag == 1:
        critical, value = value.boolean(), next_item(items)
    return oid, critical, octets(value)
