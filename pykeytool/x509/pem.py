"""PEM (RFC 7468) among other text, as the JDK looks for it (observed on 17.0.15 and 25.0.5).

Five hyphens begin a header, in older releases only at the start of a line; the label is free, but
the footer must repeat it. The Base64 between them may have blanks and may lack its padding.
"""

from base64 import b64decode
from binascii import Error
from typing import NamedTuple

from pykeytool.errors import CertificateError
from pykeytool.profiles.printing import Printing

_BEGIN, _END, _DASHES = b"-----BEGIN ", b"-----END ", b"-----"


class Block(NamedTuple):
    """What a block holds, and where the input goes on after it."""

    content: bytes
    end: int


def block(data: bytes, at: int, printing: Printing) -> Block | None:
    """The next block at or after `at`; None if there is none.

    Raises `CertificateError` for a block that is not well formed. Newer releases count one that
    never ends as none.
    """
    start = _header(data, at, printing)
    if start is None:
        return None
    try:
        header, line_end, body = _line(data, start)
        footer_at = data.index(b"-", body)
    except ValueError:
        if printing.pem_header_anywhere:
            return None
        raise CertificateError("Incomplete data") from None
    footer, end = _footer(data, footer_at, line_end)
    if not _match(header, footer, printing):
        raise CertificateError(_mismatch(header, footer, printing))
    return Block(decoded(data[body:footer_at]), end)


def _mismatch(header: bytes, footer: bytes, printing: Printing) -> str:
    labels = [header.rstrip().decode("latin-1"), footer.rstrip().decode("latin-1")]
    if printing.pem_header_anywhere:
        labels[0] = labels[0].removeprefix(_BEGIN.decode()).removesuffix(_DASHES.decode())
        labels[1] = labels[1].removeprefix(_END.decode()).removesuffix(_DASHES.decode())
    return f"Header and footer do not match: {labels[0]} {labels[1]}"


def decoded(text: bytes) -> bytes:
    """The bytes of Base64 with blanks; raises `CertificateError`."""
    text = text.translate(None, b" \t\r\n")
    if b"=" not in text and len(text) % 4 != 1:
        text += b"=" * (-len(text) % 4)
    try:
        if len(text) % 4 or text.endswith(b"==="):
            raise Error("Input byte array has wrong 4-byte ending unit")
        return b64decode(text, validate=True)
    except Error as error:
        raise CertificateError(str(error)) from None


def _header(data: bytes, at: int, printing: Printing) -> int | None:
    """Where the five hyphens of a header begin."""
    begin = at
    while (found := data.find(_DASHES, begin)) >= 0:
        if printing.pem_header_anywhere or found == at or data[found - 1] in b"\r\n":
            return found
        begin = found + 1
        while data[begin : begin + 1] == b"-":
            begin += 1
    return None


def _line(data: bytes, at: int) -> tuple[bytes, bytes, int]:
    """A line, what ends it, and where the next begins. Raises `ValueError` at the end of input."""
    ends = [end for end in (data.find(b"\n", at), data.find(b"\r", at)) if end >= 0]
    end = min(ends)
    if data[end : end + 2] == b"\r\n":
        return data[at:end], b"\n", end + 2
    return data[at:end], data[end : end + 1], end + 1


def _footer(data: bytes, at: int, line_end: bytes) -> tuple[bytes, int]:
    """The footer, up to the line end that the header had, LF or the end of input."""
    ends = [end for end in (data.find(b"\n", at), data.find(line_end, at)) if end >= 0]
    end = min(ends, default=len(data))
    return data[at:end].replace(b"\r", b""), end + 1


def _match(header: bytes, footer: bytes, printing: Printing) -> bool:
    if not (header.startswith(_BEGIN) and footer.startswith(_END)):
        return False
    label = header[len(_BEGIN) :]
    if printing.pem_header_anywhere:
        name = label.rstrip().removesuffix(_DASHES)
        rest = footer[len(_END) + len(label) :]
        same = footer[len(_END) :].startswith(label) and not rest[:1].strip()
        return same and b"-" not in name and label.rstrip() == name + _DASHES
    return label.rstrip() == footer[len(_END) :].rstrip() and label.rstrip().endswith(_DASHES)
