"""The order of a HashSet, as a JVM wrote one."""

from pathlib import Path

import pykeytool
from pykeytool.java.hashtable import in_set_order
from pykeytool.keystore import PrivateKeyEntry

STORE = Path(__file__).parents[2] / "compat" / "fixtures" / "copies" / "attributes.p12"


def test_set_order() -> None:
    """
    Attributes come in the order in which a JVM took them out of a set, however they went in.
    """
    entry = pykeytool.load(str(STORE), "changeit").entries["mykey"]
    assert isinstance(entry, PrivateKeyEntry)
    places = [STORE.read_bytes().index(attribute) for attribute in entry.attributes]

    assert 14 == len(places)
    assert sorted(places) == places
    assert entry.attributes == in_set_order(sorted(entry.attributes), 16)
