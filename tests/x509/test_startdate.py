"""Start dates and validity, against dates that keytool 17.0.15 and 25.0.5 wrote into certificates.

The calendar's own arithmetic is java.util.GregorianCalendar's of 17.0.15 in Berlin.
"""

import pytest

from pykeytool.errors import CertificateError, InputOutputError, NumberFormatError
from pykeytool.java.calendar import Moment
from pykeytool.x509.issue import time
from pykeytool.x509.startdate import end, start

NOW = 1795305600  # 22 November 2026, 00:00:00


def utc(seconds: int) -> tuple[int, str]:
    """The zone the certificates were made in."""
    return 0, "UTC"


def berlin(seconds: int) -> tuple[int, str]:
    """Summer time of 2024 only, and of 2023, 2025 and 2028 roughly."""
    for first, last in ((1711846800, 1729990800), (1743382800, 1761440400)):
        if first <= seconds < last:
            return 7200, "CEST"
    return 3600, "CET"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020/01/01", "200101000000Z"),
        ("2020/01/01 10:00:00", "200101100000Z"),
        ("10:00:00", "261122100000Z"),
        ("+1d", "261123000000Z"),
        ("-1y+1d", "251123000000Z"),
        ("+1m", "261222000000Z"),
        ("+90M", "261122013000Z"),
        ("2020/13/45", "210214000000Z"),
        ("2020/02/30 25:61:61", "200302020201Z"),
        ("0000/00/00", "021130000000Z"),
        ("2050/01/01 00:00:00", "20500101000000Z"),
        ("2049/12/31 23:59:59", "491231235959Z"),
        ("1949/12/31 23:59:59", "491231235959Z"),
        ("0001/01/01 00:00:00", "010101000000Z"),
        ("-3000y", "751122000000Z"),
        ("1582/10/10 00:00:00", "821020000000Z"),
        ("2020/00/00 00:00:00", "191130000000Z"),
        ("99:99:99", "261126044039Z"),
    ],
)
def test_start(text: str, expected: str) -> None:
    """Fields run over, the calendar is Julian before 1582, years before 1950 have two digits."""
    assert expected == time(start(text, NOW, utc))[2:].decode()


@pytest.mark.parametrize(
    "text",
    [
        *("", "+", "+1", "1d", "+1x", "+1d ", "++1d", "+1y1m", "2020-01-01", "20/01/01", "10:00"),
        *("2020/1/1", "2020/01/01 ", "2020/01/01  10:00:00", " 2020/01/01", "+1D", "+1h"),
        *("10:00:00 2020/01/01", "2020/01/01T10:00:00", "٢٠٢٠/01/01", "+1d+", "+1d +1d"),
    ],
)
def test_illegal(text: str) -> None:
    """Anything else is refused."""
    with pytest.raises(InputOutputError, match=r"^Illegal startdate value$"):
        start(text, NOW, utc)


def test_large_count() -> None:
    """A count beyond an int is no number."""
    with pytest.raises(NumberFormatError, match=r'^For input string: "2147483648"$'):
        start("+2147483648d", NOW, utc)


@pytest.mark.parametrize(("days", "year"), [(2913000, 10002), (2147483648, 5881637)])
def test_end_is_before_the_year_10000(days: int, year: int) -> None:
    """The message names the year that is too late."""
    with pytest.raises(CertificateError, match=f"ends at calendar year {year} which"):
        end(NOW, days, utc)


def test_end_wraps() -> None:
    """Milliseconds are counted in 64 bits: so many days are one day less than none."""
    assert NOW - 86400 == end(NOW, (1 << 63) - 1, utc)


@pytest.mark.parametrize(
    ("start", "count", "unit", "expected"),
    [
        (1706700600, 1, "m", 1709206200),
        (1706700600, -2, "m", 1701343800),
        (1711762200, 1, "d", 1711845000),
        (1729902600, 1, "d", 1729989000),
        (1582934400, 1, "y", 1614470400),
        (1582934400, -4, "y", 1456704000),
        (-12219292800, -1, "d", -12219379200),
        (-12219292800, -1, "m", -12221020800),
        (-12216700800, -1, "m", -12218515200),
        (1700000000, -3000, "y", -92971676800),
        (1711848600, 365, "d", 1743384600),
    ],
)
def test_calendar(start: int, count: int, unit: str, expected: int) -> None:
    """Months are cut, skipped hours are shortened, October 1582 is short."""
    assert expected == Moment(start, berlin).plus(count, unit).seconds


@pytest.mark.parametrize(
    ("date", "clock", "expected"),
    [
        ((2024, 3, 31), 9000, 1711848600),
        ((2024, 3, 31), 5400, 1711845000),
        ((2024, 10, 27), 9000, 1729992600),
        ((2024, 10, 27), 7199, 1729987199),
        ((1582, 10, 10), 0, -12218864400),
    ],
)
def test_clock(date: tuple[int, int, int], clock: int, expected: int) -> None:
    """An hour that comes twice is the second one, one that never comes is the one after."""
    assert expected == Moment(1700000000, berlin).at(date, clock).seconds
