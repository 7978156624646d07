"""Files whose first value is cut short, in the words of 17.0.15."""

import pytest

from pykeytool.errors import CertificateError
from pykeytool.profiles.printing import JDK17_0_15
from pykeytool.x509 import encodings
from pykeytool.x509.stream_complaints import complain


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "Empty input"),
        (b"hello", "Empty input"),
        (b"\x30", "BER/DER length info absent"),
        (b"\x30\x82\1", "Incomplete BER/DER length info"),
        (b"\x30\5\1", "Incomplete BER/DER data"),
        (b"\x30\x85\1\1\1\1\1", "Invalid BER/DER data (too huge?)"),
        (b"\x30\x84\x80\0\0\0", "Invalid BER/DER data (a little huge?)"),
        (b"\x30\x80", "BER/DER tag info absent"),
        (b"\x30\x80\x30", "BER/DER length info absent"),
        (b"\x30\x80\x30\5\1", "Incomplete BER/DER data"),
        (b"\x30\x80\2\x80\0\0\0\0", "Non constructed encoding must have definite length"),
    ],
)
def test_words(data: bytes, expected: str) -> None:
    """
    The end of a value is looked for before what is inside.
    """
    with pytest.raises(CertificateError) as raised:
        encodings.certificate(data, JDK17_0_15)
    assert str(raised.value) == f"Could not parse certificate: java.io.IOException: {expected}"


def test_whole() -> None:
    """
    There is no complaint about a value that ends.
    """
    complain(b"\x30\x80\x30\x80\0\0\0\0", 0)
    complain(b"\x30\0more", 0)
