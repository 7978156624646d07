"""Distinguished names: their forms as javax.security.auth.x500 gave them, recorded on 17.0.15."""

import json
from pathlib import Path

import pytest

from pykeytool.der.reader import DerError
from pykeytool.x509.names import Name

RECORDED = Path(__file__).parents[1] / "recorded" / "show" / "names.json"
NAMES: dict[str, tuple[str, str, str, str]] = json.loads(RECORDED.read_text())


@pytest.mark.parametrize("name", NAMES)
def test_forms(name: str) -> None:
    """
    Canonical form, RFC 2253 and printed text are Java's.
    """
    encoded, *forms = NAMES[name]
    ours = Name(bytes.fromhex(encoded))
    assert forms == [ours.canonical, ours.rfc2253(), ours.text()]


def common(value: bytes, tag: int = 0x0C) -> Name:
    """A name of one common name."""
    inner = b"\x06\x03\x55\x04\x03" + bytes((tag, len(value))) + value
    attribute = bytes((0x30, len(inner))) + inner
    return Name(bytes((0x30, len(attribute) + 2, 0x31, len(attribute))) + attribute)


def test_equal_names() -> None:
    """
    Case, blanks and the type of string do not tell names apart, but the other types do.
    """
    assert common(b"Duke  of Java ") == common(b"DUKE OF JAVA", 0x13)
    assert hash(common(b"a")) == hash(common(b"A"))
    assert common(b"a") != common(b"a", 0x14)
    assert common(b"a") != "CN=a"


@pytest.mark.parametrize(
    "encoded", ["", "3001", "300530030601", "3007310530030601", "30050c03616263"]
)
def test_malformed(encoded: str) -> None:
    """
    What is no name raises an error when it is asked for its text.
    """
    with pytest.raises(DerError):
        Name(bytes.fromhex(encoded)).text()
