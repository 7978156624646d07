"""Base64 as keytool reads it in requests; the messages are those of 17.0.15."""

import pytest

from pykeytool.errors import IllegalArgumentError
from pykeytool.java.base64 import decode


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (b"", b""),
        (b"AA", b"\0"),
        (b"AA==", b"\0"),
        (b"AAA", b"\0\0"),
        (b"AAA=", b"\0\0"),
        (b"AB==", b"\0"),
        (b"AAAA", b"\0\0\0"),
    ],
)
def test_content(text: bytes, content: bytes) -> None:
    """
    Padding may be left out, and bits beyond the last byte do not matter.
    """
    assert decode(text) == content


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (b"AA*A", "Illegal base64 character 2a"),
        (b"AA-_", "Illegal base64 character 2d"),
        (b"AAAAA", "Last unit does not have enough valid bits"),
        (b"AA=A", "Input byte array has wrong 4-byte ending unit"),
        (b"AA==A", "Input byte array has incorrect ending byte at 4"),
    ],
)
def test_complaint(text: bytes, complaint: str) -> None:
    """
    What is wrong is told in Java's words.
    """
    with pytest.raises(IllegalArgumentError, match=f"^{complaint}$"):
        decode(text)
