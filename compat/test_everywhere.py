"""What ours writes, as every release, opens in every keytool, in pyjks, OpenSSL and the library.

A real keytool must say the very same of such a store as ours does when it stands in for it; so
what an old release cannot open, as keys of a type that came later, must be told as it tells it.
"""

import shutil
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from compat.case import Case, Folder, Outcome, Recorded
from compat.conftest import ORACLES
from compat.differences import verdict
from compat.oracles import NONE_FOUND, Oracle
from compat.ours import ours
from compat.warm import warm
from pykeytool.profiles import PROFILES, profile

VERSIONS = [profile.version for profile in PROFILES]
TYPES = ("JKS", "CaseExactJKS", "JCEKS", "PKCS12")
OPEN = "-keystore s -storepass changeit"
PAIRS = ("RSA -keysize 1024", "EC -keysize 256", "DSA -keysize 1024", "Ed25519", "ML-DSA")
SECRETS = ("AES -keysize 256", "DES", "HmacSHA256 -keysize 256")
EMPTY = Outcome(0, b"", b"", {})
READ = (
    "-list -rfc -keystore s -storepass changeit -storetype {type}",
    "-importkeystore -noprompt -srckeystore s -srcstoretype {type} -srcstorepass changeit"
    " -destkeystore n -deststoretype JKS -deststorepass changeit",
)

openssl = shutil.which("openssl")


def run(line: str, files: Folder, version: str) -> Outcome:
    """What ours does with fresh keys and salts."""
    return ours(Case("", line, files=files), version, Recorded(files, 0, EMPTY))


@cache
def store(version: str, type: str, kinds: tuple[str, ...] = (*PAIRS, *SECRETS)) -> bytes:
    """A store of ours with a certificate and every kind of key that the release takes."""
    certificate = Case("", "", files={"c": "root.cer"}).folder()
    options = f"{OPEN} -storetype {type}" + ("" if type == "PKCS12" else " -keypass changeit")
    line = f"-importcert -noprompt -alias root -file c {OPEN} -storetype {type}"
    files = run(line, certificate, version).files
    for kind in kinds:
        command = "-genseckey" if kind in SECRETS else "-genkeypair -dname CN=x"
        alias = kind.split()[0].lower()
        answer = run(f"{command} -keyalg {kind} -alias {alias} {options}", files, version)
        files = answer.files if answer.status == 0 else files
    return files["s"]


@pytest.mark.skipif(not ORACLES, reason=NONE_FOUND)
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("oracle", ORACLES, ids=lambda oracle: f"read by {oracle.version}")
def test_every_keytool(oracle: Oracle, version: str) -> None:
    """
    Each says the same of our stores, of every release, as ours in its stead.
    """
    wrong = []
    for type in TYPES:
        for line in READ:
            files = {"s": store(version, type)}
            case = Case(f"{type}: {line}", line.format(type=type), files=files)
            answer = warm(case, oracle)
            mine = ours(case, oracle.version, answer)
            found = verdict(case, oracle.release, _told(answer.outcome), _told(mine))
            wrong += [case.name, *found] if found else []
    assert not wrong, "\n".join(wrong)


def _told(outcome: Outcome) -> Outcome:
    """Without files: entries that are refused have no dates to replay what is imported."""
    return replace(outcome, files={})


@pytest.mark.parametrize("type", ["JKS", "JCEKS"])
@pytest.mark.parametrize("version", VERSIONS)
def test_pyjks(version: str, type: str) -> None:
    """
    It finds the same aliases, and opens the keys that it knows the protection of.
    """
    jks = pytest.importorskip("jks")
    opened = jks.KeyStore.loads(store(version, type), "changeit", try_decrypt_keys=False)
    listed = run(f"-list {OPEN} -storetype {type}", {"s": store(version, type)}, version)
    rows = [line.split(",")[0] for line in listed.out.decode().splitlines() if "Entry, " in line]
    assert sorted(opened.entries) == sorted(rows)
    for key in opened.private_keys.values():
        if type == "JKS" and profile(version).storing.key_parameters_null:
            key.decrypt("changeit")
            assert key.pkey_pkcs8


@pytest.mark.skipif(openssl is None, reason="no openssl here")
@pytest.mark.parametrize("kind", PAIRS[:3])
@pytest.mark.parametrize("version", VERSIONS)
def test_openssl(version: str, kind: str, tmp_path: Path) -> None:
    """
    It verifies the MAC and shows key and certificates.
    """
    path = tmp_path / "s"
    path.write_bytes(store(version, "PKCS12", (kind,)))
    command = [openssl or "", "pkcs12", "-in", str(path), "-passin", "pass:changeit", "-nodes"]
    done = subprocess.run([*command, "-legacy"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.count(b"BEGIN PRIVATE KEY") == 1
    assert done.stdout.count(b"BEGIN CERTIFICATE") == 2


@pytest.mark.parametrize("kind", PAIRS[:3])
@pytest.mark.parametrize("version", VERSIONS)
def test_cryptography(version: str, kind: str) -> None:
    """
    The library finds key and certificate, but not where an old release signs with parameters.
    """
    from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12

    data, name = store(version, "PKCS12", (kind,)), kind.split()[0]
    signing = profile(version).signing
    if name != "RSA" and name in ("EC" if not signing.null_not_after else "", *signing.null_after):
        with pytest.raises(ValueError, match="signature_alg"):
            load_pkcs12(data, b"changeit")
        return
    opened = load_pkcs12(data, b"changeit")
    assert opened.key and opened.cert
    assert len(opened.additional_certs) == 1
