"""The stores that pyjks tests itself with: what it finds in them, we find too."""

import importlib.util
from pathlib import Path
from typing import Any

import pytest

import pykeytool
from pykeytool.errors import (
    InputOutputError,
    UncheckedError,
    UnrecoverableKeyError,
    WrongPasswordError,
)
from pykeytool.formats import Codec, bouncycastle
from pykeytool.host import foreign
from pykeytool.keystore import KeyStore, PrivateKeyEntry, SecretKeyEntry, certificates
from pykeytool.keystore import TrustedCertificateEntry as Trusted
from pykeytool.profiles import DEFAULT, profile

PLACE = Path(__file__).parent / "pyjks"
TYPES = {".jks": "JKS", ".jceks": "JCEKS", ".bksv1": "BKS", ".bksv2": "BKS", ".uber": "UBER"}
UNKNOWN = {
    f"unknown_{what}.jceks" for what in ("sealed_object_sealAlg", "type_inside_sealed_object")
}
"""Their secret keys are of no kind: pyjks finds that out when it opens them, keytool before."""
DUPLICATES = {"duplicate_aliases.jks", "duplicate_aliases.jceks"}
"""Which pyjks refuses and keytool reads."""
REFUSED = "unknown_type_of_sealed_object.jceks"
STORES = sorted(path.name for path in PLACE.iterdir() if path.suffix in TYPES)
COMPARED = [name for name in STORES if name not in {*UNKNOWN, *DUPLICATES, REFUSED}]

STRANGE = "\u10da(\u0ca0\u76ca\u0ca0\u10da)"
PASSWORDS = {
    "custom_entry_passwords": "store_password",
    "empty": "",
    "non_ascii_password": STRANGE,
}
KEY_PASSWORDS = ("12345678", STRANGE, "private_password", "public_password", "secret_password")

KINDS = ("private", "public", "secret")

needs_pyjks = pytest.mark.skipif(
    importlib.util.find_spec("jks") is None, reason="pyjks is not installed: it needs a compiler"
)


def _password(name: str) -> str:
    return PASSWORDS.get(Path(name).stem, "12345678")


def _load(name: str) -> KeyStore:
    return pykeytool.load(str(PLACE / name), _password(name), TYPES[Path(name).suffix])


def _load_there(name: str) -> Any:
    jks, kind = foreign.pyjks(), TYPES[Path(name).suffix]
    if kind == "UBER":
        foreign.twofish()
    reader = {"BKS": jks.BksKeyStore, "UBER": jks.UberKeyStore}.get(kind, jks.KeyStore)
    return reader.loads((PLACE / name).read_bytes(), _password(name), False)


Opened = tuple[str, bytes]
"""Which kind of key it is, and its bytes."""


def _open(store: KeyStore, entry: PrivateKeyEntry | SecretKeyEntry, password: str) -> Opened | None:
    """A key; None where the password is wrong."""
    chosen = profile(DEFAULT)
    codec = Codec(chosen.storing, chosen.printing, lambda name: None, bytes, 0)
    try:
        if store.hides_kinds:
            key = bouncycastle.open_key(entry.sealed, password)
            return KINDS[key.kind], key.encoded
        if isinstance(entry, PrivateKeyEntry):
            return "private", codec.unseal(store, entry.sealed, password)
        return "secret", codec.unseal_secret(store, entry.sealed, password).key
    except UnrecoverableKeyError:
        return None


def _open_there(entry: Any, password: str) -> Opened | None:
    """The same by pyjks."""
    try:
        entry.decrypt(password)
    except (foreign.pyjks().KeystoreException, ValueError):
        return None
    name = type(entry).__name__
    if name == "PrivateKeyEntry":
        return "private", entry.pkey_pkcs8
    if name == "SecretKeyEntry":
        return "secret", entry.key
    return KINDS[entry.type], entry.encoded


def _certificates_there(entry: Any) -> tuple[bytes, ...]:
    if type(entry).__name__.endswith("TrustedCertEntry"):
        return (entry.cert,)
    chain = vars(entry).get("cert_chain") or ()
    return tuple(link[1] if isinstance(link, tuple) else link.cert for link in chain)


@needs_pyjks
@pytest.mark.parametrize("name", COMPARED)
def test_entries(name: str) -> None:
    """
    Aliases, dates, kinds and certificates are those that pyjks gives.
    """
    ours, theirs = _load(name), _load_there(name)

    assert sorted(theirs.entries) == sorted(ours.entries)
    for alias, entry in ours.entries.items():
        found = theirs.entries[alias]
        trusted = type(found).__name__.endswith("TrustedCertEntry")
        assert (found.timestamp, trusted) == (entry.created, isinstance(entry, Trusted))
        assert _certificates_there(found) == certificates(entry)


@needs_pyjks
@pytest.mark.parametrize("name", COMPARED)
def test_keys(name: str) -> None:
    """
    Each key opens with the password that opens it in pyjks, and no other, and is the same.
    """
    ours = _load(name)
    keys = {alias: entry for alias, entry in ours.entries.items() if not isinstance(entry, Trusted)}
    keys.pop("stored_value", None)
    for alias, entry in keys.items():
        opened = [_open(ours, entry, password) for password in KEY_PASSWORDS]
        assert any(opened), alias
        for password, found in zip(KEY_PASSWORDS, opened, strict=True):
            assert _open_there(_load_there(name).entries[alias], password) == found


@needs_pyjks
@pytest.mark.parametrize("name", ["christmas.bksv1", "christmas.bksv2", "christmas.uber"])
def test_stored_value(name: str) -> None:
    """
    A value that is no key is kept as it is, and keytool's error is told when it is to be opened.
    """
    entry, found = _load(name).entries["stored_value"], _load_there(name).entries["stored_value"]

    assert isinstance(entry, SecretKeyEntry)
    assert bytes((bouncycastle.STORED,)) + found.key == entry.sealed
    with pytest.raises(UncheckedError, match="forget something!"):
        bouncycastle.unseal_any(entry.sealed, "12345678")


@pytest.mark.parametrize("name", sorted([*UNKNOWN, REFUSED]))
def test_secret_keys_of_no_kind(name: str) -> None:
    """
    What keytool says of secret keys that are something else (8 to 25).
    """
    with pytest.raises(InputOutputError, match="Invalid secret key format"):
        _load(name)


@pytest.mark.parametrize("name", sorted(DUPLICATES))
def test_duplicate_aliases(name: str) -> None:
    """
    Of two entries with one alias the last counts, as in keytool (17.0.15).
    """
    assert ["my_alias"] == list(_load(name).entries)


@needs_pyjks
@pytest.mark.parametrize("name", [name for name in COMPARED if not name.startswith("empty")])
def test_wrong_password(name: str) -> None:
    """
    A store does not open with another password.
    """
    with pytest.raises(WrongPasswordError):
        pykeytool.load(str(PLACE / name), "another", TYPES[Path(name).suffix])
