"""Bytes to text as Java does it, as names with them printed on 17.0.15."""

import pytest

from pykeytool.java.text import utf8, utf16, utf32


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xc3\xa9", "é"),
        (b"\xed\xa0\x80x", "\ufffdx"),
        (b"\xed\xa0z", "\ufffdz"),
        (b"\xc0\x80\xf5\x80\x80\x80\xe2\x82z", "\ufffd" * 7 + "z"),
    ],
)
def test_utf8(data: bytes, text: str) -> None:
    """
    An encoded surrogate is one malformed character.
    """
    assert text == utf8(data)


def test_utf16() -> None:
    """
    A lone high surrogate takes the next unit along, and an odd byte is malformed.
    """
    assert "\ufffd" == utf16(b"\xd8\x00\x00a")
    assert "a\ufffd" == utf16(b"\x00a\x00")


def test_utf32() -> None:
    """
    Numbers beyond Unicode are malformed.
    """
    assert "\ufffda" == utf32(b"\x00\x11\x00\x00\x00\x00\x00a")
