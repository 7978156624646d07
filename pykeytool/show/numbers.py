"""Numbers as the JDK's security classes print them (observed on 17.0.9 and 17.0.15)."""

from pykeytool.der.writer import integer_content


def octets_hex(number: int) -> str:
    """Two's complement octets: ``00:ff:01``."""
    return integer_content(number).hex(":")


def grouped_hex(number: int) -> str:
    """Sign and magnitude, eight digits a group, eight groups a line: ``    00ff01``."""
    digits = f"{abs(number):x}"
    if len(digits) % 2:
        digits = "0" + digits
    lines = (_groups(digits[at : at + 64]) for at in range(0, len(digits), 64))
    return ("   -" if number < 0 else "    ") + "\n    ".join(lines)


def _groups(digits: str) -> str:
    return " ".join(digits[at : at + 8] for at in range(0, len(digits), 8))
