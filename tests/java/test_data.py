"""Java's data streams."""

import pytest

from pykeytool.java import data
from pykeytool.java.data import UtfDataFormatError


@pytest.mark.parametrize(
    ("encoded", "text"),
    [
        ("61", "a"),
        ("00", "\0"),
        ("c080", "\0"),
        ("6161c3a9", "aa\xe9"),
        ("e282ac", "\N{EURO SIGN}"),
        ("edb080", "\udc00"),
        ("eda0bdedb491", "\N{KEY}"),
        ("c0af", "/"),
    ],
)
def test_decode(encoded: str, text: str) -> None:
    """
    Modified UTF-8 is read as java.io.DataInputStream of 17.0.15 reads it.
    """
    assert text == data.decode(bytes.fromhex(encoded))


@pytest.mark.parametrize(
    ("encoded", "error"),
    [
        ("c0", "malformed input: partial character at end"),
        ("61e2", "malformed input: partial character at end"),
        ("6161c361", "malformed input around byte 4"),
        ("c3a9c361", "malformed input around byte 4"),
        ("e28261", "malformed input around byte 2"),
        ("6180", "malformed input around byte 1"),
        ("f09f9180", "malformed input around byte 0"),
        ("e2e2e2", "malformed input around byte 2"),
    ],
)
def test_malformed(encoded: str, error: str) -> None:
    """
    What is none is refused with the words of 17.0.15.
    """
    with pytest.raises(UtfDataFormatError) as caught:
        data.decode(bytes.fromhex(encoded))

    assert error == str(caught.value)


def test_encode() -> None:
    """
    NUL takes two bytes, and a character beyond the first plane two surrogates of three.
    """
    assert bytes.fromhex("61c080eda0bdedb491") == data.encode("a\0\N{KEY}")
