"""Date arithmetic of java.util.GregorianCalendar, lenient: the 45th of month 13 is a date.

Before 15 October 1582 the calendar is the Julian one. Year 0 is 1 BC. Observed on 17.0.15.
"""

from pykeytool.java.dates import Zone, civil

DAY = 86400
_CUTOVER_DAY = -141427
"""15 October 1582 in days since 1970."""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Moment:
    """A moment as its zone's clocks and calendars show it; `month` is 1 to 12."""

    def __init__(self, seconds: int, zone: Zone) -> None:
        self.seconds = seconds
        self.zone = zone
        days, self.of_day = divmod(seconds + zone(seconds)[0], DAY)
        self.year, month, self.day = civil(days, days < _CUTOVER_DAY)
        self.month = month + 1

    def at(self, date: tuple[int, int, int] | None, of_day: int | None) -> "Moment":
        """The same with another date or another time of day."""
        year, month, day = date or (self.year, self.month, self.day)
        of_day = self.of_day if of_day is None else of_day
        return Moment(_instant(days(year, month, day) * DAY + of_day, self.zone), self.zone)

    def plus(self, count: int, unit: str) -> "Moment":
        """So many years (``y``), months (``m``), days, hours, minutes or seconds later."""
        if unit in "ym":
            return self._plus_months(count * (12 if unit == "y" else 1))
        if unit == "d":
            return self._plus_days(count)
        size = {"H": 3600, "M": 60, "S": 1}[unit]
        return Moment(self.seconds + count * size, self.zone)

    def _plus_months(self, count: int) -> "Moment":
        """The day is cut to the length of the month that is reached."""
        years, month = divmod(self.month - 1 + count, 12)
        year = self.year + years
        day = min(self.day, _length(year, month))
        return self.at((year, month + 1, day), None)

    def _plus_days(self, count: int) -> "Moment":
        """The clock shows the same time, but in an hour that summer time skips an hour less."""
        seconds = self.seconds + count * DAY
        seconds += self.zone(self.seconds)[0] - self.zone(seconds)[0]
        return Moment(seconds, self.zone)


def days(year: int, month: int, day: int) -> int:
    """Days since 1970 of a date whose month and day may be out of range."""
    years, month = divmod(month - 1, 12)
    # Counted from 1 March, so that a leap day is the last of its year.
    march = year + years - (month < 2)
    of_year = (153 * ((month - 2) % 12) + 2) // 5 + day - 1 + march * 365 + march // 4
    gregorian = of_year - march // 100 + march // 400 - 719468
    return gregorian if gregorian >= _CUTOVER_DAY else of_year - 719470


def _length(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year <= 1582 or year % 100 != 0 or year % 400 == 0)
    return _LENGTHS[month] + (month == 1 and leap)


def _instant(local: int, zone: Zone) -> int:
    """The moment a clock shows something: standard time if twice, the hour after if never."""
    before, after = zone(local - DAY)[0], zone(local + DAY)[0]
    found = [local - offset for offset in (before, after) if zone(local - offset)[0] == offset]
    return max(found, default=local - before)
