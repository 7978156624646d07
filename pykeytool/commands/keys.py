"""The key of an entry: which password opens it, and when it is asked for.

Order and texts observed on 17.0.15: -keypass if given, else the store password, else up to three
questions.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from pykeytool.commands import prompts
from pykeytool.commands.session import Key, Session
from pykeytool.errors import (
    IllegalArgumentError,
    KeytoolError,
    NullPointerError,
    StoreError,
    UnrecoverableKeyError,
)
from pykeytool.formats import own
from pykeytool.keystore import Entry, PrivateKeyEntry, SecretKeyEntry


def open_key(opened: Session, alias: str, entry: PrivateKeyEntry) -> tuple[bytes, str]:
    """PKCS#8 bytes and the password that opened them.

    Raises `UnrecoverableKeyError` for a wrong password and `KeytoolError` for none.
    """
    return open_sealed(opened, alias, entry.sealed, opened.call.keypass)


def open_sealed(opened: Session, alias: str, sealed: bytes, given: str | None) -> tuple[bytes, str]:
    """The same for a sealed private key and a key password that was given or not."""
    return _open(opened, alias, _unsealer(opened, sealed), given)


def open_entry(
    opened: Session, alias: str, entry: PrivateKeyEntry | SecretKeyEntry, given: str | None
) -> tuple[Key, str]:
    """The same for the key of any entry."""
    return _open(opened, alias, _unsealer_of(opened, entry), given)


_NO_CHAIN = "Private key must be accompanied by certificate chain"


def open_to_copy(
    opened: Session, alias: str, entry: PrivateKeyEntry | SecretKeyEntry, given: str | None
) -> tuple[Key, str]:
    """The same for an entry to be put elsewhere: no question is asked in a PKCS12.

    Raises `UnrecoverableKeyError` where the key of one has not the password of the store, and
    `UncheckedError` where a private key has no certificate or that of another type of key.
    """
    if opened.is_pkcs12 and given is None:
        given = opened.password
    plain, password = _open(opened, alias, _unsealer_of(opened, entry), given)
    if isinstance(entry, PrivateKeyEntry) and isinstance(plain, bytes):
        if not entry.chain and opened.is_pem:
            raise IllegalArgumentError(_NO_CHAIN)
        if not entry.chain and opened.store.type == "JCEKS":
            raise IllegalArgumentError("invalid zero-length input chain")
        if not entry.chain:
            raise NullPointerError("invalid null input")
        check_pair(plain, entry.chain)
    if isinstance(entry, SecretKeyEntry) and isinstance(plain, bytes):
        raise IllegalArgumentError(_NO_CHAIN)
    return plain, password


def _unsealer_of(opened: Session, entry: PrivateKeyEntry | SecretKeyEntry) -> Callable[[str], Key]:
    codec, store = opened.codec, opened.store
    if store.hides_kinds:
        return lambda word: own.unseal_any(entry.sealed, word)
    if isinstance(entry, PrivateKeyEntry):
        return _unsealer(opened, entry.sealed)
    return lambda word: codec.unseal_secret(store, entry.sealed, word)


def _unsealer(opened: Session, sealed: bytes) -> Callable[[str], bytes]:
    unseal = opened.codec.unseal
    return lambda word: unseal(opened.store, sealed, word)


_Opened = TypeVar("_Opened")


def _open(
    opened: Session, alias: str, unseal: Callable[[str], _Opened], given: str | None
) -> tuple[_Opened, str]:
    if given is not None:
        return unseal(given), given
    if opened.password is not None:
        with suppress(UnrecoverableKeyError):
            return unseal(opened.password), opened.password
    asked = _ask(opened, alias)
    return unseal(asked), asked


def _ask(opened: Session, alias: str) -> str:
    for _ in range(3):
        prompt = f"Enter key password for <{alias}>"
        if password := prompts.ask_password(opened.host, opened.call.profile, prompt):
            return password
    raise KeytoolError("Too many failures - try later")


_FAMILIES = {"Ed25519": "EdDSA", "Ed448": "EdDSA", "X25519": "XDH", "X448": "XDH"}
_FOREIGN = "private key algorithm does not match algorithm of public key in end entity certificate"


def check_pair(key: bytes, chain: tuple[bytes, ...]) -> None:
    """Raise `IllegalArgumentError` for a key and a certificate of another type of key."""
    from pykeytool.x509.certificate import Certificate
    from pykeytool.x509.keys import PrivateKey
    from pykeytool.x509.oids import KEY_ALGORITHMS

    if chain:
        oids = PrivateKey(key).oid, Certificate(chain[0]).public_key.oid
        own, certified = (KEY_ALGORITHMS.get(oid, oid) for oid in oids)
        if _FAMILIES.get(own, own) != _FAMILIES.get(certified, certified):
            raise IllegalArgumentError(f"{_FOREIGN} (at index 0)")


_TRIES, _LEAST = 3, 6
_SAME = "\n\t(RETURN if same as keystore password):  "


def new_password(opened: Session, alias: str) -> str:
    """The password of a new key: -keypass, that of a PKCS12 store, or what is typed.

    Raises `KeytoolError` after three that are not good enough, and under -protected, where none
    is asked for, `StoreError` where there has to be one.
    """
    if opened.call.keypass is not None:
        return opened.call.keypass
    if opened.call.protected:
        if opened.store.type != "PKCS12" and not opened.is_pem:
            opened.store.place(alias, "setting key entry")
            raise StoreError("password can't be null")
        return opened.password or ""
    if opened.is_pkcs12 and opened.password is not None:
        return opened.password
    same = "" if opened.password is None else _SAME
    typed = ask_new(opened, f"Enter key password for <{alias}>{same}", opened.password)
    if typed is None:
        raise KeytoolError("Too many failures - key not added to keystore")
    return typed


def ask_new(opened: Session, prompt: str, default: str | None) -> str | None:
    """A password typed twice, or the default for an empty line; None after three failures."""
    host, profile = opened.host, opened.call.profile
    for _ in range(_TRIES):
        password = prompts.ask_password(host, profile, prompt)
        if password is None and default is not None:
            return default
        if password is None or len(password) < _LEAST:
            host.tell(f"Key password is too short - must be at least {_LEAST} characters")
        elif prompts.ask_password(host, profile, "Re-enter new password: ") == password:
            return password
        else:
            host.tell("They don't match. Try again")
    return None


def ask_other(opened: Session, what: str, old: str) -> str:
    """A password that must differ from the old one, typed twice: of the store or of a key.

    Raises `KeytoolError` after three that are not good enough.
    """
    host, profile = opened.host, opened.call.profile
    for _ in range(_TRIES):
        password = prompts.ask_password(host, profile, f"New {what}: ")
        if password is None or len(password) < _LEAST:
            host.tell(f"Password is too short - must be at least {_LEAST} characters")
        elif password == old:
            host.tell("Passwords must differ")
        elif prompts.ask_password(host, profile, f"Re-enter new {what}: ") == password:
            return password
        else:
            host.tell("They don't match. Try again")
    raise KeytoolError("Too many failures - try later")


def is_secret(opened: Session, entry: Entry) -> bool:
    """Whether an entry counts as a secret key, as a private one without certificate does.

    Only a PKCS12 knows better, unless it is part of a domain, and so does a PEM.
    """
    knows = opened.store.type in ("PKCS12", "PEM") and not opened.store.is_domain
    bare = isinstance(entry, PrivateKeyEntry) and not entry.chain
    return isinstance(entry, SecretKeyEntry) or (bare and not knows)


def find_alias(opened: Session, alias: str) -> Entry:
    """The entry of an alias. Raises `KeytoolError`."""
    entry = opened.get(alias)
    if entry is None:
        raise KeytoolError(f"Alias <{alias}> does not exist")
    return entry
