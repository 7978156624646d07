"""Extensions, against what five keytools made of the same ``-ext`` options."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pykeytool import profiles
from pykeytool.errors import KeytoolError
from pykeytool.x509.ext import extensions

RECORDED = Path(__file__).parents[1] / "recorded" / "issue" / "ext.json"


def cases() -> Iterator[tuple[list[str], str, object]]:
    """Options, version and outcome."""
    for options, versions, expected in json.loads(RECORDED.read_text("utf-8")):
        for version in versions:
            yield options, version, expected


@pytest.mark.parametrize(("options", "version", "expected"), list(cases()))
def test_recorded(options: list[str], version: str, expected: object) -> None:
    """The extensions in their order, or the class and text of the error, are keytool's."""
    actual: object
    try:
        found = extensions(options, profiles.profile(version).signing)
        actual = [
            f"{oid}{'!' if found[oid].critical else ''} {found[oid].value.hex()}"
            for oid in sorted(found)
        ]
    except KeytoolError as error:
        actual = f"{error.java}: {error}"
    assert expected == actual
