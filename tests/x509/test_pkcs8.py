"""PKCS#8 as it is kept: attributes and public keys, by version and release."""

import pytest

from pykeytool.der import writer
from pykeytool.errors import InvalidKeyError
from pykeytool.x509 import pkcs8

ED25519 = writer.algorithm("1.3.101.112")
KEY = writer.octets(writer.octets(bytes(32)))
ATTRIBUTES = writer.explicit(0, writer.sequence(writer.oid("2.5.29.15")))
PUBLIC = writer.tlv(0x81, bytes(33))


def key(version: int, *more: bytes) -> bytes:
    """A key of a version, with what follows it."""
    return writer.sequence(writer.integer(version), ED25519, KEY, *more)


def test_attributes_are_dropped() -> None:
    """
    A key of version 0 has no attributes afterwards.
    """
    assert key(0) == pkcs8.kept(key(0, ATTRIBUTES), keeps_public=False)
    assert key(0) == pkcs8.kept(key(0, ATTRIBUTES), keeps_public=True)


def test_version_1_is_kept_whole_or_becomes_version_0() -> None:
    """
    What version 1 adds is kept by the releases that keep public keys.
    """
    whole = key(1, ATTRIBUTES, PUBLIC)
    assert key(0) == pkcs8.kept(whole, keeps_public=False)
    assert whole == pkcs8.kept(whole, keeps_public=True)


@pytest.mark.parametrize(
    ("encoded", "text"),
    [
        (key(2), "unknown version: 2"),
        (key(0, writer.null()), "Extra bytes"),
        (key(0, PUBLIC), "publicKey seen in v1"),
    ],
)
def test_refused(encoded: bytes, text: str) -> None:
    """
    The JDK says what is wrong.
    """
    with pytest.raises(InvalidKeyError, match=text):
        pkcs8.kept(encoded, keeps_public=False)
