"""Signed jars: who has signed, and that nothing breaks on anything."""

from pathlib import Path

import pytest

from pykeytool.errors import KeytoolError
from pykeytool.formats.jar import Reading, TamperedError, read
from pykeytool.profiles import profile
from pykeytool.x509.signers import SignedBy

JARS = Path(__file__).parents[2] / "compat" / "fixtures" / "jars"


def signers(data: bytes, version: str = "25.0.5") -> list[SignedBy]:
    """Who has signed a jar, as a version sees it."""
    chosen = profile(version)
    return read(data, Reading(chosen.printing, chosen.jars, lambda name: None))


def of(name: str, version: str = "25.0.5") -> list[SignedBy]:
    """The same of a fixture."""
    return signers((JARS / f"{name}.jar").read_bytes(), version)


def test_chain() -> None:
    """
    A chain is put in order, and goes up to the root.
    """
    names = [certificate.subject.text() for certificate in of("shuffled")[0].chain]

    assert ["CN=server.example, O=Test, C=DE", "CN=Authority, O=Test, C=DE"] == names[:2]
    assert 3 == len(names)


def test_timestamp() -> None:
    """
    A timestamp brings its own chain and moment.
    """
    stamp = of("stamp-good")[0].timestamp

    assert stamp is not None
    assert ("20240501120000Z", 2) == (stamp.moment, len(stamp.chain))


def test_same_signer_twice() -> None:
    """
    One who has signed twice is one, unless the timestamps differ.
    """
    assert (1, 2) == (len(of("same-twice")), len(of("stamp-again")))


@pytest.mark.parametrize(("version", "count"), [("17.0.15", 1), ("25.0.5", 0)])
def test_folders_below(version: str, count: int) -> None:
    """
    25 does not look for signatures in folders below META-INF.
    """
    assert count == len(of("below", version))


def test_bare_timestamp() -> None:
    """
    A timestamp without signed attributes spoils the signature from 17.0.21 and 25.0.5 on.
    """
    versions = ("17.0.15", "17.0.21", "25.0.2", "25.0.5")

    assert [1, 0, 1, 0] == [len(of("stamp-bare", version)) for version in versions]


@pytest.mark.parametrize("name", ["content", "forged", "signature-file", "releases-changed"])
def test_tampered(name: str) -> None:
    """
    Whatever was changed after signing is an error.
    """
    with pytest.raises(TamperedError):
        of(name)


@pytest.mark.parametrize("name", ["stored", "stamp-good"])
def test_any_byte_changed(name: str) -> None:
    """
    Nothing but keytool's own errors comes of a jar with a byte changed.
    """
    data = (JARS / f"{name}.jar").read_bytes()
    for at in range(0, len(data), 37):
        changed = bytearray(data)
        changed[at] ^= 0x55
        try:
            signers(bytes(changed))
        except KeytoolError:
            continue
