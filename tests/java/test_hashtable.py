"""java.util.Hashtable's order."""

import pytest

from pykeytool.java.hashtable import Hashtable, string_hash


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
