"""``-startdate`` and ``-validity``: the period a certificate is valid.

startdate = 1*(('+' | '-') digits ('y' | 'm' | 'd' | 'H' | 'M' | 'S'))
          | date [' ' time] | time
date      = yyyy '/' mm '/' dd
time      = HH ':' MM ':' SS

Observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Iterator

from pykeytool.errors import CertificateError, InputOutputError
from pykeytool.java.calendar import DAY, Moment
from pykeytool.java.dates import Zone
from pykeytool.java.numbers import integer

DEFAULT_DAYS = 90

_DIGITS = frozenset("0123456789")
_LONG = 1 << 64


def start(text: str | None, now: int, zone: Zone) -> int:
    """The moment a ``-startdate`` means, in seconds since 1970; None means `now`.

    Raises `InputOutputError`, and `NumberFormatError` for a number that is too large.
    """
    if text is None:
        return now
    moment = Moment(now, zone)
    if text[:1] in ("+", "-"):
        for count, unit in _steps(text):
            moment = moment.plus(count, unit)
        return moment.seconds
    return _absolute(text, moment).seconds


def end(start: int, days: int, zone: Zone) -> int:
    """The moment so many days later, in seconds since 1970.

    Counted in milliseconds of 64 bits, as Java does. Raises `CertificateError` beyond the year
    9999.
    """
    milliseconds = (start * 1000 + days * DAY * 1000 + _LONG // 2) % _LONG - _LONG // 2
    year = Moment(milliseconds // 1000, zone).year
    year = year if year > 0 else 1 - year
    if year > 9999:
        raise CertificateError(
            f"Validity period ends at calendar year {year} which is greater than 9999"
        )
    return milliseconds // 1000


def _illegal() -> InputOutputError:
    return InputOutputError("Illegal startdate value")


def _steps(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    while at < len(text):
        digits = _digits(text, at + 1)
        unit = text[at + 1 + len(digits) : at + 2 + len(digits)]
        if text[at] not in "+-" or not digits or not unit or unit not in "ymdHMS":
            raise _illegal()
        count = integer(digits)
        yield (-count if text[at] == "-" else count), unit
        at += 2 + len(digits)


def _digits(text: str, at: int) -> str:
    end = at
    while text[end : end + 1] in _DIGITS:
        end += 1
    return text[at:end]


def _absolute(text: str, moment: Moment) -> Moment:
    date, blank, time = text.partition(" ")
    if not blank and ":" in text:
        return moment.at(None, _time(text))
    return moment.at(_date(date), _time(time) if blank else None)


def _date(text: str) -> tuple[int, int, int]:
    year, month, day = _numbers(text, "/", (4, 2, 2))
    return year, month, day


def _time(text: str) -> int:
    hour, minute, second = _numbers(text, ":", (2, 2, 2))
    return hour * 3600 + minute * 60 + second


def _numbers(text: str, separator: str, widths: tuple[int, ...]) -> list[int]:
    parts = text.split(separator)
    if tuple(map(len, parts)) != widths or not all(map(_DIGITS.issuperset, parts)):
        raise _illegal()
    return [int(part) for part in parts]
