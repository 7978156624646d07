"""What the JDK says of a certificate that it refuses, in its own words.

`pykeytool.x509.certificate` finds out quickly that one cannot be read; this reads it once more,
field by field in the JDK's order, for the error of the first thing that is wrong. Texts and order
as observed on 17.0.15, 17.0.21 and 25.0.5.
"""

from pykeytool.der.reader import (
    BOOLEAN,
    CONSTRUCTED,
    CONTEXT,
    SEQUENCE,
    SET,
    DerError,
)
from pykeytool.der.writer import GENERALIZED_TIME, UTC_TIME, tlv
from pykeytool.errors import CertificateError, CertificateParsingError
from pykeytool.profiles.printing import Printing
from pykeytool.x509.extension_names import EXTENSIONS
from pykeytool.x509.extensions import BadValueError, read
from pykeytool.x509.key_complaints import algorithm, check_key
from pykeytool.x509.name_forms import check_rdn
from pykeytool.x509.reading import Item, NoSuchByteError, next_item, top
from pykeytool.x509.times import seconds

ALTERNATIVE_NAME = "2.5.29.17"


def complain(encoded: bytes, printing: Printing) -> None:
    """Raise the `CertificateError` of what is wrong first; return if nothing is."""
    try:
        signed, signature_algorithm = _outer(encoded)
    except DerError as error:
        raise CertificateError(f"Unable to initialize, {error.java}: {error}") from None
    try:
        inner_algorithm = _signed(signed, printing)
    except DerError as error:
        raise CertificateParsingError(f"{error.java}: {error}") from None
    if inner_algorithm != signature_algorithm:
        raise CertificateError("Signature algorithm mismatch")


Algorithm = tuple[str, bytes]


def _outer(encoded: bytes) -> tuple[Item, Algorithm]:
    """The part that is signed, and the algorithm of the signature."""
    whole = top(encoded)
    parts = whole.each()
    signed, algorithm_, signature = (next_item(parts) for _ in range(3))
    if signature.end != len(signature.data):
        raise CertificateParsingError(
            f"signed overrun, bytes = {len(signature.data) - signature.end}"
        )
    if signed.tag != SEQUENCE:
        raise CertificateParsingError("signed fields invalid")
    found = algorithm(algorithm_)
    signature.bit_string()
    return signed, found


class _Fields:
    """The fields of the signed part, one after the other."""

    def __init__(self, whole: Item) -> None:
        self.data, self.at, self.end = whole.data, whole.body, whole.end

    def __bool__(self) -> bool:
        return self.at < self.end

    def next(self) -> Item:
        """The next field, which must be there."""
        item = Item(self.data, self.at, self.end)
        if item.data is not self.data:
            self.data, self.end = item.data, len(item.data)
        self.at = item.end
        return item

    def name(self) -> list[Item]:
        """The members of a name; all that is left where no sequence of values is next."""
        start = self.at
        try:
            item = self.next()
            if item.tag == SEQUENCE:
                return [rdn.copy() for rdn in item.each()]
        except DerError:
            pass
        rest = top(tlv(SEQUENCE, self.data[start : self.end]))
        return [rdn.copy() for rdn in rest.each()]


def _signed(signed: Item, printing: Printing) -> Algorithm:
    """Read all fields of the signed part. Returns the algorithm it names."""
    fields = _Fields(signed)
    version = 0
    item = fields.next()
    if item.tag & ~CONSTRUCTED == CONTEXT:
        if item.tag & CONSTRUCTED:
            version = next_item(item.each()).small_integer()
        item = fields.next()
    item.big_integer()
    found = algorithm(fields.next())
    if not _name(fields, printing):
        raise CertificateParsingError("Empty issuer DN not allowed in X509Certificates")
    _validity(fields.next())
    named = _name(fields, printing)
    if not named and version == 0:
        raise CertificateParsingError("Empty subject DN not allowed in v1 certificate")
    check_key(fields.next(), printing.lattice_keys)
    _rest(fields, version, named, printing)
    return found


def _name(fields: _Fields, printing: Printing) -> bool:
    """Whether a name says anything."""
    rdns = fields.name()
    for rdn in rdns:
        if rdn.tag != SET:
            raise DerError("X500 RDN")
        check_rdn(rdn, printing)
    return any(rdn.body < rdn.end for rdn in rdns)


def _validity(item: Item) -> None:
    if item.tag != SEQUENCE:
        raise DerError("Invalid encoded CertificateValidity, starting sequence tag missing.")
    if item.body == item.end:
        raise DerError("No data encoded for CertificateValidity")
    dates = item.copy().children()
    if len(dates) != 2:
        raise DerError("Invalid encoding for CertificateValidity")
    for date in dates:
        if date.tag not in (UTC_TIME, GENERALIZED_TIME):
            raise DerError("Invalid encoding for CertificateValidity")
        seconds(date)


def _rest(fields: _Fields, version: int, named: bool, printing: Printing) -> None:
    """What follows the key depends on the version."""
    if not fields:
        return
    if version == 0:
        raise CertificateParsingError("no more data allowed for version 1 certificate")
    item = fields.next()
    for number in (1, 2):
        if item.tag & ~CONSTRUCTED == 0x80 | number:
            item.bit_string(implicit=True)
            if not fields:
                return
            item = fields.next()
    if version != 2:
        raise CertificateParsingError("Extensions not allowed in v2 certificate")
    if item.is_context(3, True):
        _extensions(item, named, printing)


def _extensions(wrapper: Item, named: bool, printing: Printing) -> None:
    outer = next_item(wrapper.each())
    if outer.tag != SEQUENCE:
        raise DerError("Not the correct tag")
    found: dict[str, tuple[bool, bytes]] = {}
    for item in outer.each():
        oid, critical, value = _extension(item)
        if not _readable(oid, critical, value, printing):
            continue
        if oid in found:
            raise DerError("Duplicate extensions not allowed")
        found[oid] = critical, value
    if not named:
        _check_alternative_name(found.get(ALTERNATIVE_NAME))


def _readable(oid: str, critical: bool, value: bytes, printing: Printing) -> bool:
    """Whether an extension is known and says something; a critical one has to."""
    try:
        if oid in EXTENSIONS:
            read(oid, critical, value, printing)
    except DerError as error:
        if not critical:
            return False
        if isinstance(error, (NoSuchByteError, BadValueError)):
            raise DerError(f"{error.java}: {error}") from None
        raise
    return True


def _extension(item: Item) -> tuple[str, bool, bytes]:
    if item.tag not in (SEQUENCE, SET):
        raise DerError(f"toDerInputStream rejects tag type {item.signed_tag}")
    parts = item.each()
    oid = next_item(parts).oid()
    value = next_item(parts)
    critical = False
    if value.tag == BOOLEAN:
        critical = value.boolean()
        value = next_item(parts)
    return oid, critical, value.octet_string()


_INCOMPLETE = "X.509 Certificate is incomplete: "
_NAME = "SubjectAlternativeName extension"


def _check_alternative_name(found: tuple[bool, bytes] | None) -> None:
    """A certificate without a subject has a critical alternative name instead."""
    if found is None:
        text = f"{_INCOMPLETE}subject field is empty, and {_NAME} is absent"
        raise CertificateParsingError(text)
    critical, _ = found
    if not critical:
        text = f"{_INCOMPLETE}{_NAME} MUST be marked critical when subject field is empty"
        raise CertificateParsingError(text)
