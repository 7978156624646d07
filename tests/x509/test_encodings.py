"""Inputs of -printcert: what real keytools found in them, recorded."""

import json
from base64 import b64decode
from pathlib import Path

import pytest

from pykeytool.errors import CertificateError
from pykeytool.profiles import profile
from pykeytool.x509.encodings import certificate, certificates, pem

RECORDED = Path(__file__).parents[1] / "recorded" / "show" / "encodings.json"
INPUTS: dict[str, tuple[str, object, object]] = json.loads(RECORDED.read_text())


def found(data: bytes, version: str) -> object:
    """The serial numbers of what is in there, or what keytool says."""
    try:
        inside = certificates(data, profile(version).printing)
    except CertificateError:
        return "Failed to parse input"
    return [one.serial for one in inside] or "Empty input"


@pytest.mark.parametrize("name", INPUTS)
def test_certificates(name: str) -> None:
    """
    The same certificates are found, or none, as in the real keytool.
    """
    data, of17, of25 = INPUTS[name]
    assert (of17, of25) == (
        found(b64decode(data), "17.0.15"),
        found(b64decode(data), "25.0.5"),
    )


def test_certificate_is_the_first() -> None:
    """
    A trusted certificate is the first of the input, and PKCS#7 is none.
    """
    printing = profile("17").printing
    assert 1 == certificate(b64decode(INPUTS["pem+pem"][0]), printing).serial
    with pytest.raises(CertificateError):
        certificate(b64decode(INPUTS["p7"][0]), printing)


@pytest.mark.parametrize(("version", "end"), [("17", "\n"), ("25", "\r\n")])
def test_pem_line_ends(version: str, end: str) -> None:
    """
    Base64 is broken with CR LF; header, last line and footer end as the release has it.
    """
    body = "A" * 64 + "\r\n" + "A" * 4
    expected = f"-----BEGIN X-----{end}{body}{end}-----END X-----{end}"
    assert expected == pem(bytes(51), "X", profile(version).printing)
