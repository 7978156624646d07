"""Certification requests (PKCS #10, RFC 2986): made, and read as the JDK reads them.

request = SEQUENCE { info, algorithm, signature BIT STRING }
info    = SEQUENCE { version 0, subject, key, [0] attributes? }

Rules and texts as observed on 17.0.15 and 25.0.5.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pykeytool.der import writer
from pykeytool.der.reader import SEQUENCE, DerError, parse
from pykeytool.errors import IllegalArgumentError, InputOutputError, SignatureError
from pykeytool.java.hashtable import Hashtable
from pykeytool.profiles.printing import Printing
from pykeytool.x509 import issue
from pykeytool.x509.attributes import EXTENSION_REQUEST, Attribute, attributes, requested
from pykeytool.x509.certificate import Extension
from pykeytool.x509.constraints import standard_name
from pykeytool.x509.ext import Extension as Given
from pykeytool.x509.names import Name
from pykeytool.x509.oids import identifier
from pykeytool.x509.publickeys import PublicKey
from pykeytool.x509.reading import Item, checked_oid, next_item

LABEL = "NEW CERTIFICATE REQUEST"
_DASHES, _BEGIN, _END = b"-----", b"-----BEGIN", b"-----END"
_BLANKS = b" \t\n\x0b\x0c\r"


class Draft(NamedTuple):
    """All that a new request says: name and public key in DER, and the extensions asked for."""

    name: bytes
    key: bytes
    extensions: Mapping[str, Given]


def encode(draft: Draft, algorithm: bytes, sign: Callable[[bytes], bytes]) -> bytes:
    """A request in DER; `sign` makes the signature of its info."""
    body = info(draft)
    return writer.sequence(body, algorithm, writer.bits(sign(body)))


def info(draft: Draft) -> bytes:
    """The part of a request that is signed."""
    asked = writer.sequence(
        writer.oid(EXTENSION_REQUEST), writer.set_of(issue.encode(draft.extensions))
    )
    return writer.sequence(
        writer.integer(0), draft.name, draft.key, writer.implicit(0, asked, constructed=True)
    )


class Request(NamedTuple):
    """A request that was read and whose signature is right."""

    subject: Name
    public_key: PublicKey
    algorithm: str
    """The name of the signature, or its OID."""
    attributes: Hashtable[Attribute]

    @property
    def extensions(self) -> list[Extension]:
        """The extensions asked for."""
        asked = self.attributes.get(EXTENSION_REQUEST)
        return [] if asked is None else requested(asked)


def read(data: bytes, any_label: bool, printing: Printing) -> Request:
    """The first request among the lines of `data`; DER is none.

    Unless `any_label`, header and footer must say that it is one. Raises `KeytoolError`.
    """
    return decode(_content(data, any_label, printing), printing)


def _content(data: bytes, any_label: bool, printing: Printing) -> bytes:
    from pykeytool.java.base64 import decode

    text = b"".join(_body(data, any_label)).translate(None, _BLANKS)
    try:
        return decode(text)
    except IllegalArgumentError as error:
        if printing.wraps_base64_errors:
            raise InputOutputError(f"{error.java}: {error}") from None
        raise


def _body(data: bytes, any_label: bool) -> list[bytes]:
    """The lines between header and footer; all the rest where there is no footer.

    With any label, header and footer are the first two lines that begin with hyphens.
    """
    begin, end, label = (_DASHES, _DASHES, b"") if any_label else (_BEGIN, _END, b"REQUEST")
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    found: list[bytes] | None = None
    for line in lines:
        if found is None:
            if line.startswith(begin) and label in line:
                found = []
        elif line.startswith(end) and label in line:
            break
        else:
            found.append(line)
    return found or []


def decode(data: bytes, printing: Printing) -> Request:
    """The request of an encoding, its signature checked. What follows it does not matter.

    Raises `DerError`, `IllegalArgumentError`, `SignatureError` and the errors of algorithms.
    """
    outer = Item(data, 0, len(data))
    if outer.tag != SEQUENCE:
        raise DerError("Not the correct tag")
    parts = list(outer.each())
    if len(parts) != 3:
        raise IllegalArgumentError("not a PKCS #10 request")
    info, algorithm, signature = parts
    oid, parameters = _algorithm(algorithm)
    signature.bit_string()
    items = info.each()
    if next_item(items).big_integer():
        raise IllegalArgumentError("not PKCS #10 v1")
    subject = Name(next_item(items).encoded)
    subject.rdns  # noqa: B018 -- reading it is the check
    key = PublicKey(next_item(items).encoded)
    key.check()
    found = _attributes(next(items, None), printing)
    if next(items, None) is not None:
        raise IllegalArgumentError("illegal PKCS #10 data")
    _verify(key, writer.algorithm(oid, parameters), info.encoded, signature)
    return Request(subject, key, standard_name(oid, printing), found)


def _algorithm(value: Item) -> tuple[str, bytes]:
    if value.tag != SEQUENCE:
        raise DerError("algid parse error, not a sequence")
    items = value.each()
    oid, parameters = checked_oid(next_item(items).content), next(items, None)
    return oid, b"" if parameters is None else parameters.encoded


def _attributes(field: Item | None, printing: Printing) -> Hashtable[Attribute]:
    return Hashtable(3) if field is None else attributes(field, printing)


def _verify(key: PublicKey, algorithm: bytes, info: bytes, signature: Item) -> None:
    from pykeytool.errors import InvalidKeyError
    from pykeytool.x509.signatures import verify

    _check_form(key, signature.content[1:])
    try:
        right = verify(key.encoded, algorithm, info, signature.content[1:])
    except InvalidKeyError:
        raise SignatureError("Invalid key") from None
    if not right:
        raise SignatureError("Invalid PKCS #10 signature")


_CURVES = ("secp256r1", "secp384r1", "secp521r1")


def _check_form(key: PublicKey, signature: bytes) -> None:
    """The JDK verifies on three curves alone, and RSA by signatures as long as the modulus."""
    if key.curve is not None and key.curve not in _CURVES:
        oid = parse(key.parameters).content
        raise SignatureError(f"Curve not supported: {key.curve} ({identifier(oid)})")
    if key.algorithm == "RSA":
        length = ((key.size or 0) + 7) // 8
        if len(signature) != length:
            raise SignatureError(
                f"Bad signature length: got {len(signature)} but was expecting {length}"
            )
