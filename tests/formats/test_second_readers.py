"""Other people's readers find in our stores what we put there."""

from pathlib import Path
from typing import Any

import pytest
from pyasn1.codec.der import decoder, encoder

import pykeytool
from pykeytool.keystore import PrivateKeyEntry, TrustedCertificateEntry

FIXTURES = Path(__file__).parents[2] / "compat" / "fixtures"
PASSWORD = "changeit"


@pytest.mark.parametrize("name", ["trust.p12", "secret.p12", "empty.p12", "openssl.p12"])
def test_pyasn1_reads_pkcs12(name: str) -> None:
    """
    A PKCS12 of ours is one by the schema of RFC 7292, in DER but for the order of attributes.
    """
    from pyasn1_modules import rfc2315, rfc7292

    data = pykeytool.dumps(pykeytool.load(str(FIXTURES / name), PASSWORD), PASSWORD)
    store, rest = decoder.decode(data, asn1Spec=rfc7292.PFX())
    safes, more = decoder.decode(store["authSafe"]["content"], asn1Spec=rfc2315.Data())

    assert (b"", b"") == (rest, more)
    assert 3 == int(store["version"])
    assert encoder.encode(store) == data
    assert decoder.decode(bytes(safes), asn1Spec=rfc7292.AuthenticatedSafe())[1] == b""


@pytest.mark.parametrize("name", ["keys.jks", "trust.jks", "one.jceks"])
def test_pyjks_reads_jks(name: str) -> None:
    """
    pyjks finds the same certificates and opens the same keys.
    """
    jks: Any = pytest.importorskip("jks", reason="pyjks is not installed: it needs a compiler")
    store = pykeytool.load(str(FIXTURES / name), PASSWORD)
    other = jks.KeyStore.loads(pykeytool.dumps(store, PASSWORD), PASSWORD, False)

    assert sorted(store.entries) == sorted(other.entries)
    for alias, entry in store.entries.items():
        found = other.entries[alias]
        if isinstance(entry, TrustedCertificateEntry):
            assert entry.certificate == found.cert
        elif isinstance(entry, PrivateKeyEntry):
            assert list(entry.chain) == [certificate for _, certificate in found.cert_chain]
            if alias != "own":
                found.decrypt(PASSWORD)
                assert pykeytool.private_key(store, alias, PASSWORD) == found.pkey_pkcs8
