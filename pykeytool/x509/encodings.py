"""Certificates in files: DER one after the other, PEM among text, PKCS#7; and PEM to write.

What keytool takes and what it says otherwise, observed on 17.0.15 and 25.0.5.
"""

from base64 import b64encode
from collections.abc import Iterator

from pykeytool.der.ber import definite
from pykeytool.der.reader import OID, SEQUENCE, DerError, Value
from pykeytool.der.writer import tlv
from pykeytool.errors import CertificateError
from pykeytool.profiles.printing import Printing
from pykeytool.x509.certificate import Certificate

_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_CERTIFICATE_SEQUENCE = bytes.fromhex("6086480186f8420205")
_CERTIFICATES = 0xA0


def pem(encoded: bytes, label: str, printing: Printing) -> str:
    """PEM (RFC 7468) with the line ends of the release."""
    text = b64encode(encoded).decode("ascii")
    body = "\r\n".join(text[at : at + 64] for at in range(0, len(text), 64))
    end = printing.pem_line_end
    return f"-----BEGIN {label}-----{end}{body}{end}-----END {label}-----{end}"


def certificate(data: bytes, printing: Printing) -> Certificate:
    """The first certificate of `data`, read whole. Raises `CertificateError`."""
    try:
        encoded, _ = _block(data, 0, printing)
    except CertificateError as error:
        raise CertificateError(f"{_NOT_PARSED}java.io.IOException: {error}") from None
    if encoded is None:
        raise CertificateError(f"{_NOT_PARSED}java.io.IOException: Empty input")
    return _checked(encoded, printing)


_NOT_PARSED = "Could not parse certificate: "


def certificates(data: bytes, printing: Printing) -> list[Certificate]:
    """All certificates of `data` in order, each read whole. Raises `CertificateError`.

    PKCS#7 counts only where it is all there is before other text.
    """
    if not data:
        return []
    first, at = _next(data, 0, printing)
    if first is None:
        raise CertificateError("No certificate data found")
    inside = _bundle(first)
    if inside is not None:
        return [_checked(encoded, printing) for encoded in inside]
    found = []
    encoded: bytes | None = first
    while encoded is not None:
        found.append(_checked(encoded, printing))
        encoded, at = _next(data, at, printing)
    return found


def blocks(data: bytes, printing: Printing) -> Iterator[bytes]:
    """All encodings in DER, whatever they are of. Raises `CertificateError`."""
    encoded, at = _block(data, 0, printing)
    while encoded is not None:
        yield encoded
        encoded, at = _block(data, at, printing)


def _checked(encoded: bytes, printing: Printing) -> Certificate:
    return Certificate.read(encoded, printing)


def _next(data: bytes, at: int, printing: Printing) -> tuple[bytes | None, int]:
    try:
        return _block(data, at, printing)
    except CertificateError as error:
        raise CertificateError(f"java.io.IOException: {error}") from None


def _block(data: bytes, at: int, printing: Printing) -> tuple[bytes | None, int]:
    """The next encoding in DER, or None at the end, and where the input goes on."""
    if at >= len(data):
        return None, at
    if data[at] == SEQUENCE:
        return _der_block(data, at)
    return _pem_block(data, at, printing)


def _der_block(data: bytes, at: int) -> tuple[bytes, int]:
    try:
        if data[at + 1 : at + 2] == b"\x80":
            fixed, used = definite(data[at:])
            return fixed, at + used
        value = Value(data, at, len(data))
    except DerError as error:
        from pykeytool.x509.stream_complaints import complain

        complain(data, at)
        raise CertificateError(str(error)) from None
    return tlv(SEQUENCE, value.content), value.end


def _pem_block(data: bytes, at: int, printing: Printing) -> tuple[bytes | None, int]:
    from pykeytool.x509.pem import block

    found = block(data, at, printing)
    if found is None:
        return None, len(data)
    if found.content[:2] == b"\x30\x80":
        encoded, end = _der_block(found.content, 0)
        if end == len(found.content):
            return encoded, found.end
    return found.content, found.end


def _bundle(encoded: bytes) -> list[bytes] | None:
    """The certificates of a PKCS#7 SignedData (RFC 2315) or of a Netscape certificate sequence.

    None if it is something else. Certificates of other kinds in the set are passed over.
    """
    try:
        kind, wrapper, *_ = Value(encoded, 0, len(encoded)).sequence()
        if kind.tag != OID or kind.content not in (_SIGNED_DATA, _CERTIFICATE_SEQUENCE):
            return None
        fields = wrapper.explicit().sequence()
        if kind.content == _SIGNED_DATA:
            sets = [field for field in fields if field.tag == _CERTIFICATES]
            fields = sets[0].children() if sets else []
    except (DerError, ValueError):
        return None
    return [field.encoded for field in fields if field.tag == SEQUENCE]
