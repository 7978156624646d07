"""Certificates printed: against what real keytools printed, recorded beside the certificates."""

from pathlib import Path

import pytest

from pykeytool.errors import CertificateError, KeytoolError
from pykeytool.profiles import Profile, profile
from pykeytool.profiles.printing import Printing
from pykeytool.show import certificate as block
from pykeytool.show import tostring
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.constraints import warnings

RECORDED = Path(__file__).parents[1] / "recorded" / "show"
SAME_AS = {"17.0.9": "17.0.15", "17.0.21": "17.0.15", "25.0.5": "17.0.15", "25.0.2": "25.0.5"}
"""Where an answer is not recorded, it is that of this update."""
PRINTED = sorted(path.stem for path in RECORDED.glob("*.der") if "tostring" not in path.stem)
DUMPED = sorted(path.stem for path in RECORDED.glob("tostring-*.der"))


def utc(seconds: int) -> tuple[int, str]:
    """The zone of the recordings."""
    return 0, "UTC"


def recorded(name: str, version: str, kind: str) -> bytes:
    """What the real tool printed."""
    path = RECORDED / f"{name}.{version}.{kind}"
    return path.read_bytes() if path.exists() else recorded(name, SAME_AS[version], kind)


def printed(encoded: bytes, printing: Printing) -> str:
    """What -printcert prints: both streams, one after the other."""
    try:
        certificate = Certificate(encoded)
        certificate.check(printing)
    except CertificateError:
        return "keytool error: java.lang.Exception: Failed to parse input\n"
    try:
        lines = list(block.lines(certificate, printing, utc))
        warned = warnings(certificate, "The certificate", printing, first=True)
    except KeytoolError as error:
        return f"keytool error: {error.java}: {error}\n"
    section = ["", "Warning:", *warned] if warned else []
    return "".join(f"{line}\n" for line in lines + section)


@pytest.mark.parametrize("version", ["17.0.15", *SAME_AS])
@pytest.mark.parametrize("name", PRINTED)
def test_printed(name: str, version: str) -> None:
    """
    A certificate prints as the real keytool of the update printed it.
    """
    encoded = (RECORDED / f"{name}.der").read_bytes()
    text = printed(encoded, profile(version).printing)
    assert recorded(name, version, "txt") == text.encode("utf-8", "replace")


@pytest.mark.parametrize("version", ["17.0.9", "17.0.15", "25.0.5"])
@pytest.mark.parametrize("name", DUMPED)
def test_tostring(name: str, version: str) -> None:
    """
    -list -debug prints what Java's toString gives.
    """
    certificate = Certificate((RECORDED / f"{name}.der").read_bytes())
    lines = tostring.lines(certificate, profile(version).printing, utc)
    assert recorded(name, version, "dump").decode() == "".join(f"{line}\n" for line in lines)


def test_trusted_signatures_are_not_marked() -> None:
    """
    The signature of a certificate that is trusted is neither marked nor warned about.
    """
    newest: Profile = profile("17")
    certificate = Certificate((RECORDED / "weak-both.der").read_bytes())
    lines = list(block.lines(certificate, newest.printing, utc, trusted=True))
    assert "Signature algorithm name: SHA1withRSA" in lines
    assert 1 == len(warnings(certificate, "<a>", newest.printing, trusted=True))
