"""Sealed objects and keys in Java's serialisation."""

import pytest

from pykeytool.errors import InputOutputError
from pykeytool.java import object_streams
from pykeytool.java.data import DataReader

KEY_SPEC = bytes.fromhex(
    "aced00057372001f6a617661782e63727970746f2e737065632e5365637265744b6579537065635b470b66e23061"
    "4d0200024c0009616c676f726974686d7400124c6a6176612f6c616e672f537472696e673b5b00036b6579740002"
    "5b427870740003414553757200025b42acf317f8060854e0020000787000000010" + 32 * "0"
)
"""What a Java program wrote of a SecretKeySpec (17.0.15)."""
KEY_REP = bytes.fromhex(
    "aced0005737200146a6176612e73656375726974792e4b6579526570bdf94fb3889aa5430200044c0009616c676f"
    "726974686d7400124c6a6176612f6c616e672f537472696e673b5b0007656e636f6465647400025b424c0006666f"
    "726d617471007e00014c00047479706574001b4c6a6176612f73656375726974792f4b657952657024547970653b"
    "7870740003444553757200025b42acf317f8060854e0020000787000000008a7f27564671cc4cb7400035241577e"
    "7200196a6176612e73656375726974792e4b6579526570245479706500000000000000001200007872000e6a6176"
    "612e6c616e672e456e756d00000000000000001200007870740006534543524554"
)
"""What it wrote of a DES key."""
DES = bytes.fromhex("a7f27564671cc4cb")


def test_key_spec() -> None:
    """
    A SecretKeySpec is written and read as Java does.
    """
    assert object_streams.key_spec("AES", bytes(16)) == KEY_SPEC
    assert object_streams.read_key(KEY_SPEC) == ("AES", bytes(16))


def test_key_rep() -> None:
    """
    A KeyRep is written and read as Java does.
    """
    assert object_streams.key_rep("DES", DES) == KEY_REP
    assert object_streams.read_key(KEY_REP) == ("DES", DES)


def test_sealed_object() -> None:
    """
    Parameters and content of a sealed object come back.
    """
    sealed = object_streams.sealed_object(b"parameters", b"content", "PBE")

    assert object_streams.read_sealed_object(DataReader(sealed)) == (b"parameters", b"content")


@pytest.mark.parametrize("stream", [KEY_SPEC, KEY_REP])
def test_other_streams(stream: bytes) -> None:
    """
    A stream that is changed or cut anywhere is refused or has another key, and nothing else.
    """
    for at in range(len(stream)):
        with pytest.raises(InputOutputError):
            object_streams.read_key(stream[:at])
        try:
            algorithm, key = object_streams.read_key(
                stream[:at] + bytes((stream[at] ^ 1,)) + stream[at + 1 :]
            )
        except InputOutputError:
            continue
        assert isinstance(algorithm, str)
        assert len(key) <= len(stream)
