"""The texts of extensions in certificates, requests and CRLs (observed on 17.0.15 and 25.0.5).

A text is what Java's toString gives: most end in a line end of their own.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from pykeytool.der.reader import DerError
from pykeytool.java.dates import Zone, date_text
from pykeytool.java.hexdump import hexdump
from pykeytool.profiles.printing import Printing
from pykeytool.show.numbers import grouped_hex, octets_hex
from pykeytool.x509 import extensions
from pykeytool.x509.certificate import Extension
from pykeytool.x509.distribution_points import IssuingPoint, Point
from pykeytool.x509.extension_names import EXTENSIONS
from pykeytool.x509.extensions import AuthorityKey, Policy, Subtree
from pykeytool.x509.name_forms import GeneralName
from pykeytool.x509.oids import ACCESS_METHODS, NAMES
from pykeytool.x509.reading import HIGHEST


class Style(NamedTuple):
    """What texts depend on besides the value."""

    printing: Printing
    zone: Zone


def texts(found: list[Extension], style: Style) -> list[str]:
    """All extensions in the order they are printed in."""
    good, bad = sorted_texts(found, style, _unknown)
    return good + bad


def sorted_texts(
    found: list[Extension], style: Style, unknown: Callable[[bytes], str]
) -> tuple[list[str], list[str]]:
    """Unknown ones sorted by OID and known ones by name; those that cannot be read, by OID."""
    good, bad = {}, {}
    for oid, critical, value in found:
        name, header = EXTENSIONS.get(oid), _header(oid, critical)
        if name is None:
            good[oid] = header + unknown(value)
            continue
        try:
            parsed = extensions.read(oid, critical, value, style.printing)
            good[name] = header + _TEXTS[name](parsed, style)
        except DerError as error:
            bad[oid] = header + _unparseable(name, error, value)
    return [good[key] for key in sorted(good)], [bad[key] for key in sorted(bad)]


def _header(oid: str, critical: bool) -> str:
    return f"ObjectId: {oid} Criticality={'true' if critical else 'false'}\n"


def dump(data: bytes) -> str:
    """A hex dump, each line with its end."""
    return "".join(f"{line}\n" for line in hexdump(data))


def _unknown(value: bytes) -> str:
    return f"{dump(value)}\n" if value else "(Empty value)\n"


def _unparseable(name: str, error: DerError, value: bytes) -> str:
    return f"Unparseable {name} extension due to\n{error.java}: {error}\n\n{dump(value)}"


def general_name_text(name: GeneralName) -> str:
    """``DNSName: example.com``, or the text alone of a directory name."""
    return f"{name.label}: {name.text}" if name.label else name.text


def _listed(names: list[GeneralName]) -> str:
    return f"[{', '.join(map(general_name_text, names))}]"


def _alternative_names(title: str) -> Callable[[list[GeneralName], Style], str]:
    def text(names: list[GeneralName], style: Style) -> str:
        return f"{title} [\n" + "".join(f"  {general_name_text(n)}\n" for n in names) + "]\n"

    return text


def _access(title: str) -> Callable[[list[tuple[str, GeneralName]], Style], str]:
    def text(found: list[tuple[str, GeneralName]], style: Style) -> str:
        body = ", ".join(_description(method, name) for method, name in found)
        return f"{title} [\n  [{body}]\n]\n"

    return text


def _description(method: str, name: GeneralName) -> str:
    called = "ocsp" if method == OCSP else ACCESS_METHODS.get(method, method)
    return f"\n   accessMethod: {called}\n   accessLocation: {general_name_text(name)}\n"


OCSP = "1.3.6.1.5.5.7.48.1"


def _key_id(key: bytes) -> str:
    return f"KeyIdentifier [\n{dump(key)}]\n"


def _authority_key(found: AuthorityKey, style: Style) -> str:
    text = "AuthorityKeyIdentifier [\n"
    if found.key_id is not None:
        text += _key_id(found.key_id)
    if found.names is not None:
        text += f"{_listed(found.names)}\n"
    if found.serial is not None:
        text += f"SerialNumber: {serial_text(found.serial, style.printing)}\n"
    return text + "]\n"


def serial_text(serial: int, printing: Printing) -> str:
    """A serial number as the JDK's object of that name prints it."""
    return octets_hex(serial) if printing.serial_octets else f"[{grouped_hex(serial)}]"


def _subject_key(key: bytes, style: Style) -> str:
    return f"SubjectKeyIdentifier [\n{_key_id(key)}]\n"


def _basic_constraints(found: tuple[bool, int | None], style: Style) -> str:
    ca, length = found
    path = " undefined" if length is None or length < 0 else length
    if length == HIGHEST:
        path = style.printing.unlimited_path
    return f"BasicConstraints:[\n  CA:{'true' if ca else 'false'}\n  PathLen:{path}\n]\n"


_USAGES = (
    "DigitalSignature",
    "Non_repudiation",
    "Key_Encipherment",
    "Data_Encipherment",
    "Key_Agreement",
    "Key_CertSign",
    "Crl_Sign",
    "Encipher_Only",
    "Decipher_Only",
)


def _key_usage(bits: list[bool], style: Style) -> str:
    lines = (f"  {name}\n" for name, bit in zip(_USAGES, bits, strict=False) if bit)
    return "KeyUsage [\n" + "".join(lines) + "]\n"


_NETSCAPE_TYPES = (
    "   SSL client\n",
    "   SSL server\n",
    "   S/MIME\n",
    "   Object Signing\n",
    "",
    "   SSL CA\n",
    "   S/MIME CA\n",
    "   Object Signing CA",
)


def _netscape_type(bits: list[bool], style: Style) -> str:
    lines = (line for line, bit in zip(_NETSCAPE_TYPES, bits, strict=False) if bit)
    return "NetscapeCertType [\n" + "".join(lines) + "]\n"


def _extended_usage(oids: list[str], style: Style) -> str:
    names = style.printing.names
    usages = "\n  ".join(names.get(oid) or NAMES.get(oid, oid) for oid in oids)
    return f"ExtendedKeyUsages [\n  {usages}\n]\n"


def _key_period(found: tuple[int | None, int | None], style: Style) -> str:
    start, end = found
    parts = []
    if start is not None:
        parts.append(f"From: {date_text(start, style.zone)}")
    if end is not None:
        parts.append(f"To: {date_text(end, style.zone)}")
    return f"PrivateKeyUsage: [\n{', '.join(parts)}]\n"


def _name_constraints(
    found: tuple[list[Subtree] | None, list[Subtree] | None], style: Style
) -> str:
    text = "NameConstraints: ["
    for title, trees in zip(("Permitted", "Excluded"), found, strict=True):
        if trees is not None:
            text += f"\n    {title}:   GeneralSubtrees:\n[{', '.join(map(_subtree, trees))}]\n"
    return text + "   ]\n"


def _subtree(tree: Subtree) -> str:
    maximum = "undefined" if tree.maximum is None else tree.maximum
    return (
        f"\n   GeneralSubtree: [\n    GeneralName: {general_name_text(tree.name)}\n"
        f"    Minimum: {tree.minimum}\n    Maximum: {maximum}    ]\n"
    )


def _policies(found: list[Policy], style: Style) -> str:
    return "CertificatePolicies [\n" + "".join(map(_policy, found)) + "]\n"


def _policy(policy: Policy) -> str:
    qualifiers = ", ".join(_qualifier(oid, value) for oid, value in policy.qualifiers)
    return f"  [CertificatePolicyId: [{policy.oid}]\n[{qualifiers}]  ]\n"


def _qualifier(oid: str, value: bytes) -> str:
    return f"PolicyQualifierInfo: [\n  qualifierID: {oid}\n  qualifier: {dump(value)}\n]"


def _policy_mappings(found: list[tuple[str, str]], style: Style) -> str:
    maps = ", ".join(
        f"CertificatePolicyMap: [\nIssuerDomain:CertificatePolicyId: [{issuer}]\n"
        f"SubjectDomain:CertificatePolicyId: [{subject}]\n]\n"
        for issuer, subject in found
    )
    return f"PolicyMappings [\n[{maps}]]\n"


def _policy_constraints(found: tuple[int | None, int | None], style: Style) -> str:
    require, inhibit = ("unspecified" if n in (None, -1) else n for n in found)
    return f"PolicyConstraints: [  Require: {require};\tInhibit: {inhibit} ]\n"


def _inhibit_any_policy(number: int, style: Style) -> str:
    return f"InhibitAnyPolicy: {HIGHEST if number == -1 else number}\n"


_REASONS = (
    None,
    "key compromise",
    "CA compromise",
    "affiliation changed",
    "superseded",
    "cessation of operation",
    "certificate hold",
    "privilege withdrawn",
    "AA compromise",
)


def _points(title: str) -> Callable[[list[Point], Style], str]:
    def text(points: list[Point], style: Style) -> str:
        return f"{title} [\n  [{', '.join(map(_point, points))}]]\n"

    return text


def _point(point: Point) -> str:
    name = point.relative or "" if point.names is None else _listed(point.names)
    text = f"DistributionPoint:\n     {name}\n"
    if point.reasons is not None:
        text += "   ReasonFlags:\n"
        text += "".join(f"    {_reason(n)}\n" for n, bit in enumerate(point.reasons) if bit)
    if point.issuer is not None:
        text += f"   CRLIssuer:{_listed(point.issuer)}\n"
    return text


def _reason(number: int) -> str:
    known = _REASONS[number] if number < len(_REASONS) else None
    return known or f"Unknown reason {number}"


_FLAGS = (
    "Unused",
    "Key Compromise",
    "CA Compromise",
    "Affiliation_Changed",
    "Superseded",
    "Cessation Of Operation",
    "Certificate Hold",
    "Privilege Withdrawn",
    "AA Compromise",
)


def _issuing_point(found: IssuingPoint | None, style: Style) -> str:
    text = "IssuingDistributionPoint [\n  "
    point = found or IssuingPoint(None, None, None, (False,) * 4)
    if point.names is not None or point.relative is not None:
        name = point.relative if point.names is None else _listed(point.names)
        text += f"DistributionPointName:\n     {name}\n"
    if point.reasons is not None:
        lines = (f"  {name}\n" for name, bit in zip(_FLAGS, point.reasons, strict=False) if bit)
        text += "Reason Flags [\n" + "".join(lines) + "]\n"
    for kind, flag in zip(_CONTAINS, point.flags, strict=True):
        text += f"  {kind}: {'true' if flag else 'false'}\n"
    return text + "]\n"


_CONTAINS = (
    "Only contains user certs",
    "Only contains CA certs",
    "Only contains attribute certs",
    "Indirect CRL",
)

_CODES = (
    "UNSPECIFIED",
    "KEY_COMPROMISE",
    "CA_COMPROMISE",
    "AFFILIATION_CHANGED",
    "SUPERSEDED",
    "CESSATION_OF_OPERATION",
    "CERTIFICATE_HOLD",
    "UNUSED",
    "REMOVE_FROM_CRL",
    "PRIVILEGE_WITHDRAWN",
    "AA_COMPROMISE",
)


def _reason_code(code: int, style: Style) -> str:
    return f"    Reason Code: {_CODES[code] if 0 <= code < len(_CODES) else _CODES[0]}"


def _certificate_issuer(names: list[GeneralName], style: Style) -> str:
    return f"Certificate Issuer [\n{_listed(names)}]\n"


_TEXTS: dict[str, Callable[[Any, Style], str]] = {
    "AuthorityInfoAccess": _access("AuthorityInfoAccess"),
    "AuthorityKeyIdentifier": _authority_key,
    "BasicConstraints": _basic_constraints,
    "CRLDistributionPoints": _points("CRLDistributionPoints"),
    "CRLNumber": lambda number, style: f"CRL Number: {grouped_hex(number)}\n",
    "CRLReasonCode": _reason_code,
    "CertificateIssuer": _certificate_issuer,
    "CertificatePolicies": _policies,
    "DeltaCRLIndicator": lambda number, style: f"Base CRL Number: {grouped_hex(number)}\n",
    "ExtendedKeyUsage": _extended_usage,
    "FreshestCRL": _points("FreshestCRL"),
    "InhibitAnyPolicy": _inhibit_any_policy,
    "IssuerAlternativeName": _alternative_names("IssuerAlternativeName"),
    "IssuingDistributionPoint": _issuing_point,
    "KeyUsage": _key_usage,
    "NameConstraints": _name_constraints,
    "NetscapeCertType": _netscape_type,
    "OCSPNoCheck": lambda nothing, style: "",
    "PolicyConstraints": _policy_constraints,
    "PolicyMappings": _policy_mappings,
    "PrivateKeyUsage": _key_period,
    "SubjectAlternativeName": _alternative_names("SubjectAlternativeName"),
    "SubjectInfoAccess": _access("SubjectInfoAccess"),
    "SubjectKeyIdentifier": _subject_key,
}
