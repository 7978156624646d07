"""Distinguished names as people type them: ``-dname`` and the answers of the dialog, to DER.

name    = rdn *((',' | ';') rdn)        the last one typed is encoded first
rdn     = ava *('+' ava)                a SET OF, in DER's order
ava     = keyword '=' value             keyword: a name of `KEYWORDS` or an OID
value   = '#' hex digits | '"' quoted '"' | plain

Grammar and messages as observed on 17.0.15 and 25.0.5. Every error is an `InputOutputError`.
"""

from collections.abc import Callable, Iterator, Sequence

from pykeytool.der import writer
from pykeytool.der.reader import CONSTRUCTED
from pykeytool.errors import EndOfInputError, InputOutputError
from pykeytool.x509.oid_text import oid

EMAIL = "1.2.840.113549.1.9.1"
DOMAIN = "0.9.2342.19200300.100.1.25"
INDEFINITE = 0x80

KEYWORDS = {
    "CN": "2.5.4.3",
    "SURNAME": "2.5.4.4",
    "SERIALNUMBER": "2.5.4.5",
    "C": "2.5.4.6",
    "L": "2.5.4.7",
    "S": "2.5.4.8",
    "ST": "2.5.4.8",
    "STREET": "2.5.4.9",
    "O": "2.5.4.10",
    "OU": "2.5.4.11",
    "T": "2.5.4.12",
    "GIVENNAME": "2.5.4.42",
    "INITIALS": "2.5.4.43",
    "GENERATION": "2.5.4.44",
    "DNQ": "2.5.4.46",
    "DNQUALIFIER": "2.5.4.46",
    "UID": "0.9.2342.19200300.100.1.1",
    "DC": DOMAIN,
    "EMAIL": EMAIL,
    "EMAILADDRESS": EMAIL,
    "IP": "1.3.6.1.4.1.42.2.11.2.1",
}

QUESTIONS = ("CN", "OU", "O", "L", "ST", "C")
"""The attributes the dialog asks for, in its order."""

_ASCII_DIGITS = "0123456789"
_HEX = frozenset(_ASCII_DIGITS + "abcdefABCDEF")
_PRINTABLE = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" + _ASCII_DIGITS + " '()+,-./:=?"
)
_TWO_DIGITS = "escaped hex value must include two valid digits"
_WHITE = "".join(map(chr, range(0x21)))


def name(text: str, as_typed: bool = False) -> bytes:
    """The Name of a ``-dname``; `as_typed` leaves several attributes of an RDN in their order.

    Raises `InputOutputError`.
    """
    if not text:
        return writer.sequence()
    ordered = writer.set_in_order if as_typed else writer.set_of
    parts = _split(text, ",;", _after_odd_backslashes)
    return _name([ordered(*_rdn(part)) for part in parts])


def answers(values: Sequence[str | None]) -> bytes:
    """The Name of the answers to `QUESTIONS`, taken as they are; None leaves one out."""
    given = [
        writer.set_of(_ava(KEYWORDS[keyword], _string(KEYWORDS[keyword], value, _printable(value))))
        for keyword, value in zip(QUESTIONS, values, strict=True)
        if value is not None
    ]
    return _name(given)


def _name(rdns: list[bytes]) -> bytes:
    return writer.sequence(*reversed(rdns))


def _ava(dotted: str, value: bytes) -> bytes:
    return writer.sequence(writer.oid(dotted), value)


def _split(text: str, separators: str, escaped: Callable[[str, int], bool]) -> Iterator[str]:
    """The parts between separators that are neither escaped nor quoted.

    A quote counts unless a backslash stands before it, whatever stands before that.
    """
    start, quoted = 0, False
    for at, character in enumerate(text):
        if character == '"' and not _after_backslash(text, at):
            quoted = not quoted
        elif character in separators and not quoted and not escaped(text, at):
            yield text[start:at]
            start = at + 1
    yield text[start:]


def _after_backslash(text: str, at: int) -> bool:
    return at > 0 and text[at - 1] == "\\"


def _after_odd_backslashes(text: str, at: int) -> bool:
    count = at - len(text[:at].rstrip("\\"))
    return count % 2 == 1


def _no_plus(text: str, at: int) -> bool:
    """A ``+`` does not separate at the beginning or after a backslash, even an escaped one."""
    return at == 0 or _after_backslash(text, at)


def _rdn(text: str) -> list[bytes]:
    return [_read_ava(part, text) for part in _split(text, "+", _no_plus)]


def _read_ava(text: str, rdn: str) -> bytes:
    if not text:
        raise InputOutputError(f'empty AVA in RDN "{rdn}"')
    keyword, equals, rest = text.partition("=")
    if not equals:
        raise InputOutputError("Incorrect AVA format")
    dotted = _keyword(keyword)
    rest = rest.lstrip(" \n")
    if rest.startswith("#"):
        return _ava(dotted, definite(_octets(rest[1:])))
    if rest.startswith('"'):
        return _ava(dotted, _quoted(dotted, rest))
    return _ava(dotted, _plain(dotted, rest))


def _keyword(typed: str) -> str:
    keyword = typed.strip(_WHITE).upper()
    known = KEYWORDS.get(keyword)
    if known is not None:
        return known
    number = keyword.removeprefix("OID.")
    if not number or number[0] not in _ASCII_DIGITS:
        raise InputOutputError(f'Invalid keyword "{number}"')
    return oid(number)


def _octets(text: str) -> bytes:
    for character in text:
        if character not in _HEX:
            raise InputOutputError(f"AVA parse, invalid hex digit: {character}")
    if not text:
        raise InputOutputError("AVA parse, zero hex digits")
    if len(text) % 2:
        raise InputOutputError("AVA parse, odd number of hex digits")
    return bytes.fromhex(text)


def _quoted(dotted: str, text: str) -> bytes:
    """A value in quotes, from its opening quote on; only blanks may follow it."""
    octets, at, pairs = bytearray(), 1, False
    while at < len(text) and text[at] != '"':
        unit, at, kind = _unit(text, at, _QUOTED)
        octets += unit
        pairs = pairs or kind == _PAIR
    if at >= len(text):
        raise InputOutputError(_QUOTED.at_end)
    if text[at + 1 :].strip(" \n"):
        raise InputOutputError("AVA had characters other than whitespace after terminating quote")
    # Blanks at either end fall away although they are quoted, but only after they have
    # had their say in the choice of the string type.
    value = octets.decode("utf-8", "replace")
    return _string(dotted, value.strip(_WHITE), not pairs and _printable(value))


def _plain(dotted: str, text: str) -> bytes:
    """A value without quotes, up to its end or to a separator that did not separate.

    Blanks at its end fall away unless they are escaped, and so do blanks before escaped octets
    that end it.
    """
    octets, blanks, pairs = b"", b"", b""
    at, printable = 0, True
    while at < len(text) and text[at] not in ",;+":
        unit, at, kind = _unit(text, at, _BARE)
        if kind == _PAIR:
            pairs += unit
            printable = False
            continue
        octets += blanks + pairs if pairs else b""
        blanks, pairs = (b"", b"") if pairs else (blanks, pairs)
        if kind == _BLANK:
            blanks += unit
        else:
            octets, blanks = octets + blanks + unit, b""
    value = (octets + pairs).decode("utf-8", "replace")
    return _string(dotted, value, printable and _printable(value))


class _Escapes:
    """What a backslash may stand before, and what is said of one that it may not."""

    def __init__(self, allowed: str, at_end: str, mark: str) -> None:
        self.allowed = allowed
        self.at_end = at_end
        self.mark = mark


_BARE = _Escapes(',=\n+<>#;\\" ', "Invalid trailing backslash", "'")
_QUOTED = _Escapes(',=\n+<>#;\\"', "Quoted string did not end in quote", "")
_PAIR, _BLANK, _CHARACTER = range(3)


def _unit(text: str, at: int, escapes: _Escapes) -> tuple[bytes, int, int]:
    """The character, escaped character or escaped octet at a place, in UTF-8.

    Gives the octets, the place after them and what they were. Raises `InputOutputError`.
    """
    character = text[at]
    if character == "\\":
        return _escape(text, at + 1, escapes)
    if character in '<>"' and escapes is _BARE:
        raise InputOutputError(f"Character '{character}' in AVA appears without escape")
    return _utf8(character), at + 1, _BLANK if character == " " else _CHARACTER


def _escape(text: str, at: int, escapes: _Escapes) -> tuple[bytes, int, int]:
    if at == len(text):
        raise InputOutputError(escapes.at_end)
    character = text[at]
    if character in _HEX:
        return _pair(text, at), at + 2, _PAIR
    if character not in escapes.allowed:
        quoted = f"{escapes.mark}{character}{escapes.mark}"
        raise InputOutputError(f"Invalid escaped character in AVA: {quoted}")
    return _utf8(character), at + 1, _CHARACTER


def _pair(text: str, at: int) -> bytes:
    pair = text[at : at + 2]
    if len(pair) < 2:
        raise InputOutputError(f"unexpected EOF - {_TWO_DIGITS}")
    if pair[1] not in _HEX:
        raise InputOutputError(_TWO_DIGITS)
    return bytes.fromhex(pair)


def _utf8(character: str) -> bytes:
    return character.encode("utf-8", "replace")


def _printable(value: str) -> bool:
    return _PRINTABLE.issuperset(value)


def _string(dotted: str, value: str, printable: bool) -> bytes:
    """The string type the JDK chooses."""
    if dotted in (EMAIL, DOMAIN) and value:
        return writer.tlv(writer.IA5_STRING, value.encode("ascii", "replace"))
    if printable:
        return writer.tlv(writer.PRINTABLE_STRING, value.encode("ascii"))
    return writer.tlv(writer.UTF8_STRING, value.encode("utf-8", "replace"))


def definite(data: bytes) -> bytes:
    """One value of DER or BER, its own length in the shortest form.

    Raises `InputOutputError` with the JDK's texts.
    """
    if len(data) < 2:
        raise InputOutputError("Too short")
    if data[0] & 0x1F == 0x1F:
        raise InputOutputError("Tag number over 30 at 0 is not supported")
    if data[1] == INDEFINITE:
        return _from_indefinite(data)
    body, length = _length(data)
    if body + length > len(data):
        raise EndOfInputError("not enough content")
    if body + length < len(data):
        raise InputOutputError("extra data at the end")
    return writer.tlv(data[0], data[body:])


def _length(data: bytes) -> tuple[int, int]:
    """Where the content begins and how long it is."""
    count = data[1] - 0x80
    if count < 0:
        return 2, data[1]
    if count > 4:
        raise InputOutputError("Invalid lenByte")
    if len(data) < 2 + count:
        raise InputOutputError("Not enough length bytes")
    length = int.from_bytes(data[2 : 2 + count], "big")
    if length >= 1 << 31:
        raise InputOutputError("Invalid length bytes")
    return 2 + count, length


def _from_indefinite(data: bytes) -> bytes:
    if not data[0] & CONSTRUCTED:
        raise InputOutputError("Indefinite length encoding not supported with non-constructed data")
    value, end = _resolved(data, 0)
    if end < len(data):
        raise InputOutputError("extra data at the end")
    return value


def _resolved(data: bytes, at: int) -> tuple[bytes, int]:
    """The value at a place with definite lengths throughout, and the place after it."""
    if len(data) < at + 2:
        raise InputOutputError("not enough data to resolve indef len BER")
    if data[at + 1] != INDEFINITE:
        body, length = _length(data[at : at + 6])
        end = at + body + length
        if end > len(data):
            raise InputOutputError("not enough data to resolve indef len BER")
        return data[at:end], end
    tag, members = data[at], b""
    at += 2
    while data[at : at + 2] != b"\0\0":
        member, at = _resolved(data, at)
        members += member
    return writer.tlv(tag, members), at + 2
