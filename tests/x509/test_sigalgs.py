"""Signatures by name, against what -gencert of 17.0.15 and 25.0.5 made of many with many keys."""

import base64
import json
import re
from pathlib import Path

import pytest

from pykeytool import profiles
from pykeytool.errors import KeytoolError
from pykeytool.x509 import sigalgs
from pykeytool.x509.publickeys import PublicKey

RECORDED = json.loads(
    (Path(__file__).parents[1] / "recorded" / "issue" / "sigalgs.json").read_text("utf-8")
)
CASES = [
    (row["version"], row["key"], name, outcome)
    for row in RECORDED
    for outcome, names in row["outcomes"].items()
    for name in names
]


@pytest.mark.parametrize(("version", "key", "name", "expected"), CASES)
def test_recorded(version: str, key: str, name: str | None, expected: str) -> None:
    """The AlgorithmIdentifier, or the class and text of the error, is keytool's."""
    public, signing = PublicKey(base64.b64decode(key)), profiles.profile(version).signing
    try:
        default = name is None
        found = sigalgs.default(public, signing) if default else sigalgs.find(name or "", signing)
        actual = sigalgs.scheme(found, public, signing).identifier.hex()
    except KeytoolError as error:
        actual = re.sub("@[0-9a-f]+$", "@", f"{error.java}: {error}")
    if expected == "unknown":
        expected = f"java.security.NoSuchAlgorithmException: {name} Signature not available"
    assert expected == actual
