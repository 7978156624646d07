"""Domain stores: aliases, and what is read, changed and written of them."""

from pathlib import Path

import pytest

from pykeytool.errors import StoreError, UnsupportedOperationError
from pykeytool.formats import Codec
from pykeytool.keystore import KeyStore
from pykeytool.profiles import profile

FIXTURES = Path(__file__).parents[2] / "compat" / "fixtures"
TRUST = (FIXTURES / "trust.jks").read_bytes()
KEYS = (FIXTURES / "keys.p12").read_bytes()


@pytest.fixture
def codec() -> Codec:
    """The codec of 17.0.15, without chance or properties."""
    chosen = profile("17.0.15")
    return Codec(chosen.storing, chosen.printing, lambda name: None, bytes, 0)


@pytest.fixture
def trust(codec: Codec) -> KeyStore:
    """A JKS opened as a domain."""
    return codec.decode(TRUST, "DKS", "changeit")


def _twice(codec: Codec, data: bytes) -> KeyStore:
    store = codec.decode(data, "DKS", None)
    return codec.load_again(store, data, "DKS", "changeit")


def test_aliases_begin_with_the_store(trust: KeyStore) -> None:
    """
    Entries come in the order of their store, under its name and theirs.
    """
    assert ["iostream1 root", "iostream1 ec", "iostream1 rsa"] == list(trust.entries)
    assert "iostream1" not in trust.entries
    assert "x root" not in trust.entries


@pytest.mark.parametrize(
    ("alias", "found"),
    [
        ("root", "iostream1 root"),
        ("ROOT", "iostream1 root"),
        ("iostream1 ROOT", "iostream1 root"),
        ("iostream1  root", "iostream1  root"),
        ("IOSTREAM1 root", "IOSTREAM1 root"),
        ("iostream2 root", "iostream2 root"),
        ("nobody", "nobody"),
    ],
)
def test_fold(trust: KeyStore, alias: str, found: str) -> None:
    """
    The name of the store may be left out and is as it is; the rest folds as the store does.
    """
    assert found == trust.fold(alias)


@pytest.mark.parametrize("alias", ["root", "x root", "IOSTREAM1 a", "iostream1", " a", ""])
def test_changes_need_the_store(trust: KeyStore, alias: str) -> None:
    """
    An alias that names no store of the domain is refused, whether or not it is found.
    """
    with pytest.raises(StoreError, match=f"^Error deleting entry for '{alias}'$"):
        trust.place(alias, "deleting entry")


def test_place_keeps_spaces(trust: KeyStore) -> None:
    """
    The first space ends the name of the store, what follows is the alias.
    """
    assert " a b" == trust.place("iostream1  a b", "")[1]


def test_loaded_twice(codec: Codec) -> None:
    """
    A PKCS12 loaded without a password and with one shows its certificates only in the second.
    """
    store = _twice(codec, KEYS)
    assert 11 == len(store.entries)
    assert "iostream2 ec" == store.fold("ec")
    assert "iostream2 root" == store.fold("root")
    assert "iostream1 root" not in store.entries


def test_written_as_its_store(codec: Codec, trust: KeyStore) -> None:
    """
    A domain is written as the file it was read from.
    """
    assert TRUST == codec.encode(trust, "changeit")


def test_removed_from_its_store(codec: Codec, trust: KeyStore) -> None:
    """
    What is taken out of the domain is not written any more.
    """
    del trust.entries["iostream1 ec"]
    again = codec.decode(codec.encode(trust, "changeit"), "JKS", "changeit")
    assert ["root", "rsa"] == list(again.entries)


def test_two_stores_cannot_be_written(codec: Codec) -> None:
    """
    A domain that was loaded twice has no file.
    """
    with pytest.raises(UnsupportedOperationError, match="must be stored using"):
        codec.encode(_twice(codec, TRUST), "changeit")


def test_new_domain_is_a_jks(codec: Codec) -> None:
    """
    A new domain has one store, which is written as an empty JKS.
    """
    data = codec.encode(codec.new("DKS"), "changeit")
    assert bytes.fromhex("feedfeed 00000002 00000000") == data[:12]


@pytest.mark.parametrize(
    ("name", "password"),
    [("trust.jks", "changeme"), ("keys.p12", "changeme"), ("one.jceks", "changeit")],
)
def test_not_loaded(codec: Codec, name: str, password: str) -> None:
    """
    Wrong passwords and other files are all answered alike.
    """
    with pytest.raises(UnsupportedOperationError, match="must be loaded using"):
        codec.decode((FIXTURES / name).read_bytes(), "DKS", password)
