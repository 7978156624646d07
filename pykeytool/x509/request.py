"""Certification requests (PKCS #10, RFC 2986): made, and read as the JDK reads them.

request    = SEQUENCE { info, algorithm, signature BIT STRING }
info       = SEQUENCE { version 0, subject, key, [0] attributes? }
attributes = SET OF SEQUENCE { type OID, values SET OF ANY }

Rules and texts as observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pykeytool.der import writer
from pykeytool.der.reader import SEQUENCE, DerError
from pykeytool.errors import IllegalArgumentError, KeytoolError, SignatureError
from pykeytool.profiles.printing import Printing
from pykeytool.x509 import issue
from pykeytool.x509.attributes import EXTENSION_REQUEST, Attributes, attributes
from pykeytool.x509.certificate import Extension, octets
from pykeytool.x509.ext import Extension as Given
from pykeytool.x509.names import Name
from pykeytool.x509.oids import identifier
from pykeytool.x509.publickeys import PublicKey
from pykeytool.x509.reading import Item, checked_oid, next_item, sequence

LABEL = "NEW CERTIFICATE REQUEST"


def encode(
    subject: bytes, key: bytes, extensions: Mapping[str, Given], scheme: bytes,
    sign: Callable[[bytes], bytes],
) -> bytes:
    """A request in DER that asks for these extensions; `scheme` is the AlgorithmIdentifier."""
