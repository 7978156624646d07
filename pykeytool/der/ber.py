"""BER (ITU-T X.690, 8.1.3.6) to DER as far as the JDK goes: indefinite lengths become definite.

Nothing else changes: strings in pieces stay in pieces, sets in their order. (A library for BER
decodes and encodes anew, which changes more, so this is done by hand.)
"""

from pykeytool.der.reader import CONSTRUCTED, DerError
from pykeytool.der.writer import tlv

DEEPEST = 1000
"""Levels of nesting before the input counts as hostile."""


def definite(data: bytes) -> tuple[bytes, int]:
    """The first value of `data` with definite lengths all through, and how long it was in `data`.

    Raises `DerError` with the JDK's text.
    """
    return _value(data, 0, len(data), 0)


def _value(data: bytes, at: int, limit: int, depth: int) -> tuple[bytes, int]:
    """One value in its new form, and where it ends in the old."""
    if limit - at < 2 or depth > DEEPEST:
        raise DerError("not enough data to resolve indef len BER")
    tag, first, body = data[at], data[at + 1], at + 2
    if first == 0x80 and tag & CONSTRUCTED:
        return _indefinite(data, at, limit, depth)
    if first > 0x80:
        count = first & 0x7F
        if count > 4:
            raise DerError("Too much data")
        body += count
        first = int.from_bytes(data[body - count : body], "big")
    end = body + first
    if end > limit:
        raise DerError("not enough data to resolve indef len BER")
    if not tag & CONSTRUCTED:
        return data[at:end], end
    return tlv(tag, _members(data, body, end, depth)), end


def _members(data: bytes, at: int, end: int, depth: int) -> bytes:
    parts = []
    while at < end:
        part, at = _value(data, at, end, depth + 1)
        parts.append(part)
    return b"".join(parts)


def _indefinite(data: bytes, at: int, limit: int, depth: int) -> tuple[bytes, int]:
    tag, at, parts = data[at], at + 2, []
    while data[at : at + 2] != b"\0\0":
        part, at = _value(data, at, limit, depth + 1)
        parts.append(part)
    return tlv(tag, b"".join(parts)), at + 2
