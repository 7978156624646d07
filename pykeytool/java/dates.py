"""Dates as java.util.Date and the JDK's formatter of medium dates print them, in English.

Before 15 October 1582 the calendar is the Julian one, and years before 1 count from 1 again.
"""

from collections.abc import Callable

Zone = Callable[[int], tuple[int, str]]
"""Seconds since 1970 to the offset from UTC in seconds and the short name of the zone then."""

_DAYS = ("Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CUTOVER = -12219292800
"""15 October 1582, when the Gregorian calendar begins, in seconds since 1970."""


def date_text(seconds: int, zone: Zone) -> str:
    """Date.toString: ``Sat Nov 21 21:56:11 UTC 2026``."""
    offset, name = zone(seconds)
    days, rest = divmod(seconds + offset, 86400)
    year, month, day = civil(days, seconds < _CUTOVER)
    clock = f"{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}"
    return f"{_DAYS[days % 7]} {_MONTHS[month]} {day:02} {clock} {name} {_of_era(year)}"


def medium_text(seconds: int, zone: Zone) -> str:
    """DateFormat.MEDIUM: ``Nov 21, 2026``."""
    year, month, day = civil((seconds + zone(seconds)[0]) // 86400, seconds < _CUTOVER)
    return f"{_MONTHS[month]} {day}, {_of_era(year)}"


def _of_era(year: int) -> int:
    return year if year > 0 else 1 - year


def civil(days: int, julian: bool) -> tuple[int, int, int]:
    """Year, month (0 to 11) and day of a count of days since 1970.

    Years are counted from 1 March here, so that a leap day is the last of its year.
    """
    if julian:
        cycle, day = divmod(days + 719470, 1461)
        year, day = min(day // 365, 3), day - 365 * min(day // 365, 3)
        year += 4 * cycle
    else:
        cycle, day = divmod(days + 719468, 146097)
        century = min(day // 36524, 3)
        day -= century * 36524
        quad, day = divmod(day, 1461)
        of_quad = min(day // 365, 3)
        day -= 365 * of_quad
        year = 400 * cycle + 100 * century + 4 * quad + of_quad
    month = (5 * day + 2) // 153
    return year + (month >= 10), (month + 2) % 12, day - (153 * month + 2) // 5 + 1


def log_text(seconds: int, zone: Zone) -> str:
    """The date of java.util.logging: ``Nov 21, 2026 9:56:11 PM``."""
    days, rest = divmod(seconds + zone(seconds)[0], 86400)
    year, month, day = civil(days, seconds < _CUTOVER)
    hour, minute, second = rest // 3600, rest // 60 % 60, rest % 60
    clock = f"{(hour + 11) % 12 + 1}:{minute:02}:{second:02} {'AM' if hour < 12 else 'PM'}"
    return f"{_MONTHS[month]} {day:02}, {year} {clock}"
