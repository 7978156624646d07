"""A value of any type as the JDK's PKCS12Attribute tells it (observed on 17.0.15 and 25.0.5)."""

from pykeytool.der.reader import BOOLEAN, INTEGER, OID, Value
from pykeytool.der.writer import GENERALIZED_TIME, UTC_TIME
from pykeytool.java.dates import Zone, date_text
from pykeytool.x509.names import STRINGS
from pykeytool.x509.times import seconds


def text(value: Value, zone: Zone) -> str:
    """Its text, or hexadecimal octets. Raises `DerError`."""
    if value.tag in STRINGS:
        return STRINGS[value.tag](value.content)
    if value.tag == OID:
        return value.oid()
    if value.tag == INTEGER:
        return str(value.integer())
    if value.tag == BOOLEAN:
        return str(value.boolean()).lower()
    if value.tag in (UTC_TIME, GENERALIZED_TIME):
        return date_text(seconds(value), zone)
    return value.content.hex(":")
