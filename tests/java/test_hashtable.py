"""The order of java.util.Hashtable and HashSet."""

from pathlib import Path

import pytest

import pykeytool
from pykeytool.java.hashtable import Hashtable, in_set_order, string_hash
from pykeytool.keystore import PrivateKeyEntry

STORE = Path(__file__).parents[2] / "compat" / "fixtures" / "copies" / "attributes.p12"


@pytest.mark.parametrize(
    ("text", "value"),
    [("", 0), ("Aa", 2112), ("BB", 2112), ("\N{KEY}", 1772660), ("polygenelubricants", 0)],
)
def test_string_hash(text: str, value: int) -> None:
    """
    Strings hash by UTF-16 unit, as in Java: collisions and surrogates included.
    """
    assert value == string_hash(text)


def test_deleted_keys_leave_their_mark() -> None:
    """
    A table that grew for keys since deleted keeps its size, and with it another order.
    """
    grown, fresh = Hashtable[int](), Hashtable[int]()
    for number in range(40):
        grown[f"k{number}"] = number
    for number in range(4, 40):
        del grown[f"k{number}"]
    for number in range(4):
        fresh[f"k{number}"] = number

    assert dict(fresh) == dict(grown)
    assert list(fresh) != list(grown)


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
