"""Rounds and lengths that a hostile PKCS12 asks for are refused before they cost."""

import time

import pytest

import pykeytool
from compat.cases.safes import ENCRYPTIONS, MACS
from pykeytool.errors import KeytoolError

PATIENCE = 2.0
"""Seconds."""
HUGE = {
    name: content
    for name, content in (ENCRYPTIONS | MACS).items()
    if "5000001" in name or "2^" in name
}


def seconds_until_refused(content: bytes) -> float:
    """How long it takes to refuse a store, or a key of it."""
    began = time.perf_counter()
    with pytest.raises(KeytoolError):
        store = pykeytool.loads(content, "changeit")
        for alias in store.entries:
            pykeytool.private_key(store, alias, "changeit")
    return time.perf_counter() - began


@pytest.mark.parametrize("name", HUGE)
def test_refused_at_once(name: str) -> None:
    """
    A store that asks for too much is refused, or its key is.
    """
    assert PATIENCE > seconds_until_refused(HUGE[name])
