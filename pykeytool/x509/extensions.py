"""The values of the extensions the JDK knows (RFC 5280, 4.2): one reader for each.

A reader takes the content of the OCTET STRING and returns plain values. It raises `DerError` with
the JDK's text for what the JDK cannot read, as observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from pykeytool.der.reader import BOOLEAN, INTEGER, OCTET_STRING, SEQUENCE, DerError
from pykeytool.profiles.printing import Printing
from pykeytool.x509.extension_names import EXTENSIONS
from pykeytool.x509.name_forms import GeneralName, check_rdn, general_name, general_names
from pykeytool.x509.reading import HIGHEST, Item, NoSuchByteError, top

Names = list[GeneralName]


class BadValueError(DerError):
    """A value the JDK refuses with an exception of its certificates."""

    java = "java.security.cert.CertificateParsingException"


def read(oid: str, critical: bool, value: bytes, printing: Printing) -> object:
    """What an extension that the JDK knows says. Raises `DerError` where it cannot be read."""
    if oid == INHIBIT_ANY_POLICY and not critical:
        raise DerError("Criticality cannot be false for InhibitAnyPolicy")
    return READERS[oid](value, printing)


INHIBIT_ANY_POLICY = "2.5.29.54"


def readable(oid: str, critical: bool, value: bytes, printing: Printing) -> bool:
    """Whether `read` would not fail; what the JDK does not know is always fine."""
    if oid not in EXTENSIONS:
        return True
    try:
        read(oid, critical, value, printing)
    except DerError:
        return False
    return True


def _sequence(value: bytes, complaint: str) -> Item:
    outer = top(value)
    if outer.tag != SEQUENCE:
        raise DerError(complaint)
    return outer


def _next(items: Iterator[Item]) -> Item:
    item = next(items, None)
    if item is None:
        raise DerError("Too short")
    return item


# --- keys and their usage


class AuthorityKey(NamedTuple):
    """RFC 5280, 4.2.1.1; None for what is absent."""

    key_id: bytes | None
    names: Names | None
    serial: int | None


def _authority_key(value: bytes, printing: Printing) -> AuthorityKey:
    found: dict[str, object] = {}
    for item in _sequence(value, "Invalid encoding for AuthorityKeyIdentifierExtension.").each():
        if item.is_context(0, False) and item.body <= item.end:
            _once(found, "KeyIdentifier", "AuthorityKeyIdentifier.")
            found["KeyIdentifier"] = item.content
        elif item.is_context(1, True):
            _once(found, "GeneralNames", "AuthorityKeyIdentifier.")
            found["GeneralNames"] = general_names(item, printing)
        elif item.is_context(2, False):
            _once(found, "SerialNumber", "AuthorityKeyIdentifier.")
            found["SerialNumber"] = item.number()
        else:
            raise DerError("Invalid encoding of AuthorityKeyIdentifierExtension.")
    return AuthorityKey(*map(found.get, ("KeyIdentifier", "GeneralNames", "SerialNumber")))  # type: ignore[arg-type]


def _once(found: dict[str, object], part: str, whole: str) -> None:
    if part in found:
        raise DerError(f"Duplicate {part} in {whole}")


def _subject_key(value: bytes, printing: Printing) -> bytes:
    return top(value).octet_string()


def _key_usage(value: bytes, printing: Printing) -> list[bool]:
    if not value:
        raise NoSuchByteError("Index 0 out of bounds for length 0")
    if value[0] == OCTET_STRING:
        value = top(value).octet_string()
    return top(value).bit_string()


def _netscape_type(value: bytes, printing: Printing) -> list[bool]:
    return top(value).bit_string()


def _extended_usage(value: bytes, printing: Printing) -> list[str]:
    outer = _sequence(value, "Invalid encoding for ExtendedKeyUsageExtension.")
    return [item.oid() for item in outer.each()]


def _key_period(value: bytes, printing: Printing) -> tuple[int | None, int | None]:
    """Not before and not after, in seconds since 1970."""
    from pykeytool.x509.times import generalized

    outer = Item(value, 0, len(value))
    if outer.tag != SEQUENCE:
        raise DerError("Not the correct tag")
    found: dict[int, int] = {}
    for item in list(outer.each()):
        number = item.tag & 0x1F
        if item.tag not in (0x80, 0x81):
            raise DerError("Invalid encoding of PrivateKeyUsageExtension")
        if number in found:
            raise BadValueError(f"Duplicate not{_ENDS[number]} in PrivateKeyUsage.")
        found[number] = generalized(item.content)
    return found.get(0), found.get(1)


_ENDS = ("Before", "After")


# --- names and constraints


def _alternative_names(value: bytes, printing: Printing) -> Names:
    outer = top(value)
    if outer.tag != SEQUENCE:
        raise DerError("Invalid encoding for GeneralNames.")
    return general_names(outer, printing)


def _basic_constraints(value: bytes, printing: Printing) -> tuple[bool, int | None]:
    """Whether a CA, and the longest path: None for none given, `HIGHEST` for no limit."""
    parts = _sequence(value, "Invalid encoding of BasicConstraints").each()
    part = next(parts, None)
    if part is None or part.tag != BOOLEAN:
        return False, None
    ca = part.boolean()
    part = next(parts, None)
    if part is None:
        return ca, HIGHEST
    if part.tag != INTEGER:
        raise DerError("Invalid encoding of BasicConstraints")
    return ca, part.small_integer()


class Subtree(NamedTuple):
    """RFC 5280, 4.2.1.10."""

    name: GeneralName
    minimum: int
    maximum: int | None


def _name_constraints(
    value: bytes, printing: Printing
) -> tuple[list[Subtree] | None, list[Subtree] | None]:
    """Permitted and excluded subtrees."""
    found: dict[int, list[Subtree]] = {}
    outer = _sequence(value, "Invalid encoding for NameConstraintsExtension.")
    for item in outer.each():
        if item.tag not in (0xA0, 0xA1):
            raise DerError("Invalid encoding of NameConstraintsExtension.")
        if item.tag in found:
            kind = "permitted" if item.tag == 0xA0 else "excluded"
            raise DerError(f"Duplicate {kind} GeneralSubtrees in NameConstraintsExtension.")
        found[item.tag] = [_subtree(inner, printing) for inner in item.each()]
    return found.get(0xA0), found.get(0xA1)


def _subtree(item: Item, printing: Printing) -> Subtree:
    if item.tag != SEQUENCE:
        raise DerError("Invalid encoding for GeneralSubtree.")
    parts = item.each()
    name = general_name(_next(parts), printing, constraint=True)
    minimum, maximum = 0, None
    for part in parts:
        if part.is_context(0, False):
            minimum = part.number()
        elif part.is_context(1, False):
            maximum = part.number()
        else:
            raise DerError("Invalid encoding of GeneralSubtree.")
    return Subtree(name, minimum, maximum)


# --- policies


class Policy(NamedTuple):
    """RFC 5280, 4.2.1.4: a policy and its qualifiers (OID and what follows it, encoded)."""

    oid: str
    qualifiers: list[tuple[str, bytes]]


def _policies(value: bytes, printing: Printing) -> list[Policy]:
    outer = _sequence(value, "Invalid encoding for CertificatePoliciesExtension.")
    return [_policy(item) for item in outer.each()]


def _policy(item: Item) -> Policy:
    if item.tag != SEQUENCE:
        raise DerError("Invalid encoding of PolicyInformation")
    parts = item.each()
    oid = _next(parts).oid()
    wrapper = next(parts, None)
    if wrapper is None:
        return Policy(oid, [])
    if wrapper.tag != SEQUENCE:
        raise DerError("Invalid encoding of PolicyInformation")
    if wrapper.body == wrapper.end:
        raise DerError("No data available in policyQualifiers")
    qualifiers = [_qualifier(part) for part in wrapper.each()]
    if next(parts, None) is not None:
        raise DerError("Invalid encoding of PolicyInformation")
    return Policy(oid, qualifiers)


def _qualifier(item: Item) -> tuple[str, bytes]:
    whole = item.copy()
    if whole.tag != SEQUENCE:
        raise DerError("Invalid encoding for PolicyQualifierInfo")
    parts = whole.each()
    first = _next(parts)
    return first.oid(), whole.data[first.end : whole.end]


def _policy_mappings(value: bytes, printing: Printing) -> list[tuple[str, str]]:
    outer = _sequence(value, "Invalid encoding for PolicyMappingsExtension.")
    return [_policy_mapping(item) for item in outer.each()]


def _policy_mapping(item: Item) -> tuple[str, str]:
    if item.tag != SEQUENCE:
        raise DerError("Invalid encoding for CertificatePolicyMap")
    parts = item.each()
    pair = _next(parts).oid(), _next(parts).oid()
    return pair


def _policy_constraints(value: bytes, printing: Printing) -> tuple[int | None, int | None]:
    found: dict[int, int] = {}
    for item in _sequence(value, "Sequence tag missing for PolicyConstraint.").each():
        if item.tag not in (0x80, 0x81):
            raise DerError("Invalid encoding of PolicyConstraint")
        if item.tag in found:
            kind = "requireExplicitPolicy" if item.tag == 0x80 else "inhibitPolicyMapping"
            raise DerError(f"Duplicate {kind}found in the PolicyConstraintsExtension")
        found[item.tag] = _small(item)
    return found.get(0x80), found.get(0x81)


def _small(item: Item) -> int:
    number = item.number()
    if number > HIGHEST:
        raise DerError("Integer exceeds maximum valid value")
    if number < ~HIGHEST:
        raise DerError("Integer below minimum valid value")
    return number


def _inhibit_any_policy(value: bytes, printing: Printing) -> int:
    item = top(value)
    if item.tag != INTEGER:
        raise DerError("Invalid encoding of InhibitAnyPolicy: data not integer")
    number = item.small_integer()
    if number < -1:
        raise DerError("Invalid value for skipCerts")
    return number


# --- access and revocation


def _access(name: str) -> Callable[[bytes, Printing], list[tuple[str, GeneralName]]]:
    def reader(value: bytes, printing: Printing) -> list[tuple[str, GeneralName]]:
        outer = _sequence(value, f"Invalid encoding for {name}Extension.")
        return [_description(item, printing) for item in outer.each()]

    return reader


def _description(item: Item, printing: Printing) -> tuple[str, GeneralName]:
    parts = item.each()
    return _next(parts).oid(), general_name(_next(parts).copy(), printing)


class Point(NamedTuple):
    """A distribution point (RFC 5280, 4.2.1.13); None for what is absent."""

    names: Names | None
    relative: str | None
    reasons: list[bool] | None
    issuer: Names | None


def _points(name: str) -> Callable[[bytes, Printing], list[Point]]:
    def reader(value: bytes, printing: Printing) -> list[Point]:
        outer = _sequence(value, f"Invalid encoding for {name} extension.")
        return [_point(item, printing) for item in outer.each()]

    return reader


def _point(item: Item, printing: Printing) -> Point:
    if item.tag != SEQUENCE:
        raise DerError("Invalid encoding of DistributionPoint.")
    point = Point(None, None, None, None)
    for part in item.each():
        point = _with_part(point, part, printing)
    if point.names is None and point.relative is None and point.issuer is None:
        raise DerError("One of fullName, relativeName,  and crlIssuer has to be set")
    return point


def _with_part(point: Point, part: Item, printing: Printing) -> Point:
    if part.is_context(0, True):
        if point.names is not None or point.relative is not None:
            raise DerError("Duplicate DistributionPointName in DistributionPoint.")
        return _point_name(part, point, printing)
    if part.is_context(1, False):
        if point.reasons is not None:
            raise DerError("Duplicate Reasons in DistributionPoint.")
        return point._replace(reasons=part.bit_string(implicit=True))
    if part.is_context(2, True):
        if point.issuer is not None:
            raise DerError("Duplicate CRLIssuer in DistributionPoint.")
        return point._replace(issuer=general_names(part, printing))
    raise DerError("Invalid encoding of DistributionPoint.")


def _point_name(part: Item, point: Point, printing: Printing) -> Point:
    inner = _next(part.each())
    if inner.is_context(0, True):
        return point._replace(names=general_names(inner, printing))
    if inner.is_context(1, True):
        return point._replace(relative=relative_name(inner, printing))
    raise DerError("Invalid DistributionPointName in DistributionPoint")


def relative_name(inner: Item, printing: Printing) -> str:
    """The text of a relative name under an implicit tag."""
    from pykeytool.x509.names import relative_text

    check_rdn(inner.copy(), printing)
    return relative_text(inner)


class IssuingPoint(NamedTuple):
    """RFC 5280, 5.2.5."""

    names: Names | None
    relative: str | None
    reasons: list[bool] | None
    flags: tuple[bool, bool, bool, bool]
    """Only users, only CAs, only attributes, indirect."""


def _issuing_point(value: bytes, printing: Printing) -> IssuingPoint | None:
    outer = _sequence(value, "Invalid encoding for IssuingDistributionPointExtension.")
    if outer.body == outer.end:
        return None
    point, flags = Point(None, None, None, None), [False] * 6
    for part in outer.each():
        number = part.tag & 0x1F
        if part.is_context(0, True):
            point = _issuing_name(part, point, printing)
        elif part.is_context(3, False):
            point = point._replace(reasons=part.bit_string(implicit=True))
        elif number in (1, 2, 4, 5) and part.is_context(number, False):
            flags[number] = _flag(part)
        else:
            raise DerError("Invalid encoding of IssuingDistributionPoint")
    return IssuingPoint(
        point.names, point.relative, point.reasons, (flags[1], flags[2], flags[5], flags[4])
    )


def _issuing_name(part: Item, point: Point, printing: Printing) -> Point:
    inner = _next(part.each())
    if inner.is_context(0, True):
        return point._replace(names=general_names(inner, printing))
    if inner.is_context(1, True):
        return point._replace(relative=relative_name(inner, printing))
    raise DerError("Invalid encoding for DistributionPointName")


def _flag(part: Item) -> bool:
    if part.end - part.body != 1:
        raise DerError(f"DerValue.getBoolean, invalid length {part.end - part.body}")
    return part.content != b"\0"


def _number(value: bytes, printing: Printing) -> int:
    return top(value).big_integer()


def _reason(value: bytes, printing: Printing) -> int:
    return top(value).enumerated()


def _nothing(value: bytes, printing: Printing) -> None:
    """OCSPNoCheck says all by being there."""


_BY_NAME: dict[str, Callable[[bytes, Printing], object]] = {
    "AuthorityInfoAccess": _access("AuthorityInfoAccess"),
    "AuthorityKeyIdentifier": _authority_key,
    "BasicConstraints": _basic_constraints,
    "CRLDistributionPoints": _points("CRLDistributionPoints"),
    "CRLNumber": _number,
    "CRLReasonCode": _reason,
    "CertificateIssuer": _alternative_names,
    "CertificatePolicies": _policies,
    "DeltaCRLIndicator": _number,
    "ExtendedKeyUsage": _extended_usage,
    "FreshestCRL": _points("FreshestCRL"),
    "InhibitAnyPolicy": _inhibit_any_policy,
    "IssuerAlternativeName": _alternative_names,
    "IssuingDistributionPoint": _issuing_point,
    "KeyUsage": _key_usage,
    "NameConstraints": _name_constraints,
    "NetscapeCertType": _netscape_type,
    "OCSPNoCheck": _nothing,
    "PolicyConstraints": _policy_constraints,
    "PolicyMappings": _policy_mappings,
    "PrivateKeyUsage": _key_period,
    "SubjectAlternativeName": _alternative_names,
    "SubjectInfoAccess": _access("SubjectInfoAccess"),
    "SubjectKeyIdentifier": _subject_key,
}
READERS = {oid: _BY_NAME[name] for oid, name in EXTENSIONS.items()}
"""Readers by OID."""
