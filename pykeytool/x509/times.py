"""UTCTime and GeneralizedTime as the JDK reads them (observed on 17.0.15).

UTCTime         = YYMMDDhhmm[ss] zone         YY from 50 is of the 20th century
GeneralizedTime = YYYYMMDDhhmm[ss[.f]] zone   "," is as good as "."
zone            = "Z" | ("+" | "-") hhmm

A day may be up to 31 in any month and runs on into the next. Results are seconds since 1970 by
the Gregorian calendar of any year; fractions are dropped.
"""

from functools import lru_cache

from pykeytool.der.reader import DerError, Value
from pykeytool.der.writer import GENERALIZED_TIME, UTC_TIME


def seconds(value: Value) -> int:
    """Seconds since 1970. Raises `DerError`."""
    return _seconds(value.tag, value.content)


def generalized(text: bytes) -> int:
    """Seconds since 1970 of a GeneralizedTime, with the JDK's text for what is wrong.

    Raises `DerError`.
    """
    return _generalized(text)


@lru_cache(maxsize=1024)
def _seconds(tag: int, content: bytes) -> int:
    if tag == UTC_TIME:
        return _utc(content)
    if tag == GENERALIZED_TIME:
        return _generalized(content)
    raise DerError("Invalid encoding for CertificateValidity")


def _utc(text: bytes) -> int:
    if not 11 <= len(text) <= 17:
        raise DerError("DER UTC Time length error")
    try:
        return _of_two_digits(text)
    except ValueError as error:
        raise DerError(f"Parse UTC time, {error}") from None


def _of_two_digits(text: bytes) -> int:
    year = _digits(text[:2])
    zone_at = 10 if len(text) == 11 else 12
    return _moment(year + (1900 if year >= 50 else 2000), text[2:zone_at], text[zone_at:])


def _generalized(text: bytes) -> int:
    if len(text) < 13:
        raise DerError("DER Generalized Time length error")
    try:
        return _of_four_digits(text)
    except ValueError as error:
        raise DerError(f"Parse Generalized time, {error}") from None


def _of_four_digits(text: bytes) -> int:
    year = _digits(text[:4])
    with_seconds = len(text) > 14
    zone = text[14:] if with_seconds else text[12:]
    if zone[:1] in (b".", b","):
        zone = _after_fraction(zone[1:])
    return _moment(year, text[4 : 14 if with_seconds else 12], zone)


def _after_fraction(text: bytes) -> bytes:
    """What follows the digits of a fraction, which are dropped."""
    for at, octet in enumerate(text):
        if octet in b"Z+-":
            if not at:
                raise ValueError("empty fractional part")
            return text[at:]
        _digits(text[at : at + 1])
    raise ValueError("invalid fractional part")


def _moment(year: int, text: bytes, zone: bytes) -> int:
    """Month to minute or second in pairs of digits, and a zone."""
    month, day, hour, minute, second = (
        _digits(text[at : at + 2] or b"0") for at in range(0, 10, 2)
    )
    if not (1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60 and second < 60):
        raise ValueError("invalid format")
    return days(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - _offset(zone)


def _offset(zone: bytes) -> int:
    if len(zone) not in (1, 5):
        raise ValueError("invalid offset")
    if zone == b"Z":
        return 0
    sign = zone[:1].decode("latin-1")
    if len(zone) == 1 or sign not in "+-":
        raise ValueError("garbage offset")
    hours, minutes = _digits(zone[1:3]), _digits(zone[3:5])
    if hours > 23 or minutes > 59:
        raise ValueError(f"{sign}hhmm")
    return (hours * 3600 + minutes * 60) * (-1 if sign == "-" else 1)


def _digits(text: bytes) -> int:
    if not text.isdigit():
        raise ValueError("invalid format")
    return int(text)


def days(year: int, month: int, day: int) -> int:
    """Days since 1970 of a date of the Gregorian calendar, whatever its year."""
    year -= month <= 2
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return year * 365 + year // 4 - year // 100 + year // 400 + of_year - 719468
