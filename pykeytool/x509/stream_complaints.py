"""What the JDK says of a file of DER whose first value does not end where it should.

It finds the end of the value before it reads what is inside. Texts as observed on 17.0.15 and
25.0.5.
"""

from pykeytool.der.reader import CONSTRUCTED
from pykeytool.errors import CertificateError


def complain(data: bytes, at: int) -> None:
    """Raise the `CertificateError` of a value that is cut short; return if it is whole."""
    _end(data, at)


def _end(data: bytes, at: int) -> int:
    """Where the value ends that begins there."""
    tag = _octet(data, at, "tag")
    first = _octet(data, at + 1, "length")
    if first == 0x80:
        return _indefinite_end(data, at + 2, tag)
    body, length = _length(data, at + 2, first)
    if body + length > len(data):
        raise CertificateError("Incomplete BER/DER data")
    return body + length


def _octet(data: bytes, at: int, what: str) -> int:
    if at >= len(data):
        raise CertificateError(f"BER/DER {what} info absent")
    return data[at]


def _indefinite_end(data: bytes, at: int, tag: int) -> int:
    """The end after two zeros; values inside may be of indefinite length, too."""
    if not tag & CONSTRUCTED:
        raise CertificateError("Non constructed encoding must have definite length")
    open_ones = 1
    while open_ones:
        tag = _octet(data, at, "tag")
        if data[at + 1 : at + 2] == b"\x80" and tag & CONSTRUCTED:
            open_ones, at = open_ones + 1, at + 2
        else:
            open_ones -= data[at : at + 2] == b"\0\0"
            at = _end(data, at)
    return at


def _length(data: bytes, at: int, first: int) -> tuple[int, int]:
    """Where the content begins, and its length."""
    if first < 0x80:
        return at, first
    count = first & 0x7F
    if count > 4:
        raise CertificateError("Invalid BER/DER data (too huge?)")
    if at + count > len(data):
        raise CertificateError("Incomplete BER/DER length info")
    length = int.from_bytes(data[at : at + count], "big")
    if length >= 1 << 31:
        raise CertificateError("Invalid BER/DER data (a little huge?)")
    return at + count, length
