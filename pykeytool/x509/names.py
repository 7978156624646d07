"""Distinguished names (RFC 5280, 4.1.2.4): their printed forms and when two are the same.

name = SEQUENCE OF (SET OF SEQUENCE { type OID, value ANY })

Observed on 17.0.15 and 25.0.5; equality and `Name.rfc2253` as java.security.Principal documents
the forms CANONICAL and RFC2253.
"""

from collections.abc import Iterator
from functools import cached_property

from pykeytool.der.reader import OID, SEQUENCE, SET, DerError, Value, parse
from pykeytool.java.text import ascii7, latin1, utf8, utf16, utf32
from pykeytool.x509.oids import ATTRIBUTES, identifier

UTF8, PRINTABLE, T61, IA5, GENERAL, UNIVERSAL, BMP = 0x0C, 0x13, 0x14, 0x16, 0x1B, 0x1C, 0x1E

STRINGS = {
    UTF8: utf8,
    PRINTABLE: ascii7,
    T61: latin1,
    IA5: ascii7,
    GENERAL: ascii7,
    UNIVERSAL: utf32,
    BMP: utf16,
}

_SHORT = {
    "2.5.4.3": "CN",
    "2.5.4.6": "C",
    "2.5.4.7": "L",
    "2.5.4.8": "ST",
    "2.5.4.9": "STREET",
    "2.5.4.10": "O",
    "2.5.4.11": "OU",
    "0.9.2342.19200300.100.1.1": "UID",
    "0.9.2342.19200300.100.1.25": "DC",
}
"""The keywords of RFC 2253; other types are numbers there and their values hexadecimal."""

_CALLS_FOR_QUOTES = frozenset(',+=\n<>#;\\"')


class Attribute:
    """One attribute of a name: its type as a dotted OID and its value as a window."""

    __slots__ = ("type", "value")

    def __init__(self, type_: str, value: Value) -> None:
        self.type, self.value = type_, value

    def text(self) -> str:
        """``KEY=value``, in quotes where needed."""
        keyword = ATTRIBUTES.get(self.type) or f"OID.{self.type}"
        decode = STRINGS.get(self.value.tag)
        if decode is None:
            return f"{keyword}=#{self.value.encoded.hex()}"
        return f"{keyword}={_quoted(decode(self.value.content))}"

    def rfc2253(self) -> str:
        """``KEY=value`` with backslashes; the bytes of strings of any type are taken as UTF-8."""
        value = self.value
        keyword = _SHORT.get(self.type)
        if keyword is None or value.tag not in STRINGS or value.tag == UNIVERSAL:
            return f"{keyword or self.type}=#{value.encoded.hex()}"
        return f"{keyword}={_escaped(utf8(value.content))}"

    def canonical(self) -> str:
        """What two attributes that count as equal have in common."""
        value = self.value
        keyword = _SHORT.get(self.type)
        if keyword is None or value.tag not in (UTF8, PRINTABLE):
            return f"{keyword or self.type}=#{value.encoded.hex()}".lower()
        return _folded(f"{keyword}={_collapsed(utf8(value.content))}")


class Name:
    """A distinguished name over its encoding; parsed when asked for its text."""

    def __init__(self, encoded: bytes) -> None:
        self.encoded = encoded

    @cached_property
    def rdns(self) -> list[list[Attribute]]:
        """The relative names and their attributes, in encoded order. Raises `DerError`."""
        outer = parse(self.encoded)
        if outer.tag == SET:  # the JDK takes a lone relative name for a name
            return [_attributes(outer)]
        return [_attributes(rdn) for rdn in outer.sequence()]

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it; the JDK takes a lone empty set for nothing, too."""
        return self.encoded in (b"\x30\x00", b"\x30\x02\x31\x00")

    def text(self) -> str:
        """The form printed for owners and issuers: ``CN=Duke, OU=Java, C=US``."""
        return ", ".join(" + ".join(map(Attribute.text, rdn)) for rdn in reversed(self.rdns))

    def rfc2253(self) -> str:
        """The compact form, ``CN=Duke,OU=Java,C=US``."""
        return ",".join("+".join(map(Attribute.rfc2253, rdn)) for rdn in reversed(self.rdns))

    @cached_property
    def canonical(self) -> str:
        """The form by which names are compared: case, width and repeated spaces do not count."""
        return ",".join(_canonical(rdn) for rdn in reversed(self.rdns))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Name):
            return NotImplemented
        return self.encoded == other.encoded or self.canonical == other.canonical

    def __hash__(self) -> int:
        return hash(self.canonical)

    def __str__(self) -> str:
        return self.text()


def relative_text(rdn: Value) -> str:
    """The text of one relative name whatever the tag of its set. Raises `DerError`."""
    return " + ".join(attribute.text() for attribute in _members(rdn))


def beyond_ucs2(name: Name) -> bool:
    """Whether a BMPString in the name has a character of two units, which newer updates refuse."""
    return any(
        attribute.value.tag == BMP and max(utf16(attribute.value.content), default="") > "\uffff"
        for rdn in name.rdns
        for attribute in rdn
    )


def _attributes(rdn: Value) -> list[Attribute]:
    return list(_members(rdn.expect(SET)))


def _members(rdn: Value) -> Iterator[Attribute]:
    for member in rdn.children():
        pair = member.expect(SEQUENCE).children()
        if len(pair) != 2:
            raise DerError("AVA, extra bytes" if pair[2:] else "Too short")
        yield Attribute(identifier(pair[0].expect(OID).content), pair[1])


def _canonical(rdn: list[Attribute]) -> str:
    forms = [attribute.canonical() for attribute in rdn]
    return "+".join(sorted(forms, key=lambda form: (form[0].isdigit(), form)))


def _quoted(text: str) -> str:
    """A value as printed; one that comes in quotes keeps them and has no more put around it."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        return f'"{_backslashed(text[1:-1])}"'
    if _plain(text):
        return text
    return f'"{_backslashed(text)}"'


def _plain(text: str) -> bool:
    if not _CALLS_FOR_QUOTES.isdisjoint(text):
        return False
    return not (text.startswith(" ") or text.endswith(" ") or "  " in text)


def _backslashed(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _escaped(text: str) -> str:
    """RFC 2253, 2.4, with every ``#`` and ``=`` escaped and NUL as ``\\00``."""
    inner = text.strip(" ")
    before = len(text) - len(text.lstrip(" "))
    after = len(text) - before - len(inner)
    special = "".join("\\" + c if c in ',=+<>#;"\\' else "\\00" if c == "\0" else c for c in inner)
    return "\\ " * before + special + "\\ " * after


def _collapsed(text: str) -> str:
    """Without outer control characters and blanks, inner blanks one at a time, escaped."""
    words = text.strip("".join(map(chr, range(0x21)))).split(" ")
    text = " ".join(word for word in words if word)
    text = "".join("\\" + c if c in ',+<>;"\\' else c for c in text)
    return "\\" + text if text.startswith("#") else text


def _folded(text: str) -> str:
    if not text.isascii():
        from unicodedata import normalize

        text = normalize("NFKD", text.upper().lower())
    return text.lower()
