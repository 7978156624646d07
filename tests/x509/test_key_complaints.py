"""What is wrong with a key, in the words of 17.0.15 and 25.0.5."""

import pytest

from compat.cases.damaged import (
    DSA,
    EC,
    ED25519,
    MLDSA,
    P256,
    POINT,
    certificate,
    key,
    number,
    oid,
    pss,
    rsa,
    tlv,
)
from pykeytool.errors import CertificateError, NoSuchIndexError
from pykeytool.profiles.printing import JDK17_0_15, JDK25_0_5
from pykeytool.x509.certificate import Certificate

INVALID = "subject key, java.security.InvalidKeyException: "
Y = "subject key, Inappropriate key specification: Invalid key: y value\n"


@pytest.mark.parametrize(
    ("encoded", "expected"),
    [
        (certificate(key=key(EC, oid("2a03"), POINT)), "Unknown named curve: 1.2.3"),
        (certificate(key=key(EC, tlv(0x30), POINT)), "Only named ECParameters supported"),
        (certificate(key=key(EC, P256, POINT[:-2])), f"{INVALID}Invalid EC key"),
        (rsa(number(1 << 500), number(3)), f"{INVALID}RSA keys must be at least 512 bits long"),
        (rsa(number(1 << 1023), number(2)), f"{INVALID}exponent is smaller than 3"),
        (rsa(number(1 << 1023), number(1 << 1024)), f"{INVALID}exponent is larger than modulus"),
        (rsa(number(1 << 1023), number(3), number(1)), f"{INVALID}Invalid RSA public key"),
        (
            certificate(key=key(DSA, b"", tlv(4, b"a"))),
            f"{Y}DerValue.getBigIntegerInternal, not expected 4",
        ),
        (certificate(key=key(ED25519, b"", b"a")), f"{INVALID}key length must be 32"),
        (pss(tlv(0xA3, number(2))), "Unsupported trailerField value 2"),
        (pss(tlv(0xA2, tlv(2, b"\xff"))), "Negative value for saltLength"),
    ],
)
def test_words(encoded: bytes, expected: str) -> None:
    """
    Each kind of key has its own words.
    """
    with pytest.raises(CertificateError) as raised:
        Certificate.read(encoded, JDK17_0_15)
    assert str(raised.value) == f"java.io.IOException: {expected}"


def test_a_slip() -> None:
    """
    The JDK looks at the last byte of no bytes.
    """
    with pytest.raises(NoSuchIndexError, match="Index -1 out of bounds for length 0"):
        Certificate.read(certificate(key=key(ED25519, b"", b"")), JDK17_0_15)


def test_bare_algorithms() -> None:
    """
    A release that knows ML-DSA wants no parameters there.
    """
    encoded = certificate(key=key(MLDSA, tlv(0x30), b"a"))
    Certificate.read(encoded, JDK17_0_15)
    with pytest.raises(CertificateError, match="algorithm identifier has params"):
        Certificate.read(encoded, JDK25_0_5)
