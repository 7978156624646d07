"""How Java reads numbers from text (java.lang.Integer, java.lang.Long, java.math.BigInteger).

A sign and decimal digits of any script; nothing else, no blanks and no underscores.
"""

from pykeytool.errors import NumberFormatError


def integer(text: str, bits: int = 32) -> int:
    """A number of `bits` bits as Integer.parseInt or Long.parseLong. Raises `NumberFormatError`."""
    number = _signed(text)
    if not -(1 << bits - 1) <= number < 1 << bits - 1:
        raise _wrong(text)
    return number


def big_integer(text: str) -> int:
    """A number of any size as new BigInteger. Raises `NumberFormatError`.

    The error names the first group of nine digits (counted from the end) that is no number.
    """
    if not text:
        raise NumberFormatError("Zero length BigInteger")
    digits = text[1:] if text[0] in "+-" else text
    if "+" in digits or "-" in digits:
        raise NumberFormatError("Illegal embedded sign character")
    if not digits:
        raise NumberFormatError("Zero length BigInteger")
    while digits and digits[0].isdecimal() and int(digits[0]) == 0:
        digits = digits[1:]
    at = 0
    for end in range(len(digits) % 9, len(digits) + 1, 9):
        if not digits[at:end].isdecimal() and end:
            raise _wrong(digits[at:end])
        at = end
    number = int(digits or "0")
    return -number if text[0] == "-" else number


def _signed(text: str) -> int:
    digits = text[1:] if text[:1] in ("+", "-") else text
    if not digits.isdecimal():
        raise _wrong(text)
    return int(text)


def _wrong(text: str) -> NumberFormatError:
    return NumberFormatError(f'For input string: "{text}"')
