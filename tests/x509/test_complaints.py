"""What is wrong with a certificate, in the words that 17.0.15 has for it when it loads a store."""

import pytest

from compat.cases.damaged import (
    ECDSA,
    EMPTY,
    certificate,
    critical,
    dates,
    extension,
    extensions,
    number,
    tlv,
)
from pykeytool.errors import CertificateError
from pykeytool.profiles.printing import JDK17_0_15, JDK25_0_5
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.complaints import complain
from pykeytool.x509.extension_names import EXTENSIONS

PARSING = "java.security.cert.CertificateParsingException"
PLAIN = "java.security.cert.CertificateException"
BAD_USAGE = extension("551d0f", number(1))


def complaint(encoded: bytes) -> str:
    """The class and the text of the error."""
    with pytest.raises(CertificateError) as raised:
        Certificate.read(encoded, JDK17_0_15)
    return f"{raised.value.java}: {raised.value}"


@pytest.mark.parametrize(
    ("encoded", "expected"),
    [
        (
            tlv(0x30, EMPTY, ECDSA),
            f"{PLAIN}: Unable to initialize, java.io.IOException: Too short",
        ),
        (certificate(more=number(1)), f"{PARSING}: signed overrun, bytes = 3"),
        (tlv(0x30, tlv(0x31), ECDSA, tlv(3, b"\0")), f"{PARSING}: signed fields invalid"),
        (
            certificate(signature=tlv(3, b"\1")),
            f"{PLAIN}: Unable to initialize, java.io.IOException: Not enough bytes in BitString",
        ),
        (
            certificate(outer_algorithm=tlv(4)),
            f"{PLAIN}: Unable to initialize, java.io.IOException: "
            "algid parse error, not a sequence",
        ),
        (
            certificate(validity=EMPTY),
            f"{PARSING}: java.io.IOException: No data encoded for CertificateValidity",
        ),
        (
            dates(b"241301000000Z"),
            f"{PARSING}: java.io.IOException: Parse UTC time, invalid format",
        ),
        (
            critical("551d13", b"\x30\5\1"),
            f"{PARSING}: java.io.EOFException: not enough content",
        ),
        (
            critical("551d0f", b""),
            f"{PARSING}: java.io.IOException: java.lang.ArrayIndexOutOfBoundsException: "
            "Index 0 out of bounds for length 0",
        ),
        (
            certificate(rest=extensions(tlv(4, b"a"))),
            f"{PARSING}: java.io.IOException: toDerInputStream rejects tag type 4",
        ),
    ],
)
def test_words(encoded: bytes, expected: str) -> None:
    """
    Each part has its own words, and its own class of error.
    """
    assert complaint(encoded) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"serial": tlv(4), "signature": tlv(3)}, "Invalid encoding: zero length bit string"),
        ({"serial": tlv(4, b"a"), "key": tlv(4)}, "DerValue.getBigIntegerInternal, not expected 4"),
        ({"key": tlv(4), "rest": extensions(BAD_USAGE)}, "corrupt subject key"),
        ({"issuer": EMPTY, "validity": EMPTY}, "Empty issuer DN not allowed in X509Certificates"),
    ],
)
def test_order(fields: dict[str, bytes], expected: str) -> None:
    """
    What stands first is complained about first, but the signature before all that it is of.
    """
    assert complaint(certificate(**fields)).endswith(expected)


def test_nothing_to_complain_about() -> None:
    """
    There is no complaint about a certificate that can be read.
    """
    complain(certificate(), JDK17_0_15)
    complain(certificate(rest=extensions(extension("2a03", b"\5\0"))), JDK25_0_5)


def test_not_critical() -> None:
    """
    An extension that cannot be read does not matter unless it is critical.
    """
    assert "2.5.29.15" in EXTENSIONS
    Certificate.read(
        certificate(rest=extensions(extension("551d0f", number(1), critical=b""))), JDK17_0_15
    )
