"""UTCTime and GeneralizedTime, as certificates with them printed on 17.0.15."""

import pytest

from pykeytool.der.reader import DerError, parse
from pykeytool.java.dates import date_text, medium_text
from pykeytool.x509.times import seconds


def utc(at: int) -> tuple[int, str]:
    """Coordinated Universal Time."""
    return 0, "UTC"


def text(tag: int, content: str) -> str:
    """The printed form of an encoded time."""
    return date_text(seconds(parse(bytes((tag, len(content))) + content.encode())), utc)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("200102030405Z", "Thu Jan 02 03:04:05 UTC 2020"),
        ("2001020304Z", "Thu Jan 02 03:04:00 UTC 2020"),
        ("200102030405-0130", "Thu Jan 02 04:34:05 UTC 2020"),
        ("490102030405Z", "Sat Jan 02 03:04:05 UTC 2049"),
        ("500102030405Z", "Mon Jan 02 03:04:05 UTC 1950"),
        ("200230000000Z", "Sun Mar 01 00:00:00 UTC 2020"),
    ],
)
def test_utc_time(content: str, expected: str) -> None:
    """
    Two digits of a year mean 1950 to 2049, and days run on into the next month.
    """
    assert expected == text(0x17, content)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("202001020304Z", "Thu Jan 02 03:04:00 UTC 2020"),
        ("20200102030405.9999Z", "Thu Jan 02 03:04:05 UTC 2020"),
        ("20200102030405,5Z", "Thu Jan 02 03:04:05 UTC 2020"),
        ("99991231235959Z", "Fri Dec 31 23:59:59 UTC 9999"),
        ("15821015000000Z", "Fri Oct 15 00:00:00 UTC 1582"),
        ("15821014000000Z", "Thu Oct 04 00:00:00 UTC 1582"),
        ("15000229000000Z", "Thu Feb 20 00:00:00 UTC 1500"),
        ("00000101000000Z", "Sat Jan 03 00:00:00 UTC 1"),
    ],
)
def test_generalized_time(content: str, expected: str) -> None:
    """
    Fractions are dropped, and dates before the reform print in the Julian calendar.
    """
    assert expected == text(0x18, content)


@pytest.mark.parametrize(
    "content",
    ["", "200102030405", "2001020304+0100", "201301000000Z", "200101240000Z", "991231235960Z"],
)
def test_not_a_time(content: str) -> None:
    """
    Other lengths and fields out of bounds are no time.
    """
    with pytest.raises(DerError):
        text(0x17, content)


def test_zones() -> None:
    """
    The zone moves the clock and gives the name; the short form has no zone.
    """
    assert "Thu Jan 01 01:00:00 CET 1970" == date_text(0, lambda at: (3600, "CET"))
    assert "Dec 31, 1969" == medium_text(0, lambda at: (-3600, "X"))
