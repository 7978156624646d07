"""Extensions that cannot be read: the JDK's own words, recorded on 17.0.15."""

import json
from pathlib import Path

import pytest

from pykeytool.der.reader import DerError
from pykeytool.profiles import profile
from pykeytool.x509.extensions import read, readable

RECORDED = Path(__file__).parents[1] / "recorded" / "show" / "malformed.json"
MALFORMED: list[tuple[str, str, str]] = json.loads(RECORDED.read_text())
PRINTING = profile("17.0.15").printing


@pytest.mark.parametrize(("oid", "value", "message"), MALFORMED)
def test_malformed(oid: str, value: str, message: str) -> None:
    """
    An extension that cannot be read says why as the JDK does.
    """
    with pytest.raises(DerError) as caught:
        read(oid, False, bytes.fromhex(value), PRINTING)
    assert message == f"{caught.value.java}: {caught.value}"


def test_unknown_extensions_are_fine() -> None:
    """
    What an unknown extension holds does not matter; what a known one holds does.
    """
    assert readable("1.2.3", True, b"\x01", PRINTING)
    assert not readable("2.5.29.19", True, b"\x01", PRINTING)
