"""Opening the store of a command: where it lies, of which type it is, and its password.

The order of the checks and questions is keytool's (17.0.15 and 25.0.5), for a user sees which
comes first.
"""

from pykeytool.commands import checks, prompts, providers
from pykeytool.commands.session import Session
from pykeytool.errors import (
    InputOutputError,
    KeytoolError,
    UnsupportedOperationError,
)
from pykeytool.formats import Codec, sniff
from pykeytool.host import Host
from pykeytool.keystore import KeyStore
from pykeytool.options import Call

_MAY_CREATE = frozenset(
    [
        "genkeypair",
        "genseckey",
        "identitydb",
        "importcert",
        "importpass",
        "importkeystore",
        "printcrl",
        "printcert",
    ]
)
_STRICT = frozenset(
    [
        "certreq",
        "delete",
        "genkeypair",
        "genseckey",
        "importcert",
        "importpass",
        "importkeystore",
        "keyclone",
        "changealias",
        "selfcert",
        "storepasswd",
        "keypasswd",
        "identitydb",
    ]
)
"""Commands that insist on a password of six characters."""

_NOT_VERIFIED = """
*****************  WARNING WARNING WARNING  *****************
* The integrity of the information stored in your keystore  *
* has NOT been verified!  In order to verify its integrity, *
* you must provide your keystore password.                  *
*****************  WARNING WARNING WARNING  *****************
"""


def open_store(call: Call, host: Host) -> Session:
    """Open the store that a command names, asking for its password where keytool asks.

    Raises `KeytoolError`, and `Abandoned` after too many bad passwords.
    """
    session = locate(call, host)
    unlock(session)
    return session


def locate(call: Call, host: Host) -> Session:
    """Check the options and find the file; it is not looked into yet. Raises `KeytoolError`."""
    checks.check(call)
    profile = call.profile
    properties, started = host.properties.get, host.started
    storing, printing = profile.storing, profile.printing
    codec = Codec(storing, printing, properties, host.random, started, host.strict)
    session = Session(call, host, codec)
    _locate(session)
    return session


def unlock(session: Session) -> None:
    """Find the type, ask for the password and read the store. Raises like `open_store`."""
    _choose_type(session)
    _load(session)
    _force_one_password(session)


def warn_unverified(session: Session) -> None:
    """Tell that the store was read without a password, where one was asked for or forgone."""
    call = session.call
    told = call.profile.warns_when_protected if call.protected else _asks(session)
    if told and session.password is None:
        session.host.tell(_NOT_VERIFIED)


def path_of(call: Call, host: Host) -> str | None:
    """Where the store of a command lies, None where it is no file."""
    if call.cacerts:
        return host.cacerts
    if call.keystore is None:
        return None if checks.is_token(call.storetype) else f"{host.home}/.keystore"
    return None if call.keystore == "NONE" else call.keystore


def _locate(session: Session) -> None:
    call, host = session.call, session.host
    session.path = path_of(call, host)
    if session.path is None:
        return
    try:
        session.original = host.files.read(session.path)
    except InputOutputError:
        if call.command.name not in _MAY_CREATE:
            raise KeytoolError(f"Keystore file does not exist: {session.path}") from None
    if session.original == b"":
        raise KeytoolError(f"Keystore file exists, but is empty: {session.path}")


def _choose_type(session: Session) -> None:
    call, default = session.call, session.call.profile.storing.default_type
    if call.providername is not None:
        told = default if call.storetype is None else checks.type_name(call.storetype)
        providers.check_name(call.providername, told)
    if call.storetype is not None:
        session.type = checks.type_name(call.storetype)
    elif session.original is not None and session.probes:
        session.type = sniff(session.original)
    else:
        session.type = default
    provider = session.codec.provider(session.type)
    session.provider = call.providername or provider


def _load(session: Session) -> None:
    call = session.call
    if session.original is None:
        session.store = session.codec.new(session.type.upper())
    else:
        session.store = _decode(session, call.storepass)
    if call.command.name == "keypasswd" and session.is_pkcs12:
        raise UnsupportedOperationError("-keypasswd commands not supported if -storetype is PKCS12")
    _check_new_password(session)
    session.password = call.storepass
    if call.storepass is None:
        session.password = _ask(session) if _asks(session) else session.no_password
    if call.storepass is None and session.original is not None:
        session.store = session.codec.load_again(
            session.store, session.original, session.type.upper(), session.password
        )


def _decode(session: Session, password: str | None) -> KeyStore:
    assert session.original is not None
    return session.codec.decode(session.original, session.type.upper(), password)


def _check_new_password(session: Session) -> None:
    storepass = session.call.storepass
    new = session.original is None and session.path is not None
    if session.call.command.name not in (*_STRICT, "printcrl"):
        new = False
    if new and storepass is not None and len(storepass) < 6:
        raise KeytoolError("Keystore password must be at least 6 characters")


def _asks(session: Session) -> bool:
    call = session.call
    if call.protected or call.command.name in ("printcert", "printcrl"):
        return False
    may_be_open = session.is_pkcs12 or session.is_pem
    return not (may_be_open and session.codec.opens_without_password(session.store))


def _ask(session: Session) -> str | None:
    call, host = session.call, session.host
    if call.command.name in _STRICT and session.path is None:
        return prompts.ask_any_password(call, host)
    if call.command.name in _STRICT:
        return prompts.ask_store_password(call, host, session.original is None)
    return prompts.ask_password(host, call.profile, prompts.store_prompt(call))


def _force_one_password(session: Session) -> None:
    """PKCS12 has one password for the store and its keys: any other is ignored, with a warning."""
    call = session.call
    if not session.is_pkcs12 or session.password is None:
        return
    options = ["keypass", "destkeypass"]
    for option in [*options, "new"] if call.profile.storing.pkcs12_keeps_keys else options:
        given = getattr(call, option)
        if given is not None and given != session.password:
            session.host.tell(
                "Warning:  Different store and key passwords not supported for PKCS12 KeyStores."
                f" Ignoring user-specified -{option} value."
            )
            setattr(call, option, session.password)
