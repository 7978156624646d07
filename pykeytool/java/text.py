"""How Java decodes bytes: what is malformed becomes U+FFFD, never an error.

Python does the same but for surrogates (observed on 17.0.15).
"""

from collections.abc import Iterator

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def utf8(data: bytes) -> str:
    """UTF-8; an encoded surrogate, even one cut short, is a single malformed character."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _without_surrogates(data).decode("utf-8", "replace")


def _without_surrogates(data: bytes) -> bytes:
    import re

    return re.sub(rb"\xed[\xa0-\xbf][\x80-\xbf]?", REPLACEMENT.encode(), data)


def latin1(data: bytes) -> str:
    """ISO 8859-1."""
    return data.decode("latin-1")


def ascii7(data: bytes) -> str:
    """US-ASCII."""
    return data.decode("ascii", "replace")


def utf16(data: bytes) -> str:
    """UTF-16, big endian, without a mark. A lone high surrogate takes the next unit along."""
    try:
        return data.decode("utf-16-be")
    except UnicodeDecodeError:
        return "".join(_utf16_parts(data))


def _utf16_parts(data: bytes) -> Iterator[str]:
    at = 0
    while at < len(data):
        size = 4 if data[at] & 0xFC == 0xD8 and at + 1 < len(data) else 2
        try:
            yield data[at : at + size].decode("utf-16-be")
        except UnicodeDecodeError:
            yield REPLACEMENT
        at += size


def utf32(data: bytes) -> str:
    """UTF-32, big endian, with or without a mark. Surrogates stay and print as ``?``."""
    units = (data[at : at + 4] for at in range(0, len(data), 4))
    text = "".join(map(_utf32_unit, units))
    return text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")


def _utf32_unit(unit: bytes) -> str:
    number = int.from_bytes(unit, "big")
    return chr(number) if len(unit) == 4 and number < 0x110000 else REPLACEMENT
