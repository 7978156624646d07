"""Java's data streams: big-endian numbers and strings in modified UTF-8.

string = length:2 bytes; NUL is C0 80 and a character beyond U+FFFF is two surrogates of three
bytes each (java.io.DataInput).
"""

from pykeytool.errors import EndOfInputError, InputOutputError


class UtfDataFormatError(InputOutputError):
    """A string that is not modified UTF-8."""

    java = "java.io.UTFDataFormatException"


class DataReader:
    """Reads from bytes; running past their end raises `EndOfInputError`, as in Java."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self.data = data
        self.at = at

    def take(self, count: int) -> bytes:
        """The next `count` bytes."""
        end = self.at + count
        if count < 0 or end > len(self.data):
            raise EndOfInputError
        taken = self.data[self.at : end]
        self.at = end
        return taken

    def integer(self, size: int) -> int:
        """An unsigned number of `size` bytes."""
        return int.from_bytes(self.take(size), "big")

    def signed(self) -> int:
        """A signed number of four bytes."""
        return int.from_bytes(self.take(4), "big", signed=True)

    def date(self) -> int:
        """Milliseconds since 1970, which may be negative."""
        return int.from_bytes(self.take(8), "big", signed=True)

    def blob(self) -> bytes:
        """Bytes with their length before them. Raises `InputOutputError` for a negative one."""
        length = self.signed()
        if length < 0:
            raise InputOutputError(f"length cannot be negative: {length}")
        return self.take(length)

    def text(self) -> str:
        """A string. Raises `UtfDataFormatError`."""
        return decode(self.take(self.integer(2)))


def decode(data: bytes) -> str:
    """Modified UTF-8 to text; a lone surrogate stays one. Raises `UtfDataFormatError`."""
    if data.isascii():
        return data.decode("ascii")
    units: list[int] = []
    at = 0
    while at < len(data):
        unit, at = _decode_unit(data, at)
        units.append(unit)
    text = b"".join(unit.to_bytes(2, "big") for unit in units)
    return text.decode("utf-16-be", "surrogatepass")


def _decode_unit(data: bytes, at: int) -> tuple[int, int]:
    """The UTF-16 unit at a place and the place after it; overlong forms are taken."""
    lead = data[at]
    if lead < 0x80:
        return lead, at + 1
    size = 2 if lead & 0xE0 == 0xC0 else 3 if lead & 0xF0 == 0xE0 else 0
    if not size:
        raise UtfDataFormatError(f"malformed input around byte {at}")
    if at + size > len(data):
        raise UtfDataFormatError("malformed input: partial character at end")
    unit = lead & (0x1F if size == 2 else 0x0F)
    for octet in data[at + 1 : at + size]:
        if octet & 0xC0 != 0x80:
            raise UtfDataFormatError(f"malformed input around byte {at + 2}")
        unit = unit << 6 | octet & 0x3F
    return unit, at + size


def encode(text: str) -> bytes:
    """Text to modified UTF-8."""
    if text.isascii() and "\0" not in text:
        return text.encode("ascii")
    return b"".join(map(_encode_unit, utf16_units(text)))


def _encode_unit(unit: int) -> bytes:
    return b"\xc0\x80" if unit == 0 else chr(unit).encode("utf-8", "surrogatepass")


def utf16_units(text: str) -> list[int]:
    """The UTF-16 units of a text: what Java calls its chars."""
    data = text.encode("utf-16-be", "surrogatepass")
    return [int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)]


def text(value: str) -> bytes:
    """A string with its length before it."""
    encoded = encode(value)
    return len(encoded).to_bytes(2, "big") + encoded


def blob(data: bytes) -> bytes:
    """Bytes with their length, four bytes, before them."""
    return len(data).to_bytes(4, "big") + data
