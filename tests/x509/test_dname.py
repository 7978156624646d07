"""Distinguished names, against what 17.0.15 made of the same text."""

import json
from pathlib import Path

import pytest

from pykeytool.errors import KeytoolError
from pykeytool.x509.dname import answers, name

RECORDED = json.loads(
    (Path(__file__).parents[1] / "recorded" / "issue" / "dname.json").read_text("utf-8")
)


@pytest.mark.parametrize(("text", "expected"), RECORDED.items())
def test_recorded(text: str, expected: str) -> None:
    """The Name, or the class and text of the error, is keytool's."""
    try:
        actual = name(text).hex()
    except KeytoolError as error:
        actual = f"{error.java}: {error}"
    assert expected == actual


def test_answers_are_taken_as_they_are() -> None:
    """Commas, quotes and equals signs in an answer need no escaping; None leaves one out."""
    escaped = name('CN="a, b=\\"c\\"",C=DE')
    assert escaped == answers(['a, b="c"', None, None, None, None, "DE"])
