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
    raise DerError("Neither a UTCTime nor a GeneralizedTime")


def _utc(text: bytes) -> int:
    if len(text) not in (11, 13, 17):
        raise DerError("UTCTime of another length")
    year = _digits(text[:2])
    return _moment(year + (1900 if year >= 50 else 2000), text[2:], len(text) > 11)


def _generalized(text: bytes) -> int:
    rest = text[12:]
    with_seconds = rest[:1].isdigit()
    if with_seconds and rest[2:3] in (b".", b","):
        fraction = rest[3:]
        zone = fraction.lstrip(b"0123456789")
        if zone == fraction:
            raise DerError("Fraction without a digit")
        rest = rest[:2] + zone
    return _moment(_digits(text[:4]), text[4:12] + rest, with_seconds)


def _moment(year: int, text: bytes, with_seconds: bool) -> int:
    month, day, hour, minute = (_digits(text[at : at + 2]) for at in (0, 2, 4, 6))
    second = _digits(text[8:10]) if with_seconds else 0
    if not (1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60 and second < 60):
        raise DerError("Not a date")
    offset = _offset(text[10:] if with_seconds else text[8:])
    return days(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - offset


def _offset(zone: bytes) -> int:
    if zone == b"Z":
        return 0
    if len(zone) != 5 or zone[:1] not in (b"+", b"-"):
        raise DerError("Not a time zone")
    hours, minutes = _digits(zone[1:3]), _digits(zone[3:5])
    if hours > 23 or minutes > 59:
        raise DerError("Not a time zone")
    return (hours * 3600 + minutes * 60) * (-1 if zone[:1] == b"-" else 1)


def _digits(text: bytes) -> int:
    if not text.isdigit():
        raise DerError("Not a digit")
    return int(text)


def days(year: int, month: int, day: int) -> int:
    """Days since 1970 of a date of the Gregorian calendar, whatever its year."""
    year -= month <= 2
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return year * 365 + year // 4 - year // 100 + year // 400 + of_year - 719468
