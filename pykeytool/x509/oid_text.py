"""Object identifiers as people type them: ``1.2.840.113549``.

Checks and messages as observed on 17.0.15 and 25.0.5.
"""

from pykeytool.errors import InputOutputError, NumberFormatError
from pykeytool.java.numbers import big_integer, integer

_SMALL = 9
"""Components of more characters than this are read as a BigInteger."""


def oid(text: str) -> str:
    """The dotted form without signs, leading zeros and foreign digits.

    Raises `InputOutputError` with the JDK's text.
    """
    words = text.split(".")
    arcs = []
    try:
        for index, word in enumerate(words):
            arcs.append(_arc(word))
            _check(arcs, index)
    except NumberFormatError as error:
        wrapped = f"{error.java}: {error}"
        raise _illegal(f"Invalid format: {wrapped}") from None
    if len(arcs) < 2:
        raise _illegal("Must be at least two oid components ")
    return ".".join(map(str, arcs))


def _arc(word: str) -> int:
    return big_integer(word) if len(word) > _SMALL else integer(word)


def _check(arcs: list[int], index: int) -> None:
    """The limits of X.660: 0 to 2, then 0 to 39 below the first two."""
    arc = arcs[index]
    if index == 0 and not 0 <= arc <= 2:
        raise _illegal("First oid component is invalid ")
    if index == 1 and (arc < 0 or (arcs[0] < 2 and arc > 39)):
        raise _illegal("Second oid component is invalid ")
    if arc < 0:
        raise _illegal(f"oid component #{index + 1} must be non-negative ")


def _illegal(reason: str) -> InputOutputError:
    return InputOutputError(f"ObjectIdentifier() -- {reason}")
