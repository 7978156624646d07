"""Private keys of JKS and JCEKS as they are read and written again."""

import pytest

from pykeytool.der import writer
from pykeytool.errors import NoSuchAlgorithmError, UnrecoverableKeyError
from pykeytool.profiles import profile
from pykeytool.x509 import keys, privatekeys

OLD, NEW = profile("17.0.15").storing, profile("25.0.5").storing
RSA = writer.algorithm(keys.RSA, writer.null())
UNKNOWN = keys.pkcs8(writer.algorithm("1.2.3.4"), b"x")
SEED = keys.pkcs8(writer.algorithm("2.16.840.1.101.3.4.3.17"), writer.implicit(0, bytes(32)))


def test_null() -> None:
    """
    Up to 17.0.15 NULL stands for parameters that are not there, later it is left out.
    """
    with_null = keys.pkcs8(writer.algorithm("1.2.3.4", writer.null()), b"x")
    for given in (UNKNOWN, with_null):
        assert privatekeys.of_jks(given, OLD) == with_null
        assert privatekeys.of_jks(given, NEW) == UNKNOWN


def test_what_follows() -> None:
    """
    A key in a stream may have anything after it.
    """
    assert privatekeys.of_jks(UNKNOWN + b"zz", OLD)
    with pytest.raises(UnrecoverableKeyError, match="Unable to decode key"):
        privatekeys.of_jks(UNKNOWN + b"zz", NEW)
    with pytest.raises(UnrecoverableKeyError, match="extra data at the end"):
        privatekeys.of_jceks(UNKNOWN + b"zz", OLD)


def test_less_of_an_rsa_key() -> None:
    """
    Without its primes an RSA key is modulus and private exponent.
    """
    numbers = [0, 1 << 1023, 3, 5, 0, 1, 1, 1, 1]
    key = keys.pkcs8(RSA, writer.sequence(*map(writer.integer, numbers)))
    bare = [0, 1 << 1023, 0, 5, 0, 0, 0, 0, 0]
    expected = keys.pkcs8(RSA, writer.sequence(*map(writer.integer, bare)))
    assert privatekeys.of_jks(key, OLD) == privatekeys.of_jceks(key, NEW) == expected


def test_opaque() -> None:
    """
    JKS gives back a key that its algorithm cannot make, JCEKS does not.
    """
    junk = keys.pkcs8(RSA, b"junk")
    assert privatekeys.of_jks(junk, NEW) == junk
    with pytest.raises(UnrecoverableKeyError, match="Invalid RSA private key"):
        privatekeys.of_jceks(junk, NEW)
    with pytest.raises(NoSuchAlgorithmError, match=r"1\.2\.3\.4 KeyFactory not available"):
        privatekeys.of_jceks(UNKNOWN, NEW)


def test_lattices() -> None:
    """
    A seed and the key it expands to must belong together.
    """
    from pykeytool.x509 import lattices

    assert privatekeys.of_jceks(SEED, NEW) == SEED
    grown = keys.PrivateKey(lattices.in_form(SEED, lattices.EXPANDED)).content
    algorithm = writer.algorithm("2.16.840.1.101.3.4.3.17")
    for seed, fits in ((bytes(32), True), (b"\1" * 32, False)):
        both = keys.pkcs8(algorithm, writer.sequence(writer.octets(seed), grown))
        if fits:
            assert privatekeys.of_jceks(both, NEW) == both
        else:
            with pytest.raises(UnrecoverableKeyError, match="do not match"):
                privatekeys.of_jceks(both, NEW)


def test_a_lattice_key_of_version_1_signs() -> None:
    """
    Whatever else is in a key does not keep it from signing.
    """
    from pykeytool.x509 import signatures

    content = keys.PrivateKey(SEED).content
    newer = writer.sequence(
        writer.integer(1), keys.PrivateKey(SEED).algorithm, writer.octets(content)
    )
    assert len(signatures.sign(newer, "ML-DSA-44", b"message")) == 2420
