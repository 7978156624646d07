"""The values of the extensions the JDK knows (RFC 5280, 4.2): one reader for each.

A reader takes the content of the OCTET STRING and returns plain values. It raises `DerError` with
the JDK's text for what the JDK cannot read, as observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Callable
from typing import NamedTuple

from pykeytool.der.reader import BOOLEAN, INTEGER, OCTET_STRING, SEQUENCE, DerError
from pykeytool.profiles.printing import Printing
from pykeytool.x509.distribution_points import distribution_points, issuing_point
from pykeytool.x509.extension_names import EXTENSIONS
from pykeytool.x509.name_forms import GeneralName, general_name, general_names
from pykeytool.x509.reading import HIGHEST, Item, NoSuchByteError, next_item, sequence, top

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


# --- keys and their usage


class AuthorityKey(NamedTuple):
    """RFC 5280, 4.2.1.1; None for what is absent."""

    key_id: bytes | None
    names: Names | None
    serial: int | None


def _authority_key(value: bytes, printing: Printing) -> AuthorityKey:
    found: dict[str, object] = {}
    for item in sequence(value, "Invalid encoding for AuthorityKeyIdentifierExtension.").each():
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
    outer = sequence(value, "Invalid encoding for ExtendedKeyUsageExtension.")
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
    parts = sequence(value, "Invalid encoding of BasicConstraints").each()
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
    outer = sequence(value, "Invalid encoding for NameConstraintsExtension.")
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
    name = general_name(next_item(parts), printing, constraint=True)
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
    outer = sequence(value, "Invalid encoding for CertificatePoliciesExtension.")
    return [_policy(item) for item in outer.each()]


def _policy(item: Item) -> Policy:
    if item.tag != SEQUENCE:
        raise DerError("Invalid encoding of PolicyInformation")
    parts = item.each()
    oid = next_item(parts).oid()
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
    first = next_item(parts)
    return first.oid(), whole.data[first.end : whole.end]


def _policy_mappings(value: bytes, printing: Printing) -> list[tuple[str, str]]:
    outer = sequence(value, "Invalid encoding for PolicyMappingsExtension.")
    return [_policy_mapping(item) for item in outer.each()]


def _policy_mapping(item: Item) -> tuple[str, str]:
    if item.tag != SEQUENCE:
        raise DerError("Invalid encoding for CertificatePolicyMap")
    parts = item.each()
    pair = next_item(parts).oid(), next_item(parts).oid()
    return pair


def _policy_constraints(value: bytes, printing: Printing) -> tuple[int | None, int | None]:
    found: dict[int, int] = {}
    for item in sequence(value, "Sequence tag missing for PolicyConstraint.").each():
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
        outer = sequence(value, f"Invalid encoding for {name}Extension.")
        return [_description(item, printing) for item in outer.each()]

    return reader


def _description(item: Item, printing: Printing) -> tuple[str, GeneralName]:
    parts = item.each()
    return next_item(parts).oid(), general_name(next_item(parts).copy(), printing)


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
    "CRLDistributionPoints": distribution_points("CRLDistributionPoints"),
    "CRLNumber": _number,
    "CRLReasonCode": _reason,
    "CertificateIssuer": _alternative_names,
    "CertificatePolicies": _policies,
    "DeltaCRLIndicator": _number,
    "ExtendedKeyUsage": _extended_usage,
    "FreshestCRL": distribution_points("FreshestCRL"),
    "InhibitAnyPolicy": _inhibit_any_policy,
    "IssuerAlternativeName": _alternative_names,
    "IssuingDistributionPoint": issuing_point,
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
