"""What JDK 8 and 11 do otherwise with keys and extensions (observed on 8.0.504 and 11.0.33)."""

import pytest

from pykeytool.der import writer
from pykeytool.errors import KeytoolError, NoSuchAlgorithmError, UnrecoverableKeyError
from pykeytool.profiles import profile
from pykeytool.x509 import ext, issue, keychoice, keys, privatekeys, sigalgs

ED25519 = keys.pkcs8(writer.algorithm(keys.ED25519), writer.octets(bytes(32)))


def test_extensions_are_sorted_by_name() -> None:
    """
    JDK 8 sorts by name and puts raw ones first, beside those of the same OID that it makes.
    """
    given = ["bc", "2.5.29.14=0400", "1.2.3=05"]
    for version, expected in (
        ("8", ["2.5.29.14", "1.2.3", "2.5.29.19", "2.5.29.14"]),
        ("11", ["1.2.3", "2.5.29.14", "2.5.29.19"]),
    ):
        signing = profile(version).signing
        key = writer.sequence(writer.algorithm("1.2.3"), writer.bits(b"key"))
        found = issue.with_key_ids(ext.extensions(given, signing), key, None, signing)
        order = [found[name].oid for name in sorted(found)]
        assert sorted(order) == sorted(expected)
        assert [oid for oid in order if oid != "1.2.3"] == [o for o in expected if o != "1.2.3"]


def test_abbreviations() -> None:
    """
    JDK 11 does not mind the case of letters, so that dE may mean two usages.
    """
    assert ext.extensions(["ku=dE"], profile("17").signing)
    with pytest.raises(KeytoolError, match="ambiguous"):
        ext.extensions(["ku=dE"], profile("11").signing)


def test_unknown_keys() -> None:
    """
    Keys that came later do not open in PKCS12 and JCEKS, and get NULL in JKS.
    """
    storing = profile("8").storing
    unknown = storing.unknown_keys
    with pytest.raises(UnrecoverableKeyError, match=r"1\.3\.101\.112 KeyFactory"):
        keys.check_known(ED25519, unknown)
    with pytest.raises(NoSuchAlgorithmError, match=r"1\.3\.101\.112 KeyFactory"):
        privatekeys.of_jceks(ED25519, storing)
    assert b"\x06\x03\x2b\x65\x70\x05\x00" in privatekeys.of_jks(ED25519, storing)
    assert privatekeys.of_jks(ED25519, profile("17").storing) == ED25519


def test_short_serials() -> None:
    """
    Serial numbers have 31 bits there, and 64 since 17.
    """
    assert issue.serial(lambda count: b"\xff" * count, short=True) == 0x7FFFFFFF
    assert issue.serial(lambda count: b"\xff" * count) == 2**64 - 1


@pytest.mark.parametrize("version", ["8", "11", "17"])
def test_curves(version: str) -> None:
    """
    Curves of every kind make keys in 8 and 11, but not those of Brainpool in 8.
    """
    signing = profile(version).signing
    if version == "17":
        with pytest.raises(KeytoolError, match="Curve not supported"):
            keychoice.choose("EC", 283, None, signing)
        return
    assert keychoice.choose("EC", 283, None, signing).parameter == "sect283k1"
    if version == "8":
        with pytest.raises(KeytoolError, match="InvalidAlgorithmParameterException"):
            keychoice.choose("EC", 512, None, signing)


def test_signatures_without_a_name() -> None:
    """
    A signature needs an OID before it is looked for.
    """
    signing = profile("11").signing
    with pytest.raises(NoSuchAlgorithmError, match="unrecognized algorithm name: FOO"):
        sigalgs.find("FOO", signing)
    with pytest.raises(NoSuchAlgorithmError, match="SHA384withDSA Signature not available"):
        sigalgs.find("SHA384withDSA", signing)
