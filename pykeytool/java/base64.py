"""Base64 as java.util.Base64 decodes it, with its words for what is wrong (17.0.15 and 25.0.5)."""

from base64 import b64decode

from pykeytool.errors import IllegalArgumentError

_ALPHABET = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
_PAD = ord("=")


def decode(text: bytes) -> bytes:
    """The bytes of Base64 without blanks, whose padding may be left out.

    Bits beyond the last byte may be anything. Raises `IllegalArgumentError`.
    """
    if len(text) == 1:
        raise IllegalArgumentError("Input byte[] should at least have 2 bytes for base64 bytes")
    end = _end(text)
    if end % 4 == 1:
        raise IllegalArgumentError("Last unit does not have enough valid bits")
    padded = _padded(text, end)
    if padded < len(text):
        raise IllegalArgumentError(f"Input byte array has incorrect ending byte at {padded}")
    return b64decode(text[:end] + b"=" * (-end % 4))


def _end(text: bytes) -> int:
    """Where the padding begins, or the text ends."""
    for at, octet in enumerate(text):
        if octet == _PAD:
            return at
        if octet not in _ALPHABET:
            shown = octet if octet < 128 else ord("?")
            raise IllegalArgumentError(f"Illegal base64 character {shown:x}")
    return len(text)


def _padded(text: bytes, end: int) -> int:
    """Where the padding ends: two signs after two characters of a unit, one after three."""
    if end == len(text):
        return end
    wanted = -end % 4
    if wanted not in (1, 2) or text[end : end + wanted] != b"=" * wanted:
        raise IllegalArgumentError("Input byte array has wrong 4-byte ending unit")
    return end + wanted


def decode_lenient(text: bytes) -> bytes:
    """The same as the decoder for MIME does it: what is not of the alphabet is passed over.

    Raises `IllegalArgumentError`.
    """
    return decode(bytes(octet for octet in text if octet in _ALPHABET or octet == _PAD))
