"""Certificates (RFC 5280, 4.1), parsed as late as possible: they come by the thousand.

certificate = SEQUENCE { tbs, algorithm, signature BIT STRING }
tbs         = SEQUENCE { [0] version?, serial, algorithm, issuer, validity, subject, key,
                         [1] issuer id?, [2] subject id?, [3] extensions?, anything }
"""

from collections.abc import Iterator
from functools import cached_property

from pykeytool.der.reader import (
    BIT_STRING,
    BOOLEAN,
    CONSTRUCTED,
    CONTEXT,
    INTEGER,
    OCTET_STRING,
    OID,
    SEQUENCE,
    SET,
    DerError,
    Value,
)
from pykeytool.errors import CertificateError, CertificateParsingError, NoSuchIndexError
from pykeytool.profiles.printing import Printing
from pykeytool.x509.names import Name
from pykeytool.x509.oids import identifier
from pykeytool.x509.publickeys import PublicKey, algorithm_parts
from pykeytool.x509.times import seconds

VERSION, ISSUER_ID, SUBJECT_ID, EXTENSIONS = 0xA0, 1, 2, 0xA3

Extension = tuple[str, bool, bytes]
"""OID, whether critical, the content of the OCTET STRING."""


class Certificate:
    """A certificate over its bytes.

    Making one only finds the fields; `check` reads them all as the JDK does when it loads one.
    Without that, properties raise `DerError` where their field cannot be read.
    """

    def __init__(self, encoded: bytes) -> None:
        """Find the fields. Raises `CertificateError` where they are not there."""
        self.encoded = encoded
        try:
            outer = Value(encoded, 0, len(encoded))
        except DerError as error:
            raise CertificateError(f"Unable to initialize, {error.java}: {error}") from None
        try:
            self._find(outer)
        except DerError as error:
            raise _unreadable(error) from None
        except (IndexError, ValueError) as error:
            raise CertificateError(str(error)) from None

    def _find(self, outer: Value) -> None:
        if outer.tag != SEQUENCE or outer.end != len(self.encoded):
            raise DerError("extra data at the end")
        tbs, self._algorithm, signature = outer.children()
        self._tbs, self._signature = tbs, signature.expect(BIT_STRING)
        fields = _fields(tbs.expect(SEQUENCE))
        self.version = 1
        first = 0
        if fields[0].tag & ~CONSTRUCTED == CONTEXT:
            first = 1
            if fields[0].tag == VERSION:
                self.version = _version(fields[0])
        self._serial = fields[first].expect(INTEGER)
        self._inner_algorithm = fields[first + 1]
        self._issuer, self._validity, self._subject, self._key = fields[first + 2 : first + 6]
        self.rest = fields[first + 6 :]

    @property
    def tbs(self) -> bytes:
        """The encoding of the part that is signed."""
        return self._tbs.encoded

    @property
    def serial(self) -> int:
        """The serial number, which may be negative."""
        return self._serial.integer()

    @cached_property
    def signature_algorithm(self) -> tuple[str, bytes]:
        """OID and encoded parameters (nothing if absent) of the signature."""
        return algorithm_parts(self._algorithm)

    @cached_property
    def inner_algorithm(self) -> tuple[str, bytes]:
        """The same, as the signed part repeats it."""
        return algorithm_parts(self._inner_algorithm)

    @property
    def encoded_algorithms(self) -> tuple[bytes, bytes]:
        """Both as they are encoded."""
        return self._algorithm.encoded, self._inner_algorithm.encoded

    @property
    def signature_bits(self) -> tuple[bytes, int]:
        """The bytes of the signature and how many bits of the last are unused."""
        return self._signature.bits()

    @property
    def signature(self) -> bytes:
        """The bytes of the signature."""
        return self.signature_bits[0]

    @cached_property
    def issuer(self) -> Name:
        """The name of the issuer."""
        return Name(self._issuer.encoded)

    @cached_property
    def subject(self) -> Name:
        """The name of the owner."""
        return Name(self._subject.encoded)

    @cached_property
    def _dates(self) -> tuple[int, int]:
        members = self._validity.sequence()
        if len(members) != 2:
            raise DerError("Invalid encoding for CertificateValidity")
        return seconds(members[0]), seconds(members[1])

    @property
    def not_before(self) -> int:
        """Seconds since 1970."""
        return self._dates[0]

    @property
    def not_after(self) -> int:
        """Seconds since 1970."""
        return self._dates[1]

    @property
    def unique_ids(self) -> tuple[Value | None, Value | None]:
        """The unique ids of issuer and owner: bit strings under implicit tags."""
        found: dict[int, Value] = {}
        at = 0
        for id_ in (ISSUER_ID, SUBJECT_ID):
            if at < len(self.rest) and self.rest[at].tag & ~CONSTRUCTED == CONTEXT | id_:
                found[id_] = self.rest[at]
                at += 1
        return found.get(ISSUER_ID), found.get(SUBJECT_ID)

    @cached_property
    def public_key(self) -> PublicKey:
        """The key of the owner."""
        return PublicKey(self._key.encoded)

    @cached_property
    def extensions(self) -> list[Extension]:
        """The extensions in encoded order, of a version that has them."""
        return list(_extensions(self.rest)) if self.version > 2 else []

    @property
    def has_extensions(self) -> bool:
        """Whether the field is there, even if nothing is in it."""
        return self.version > 2 and _wrapper(self.rest) is not None

    def extension(self, oid: str) -> bytes | None:
        """The value of an extension, if it is there."""
        return next((value for found, _, value in self.extensions if found == oid), None)

    @property
    def is_self_issued(self) -> bool:
        """Whether issuer and owner have the same name."""
        return self.issuer == self.subject

    def fingerprint(self, algorithm: str) -> str:
        """The hash (by its name in hashlib) of the encoding, as ``AB:CD:...``."""
        import hashlib

        return hashlib.new(algorithm, self.encoded).digest().hex(":").upper()

    @classmethod
    def read(cls, encoded: bytes, printing: Printing) -> "Certificate":
        """A certificate that is checked at once. Raises `CertificateError`."""
        try:
            certificate = cls(encoded)
        except CertificateError:
            _complain(encoded, printing)
            raise
        certificate.check(printing)
        return certificate

    def check(self, printing: Printing) -> None:
        """Read everything. Raises `CertificateError` for what the JDK refuses to load."""
        from pykeytool.x509.checks import check

        try:
            check(self, printing)
        except (DerError, CertificateError, NoSuchIndexError) as error:
            _complain(self.encoded, printing)
            if isinstance(error, DerError):
                raise _unreadable(error) from None
            raise

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Certificate) and self.encoded == other.encoded

    def __hash__(self) -> int:
        return hash(self.encoded)


def _complain(encoded: bytes, printing: Printing) -> None:
    """Raise what the JDK says of a certificate that cannot be read, if it does say something."""
    from pykeytool.x509.complaints import complain

    complain(encoded, printing)


def _unreadable(error: DerError) -> CertificateError:
    """The error as the JDK passes it on."""
    return CertificateParsingError(f"{error.java}: {error}")


def _fields(tbs: Value) -> list[Value]:
    """The values in it as far as the JDK looks: nothing after the extensions."""
    found = []
    at = tbs.body
    while at < tbs.end:
        value = Value(tbs.data, at, tbs.end)
        found.append(value)
        if value.tag == EXTENSIONS and len(found) > _BEFORE_EXTENSIONS:
            break
        at = value.end
    return found


_BEFORE_EXTENSIONS = 6
"""Fields that no certificate can do without."""


def _version(field: Value) -> int:
    """The number keytool prints: one more than the number encoded (which may be anything)."""
    number = Value(field.data, field.body, field.end).expect(INTEGER).integer()
    if not -(1 << 31) <= number < 1 << 31:
        raise DerError("Integer exceeds maximum valid value")
    return number + 1


def _wrapper(rest: list[Value]) -> Value | None:
    """The [3] right after the unique ids; what follows it is not looked at."""
    at = 0
    for id_ in (ISSUER_ID, SUBJECT_ID):
        at += at < len(rest) and rest[at].tag & ~CONSTRUCTED == CONTEXT | id_
    return rest[at] if at < len(rest) and rest[at].tag == EXTENSIONS else None


def _extensions(rest: list[Value]) -> Iterator[Extension]:
    wrapper = _wrapper(rest)
    if wrapper is not None:
        for member in Value(wrapper.data, wrapper.body, wrapper.end).sequence():
            yield _extension(member)


def _extension(member: Value) -> Extension:
    """To the JDK a set is as good as a sequence, and what follows the value does not matter."""
    if member.tag not in (SEQUENCE, SET):
        raise DerError("toDerInputStream rejects its tag")
    parts = member.children()
    critical = len(parts) > 1 and parts[1].tag == BOOLEAN
    if len(parts) < 2 + critical:
        raise DerError("Too short")
    value = parts[1 + critical]
    content = octets(value)
    return identifier(parts[0].expect(OID).content), critical and parts[1].boolean(), content


def octets(value: Value) -> bytes:
    """The content of an OCTET STRING, which may come in pieces. Raises `DerError`."""
    if value.tag == OCTET_STRING | CONSTRUCTED:
        return b"".join(map(octets, value.children()))
    return value.expect(OCTET_STRING).content
