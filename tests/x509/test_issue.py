"""Certificates made from the keys, serials and dates that real keytools drew."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from pykeytool import profiles
from pykeytool.x509 import dname, ext, issue, keychoice, sigalgs, startdate
from pykeytool.x509.certificate import Certificate
from pykeytool.x509.keys import public_key
from pykeytool.x509.publickeys import PublicKey
from pykeytool.x509.signatures import sign, verify

RECORDED = json.loads(
    (Path(__file__).parents[1] / "recorded" / "issue" / "certificates.json").read_text("utf-8")
)


def utc(seconds: int) -> tuple[int, str]:
    """The zone the recordings were made in."""
    return 0, "UTC"


@pytest.mark.parametrize("row", RECORDED)
def test_replayed(row: dict[str, Any]) -> None:
    """All that is signed is keytool's to the octet, and so is a signature without a nonce."""
    options, signing = row["options"], profiles.profile(row["version"]).signing
    private, real = base64.b64decode(row["key"]), base64.b64decode(row["certificate"])
    certificate, public = Certificate(real), public_key(private)
    key = PublicKey(public)
    given = options.get("sigalg")
    signature = sigalgs.find(given, signing) if given else sigalgs.default(key, signing)
    scheme = sigalgs.scheme(signature, key, signing)
    name = dname.name(options["dname"])
    end = startdate.end(row["start"], int(options.get("validity", "90")), utc)
    draft = issue.Draft(
        issue.serial(lambda count: certificate.serial.to_bytes(count, "big")),
        scheme.identifier,
        name,
        issue.Validity(row["start"], end),
        name,
        public,
        issue.with_key_ids(ext.extensions(options["ext"], signing), public, None, signing),
    )
    body = issue.to_be_signed(draft)
    assert certificate.tbs == body
    if scheme.operation.endswith("withRSA") or scheme.operation.startswith("Ed"):
        made = issue.certificate(draft, lambda body: sign(private, scheme.operation, body))
        assert real == made
    else:
        assert verify(public, scheme.identifier, body, certificate.signature)
        assert verify(public, scheme.identifier, body, sign(private, scheme.operation, body))


@pytest.mark.parametrize("row", RECORDED)
def test_choice(row: dict[str, Any]) -> None:
    """The options choose the type and size of the key that keytool made."""
    options, signing = row["options"], profiles.profile(row["version"]).signing
    size = int(options["keysize"]) if options.get("keysize", "-1") != "-1" else None
    algorithm = keychoice.find(options["keyalg"], signing)
    choice = keychoice.choose(algorithm, size, options.get("groupname"), signing)
    key = PublicKey(public_key(base64.b64decode(row["key"])))
    if choice.algorithm in ("RSA", "RSASSA-PSS", "DSA"):
        assert (key.algorithm, str(key.size)) == choice
    elif choice.algorithm == "EC":
        assert ("EC", key.curve) == choice
    elif not choice.algorithm.startswith("ML-"):
        assert (key.algorithm, "") == choice


def test_serial_is_never_zero() -> None:
    """Zero is drawn again."""
    draws = [bytes(8), bytes(7) + b"\x05"]
    assert issue.serial(lambda count: draws.pop(0)) == 5
