"""URIs, against java.net.URI of 17.0.15 on a sample of 60,000 random texts."""

import json
from pathlib import Path

import pytest

from pykeytool.x509.uri import parse

RECORDED = json.loads(
    (Path(__file__).parents[1] / "recorded" / "issue" / "uri.json").read_text("utf-8")
)


@pytest.mark.parametrize(("text", "expected"), RECORDED)
def test_recorded(text: str, expected: list[str] | None) -> None:
    """Scheme, host and the form in ASCII, or that it is no URI, are Java's."""
    uri = parse(text)
    actual = uri and [uri.scheme or "null", uri.host or "null", uri.ascii()]
    assert expected == actual
