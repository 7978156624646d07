"""Attributes of a PKCS12 bag as `-list -debug` tells them (observed on 17.0.15 and 25.0.5)."""

from collections.abc import Iterator
from re import fullmatch

from pykeytool.der import writer
from pykeytool.der.reader import parse
from pykeytool.formats.pkcs12 import FRIENDLY_NAME, LOCAL_KEY_ID, TRUSTED_KEY_USAGE
from pykeytool.java.dates import Zone
from pykeytool.java.hashtable import in_copied_order
from pykeytool.x509.values import text

_OWN = (FRIENDLY_NAME, LOCAL_KEY_ID, TRUSTED_KEY_USAGE)


def lines(attributes: tuple[bytes, ...], zone: Zone) -> Iterator[str]:
    """One line each, in the order of the set in which the JDK has them.

    It puts its own after the others, and there they are what their text looks like.
    """
    others, own = dict[bytes, str](), dict[bytes, str]()
    for encoded in attributes:
        oid, values = parse(encoded).sequence()
        texts = [text(value, zone) for value in values.children()]
        shown = texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]"
        line = f"Attribute {oid.oid()}: {shown}"
        if oid.oid() in _OWN:
            own[writer.sequence(oid.encoded, _looks_like(shown))] = line
        else:
            others[encoded] = line
    members = others | own
    return map(members.__getitem__, in_copied_order(members))


def _looks_like(shown: str) -> bytes:
    texts = shown[1:-1].split(", ") if shown[:1] + shown[-1:] == "[]" else [shown]
    return writer.set_in_order(*map(_value_like, texts))


def _value_like(text: str) -> bytes:
    if fullmatch("[0-9a-fA-F]{2}(:[0-9a-fA-F]{2})+", text):
        return writer.octets(bytes.fromhex(text.replace(":", "")))
    return writer.tlv(writer.UTF8_STRING, text.encode())
