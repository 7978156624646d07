"""Addresses of servers, and the words of java.net.URI for those that are none."""

import pytest

from pykeytool.errors import IllegalArgumentError
from pykeytool.profiles.servers import JDK17
from pykeytool.profiles.servers import JDK25_0_5 as JDK25
from pykeytool.x509.server import Address, UriError, address


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("host", Address("host", 443)),
        ("host:8443", Address("host", 8443)),
        ("host:", Address("host", 443)),
        ("host:-1", Address("host", 443)),
        ("host:+0443", Address("host", 443)),
        ("[::1]:1", Address("::1", 1)),
        ("[fe80::1%lo]", Address("fe80::1", 443)),
        (":1", Address("", 1)),
        ("me@host:1/path?query#part", Address("host", 1)),
        ("host:x", None),
        ("host:1:2", None),
        ("host:99999999999", None),
        ("host:-2", None),
        ("::1:443", None),
        ("/path", None),
    ],
)
def test_address(typed: str, expected: Address | None) -> None:
    """
    Host and port, whatever else is there; a port that is none is nobody's.
    """
    assert expected == address(typed, JDK25)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("", "Expected authority at index 8: https://"),
        ("[::1", "Expected closing bracket for IPv6 address at index 12: https://[::1"),
        ("[::1]x", "Expected port number at index 13: https://[::1]x"),
        ("[::1]:x", "Illegal character in port number at index 14: https://[::1]:x"),
        ("[zz]", "Malformed IPv6 address at index 9: https://[zz]"),
        ("a]", "Illegal character in hostname at index 9: https://a]"),
        ("]", "Expected hostname at index 8: https://]"),
        ("a^b", "Illegal character in authority at index 9: https://a^b"),
        ("a/^", "Illegal character in path at index 10: https://a/^"),
        ("a%1", "Malformed escape pair at index 9: https://a%1"),
    ],
)
def test_errors(typed: str, text: str) -> None:
    """
    Where the first thing is wrong, counted from ``https://``.
    """
    with pytest.raises(UriError) as caught:
        address(typed, JDK25)

    assert text == str(caught.value)


def test_index_of_17() -> None:
    """
    17 says where the authority begins, not where in it the wrong character is.
    """
    with pytest.raises(UriError, match="authority at index 8"):
        address("a^b", JDK17)


def test_port_out_of_range() -> None:
    """
    A port too large for TCP is an error of its own.
    """
    with pytest.raises(IllegalArgumentError, match="port out of range:65536"):
        address("host:65536", JDK25)
