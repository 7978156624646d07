"""Distribution points of CRLs (RFC 5280, 4.2.1.13 and 5.2.5).

Errors are `DerError` with the JDK's text, as observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Callable
from typing import NamedTuple

from pykeytool.der.reader import SEQUENCE, DerError
from pykeytool.profiles.printing import Printing
from pykeytool.x509.name_forms import GeneralName, check_rdn, general_names
from pykeytool.x509.names import relative_text
from pykeytool.x509.reading import Item, next_item, sequence


class Point(NamedTuple):
    """A distribution point (RFC 5280, 4.2.1.13); None for what is absent."""

    names: list[GeneralName] | None
    relative: str | None
    reasons: list[bool] | None
    issuer: list[GeneralName] | None


def distribution_points(name: str) -> Callable[[bytes, Printing], list[Point]]:
    """The reader of an extension of this name."""

    def reader(value: bytes, printing: Printing) -> list[Point]:
        outer = sequence(value, f"Invalid encoding for {name} extension.")
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
    inner = next_item(part.each())
    if inner.is_context(0, True):
        return point._replace(names=general_names(inner, printing))
    if inner.is_context(1, True):
        return point._replace(relative=_relative_name(inner, printing))
    raise DerError("Invalid DistributionPointName in DistributionPoint")


def _relative_name(inner: Item, printing: Printing) -> str:
    """The text of a relative name under an implicit tag."""
    check_rdn(inner.copy(), printing)
    return relative_text(inner)


class IssuingPoint(NamedTuple):
    """RFC 5280, 5.2.5."""

    names: list[GeneralName] | None
    relative: str | None
    reasons: list[bool] | None
    flags: tuple[bool, bool, bool, bool]
    """Only users, only CAs, only attributes, indirect."""


def issuing_point(value: bytes, printing: Printing) -> IssuingPoint | None:
    """The value of an IssuingDistributionPoint; None for an empty one."""
    outer = sequence(value, "Invalid encoding for IssuingDistributionPointExtension.")
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
    inner = next_item(part.each())
    if inner.is_context(0, True):
        return point._replace(names=general_names(inner, printing))
    if inner.is_context(1, True):
        return point._replace(relative=_relative_name(inner, printing))
    raise DerError("Invalid encoding for DistributionPointName")


def _flag(part: Item) -> bool:
    if part.end - part.body != 1:
        raise DerError(f"DerValue.getBoolean, invalid length {part.end - part.body}")
    return part.content != b"\0"
