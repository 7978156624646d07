"""General names (RFC 5280, 4.2.1.6) as they stand in certificates, and what the JDK refuses.

Errors are `DerError` with the JDK's text, as observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Callable
from typing import NamedTuple

from pykeytool.der.reader import SEQUENCE, SET, DerError
from pykeytool.der.writer import tlv
from pykeytool.java.text import ascii7
from pykeytool.profiles.printing import Printing
from pykeytool.x509.extension_names import EXTENSIONS
from pykeytool.x509.names import BMP, STRINGS, Name
from pykeytool.x509.reading import Item, checked_oid, next_item, top


class GeneralName(NamedTuple):
    """A label (nothing for directory names, which print as they are) and a text."""

    label: str
    text: str


def general_names(wrapper: Item, printing: Printing) -> list[GeneralName]:
    """The names in a sequence, whatever its tag."""
    if wrapper.body == wrapper.end:
        raise DerError("No data available in passed DER encoded value.")
    return [general_name(item, printing) for item in wrapper.each()]


def general_name(item: Item, printing: Printing, constraint: bool = False) -> GeneralName:
    """One name; a URI in a name constraint is a host or a domain."""
    number = item.tag & 0x1F
    form = _FORMS.get(number)
    if form is None:
        raise DerError(f"Unrecognized GeneralName tag, ({number})")
    constructed, called, read = form
    if item.tag & 0xE0 != (0xA0 if constructed else 0x80):
        raise DerError(f"Invalid encoding of {called}")
    if number == _URI and constraint:
        read = _uri_constraint
    return read(item, printing)


def directory_name(wrapper: Item, printing: Printing) -> Name:
    """The name inside an explicit tag: the first value there; none at all is an empty name."""
    if wrapper.body == wrapper.end:
        return Name(tlv(SEQUENCE, b""))
    whole = wrapper.copy()
    rdns = _relative_names(next(whole.each()), whole)
    for rdn in rdns:
        if rdn.tag != SET:
            raise DerError("X500 RDN")
        check_rdn(rdn, printing)
    return Name(tlv(SEQUENCE, b"".join(rdn.encoded for rdn in rdns)))


def _relative_names(name: Item, whole: Item) -> list[Item]:
    """The members of a name; where it is no sequence of values, all there is are its members."""
    if name.tag == SEQUENCE:
        try:
            return [rdn.copy() for rdn in name.each()]
        except DerError:
            pass
    return [rdn.copy() for rdn in top(tlv(SEQUENCE, whole.content)).each()]


def check_rdn(rdn: Item, printing: Printing) -> None:
    """Raises `DerError` if a relative name has attributes that cannot be read."""
    for attribute in list(rdn.each()):
        if attribute.tag != SEQUENCE:
            raise DerError("AVA not a sequence")
        parts = attribute.each()
        next_item(parts).oid()
        value = next_item(parts)
        if value.end != attribute.end:
            raise DerError(f"AVA, extra bytes = {attribute.end - value.end}")
        if value.tag == BMP and not printing.bmp_beyond_ucs2:
            _check_bmp(value.content)


def _check_bmp(content: bytes) -> None:
    """Newer updates take a BMPString for what it is: pairs of surrogates are no characters."""
    for at in range(0, len(content) - 3, 2):
        if content[at] & 0xFC == 0xD8 and content[at + 2] & 0xFC == 0xDC:
            raise DerError(f"Illegal character in BMPString, index: {at // 2}")


def _other(item: Item, printing: Printing) -> GeneralName:
    parts = item.each()
    dotted = next_item(parts).oid()
    value = next_item(parts)
    if dotted in EXTENSIONS:
        raise DerError(f"Instantiation error: {_instantiation(EXTENSIONS[dotted], printing)}")
    if printing.other_name_explicit and value.tag != 0xA0:
        raise DerError("value is not EXPLICTly tagged [0]")
    return GeneralName("Other-Name", f"Unrecognized ObjectIdentifier: {dotted}")


def _instantiation(extension: str, printing: Printing) -> str:
    """How the JDK fails to make a general name of the class it knows for an extension."""
    made = f"sun.security.x509.{extension}Extension"
    argument = printing.other_name_argument
    if argument == "[B" and extension in _MADE_OF_BYTES:
        wanted = "sun.security.x509.GeneralNameInterface"
        return (
            f"java.lang.ClassCastException: class {made} cannot be cast to class {wanted} "
            f"({made} and {wanted} are in module java.base of loader 'bootstrap')"
        )
    return f"java.lang.NoSuchMethodException: {made}.<init>({argument})"


_MADE_OF_BYTES = ("SubjectKeyIdentifier", "KeyUsage", "NetscapeCertType")


def _mail(item: Item, printing: Printing) -> GeneralName:
    if item.body == item.end:
        raise DerError("RFC822Name may not be null or empty")
    if item.content.find(b"@") == item.end - item.body - 1:
        raise DerError("RFC822Name may not end with @")
    return GeneralName("RFC822Name", ascii7(item.content))


def _dns(item: Item, printing: Printing) -> GeneralName:
    return GeneralName("DNSName", ascii7(item.content))


def _x400(item: Item, printing: Printing) -> GeneralName:
    return GeneralName("X400Address", "<DER-encoded value>")


def _directory(item: Item, printing: Printing) -> GeneralName:
    return GeneralName("", directory_name(item, printing).text())


def _edi(item: Item, printing: Printing) -> GeneralName:
    parts = list(item.copy().each())
    if not 1 <= len(parts) <= 2:
        raise DerError("Invalid encoding of EDIPartyName")
    assigner, party = None, None
    for part in parts:
        if part.is_context(0, False):
            if assigner is not None:
                raise DerError("Duplicate nameAssigner found in EDIPartyName")
            assigner = _edi_text(part)
        if part.is_context(1, False):
            if party is not None:
                raise DerError("Duplicate partyName found in EDIPartyName")
            party = _edi_text(part)
    if party is None and printing.edi_party_required:
        raise DerError("party cannot be missing")
    named = f"  nameAssigner = {assigner}," if assigner is not None else ""
    return GeneralName("EDIPartyName", f"{named}  partyName = {'null' if party is None else party}")


def _edi_text(part: Item) -> str | None:
    """The string inside, of any type; what is no string has no text."""
    inner = Item(part.data, part.body, part.end)
    decode = STRINGS.get(inner.tag)
    return decode(inner.content) if decode else None


def _uri(item: Item, printing: Printing) -> GeneralName:
    from pykeytool.x509 import uri

    text = ascii7(item.content)
    parsed = uri.parse(text)
    if parsed is None:
        raise DerError(f"invalid URI name:{text}")
    if not parsed.scheme:
        raise DerError(f"URI name must include scheme:{text}")
    if parsed.host and not _is_host(parsed.host, printing):
        raise DerError(
            f"invalid URI name (host portion is not a valid {printing.host_kinds}):{text}"
        )
    return GeneralName("URIName", text)


def _is_host(host: str, printing: Printing) -> bool:
    """Whether the host of a URI (which has the right letters) is also a DNS name or an address."""
    if host.endswith("."):
        return False
    return not printing.dns_labels or host.startswith("[") or _short_enough(host)


def _short_enough(name: str) -> bool:
    return len(name) <= 253 and max(map(len, name.split("."))) <= 63


def _uri_constraint(item: Item, printing: Printing) -> GeneralName:
    from pykeytool.x509 import uri

    text = ascii7(item.content)
    parsed = uri.parse(text)
    if parsed is not None and parsed.scheme:
        raise DerError(f"invalid URI name constraint (should not include scheme):{text}")
    domain = _unescaped(text.partition("#")[0]).removeprefix(".")
    if parsed is None or not _is_dns(domain, printing):
        raise DerError(f"invalid URI name constraint:{text}")
    return GeneralName("URIName", text)


def _unescaped(text: str) -> str:
    from urllib.parse import unquote

    return unquote(text)


def _is_dns(name: str, printing: Printing) -> bool:
    if printing.dns_labels and not _short_enough(name):
        return False
    return all(_is_label(label, printing) for label in name.split("."))


def _is_label(label: str, printing: Printing) -> bool:
    if not label or not label.isascii() or not label.replace("-", "0").isalnum():
        return False
    return label[0] != "-" and not (printing.dns_labels and label.endswith("-"))


def _address(item: Item, printing: Printing) -> GeneralName:
    octets = item.content
    if len(octets) == 32 and octets.startswith(_MAPPED) and printing.mapped_networks:
        octets = octets[12:16] + octets[28:]
    return GeneralName("IPAddress", _address_text(octets))


def _address_text(octets: bytes) -> str:
    """An address, or one with a mask; an IPv6 mask with holes leaves only a dump."""
    if len(octets) == 4:
        return _ipv4(octets)
    if len(octets) == 8:
        return f"{_ipv4(octets[:4])}/{_ipv4(octets[4:])}"
    if len(octets) == 16:
        return _ipv6(octets)
    if len(octets) == 32:
        return _ipv6_network(octets)
    raise DerError("Invalid IPAddressName")


def _ipv4(octets: bytes) -> str:
    return ".".join(map(str, octets))


def _ipv6(octets: bytes) -> str:
    if octets.startswith(_MAPPED):
        return _ipv4(octets[12:])
    return ":".join(f"{octets[at] << 8 | octets[at + 1]:x}" for at in range(0, 16, 2))


def _ipv6_network(octets: bytes) -> str:
    bits = f"{int.from_bytes(octets[16:], 'big'):0128b}"
    ones = bits.rstrip("0")
    if "0" in ones:
        from pykeytool.java.hexdump import hexdump

        return "".join(f"{line}\n" for line in hexdump(octets))
    return f"{_ipv6(octets[:16])}/{len(ones)}"


def _registered(item: Item, printing: Printing) -> GeneralName:
    return GeneralName("OIDName", checked_oid(item.content))


_URI = 6
_MAPPED = bytes(10) + b"\xff\xff"
"""What an IPv4 address begins with when it is written as an IPv6 address."""
_FORMS: dict[int, tuple[bool, str, Callable[[Item, Printing], GeneralName]]] = {
    0: (True, "Other-Name", _other),
    1: (False, "RFC822 name", _mail),
    2: (False, "DNSName", _dns),
    3: (True, "X400Address name", _x400),
    4: (True, "Directory name", _directory),
    5: (True, "EDI name", _edi),
    6: (False, "URI", _uri),
    7: (False, "IP address", _address),
    8: (False, "OID name", _registered),
}
"""By tag number: whether it is constructed, what the JDK calls it, how it is read."""
