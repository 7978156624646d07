"""Requests as -printcertreq prints them (observed on 17.0.15 and 25.0.5)."""

from collections.abc import Callable, Iterator

from pykeytool.java.dates import Zone, date_text
from pykeytool.profiles.printing import Printing
from pykeytool.show.extensions import Style, texts
from pykeytool.x509 import constraints
from pykeytool.x509.attributes import EXTENSION_REQUEST, Attribute
from pykeytool.x509.names import STRINGS
from pykeytool.x509.reading import Item
from pykeytool.x509.request import Request
from pykeytool.x509.times import seconds

_OBJECT_NUMBER = "1b2c3d4e"
"""Stands for the number of an object in the JVM, another in each run."""


def lines(request: Request, printing: Printing, zone: Zone) -> Iterator[str]:
    """The text, each part to be followed by a line end."""
    yield "PKCS #10 Certificate Request (Version 1.0)"
    yield f"Subject: {request.subject.text()}"
    yield "Format: X.509"
    yield f"Public Key: {constraints.key(request.public_key, printing)}"
    yield f"Signature algorithm: {constraints.algorithm(request.algorithm, printing)}"
    for attribute in request.attributes.values():
        if attribute.oid == EXTENSION_REQUEST:
            yield from _extensions(request, Style(printing, zone))
        else:
            yield f"Attribute: {attribute.oid}"
            yield _text(attribute, zone)


def _extensions(request: Request, style: Style) -> Iterator[str]:
    found = request.extensions
    if found:
        yield "\nExtension Request:\n"
        yield from (f"#{number}: {text}" for number, text in enumerate(texts(found, style), 1))


def _text(attribute: Attribute, zone: Zone) -> str:
    kind = attribute.kind
    if kind is None:
        return f"{attribute.oid}: [B@{_OBJECT_NUMBER}"
    if kind.name == "SigningTime":
        return f"{kind.name}: {date_text(seconds(attribute.values[0]), zone)}"
    read = _READERS.get(kind.name)
    if read is None:
        objects = "[Lsun.security.pkcs.SignerInfo;" if kind.name == "CounterSignature" else "[B"
        return f"{kind.name}: {objects}@{_OBJECT_NUMBER}"
    if kind.single:
        return f"{kind.name}: {read(attribute.values[0])}"
    return f"{kind.name}: [{', '.join(map(read, attribute.values))}]"


def _string(value: Item) -> str:
    return STRINGS[value.tag](value.content)


_READERS: dict[str, Callable[[Item], str]] = {
    "EmailAddress": _string,
    "UnstructuredName": _string,
    "ContentType": Item.oid,
    "ChallengePassword": _string,
    "UnstructuredAddress": _string,
}
