"""Reads DER (ITU-T X.690): a value is a window on the bytes it came from.

value    = tag length content
length   = one byte below 0x80, or 0x80 + n and then n bytes

Only what the JDK's formats use is read: tags of one byte and definite lengths. `pykeytool.der.ber`
turns the rest into DER.
"""

from pykeytool.errors import InputOutputError

BOOLEAN, INTEGER, BIT_STRING, OCTET_STRING, NULL, OID, ENUMERATED = 1, 2, 3, 4, 5, 6, 10
SEQUENCE, SET = 0x30, 0x31
CONSTRUCTED = 0x20
CONTEXT = 0x80


class DerError(InputOutputError):
    """Bytes that are not DER, or not the value that was asked for; with the JDK's text."""


class DerEndError(DerError):
    """A value that says it is longer than the bytes there are."""

    java = "java.io.EOFException"


_WRONG = {
    INTEGER: "DerValue.getBigIntegerInternal, not expected {}",
    BIT_STRING: "DerValue.getBitString, not a bit string {}",
    OCTET_STRING: "DerValue.getOctetString, not an Octet String: {}",
    OID: "DerValue.getOID, not an OID {}",
    SEQUENCE: "Not the correct tag",
}
"""What the JDK says of another tag, a signed byte, where one of these belongs (17.0.15)."""


class Value:
    """One value: ``data[start:end]`` is its encoding and ``data[body:end]`` its content."""

    __slots__ = ("body", "data", "end", "start", "tag")

    def __init__(self, data: bytes, start: int, limit: int) -> None:
        """Find the value that begins at `start` and must end at or before `limit`.

        Raises `DerError` for a tag or length this reader does not know and for missing bytes.
        """
        body = start + 2
        if body > limit:
            raise DerError("Too short")
        tag = data[start]
        if tag & 0x1F == 0x1F:
            raise DerError(f"Tag number over 30 at {start} is not supported")
        length = data[start + 1]
        if length >= 0x80:
            count = length & 0x7F
            body += count
            if not 0 < count <= 4 or body > limit:
                raise DerError("Invalid lenByte")
            length = int.from_bytes(data[body - count : body], "big")
        end = body + length
        if end > limit:
            raise DerEndError("not enough content")
        self.data, self.tag, self.start, self.body, self.end = data, tag, start, body, end

    @property
    def content(self) -> bytes:
        """The bytes after tag and length."""
        return self.data[self.body : self.end]

    @property
    def encoded(self) -> bytes:
        """The whole encoding, tag and length included."""
        return self.data[self.start : self.end]

    def children(self) -> "list[Value]":
        """The values inside a constructed value, whatever its tag. Raises `DerError`."""
        return values(self.data, self.body, self.end)

    def expect(self, tag: int) -> "Value":
        """Itself, if it has this tag; raises `DerError` otherwise."""
        if self.tag != tag:
            signed = self.tag - ((self.tag & 0x80) << 1)
            raise DerError(_WRONG.get(tag, "Not the correct tag {}").format(signed))
        return self

    def sequence(self) -> "list[Value]":
        """The members of a SEQUENCE. Raises `DerError`."""
        return self.expect(SEQUENCE).children()

    def explicit(self) -> "Value":
        """The one value inside an explicit tag. Raises `DerError`."""
        value = type(self)(self.data, self.body, self.end)
        if value.end != self.end:
            raise DerError("More than one value under an explicit tag")
        return value

    def integer(self) -> int:
        """The number of an INTEGER, or of one under an implicit tag. Raises `DerError`."""
        if self.body == self.end:
            raise DerError("Invalid encoding: zero length Int value")
        return int.from_bytes(self.data[self.body : self.end], "big", signed=True)

    def boolean(self) -> bool:
        """The truth value of a BOOLEAN. Raises `DerError`."""
        if self.end - self.body != 1:
            raise DerError(f"DerValue.getBoolean, invalid length {self.end - self.body}")
        return self.data[self.body] != 0

    def oid(self) -> str:
        """The dotted form of an OBJECT IDENTIFIER. Raises `DerError`."""
        return dotted(self.expect(OID).content)

    def bits(self) -> tuple[bytes, int]:
        """The bytes of a BIT STRING and how many bits of the last are unused. Raises `DerError`."""
        if self.body == self.end:
            raise DerError("Invalid encoding: zero length bit string")
        unused = self.data[self.body]
        if unused > 7:
            raise DerError("Invalid number of padding bits")
        if unused and self.end - self.body == 1:
            raise DerError("Not enough bytes in BitString")
        return self.data[self.body + 1 : self.end], unused


def parse(data: bytes) -> Value:
    """The one value that fills `data`; raises `DerError` if there is more or less."""
    value = Value(data, 0, len(data))
    if value.end != len(data):
        raise DerError("extra data at the end")
    return value


def values(data: bytes, start: int, end: int) -> list[Value]:
    """The values that fill ``data[start:end]``. Raises `DerError`."""
    found = []
    while start < end:
        value = Value(data, start, end)
        found.append(value)
        start = value.end
    return found


_DOTTED: dict[bytes, str] = {}


def dotted(content: bytes) -> str:
    """The dotted form of the content of an OBJECT IDENTIFIER. Raises `DerError`."""
    known = _DOTTED.get(content)
    if known is None:
        known = _DOTTED[content] = ".".join(map(str, _arcs(content)))
    return known


def _arcs(content: bytes) -> list[int]:
    if not content or content[-1] & 0x80:
        raise DerError("ObjectIdentifier() -- Invalid DER encoding, not ended")
    arcs: list[int] = []
    arc = 0
    for octet in content:
        arc = arc << 7 | octet & 0x7F
        if not octet & 0x80:
            if not arcs:
                first = min(arc // 40, 2)
                arcs.append(first)
                arc -= 40 * first
            arcs.append(arc)
            arc = 0
    return arcs
