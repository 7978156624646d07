"""The certificate as Java's toString gives it, which -list -debug prints (17.0.9 to 25.0.5)."""

from collections.abc import Iterator, Mapping

from pykeytool.der.reader import Value
from pykeytool.der.writer import octets
from pykeytool.java.dates import Zone, date_text
from pykeytool.profiles.printing import Printing
from pykeytool.show.extensions import Style, dump, serial_text, sorted_texts
from pykeytool.show.keys import key_text
from pykeytool.x509.certificate import Certificate, Extension
from pykeytool.x509.constraints import standard_name
from pykeytool.x509.ext import Extension as Given
from pykeytool.x509.extension_names import EXTENSIONS
from pykeytool.x509.pss import spec_text
from pykeytool.x509.publickeys import masked


def lines(
    certificate: Certificate,
    printing: Printing,
    zone: Zone,
    given: Mapping[str, Given] | None = None,
) -> Iterator[str]:
    """The whole text, each part to be followed by a line end.

    `given` is for a certificate that was just issued, and has the extensions made for it: the JDK
    prints them otherwise than those it has read. They come in encoded order then.
    """
    oid, parameters = certificate.signature_algorithm
    algorithm = algorithm_text(standard_name(oid, printing), parameters)
    yield "[\n["
    yield f"  Version: V{certificate.version}"
    yield f"  Subject: {certificate.subject.text()}"
    yield f"  Signature Algorithm: {algorithm}, OID = {oid}"
    yield f"\n  Key:  {key_text(certificate.public_key, printing)}"
    yield f"  Validity: [From: {date_text(certificate.not_before, zone)},"
    yield f"               To: {date_text(certificate.not_after, zone)}]"
    yield f"  Issuer: {certificate.issuer.text()}"
    yield f"  SerialNumber: {serial_text(certificate.serial, printing)}"
    for title, bits in zip(("Issuer", "Subject"), certificate.unique_ids, strict=True):
        if bits is not None:
            yield f"  {title} Id:\n{_identity(bits)}"
    if certificate.has_extensions:
        yield from _extensions(certificate.extensions, Style(printing, zone), given)
    else:
        yield ""
    yield f"]\n  Algorithm: [{algorithm}]"
    yield f"  Signature:\n{dump(masked(*certificate.signature_bits))}\n]"


def algorithm_text(name: str, parameters: bytes) -> str:
    """A signature algorithm and what the JDK shows of its parameters."""
    if parameters in (b"", b"\x05\x00"):
        return name
    if name == "RSASSA-PSS":
        return f"{name}, {spec_text(parameters)}"
    return f"{name}, params unparsed"


def _identity(value: Value) -> str:
    """A bit string in groups of eight, eight of them on a line."""
    content, unused = value.bits()
    bits = "".join(f"{octet:08b}" for octet in content)[: len(content) * 8 - unused]
    text = "".join(
        bits[at : at + 8] + ("\n" if at % 64 == 56 else " ") for at in range(0, len(bits), 8)
    )
    return f"UniqueIdentity:{text[:-1]}\n"


def _extensions(
    found: list[Extension], style: Style, given: Mapping[str, Given] | None
) -> Iterator[str]:
    good, bad = sorted_texts(found, style, unknown)
    if given is not None:
        good, bad = [_issued(extension, style, given) for extension in found], []
    yield f"\nCertificate Extensions: {len(good)}"
    yield from (f"[{number}]: {text}" for number, text in enumerate(good, 1))
    if bad:
        yield f"Unparseable certificate extensions: {len(bad)}"
        yield from (f"[{number}]: {text}" for number, text in enumerate(bad, 1))


def _issued(extension: Extension, style: Style, given: Mapping[str, Given]) -> str:
    good, bad = sorted_texts([extension], style, unknown)
    text, oid = (good + bad)[0], extension[0]
    if oid not in given or oid not in EXTENSIONS:
        return text
    if given[oid].raw or oid == KEY_USAGE:
        return text[: text.index("\n") + 1]
    if oid == BASIC_CONSTRAINTS:
        return text.replace(f"PathLen:{style.printing.unlimited_path}", "PathLen: undefined")
    return text


KEY_USAGE, BASIC_CONSTRAINTS = "2.5.29.15", "2.5.29.19"


def unknown(value: bytes) -> str:
    """The value of an extension the JDK does not know."""
    return f"Extension unknown: DER encoded OCTET string =\n{dump(octets(value))}\n"
