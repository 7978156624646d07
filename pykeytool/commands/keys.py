"""The private key of an entry: which password opens it, and when it is asked for.

Order and texts observed on 17.0.15: -keypass if given, else the store password, else up to three
questions.
"""

from pykeytool.commands import prompts
from pykeytool.commands.session import Session
from pykeytool.errors import KeytoolError, UnrecoverableKeyError
from pykeytool.keystore import PrivateKeyEntry


def open_key(opened: Session, alias: str, entry: PrivateKeyEntry) -> tuple[bytes, str]:
    """PKCS#8 bytes and the password that opened them.

    Raises `UnrecoverableKeyError` for a wrong password and `KeytoolError` for none.
    """
    return open_sealed(opened, alias, entry.sealed, opened.call.keypass)


def open_sealed(opened: Session, alias: str, sealed: bytes, given: str | None) -> tuple[bytes, str]:
    """The same for the sealed key of any entry and a key password that was given or not."""
    if given is not None:
        return opened.codec.unseal(opened.store, sealed, given), given
    if opened.password is not None:
        try:
            return opened.codec.unseal(opened.store, sealed, opened.password), opened.password
        except UnrecoverableKeyError:
            if opened.store.type == "PKCS12":
                raise
    asked = _ask(opened, alias)
    return opened.codec.unseal(opened.store, sealed, asked), asked


def _ask(opened: Session, alias: str) -> str:
    for _ in range(3):
        prompt = f"Enter key password for <{alias}>"
        if password := prompts.ask_password(opened.host, opened.call.profile, prompt):
            return password
    raise KeytoolError("Too many failures - try later")
