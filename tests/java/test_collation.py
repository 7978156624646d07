"""Words that are one to keytool."""

import pytest

from pykeytool.java.collation import word


@pytest.mark.parametrize(
    "text",
    ["-LIST", "l-i s\tt", "líst", "l\u200bist", "—list", "l\u0308ist", "\ufefflist"],
)
def test_one_word(text: str) -> None:
    """
    Case, accents, blanks, hyphens and dashes do not count.
    """
    assert word(text) == "list"


@pytest.mark.parametrize("text", ["l_ist", "list:", "lıst", "ﬁle", "lists", "list\u2018"])
def test_another_word(text: str) -> None:
    """
    Other signs and other letters do count.
    """
    assert word(text) not in ("list", "file")


def test_joined_letters() -> None:
    """
    Letters that are two in one sort as both.
    """
    assert word("passß æœþ") == "passssaeoeth"
