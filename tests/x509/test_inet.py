"""Addresses, against java.net.InetAddress of 25.0.3 without name service."""

import json
from pathlib import Path

import pytest

from pykeytool.errors import KeytoolError
from pykeytool.x509.inet import locate, unresolved

RECORDED = json.loads(
    (Path(__file__).parents[1] / "recorded" / "issue" / "inet.json").read_text("utf-8")
)


@pytest.mark.parametrize(("host", "expected"), RECORDED)
def test_recorded(host: str, expected: str) -> None:
    """The address, or the class and text of the error, is Java's."""
    try:
        actual = locate(host, unresolved).hex()
    except KeytoolError as error:
        actual = f"{error.java}: {error}"
    assert expected == actual
